import { spelledAsKey } from '../notes/fields';
import type { DraftSubject } from '../notes/draftSubjects';
import type { Draft } from '../notes/note';
import { entriesOf, headEnd } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import type { Span } from '../text/text';

/** What of a draft can be sent: its text without the front matter, and without blank lines around it. */
export function letterText(read: NoteText): string {
  return `${read.text.slice(headEnd(read)).trim()}\n`;
}

/** Where a draft names its note: the value of `for`. */
export function notePlace(read: NoteText): Span | undefined {
  return entriesOf(read).find(({ key }) => spelledAsKey(key.text) === 'for')?.value.span;
}

/** The draft that a text is; `undefined` where it is none. */
export function draftIn({ reading }: Pick<NoteText, 'reading'>): Draft | undefined {
  return reading.kind === 'draft' ? reading.draft : undefined;
}

/** What a draft follows up: where it does not say, the letter or the call of thanks. */
export function subjectOf({ type, about }: Draft): 'thank-you' | DraftSubject {
  return about ?? (type === 'letter' ? 'thank-you' : 'thank-you-call');
}
