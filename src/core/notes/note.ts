import type { Instant, When, Zone } from '../dates/calendar';
import type { DraftSubject } from './draftSubjects';
import type { FieldKey, FieldType, Status } from './fields';
import type { LetterLanguage } from './letterLanguages';
import type { NoteKeys } from './noteKeys';
import type { Span } from '../text/text';
import type { Entry, YamlProblem } from '../frontMatter/yamlValues';

/** Someone who interviewed you. */
export interface Interviewer {
  readonly name: string;
  readonly title?: string;
  /** Whether only a comma parts name and title, so that the title may as well be somebody else. */
  readonly isByComma?: true;
  readonly email?: string;
  readonly phone?: string;
  /** What you talked about: their letter names it. */
  readonly topic?: string;
  /** The list item, or the whole value where there is no list. */
  readonly span: Span;
}

/** Something done: when, or `true` on a date that nobody wrote down. */
export type Done = (When & { readonly span: Span }) | true;

/** The letter to one person: `on` is absent where it is not sent, or its date cannot be read. */
export interface PersonSent {
  readonly name: string;
  readonly on?: Done;
}

/** To whom the thank-you letter went: a single date stands for everyone. */
export type Sent =
  | { readonly kind: 'everyone'; readonly on: Done }
  | { readonly kind: 'people'; readonly people: readonly PersonSent[] };

/** A date in the note, with its place. */
export type DatedPlace = When & { readonly span: Span };

/** Where a key and its value stand. */
export interface Place {
  readonly key: Span;
  readonly value: Span;
}

/** What is wrong in the writing of a note, whatever the time is. */
export type NoteProblem = { readonly span: Span } & (
  | { readonly code: 'front-matter-syntax'; readonly cause: YamlProblem | { readonly kind: 'too-large' } }
  | { readonly code: 'front-matter-unclosed' | 'company-missing' | 'interview-missing' }
  | { readonly code: 'date-invalid'; readonly key: FieldKey; readonly text: string }
  /** `nearest` is absent where no status is near. */
  | { readonly code: 'status-unknown'; readonly text: string; readonly nearest?: Status }
  | {
      readonly code: 'value-type';
      readonly key: FieldKey;
      readonly expected: FieldType;
      readonly person?: 'nameless';
      /** More items than anyone would read. */
      readonly isTooLong?: true;
    }
  | { readonly code: 'key-unknown'; readonly written: string; readonly known: FieldKey }
  | { readonly code: 'key-duplicate'; readonly key: FieldKey }
);

/** One interview, as its note tells it. What is absent was not written, or could not be read. */
export interface InterviewNote {
  /** The calendar that all of the note's rules go by: its `timezone`, else the user's own. */
  readonly zone: Zone;
  /** Its `timezone`, where that is not the user's own: then times are told with it. */
  readonly foreignZone?: Zone;
  /** How its vault spells the keys. */
  readonly keys: NoteKeys;
  readonly company?: string;
  readonly role?: string;
  readonly round?: string;
  readonly interview?: DatedPlace;
  /** Where its time is written as a range. */
  readonly interviewEnds?: Instant;
  /** Whether its date is written down as one that is not fixed yet. */
  readonly isOpen?: true;
  readonly interviewers: readonly Interviewer[];
  /** Whom to ask where they are, if not the first interviewer. */
  readonly contact?: Omit<Interviewer, 'span'>;
  /** What the letter names where a person has no topic. */
  readonly topic?: string;
  /** What one would bring to it. */
  readonly contribution?: string;
  /** One more question, for a call. */
  readonly question?: string;
  readonly replyBy?: DatedPlace;
  readonly thankYouSent?: Sent;
  readonly thankYouCall?: Done;
  readonly callReason?: string;
  readonly checkedIn: readonly DatedPlace[];
  readonly snooze?: DatedPlace;
  /** Why nothing is owed; an empty text where only `true` was written. */
  readonly noFollowUp?: string;
  /** Why no letter, or no check-in, is owed; an empty text where only `true` was written. */
  readonly noThankYouLetter?: string;
  readonly noCheckIn?: string;
  /** Why, or since when, it is known that the interview does not take place; an empty text where nothing more is known. */
  readonly cancelled?: string;
  /** By when they want an answer to an offer. */
  readonly decideBy?: DatedPlace;
  /** In which language its letters and call notes are. */
  readonly language?: LetterLanguage;
  /** The word that stands for it, or for something else that is the person’s own. */
  readonly languageWord?: string;
  /** An unknown word counts as `waiting`. */
  readonly status: Status;
  /** The word that stands for it, where that is another. */
  readonly statusWord?: string;
  /** The time of the interview, where it stands in a key of its own. */
  readonly timePlace?: Span;
  /** The keys that have a value, readable or not. */
  readonly places: Readonly<Partial<Record<FieldKey, Place>>>;
  /** The opening `---`. */
  readonly firstLine: Span;
  readonly problems: readonly NoteProblem[];
  /** The entries under keys of the person's own, misspelt ones among them. */
  readonly own: readonly Entry[];
  /** The offset of each line of the front matter. */
  readonly lineStarts: readonly number[];
}

/** A letter or call notes made from an interview note. */
export interface Draft {
  readonly type: 'letter' | 'call';
  /** The path from the draft to its note, as written. */
  readonly for?: string;
  readonly to?: string;
  /** What it follows up; absent in a thank-you letter. */
  readonly about?: DraftSubject;
}

/** What a Markdown file is. */
export type NoteReading =
  /** Not ours: nothing is said about it. */
  | { readonly kind: 'other' }
  | { readonly kind: 'draft'; readonly draft: Draft }
  /** Meant as an interview note, yet unreadable as a whole. */
  | { readonly kind: 'unreadable'; readonly problem: NoteProblem; readonly lineStarts: readonly number[] }
  | { readonly kind: 'interview'; readonly note: InterviewNote };

/** The place at which a problem about the interview shows: its value, else the first line. */
export function interviewPlace(note: InterviewNote): Span {
  return note.places.interview?.value ?? note.firstLine;
}
