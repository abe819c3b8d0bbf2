import retextEnglish from 'retext-english';
import retextProfanities from 'retext-profanities';
import retextRepeatedWords from 'retext-repeated-words';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { words } from './letter';
import type { Letter } from './letter';
import type { LetterFinding } from './letterFindings';

const ENGLISH = unified().use(retextEnglish).freeze();
/** Only words that are profane wherever they stand: “execute” and “kill” are said of programs. */
const PROFANITIES = retextProfanities({ sureness: 2 });
const REPEATED_WORDS = retextRepeatedWords();
/** A longer text is no letter any more: it is not looked at word by word. */
const MOST_WORDS_READ = 2000;

/** Words written twice, and profane ones, in the sentences of an English letter. */
export function slipsOfThePen(letter: Letter): LetterFinding[] {
  if (words(letter).length > MOST_WORDS_READ) return [];
  const { start, end } = letter.prose;
  const file = new VFile(letter.text.slice(start, end));
  const tree = ENGLISH.parse(file);
  REPEATED_WORDS(tree, file);
  PROFANITIES(tree, file);
  return file.messages.flatMap(({ source, place }): LetterFinding[] => {
    if (place === undefined || !('start' in place)) return [];
    const span = { start: start + (place.start.offset ?? 0), end: start + (place.end.offset ?? 0) };
    const written = letter.text.slice(span.start, span.end);
    if (source === 'retext-repeated-words')
      return [{ code: 'letter-wording', flaw: 'repeated', written, span }];
    // With a capital it may be somebody's name.
    return /^\p{Ll}/u.test(written) ? [{ code: 'letter-wording', flaw: 'profane', written, span }] : [];
  });
}
