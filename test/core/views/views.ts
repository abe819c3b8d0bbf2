import assert from 'node:assert/strict';
import { Agenda } from '../../../src/core/agenda/agenda';
import type { FileState } from '../../../src/core/agenda/agenda';
import { parseWhen } from '../../../src/core/dates/calendar';
import type { NoteKeys } from '../../../src/core/notes/noteKeys';
import { readNote } from '../../../src/core/notes/readNote';
import { readSettings } from '../../../src/core/settings/settings';
import type { TreeRow } from '../../../src/core/views/treeRow';
import { statesOf, tick, update } from '../agendas';

export const ZONE = 'America/New_York';

/** Notes by their paths, each as the lines of its front matter; `undefined` takes one away. */
export type Heads = Readonly<Record<string, string | undefined>>;

/** An agenda of notes that change, at a moment. */
export class Window {
  readonly agenda: Agenda;
  readonly #keys: NoteKeys;
  #now: number;

  constructor(heads: Heads, now: string, settings: Readonly<Record<string, unknown>> = {}) {
    const { settings: read } = readSettings((key) => settings[key]);
    this.agenda = new Agenda(read);
    this.#keys = read.keys;
    this.#now = instantOf(now);
    this.change(heads);
  }

  readonly agendaOf = (): Agenda => this.agenda;

  /** Writes notes; returns what is true of those about which anything may be different. */
  change(heads: Heads): readonly FileState[] {
    const readings = Object.entries(heads).map(
      ([path, head]) =>
        [path, head === undefined ? undefined : readNote(`---\n${head}\n---\n`, ZONE, this.#keys)] as const,
    );
    return statesOf(this.agenda, update(this.agenda, readings, this.#now));
  }

  goTo(now: string): readonly FileState[] {
    this.#now = instantOf(now);
    return statesOf(this.agenda, tick(this.agenda, this.#now));
  }
}

function instantOf(now: string): number {
  const when = parseWhen(now, ZONE);
  assert.ok(when);
  return when.instant;
}

/** Rows as they are read, those below others behind dots. */
export function seen(rows: readonly TreeRow[], depth = 0): readonly string[] {
  return rows.flatMap(({ label, description = '', rows: below = [] }) => [
    `${'. '.repeat(depth)}${label} | ${description}`,
    ...seen(below, depth + 1),
  ]);
}

/** Every row, those below others too. */
export function allRows(rows: readonly TreeRow[]): readonly TreeRow[] {
  return rows.flatMap((row) => [row, ...allRows(row.rows ?? [])]);
}
