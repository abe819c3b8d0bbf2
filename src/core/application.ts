import type { InterviewNote } from './note';
import { folded } from './values';
import type { Status } from './fields';

/** A note with the file it is in; `path` orders notes of the same moment. */
export interface FiledNote {
  readonly path: string;
  readonly note: InterviewNote;
}

/** The notes of one company and role, in the order of their interviews. */
export type Application = readonly FiledNote[];

/** What the later rounds of its application mean for a note. */
export interface LaterRounds {
  /** Whether there is a later round: then they called back. */
  readonly any: boolean;
  /** The status of the first later round that ends the application. */
  readonly closing?: Status;
}

const NO_LATER_ROUNDS: LaterRounds = { any: false };

/** Whether nothing is owed any more once an application has this status. */
export function isClosing(status: Status): boolean {
  return status !== 'waiting' && status !== 'advanced';
}

/** The company as it is compared; absent where the note belongs to no application (SPEC section 1). */
export function companyKey(note: InterviewNote): string | undefined {
  return note.company === undefined || note.interview === undefined ? undefined : folded(note.company);
}

/**
 * The applications of one company. A note without a role joins the company's only role, where it has just one.
 */
export function applicationsOf(notes: readonly FiledNote[]): readonly Application[] {
  const roles = new Set(notes.map(({ note }) => roleKey(note)));
  roles.delete('');
  const [only] = roles;
  const standIn = roles.size === 1 ? only : '';
  const byRole = new Map<string, FiledNote[]>();
  for (const filed of notes) {
    const role = roleKey(filed.note) || (standIn ?? '');
    const application = byRole.get(role);
    if (application === undefined) byRole.set(role, [filed]);
    else application.push(filed);
  }
  return [...byRole.values()].map((application) => application.sort(byInterview));
}

/** For each note of an application, in its order, what the later rounds mean for it. */
export function laterRounds(application: Application): readonly LaterRounds[] {
  let later = NO_LATER_ROUNDS;
  const lastFirst = application.toReversed().map(({ note }) => {
    const own = later;
    later = { any: true, closing: isClosing(note.status) ? note.status : later.closing };
    return own;
  });
  return lastFirst.reverse();
}

function roleKey(note: InterviewNote): string {
  return folded(note.role ?? '');
}

function byInterview(a: FiledNote, b: FiledNote): number {
  const difference = (a.note.interview?.instant ?? 0) - (b.note.interview?.instant ?? 0);
  if (difference !== 0) return difference;
  return a.path < b.path ? -1 : 1;
}
