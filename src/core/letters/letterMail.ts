import { letterText } from '../drafts/draftText';
import { templateAbout } from '../drafts/letterTemplate';
import type { LetterLanguage } from '../notes/letterLanguages';
import type { Draft, InterviewNote } from '../notes/note';
import type { NoteText } from '../notes/noteText';
import { letterSubject, textsIn } from '../templates/builtIn';
import { languageOf, readLetter } from './letter';
import type { Letter, Line } from './letter';
import { isDate } from './letterParts';

/** A letter without what belongs on paper alone, or to the head of a mail. */
export interface MailedLetter {
  /** What it says behind `Subject:`, `Betreff:` or `Asunto:`. */
  readonly subject?: string;
  /** From the salutation on; all of the letter where it has none. */
  readonly body: string;
}

const SUBJECT_LINE = /^(?:\*\*)?(?:subject|betreff|betr|asunto|objet|re)\.?(?:\*\*)?:(.*)$/i;

/** What a line says that a mail is about; `undefined` where it is no such line. */
export function subjectIn(text: string): string | undefined {
  return SUBJECT_LINE.exec(text)?.[1]?.replaceAll('**', '').trim();
}

/** What of a letter goes into a mail: without the blocks of sender, date and recipient, and without its subject line. */
export function mailedLetter(read: NoteText): MailedLetter {
  const letter = readLetter(read.text);
  const { salutation, lines, body } = letter;
  const line = subjectLine(letter);
  const subject = line && (subjectIn(line.text) ?? line.text);
  const isFirst = line !== undefined && line === lines[0];
  const start = salutation?.span.start ?? (isFirst ? line.span.end : body.start);
  const text = start === body.start ? letterText(read) : `${read.text.slice(start).trim()}\n`;
  return { subject: subject === '' ? undefined : subject, body: text };
}

/** The line that says what a letter is about: marked as such, or alone between the date and the salutation, as on German paper. */
export function subjectLine({ head, lines, salutation, text }: Letter): Line | undefined {
  const marked = [...head, ...lines.slice(0, 1)].find((line) => subjectIn(line.text) !== undefined);
  if (marked !== undefined || salutation === undefined) return marked;
  const [date, last] = head.slice(-2);
  if (date === undefined || last === undefined || !isDate(date.text) || isDate(last.text)) return undefined;
  return isParted(text, date, last) && isParted(text, last, salutation) ? last : undefined;
}

/** Whether a blank line stands between two. */
export function isParted(text: string, above: Line, below: Line): boolean {
  return /\n[ \t]*\r?\n/.test(text.slice(above.span.end, below.span.start));
}

/** What a letter without a subject line is about, in the language in which it is written. */
export function letterSubjectOf(
  { text }: NoteText,
  { about }: Draft,
  note: Pick<InterviewNote, 'company' | 'role'>,
  language: LetterLanguage,
): string {
  const texts = textsIn(languageOf(readLetter(text)) ?? language);
  return letterSubject(templateAbout(about), note, texts);
}
