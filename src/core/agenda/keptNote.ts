import { NO_LATER_ROUNDS, roundOf } from '../notes/application';
import type { LaterRounds, Round } from '../notes/application';
import type { Instant } from '../dates/calendar';
import type { InterviewNote } from '../notes/note';
import type { Verdict } from '../rules/problems';

/** A note as it was read, with what the other rounds of its application and the clock make of it. */
export interface KeptNote extends Round {
  readonly note: InterviewNote;
  /** The rounds of its application, in order; it alone where it belongs to none. */
  application: readonly KeptNote[];
  later: LaterRounds;
  /** What was said of it last; absent until it is judged. */
  verdict?: Verdict;
  /** When the verdict may become another. */
  next: Instant;
}

/** A note that was just read, not judged yet. */
export function keptNote(path: string, note: InterviewNote): KeptNote {
  const kept: KeptNote = {
    ...roundOf({ path, note }),
    note,
    application: [],
    later: NO_LATER_ROUNDS,
    next: Infinity,
  };
  kept.application = [kept];
  return kept;
}
