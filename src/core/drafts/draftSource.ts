import type { FiledNote } from '../notes/application';
import { whenAt } from '../dates/calendar';
import type { CalendarDate, Instant, When } from '../dates/calendar';
import type { InterviewNote } from '../notes/note';
import type { Rules } from '../rules/rules';
import { textsIn } from '../templates/builtIn';
import type { LetterTexts } from '../templates/letterTexts';
import type { Settings } from '../settings/settings';

/** What a draft is made from. */
export interface DraftSource {
  readonly note: InterviewNote;
  /** The rounds of its application, in order. */
  readonly application: readonly FiledNote[];
  readonly rules: Rules;
  readonly sender: Settings['sender'];
  /** How letters are written, where the note does not say. */
  readonly letters: Settings['letters'];
  /** The person’s own template for this draft, in place of the built-in one. */
  readonly own?: string;
  /** Today where the person is. */
  readonly today: CalendarDate;
  /** The moment itself, where it is known: without it, times of today count as past. */
  readonly now?: Instant;
}

/** Whether something is done, and not only planned. */
export function hasHappened(when: When | true, source: DraftSource): boolean {
  if (when === true) return true;
  const { now } = source;
  return when.time === undefined || now === undefined ? when.date <= todayThere(source) : when.instant <= now;
}

/** Today in the note's zone, as far as it is known. */
export function todayThere({ note, today, now }: DraftSource): CalendarDate {
  return now === undefined ? today : whenAt(now, note.zone).date;
}

/** What the letters and call notes of the note say, in its language. */
export function textsFor({ note, letters }: Pick<DraftSource, 'note' | 'letters'>): LetterTexts {
  return textsIn(note.language ?? letters.language);
}
