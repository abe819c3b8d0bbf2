import { NO_LATER_ROUNDS, roundOf } from '../notes/application';
import type { LaterRounds, Round } from '../notes/application';
import type { Instant, Zone } from '../dates/calendar';
import type { Status } from '../notes/fields';
import type { InterviewNote, InterviewReading } from '../notes/note';
import type { NoteKeys } from '../notes/noteKeys';
import { packedText } from './packedText';
import { readNote } from '../notes/readNote';

/**
 * A note as it is kept in memory: its front matter as it is written, which takes a tenth of what it says, and beside
 * it what the other rounds and the clock need to know. Whatever else is asked is read from that text again.
 */
export class KeptNote implements Round {
  readonly company?: string;
  readonly role: string;
  readonly begins: Instant;
  readonly status: Status;
  later: LaterRounds = NO_LATER_ROUNDS;
  /** When what is said of it may become another. */
  next: Instant = Infinity;
  /** Whether anything is owed, now or later. */
  isAhead = false;
  /** The front matter with its fences, as it is written. */
  readonly head: string;
  readonly #zone: Zone;
  readonly #keys: NoteKeys;

  constructor(
    readonly path: string,
    { note, head, zone }: InterviewReading,
  ) {
    const { company, role, begins, status } = roundOf({ path, note });
    this.company = company && packedText(company);
    this.role = packedText(role);
    this.begins = begins;
    this.status = status;
    this.head = packedText(head);
    this.#zone = zone;
    this.#keys = note.keys;
  }

  /** The note, read again. */
  read(): InterviewNote {
    const reading = readNote(this.head, this.#zone, this.#keys);
    if (reading.kind !== 'interview') throw new Error('The front matter of a note is no note.');
    return reading.note;
  }
}
