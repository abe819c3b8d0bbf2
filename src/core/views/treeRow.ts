import type { CommandName } from '../rules/commands';
import type { Range } from '../text/text';

/** What stands before the words of a row, to be told at a glance: the words say the same. */
export type RowSign = 'overdue' | 'due' | 'open' | 'upcoming' | 'snoozed' | 'application' | 'round';

/** One row of a view, in words: the editor only shows it. */
export interface TreeRow {
  /** The same for as long as the row is about the same thing. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** The whole of it, as it is read out. */
  readonly spoken: string;
  readonly sign?: RowSign;
  /** The place in a note to which it leads. */
  readonly target?: { readonly path: string; readonly range: Range };
  /** The commands that can be given to it. */
  readonly acts: readonly CommandName[];
  /** The rows below it; absent where there are never any. */
  readonly rows?: readonly TreeRow[];
  /** Whether the rows below it are hidden at first. */
  readonly isFolded?: boolean;
}

/** What a row says behind its label, part by part. */
export function asParts(parts: readonly string[]): string {
  return parts.join(' · ');
}

/**
 * The rows that have to be drawn anew, by their ids: those that look different, and those with other rows below
 * them than before. `undefined` where other rows stand at the top, or in another order.
 */
export function changedRows(
  before: readonly TreeRow[],
  after: readonly TreeRow[],
): readonly string[] | undefined {
  if (!areTheSame(before, after)) return undefined;
  return after.flatMap((row, at) => changesOf(before[at], row));
}

function changesOf(before: TreeRow | undefined, after: TreeRow): readonly string[] {
  if (before === undefined || before === after) return [];
  const below = changedRows(before.rows ?? [], after.rows ?? []);
  return below === undefined || look(before) !== look(after) ? [after.id] : below;
}

function areTheSame(before: readonly TreeRow[], after: readonly TreeRow[]): boolean {
  return before.length === after.length && before.every(({ id }, at) => id === after[at]?.id);
}

/** All that is seen or said of a row itself. */
export function look(row: TreeRow): string {
  return JSON.stringify({ ...row, rows: row.rows === undefined });
}
