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
  /** What a new note has besides, of the appointment that came with it. */
  readonly appointment?: Appointment;
}

/** What an appointment says that is no key of ours. */
export interface Appointment {
  readonly place?: string;
  /** By which a calendar knows it again. */
  readonly uid?: string;
  /** The addresses of those invited, by their names. */
  readonly emails: ReadonlyMap<string, string>;
}

/** The same once somebody has said what is meant: a value, or the path of the note. */
export function withChoice(reading: MailReading, key: MailKey | 'note', value: string): MailReading {
  const choices = choicesBut(reading, key);
  if (key === 'note') return { ...reading, note: value, choices };
  return { ...reading, set: { ...reading.set, [key]: value }, choices };
}

/** The reading as one of an interview that no note is about. */
export function ofNoNote(reading: MailReading): MailReading {
  return { ...reading, note: null, choices: choicesBut(reading, 'note') };
}

function choicesBut({ choices }: MailReading, key: MailKey | 'note'): MailReading['choices'] {
  return Object.fromEntries(Object.entries(choices).filter(([one]) => one !== key));
}

/** What is known besides the mail. */
export interface MailSurroundings {
  readonly now: Instant;
  readonly zone: Zone;
  readonly notes: readonly FiledNote[];
  /** The path of the note that the person says it is about. */
  readonly about?: string;
  /** The person’s own address, with whatever stands around it: who has it is no interviewer. */
  readonly contact?: string;
}

/** The day of a mail, from which its words for days count. */
export function dayOf({ sent }: Mail, { now, zone }: MailSurroundings): CalendarDate {
  return whenAt(sent ?? now, zone).date;
}

/** What a mail means that is about something else. */
export const NOTHING: MailReading = { kind: 'other', note: null, set: {}, choices: {}, evidence: {} };
