import { letterText } from '../drafts/draftText';
import { templateAbout } from '../drafts/drafts';
import type { LetterLanguage } from '../notes/letterLanguages';
import type { Draft, InterviewNote } from '../notes/note';
import type { NoteText } from '../notes/noteText';
import { letterSubject, textsIn } from '../templates/builtIn';
import { languageOf, readLetter } from './letter';

/** A letter without what belongs on paper alone, or to the head of a mail. */
export interface MailedLetter {
  /** What it says behind `Subject:`, `Betreff:` or `Asunto:`. */
  readonly subject?: string;
  /** From the salutation on; all of the letter where it has none. */
  readonly body: string;
}

const SUBJECT_LINE = /^(?:\*\*)?(?:subject|betreff|asunto)(?:\*\*)?:(?:\*\*)?(.*)$/i;

/** Whether a line says what a mail is about. */
export function isSubjectLine(text: string): boolean {
  return SUBJECT_LINE.test(text);
}

/** What of a letter goes into a mail: without the blocks of sender, date and recipient, and without its subject line. */
export function mailedLetter(read: NoteText): MailedLetter {
  const letter = readLetter(read.text);
  const { salutation, head, lines, body } = letter;
  const line = [...head, ...lines.slice(0, 1)].find(({ text }) => isSubjectLine(text));
  const subject = SUBJECT_LINE.exec(line?.text ?? '')?.[1]?.trim();
  const start = salutation?.span.start ?? line?.span.end ?? body.start;
  const text = start === body.start ? letterText(read) : `${read.text.slice(start).trim()}\n`;
  return { subject: subject === '' ? undefined : subject, body: text };
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
