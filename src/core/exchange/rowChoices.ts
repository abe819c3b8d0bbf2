import type { Zone } from '../dates/calendar';
import type { NoteKeys } from '../notes/noteKeys';
import type { Column } from './csvColumns';

/** Which of two numbers comes first in dates such as `12/11/2026`. */
export type DateOrder = 'day-first' | 'month-first';

/** What decides about the dates of a table. */
export interface DateChoices {
  /** Absent where nobody was asked: then a date that needs it is not understood. */
  readonly order?: DateOrder;
  readonly zone: Zone;
}

/** What decides about the notes that rows make. */
export interface RowChoices extends DateChoices {
  readonly columns: readonly Column[];
  /** How the notes spell the keys. */
  readonly keys: NoteKeys;
  /** Where the rows stand in a note of the person’s own. */
  readonly foundIn?: FoundIn;
}

/** A place in somebody’s notes: what is made of it leads back to it, and has no words that the rules do not know. */
export interface FoundIn {
  /** The link to it, as front matter has it. */
  readonly link: string;
  /** Whether the heading above says that its dates are those of interviews. */
  readonly isOfInterviews: boolean;
  /** Whether nothing tells that it is about a job: then only a clear word for a round makes an interview. */
  readonly isVague: boolean;
}
