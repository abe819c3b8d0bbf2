import { isClosing } from '../notes/application';
import { languageOf, MOST_WORDS, readLetter, words } from './letter';
import type { Letter } from './letter';
import type { LetterFinding } from './letterFindings';
import { missingParts } from './letterParts';
import { spoilingPhrases } from './letterPhrases';
import { placeholders } from './letterPlaceholders';
import { slipsOfThePen } from './letterProse';
import { asksNothing } from './letterQuestion';
import { wrongNames } from './letterWrongNames';
import type { Others } from './letterWrongNames';
import type { LetterLanguage } from '../notes/letterLanguages';
import type { Draft, InterviewNote } from '../notes/note';
import { folded } from '../notes/values';

export { fixOf } from './letterFixes';
export { inOtherForm } from './letterForm';
export { letterSubjectOf, mailedLetter } from './letterMail';
export { letterMessage } from './letterWording';

/** Who is named in a note. */
export type NamedIn = Pick<InterviewNote, 'company' | 'interviewers'>;

/** What a letter is held against. */
export interface LetterContext {
  readonly draft: Draft;
  /** The letter's note; absent where it cannot be found. */
  readonly note?: InterviewNote;
  /** Who is named in the other notes of the same folder. */
  readonly others: readonly NamedIn[];
}

/** A longer text, in UTF-16 code units, is no letter: nothing is said of it. */
const LARGEST = 20_000;

/**
 * Reviews the text of a letter (without a byte order mark): what to look at before it goes out, in the order of
 * the places. Nothing is said of a thank-you letter that its note marks as sent. A letter in another language than English,
 * German or Spanish is only looked at for placeholders, names and length.
 */
export function reviewLetter(text: string, context: LetterContext): readonly LetterFinding[] {
  const { draft, note } = context;
  if (text.length > LARGEST || wasSent(draft, note)) return [];
  const letter = readLetter(text);
  const interviewers = note?.interviewers.map(({ name }) => name) ?? [];
  const names = draft.to === undefined ? interviewers : [draft.to];
  const language = languageOf(letter);
  const addressee = { names, interviewers, company: note?.company };
  const found = [
    ...placeholders(letter),
    ...wrongNames(letter, addressee, othersOf(context)),
    ...tooLong(letter),
    ...(language === undefined ? [] : inLanguage(letter, language, names, context)),
  ];
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function inLanguage(
  letter: Letter,
  language: LetterLanguage,
  names: readonly string[],
  { draft, note }: LetterContext,
): LetterFinding[] {
  const wording = [...spoilingPhrases(letter, language), ...(language === 'en' ? slipsOfThePen(letter) : [])];
  // A check-in gives no thanks, and is a question itself.
  if (draft.about !== undefined) return wording;
  const mayAsk = note !== undefined && note.places['reply-by'] === undefined && !isClosing(note.status);
  return [
    ...missingParts(letter, names, note?.company),
    ...wording,
    ...(mayAsk ? asksNothing(letter, language) : []),
  ];
}

/** Marked as sent in its note, for everyone or for this addressee; nothing else tells. */
function wasSent({ to, about }: Draft, note?: InterviewNote): boolean {
  if (about !== undefined) return false;
  const sent = note?.thankYouSent;
  if (sent?.kind !== 'people') return sent !== undefined;
  const isTo = (name: string): boolean => to !== undefined && folded(name) === folded(to);
  return sent.people.some(({ name, on }) => on !== undefined && isTo(name));
}

/** The companies and people of the other applications, each once. */
function othersOf({ note, others }: LetterContext): Others {
  if (note === undefined) return { companies: [], people: [] };
  const own = folded(note.company ?? '');
  const elsewhere = others.filter(({ company }) => company !== undefined && folded(company) !== own);
  return {
    companies: [...new Set(elsewhere.flatMap(({ company }) => company ?? []))],
    people: [...new Set(elsewhere.flatMap(({ interviewers }) => interviewers.map(({ name }) => name)))],
  };
}

/** Said at the first word too many. (Article: thank-you letters are short of a cover letter's rules, not longer.) */
function tooLong(letter: Letter): LetterFinding[] {
  const all = words(letter);
  const span = all[MOST_WORDS];
  return span === undefined ? [] : [{ code: 'letter-too-long', words: all.length, span }];
}
