import type { Instant } from '../dates/calendar';
import type { InterviewNote } from './note';
import { folded } from './values';
import type { Status } from './fields';

/** A note with the file it is in. */
export interface FiledNote {
  readonly path: string;
  readonly note: InterviewNote;
}

/** The notes of one company and role, in the order of their interviews. */
export type Application = readonly FiledNote[];

/** What decides in which application a note is, and where in it; names as they are compared. */
export interface Round {
  /** Orders notes of the same moment. */
  readonly path: string;
  /** Absent where the note belongs to no application (docs/rules.md#applications). */
  readonly company?: string;
  /** Empty where there is none. */
  readonly role: string;
  /** When the interview begins. */
  readonly begins: Instant;
  readonly status: Status;
}

/** What the later rounds of its application mean for a note. */
export interface LaterRounds {
  /** Whether there is a later round: then they called back. */
  readonly any: boolean;
  /** The status of the first later round that ends the application. */
  readonly closing?: Status;
}

/** What there is for the last note of an application, and for one that belongs to none. */
export const NO_LATER_ROUNDS: LaterRounds = { any: false };
const LATER_ROUNDS: LaterRounds = { any: true };

/** Whether nothing is owed any more once an application has this status. */
export function isClosing(status: Status): boolean {
  return status !== 'waiting' && status !== 'advanced';
}

/** Where a note stands among others; with an invalid or empty interview, or no company, it has no company here. */
export function roundOf({ path, note }: FiledNote): Round {
  const { company, interview, isOpen, role, status } = note;
  const isDated = interview !== undefined || isOpen === true;
  return {
    path,
    company: company === undefined || !isDated ? undefined : folded(company),
    role: folded(role ?? ''),
    // One that is not fixed yet is still to come: they called back.
    begins: interview?.instant ?? (isOpen === true ? Infinity : 0),
    status,
  };
}

/**
 * The applications of one company, each in the order of its interviews. A note without a role joins the company's
 * only role, where it has just one.
 */
export function applicationsOf<R extends Round>(rounds: readonly R[]): readonly (readonly R[])[] {
  const roles = new Set(rounds.map(({ role }) => role));
  roles.delete('');
  const [only] = roles;
  const standIn = roles.size === 1 ? only : '';
  const byRole = new Map<string, R[]>();
  for (const round of rounds) {
    const role = round.role || (standIn ?? '');
    const application = byRole.get(role);
    if (application === undefined) byRole.set(role, [round]);
    else application.push(round);
  }
  return [...byRole.values()].map((application) => application.sort(byInterview));
}

/** The applications that some notes belong to, each once. */
export function applicationsAmong(
  paths: Iterable<string>,
  applicationOf: (path: string) => Application,
): readonly Application[] {
  const found: Application[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(path)) continue;
    const rounds = applicationOf(path);
    for (const round of rounds) seen.add(round.path);
    found.push(rounds);
  }
  return found;
}

/** For each round of an application, in its order, what the later rounds mean for it. */
export function laterRounds(application: readonly Round[]): readonly LaterRounds[] {
  let later = NO_LATER_ROUNDS;
  const lastFirst = application.toReversed().map(({ status }) => {
    const own = later;
    if (isClosing(status)) later = { any: true, closing: status };
    else if (later === NO_LATER_ROUNDS) later = LATER_ROUNDS;
    return own;
  });
  return lastFirst.reverse();
}

function byInterview(a: Round, b: Round): number {
  if (a.begins === b.begins) return a.path < b.path ? -1 : 1;
  return a.begins < b.begins ? -1 : 1;
}
