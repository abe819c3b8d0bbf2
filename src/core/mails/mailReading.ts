import { whenAt } from '../dates/calendar';
import type { CalendarDate, Instant, Zone } from '../dates/calendar';
import type { FiledNote } from '../notes/application';
import type { Mail } from './mail';
import type { MailKind } from './mailWords';

/** The keys that a mail may set, in the order in which they are written. */
export const MAIL_KEYS = [
  'company',
  'role',
  'interview',
  'timezone',
  'interviewers',
  'reply-by',
  'cancelled',
  'decide-by',
  'status',
] as const;
export type MailKey = (typeof MAIL_KEYS)[number];

/** What a mail means for the search (docs/mails.md): nothing of it is written yet. */
export interface MailReading {
  readonly kind: MailKind | 'other';
  /** The path of the note that it changes; `null` for a new one, and where it is not known which. */
  readonly note: string | null;
  readonly set: Readonly<Partial<Record<MailKey, string | readonly string[]>>>;
  /** Of what has two readings, all of them. */
  readonly choices: Readonly<Partial<Record<MailKey | 'note', readonly string[]>>>;
  /** The words that each value was read from. */
  readonly evidence: Readonly<Partial<Record<MailKey | 'note', string>>>;
}

/** What is known besides the mail. */
export interface MailSurroundings {
  readonly now: Instant;
  readonly zone: Zone;
  readonly notes: readonly FiledNote[];
}

/** The day of a mail, from which its words for days count. */
export function dayOf({ sent }: Mail, { now, zone }: MailSurroundings): CalendarDate {
  return whenAt(sent ?? now, zone).date;
}

/** What a mail means that is about something else. */
export const NOTHING: MailReading = { kind: 'other', note: null, set: {}, choices: {}, evidence: {} };
