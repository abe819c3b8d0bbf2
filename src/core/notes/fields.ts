import { toSay } from '../text/language';
import { remembered } from '../text/remembered';

/** What a key's value may be; an everyday word may also stand for something else, which is the person’s own. */
export type FieldType =
  'text' | 'everyday' | 'date' | 'dates' | 'sent' | 'made' | 'people' | 'zone' | 'status' | 'reason';

/** One key of an interview note. */
export interface Field {
  readonly type: FieldType;
  /** One line for the person who keeps the note. */
  readonly meaning: string;
  /** A value as one would write it. */
  readonly example: string;
}

/** Every key that an interview note knows, in the order in which one writes them (docs/rules.md#keys). */
export const FIELDS = {
  type: {
    type: 'text',
    meaning: toSay('`interview` makes the file an interview note.'),
    example: 'interview',
  },
  company: { type: 'text', meaning: toSay('The company; required.'), example: 'Initech' },
  role: {
    type: 'text',
    meaning: toSay('The job applied for; with the company it groups the rounds.'),
    example: 'Staff Engineer',
  },
  round: { type: 'text', meaning: toSay('Which interview this was, in your words.'), example: 'On-site' },
  interview: {
    type: 'date',
    meaning: toSay('When the interview is, with its time where you know it; required.'),
    example: '2026-11-20 14:00',
  },
  timezone: {
    type: 'zone',
    meaning: toSay('The zone of the interview, where it is not your own.'),
    example: 'America/New_York',
  },
  interviewers: {
    type: 'people',
    meaning: toSay('Who interviewed you, with their titles.'),
    example: 'Jane Doe, VP of Engineering',
  },
  contact: {
    type: 'everyday',
    meaning: toSay('Whom to ask where they are, such as a recruiter, if not the first interviewer.'),
    example: 'Kim Ray, Recruiter',
  },
  topic: {
    type: 'everyday',
    meaning: toSay('What you talked about: the letter names it to everyone who has no topic of their own.'),
    example: 'the move to queues',
  },
  contribution: {
    type: 'everyday',
    meaning: toSay('What you would bring to it: the letter says so.'),
    example: 'three years of Kafka',
  },
  question: {
    type: 'everyday',
    meaning: toSay('One more question, for a call.'),
    example: 'How large is the team?',
  },
  'reply-by': {
    type: 'date',
    meaning: toSay('The date by which they promised an answer.'),
    example: '2026-12-01',
  },
  'thank-you-sent': {
    type: 'sent',
    meaning: toSay('When you sent the thank-you letter: a date, `true`, or a date for each interviewer.'),
    example: '2026-11-21',
  },
  'thank-you-call': {
    type: 'made',
    meaning: toSay('When you phoned, or plan to phone, to thank them.'),
    example: '2026-11-20 16:00',
  },
  'call-reason': {
    type: 'text',
    meaning: toSay('What else you call about, besides the thanks.'),
    example: 'Ask about the on-call rota',
  },
  'checked-in': {
    type: 'dates',
    meaning: toSay('When you phoned to ask where they are: a date or a list of dates.'),
    example: '2026-12-02',
  },
  snooze: {
    type: 'date',
    meaning: toSay('No letter and no check-in is owed before this day.'),
    example: '2026-12-10',
  },
  'no-follow-up': {
    type: 'reason',
    meaning: toSay('Why nothing is owed for this interview.'),
    example: 'They asked for no contact',
  },
  'no-thank-you-letter': {
    type: 'reason',
    meaning: toSay('Why no thank-you letter is owed for this interview.'),
    example: 'Screening by the agency',
  },
  'no-check-in': {
    type: 'reason',
    meaning: toSay('Why no check-in is owed for this interview.'),
    example: 'They write when they know',
  },
  cancelled: {
    type: 'reason',
    meaning: toSay('Why, or since when, it is known that this interview does not take place.'),
    example: '2026-11-19',
  },
  'decide-by': {
    type: 'date',
    meaning: toSay('With `status: offer`: by when they want your answer.'),
    example: '2026-12-18',
  },
  language: {
    type: 'everyday',
    meaning: toSay('The language of its letters and call notes: `en`, `de` or `es`.'),
    example: 'de',
  },
  status: { type: 'status', meaning: toSay('Where the application stands.'), example: 'waiting' },
} as const satisfies Record<string, Field>;

/** A key of an interview note, as the notes spell it. */
export type FieldKey = keyof typeof FIELDS;

/** Every key, in the order in which one writes them. */
export const FIELD_KEYS = Object.keys(FIELDS) as readonly FieldKey[];

/** Whether a key is a word that means anything in an ordinary vault: it says nothing of what a file is, and is no slip. */
export function isEveryday(key: FieldKey): boolean {
  return FIELDS[key].type === 'everyday';
}

/** Where an application stands. With any but the first two nothing is owed any more. */
export const STATUSES = [
  'waiting',
  'advanced',
  'offer',
  'accepted',
  'declined',
  'rejected',
  'withdrawn',
  'closed',
] as const;

/** One of the eight words of `status`. */
export type Status = (typeof STATUSES)[number];

/** The key that a spelling means: case, `_` and spaces make no difference (`Reply By` is `reply-by`), nor does how Americans spell it. */
export function fieldKey(written: string): FieldKey | undefined {
  return isFieldKey(written) ? written : otherSpelling(written);
}

const otherSpelling = remembered((written: string): FieldKey | undefined => {
  const key = spelledAsKey(written);
  if (key === 'canceled') return 'cancelled';
  return isFieldKey(key) ? key : undefined;
});

function isFieldKey(key: string): key is FieldKey {
  return Object.hasOwn(FIELDS, key);
}

/** A key in kebab-case, as the known ones are spelled; a letter with an accent can be written as one character or as two. */
export function spelledAsKey(written: string): string {
  return written.normalize('NFC').trim().toLowerCase().replace(/[\s_]/g, '-');
}

/** The status that a word means, without regard to case. */
export function statusOf(word: string): Status | undefined {
  const meant = word.trim().toLowerCase();
  return STATUSES.find((status) => status === meant);
}
