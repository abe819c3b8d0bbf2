import retextEnglish from 'retext-english';
import retextProfanities from 'retext-profanities';
import retextRepeatedWords from 'retext-repeated-words';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Letter } from './letter';
import type { LetterFinding } from './letterFindings';

const ENGLISH = unified().use(retextEnglish).freeze();
/** Only words that are profane wherever they stand: “execute” and “kill” are said of programs. */
const PROFANITIES = retextProfanities({ sureness: 2 });
const REPEATED_WORDS = retextRepeatedWords();
/** A longer text is no letter any more: it is not looked at word by word. */
const MOST_WORDS_READ = 2000;

/** With blanks in place of emoji and other signs that are in no sentence: of many in a row the parser makes a day’s work. */
function wordsAlone(prose: string): string {
  return prose.replace(/[^\p{L}\p{M}\p{N}\p{P}\s]|[^\p{L}\p{M}\p{N}\s]{4,}/gu, (signs) =>
    ' '.repeat(signs.length),
  );
}

/** Words written twice, and profane ones, in the sentences of an English letter. */
export function slipsOfThePen(letter: Letter): LetterFinding[] {
  const { start, end } = letter.prose;
  const prose = wordsAlone(letter.text.slice(start, end));
  if ((prose.match(/\S+/g) ?? []).length > MOST_WORDS_READ) return [];
  const file = new VFile(prose);
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
