import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlannedNote } from '../core/exchange/csvImport';
import { leadsOut } from '../disk/leadsOut';
import { writeNewFile } from '../disk/writeWhole';
import { Refusal } from './refusal';

/** Throws a `Refusal` where a note would be made outside of its folder. */
export function refuseLeadingOut(folder: string, notes: readonly PlannedNote[]): void {
  const outside = notes.find(({ path }) => leadsOut(folder, join(folder, path)));
  if (outside !== undefined)
    throw new Refusal(`“${outside.path}” leads out of “${folder}” by a link: no note is made.`);
}

/** Which notes of a plan were made, and which could not be. */
export interface MadeNotes {
  readonly made: readonly string[];
  readonly notMade: readonly string[];
}

/** Makes each note that can be made; a file that is there meanwhile is not overwritten. */
export function makeNotes(notes: readonly PlannedNote[], folder: string): MadeNotes {
  const [made, notMade]: [string[], string[]] = [[], []];
  for (const { path, text } of notes) (isMade(join(folder, path), text) ? made : notMade).push(path);
  return { made, notMade };
}

function isMade(file: string, text: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeNewFile(file, text);
    return true;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return false;
    throw error;
  }
}
