import { say } from '../text/language';
import { sayApplication } from '../wording/wording';
import type { KnownNote } from './assistant';

/** What an assistant is about to be shown, in words for the person who has to agree. */
export interface Purpose {
  /** Names nothing of a note: VS Code shows it as Markdown. */
  readonly title: string;
  /** Which note it is, by its file and what it is about. */
  readonly message: string;
}

/** To be shown what is owed after all interviews. */
export function listPurpose(): Purpose {
  return {
    title: say('Listing follow-ups'),
    message: say(
      'The assistant reads what is owed after your interviews: companies, roles, dates and names of notes.',
    ),
  };
}

/** To be shown what one note says. */
export function interviewPurpose({ file, note }: KnownNote): Purpose {
  return {
    title: say('Reading an interview note'),
    message: say(
      'The assistant reads what the note {0} ({1}) says: dates, names and what is owed.',
      file,
      sayApplication(note),
    ),
  };
}

/** To be shown a letter made from one note. */
export function letterPurpose({ file, note }: KnownNote): Purpose {
  return {
    title: say('Drafting a letter'),
    message: say(
      'The assistant reads a letter made from the note {0} ({1}). Nothing is written or sent.',
      file,
      sayApplication(note),
    ),
  };
}

/** Requests that nobody came back to are forgotten, once there are so many later ones. */
const MOST_KEPT = 50;

/**
 * About which note the person was asked, by the request. Notes may change between the question and the answer: no
 * other note is shown then.
 */
export class Agreements {
  readonly #paths = new Map<string, string>();

  /** The person is asked about the note at a path. */
  ask(request: string, path: string): void {
    this.#paths.delete(request);
    this.#paths.set(request, path);
    const [oldest] = this.#paths.keys();
    if (this.#paths.size > MOST_KEPT && oldest !== undefined) this.#paths.delete(oldest);
  }

  /** Throws a sentence where the person was asked about another note, or not at all. */
  check(request: string, path: string): void {
    if (this.#paths.get(request) !== path)
      throw new Error('The user was asked about another note than this request means now: try again.');
  }
}
