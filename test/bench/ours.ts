import { join } from 'node:path';
import { Agenda } from '../../src/core/agenda/agenda';
import { whenAt } from '../../src/core/dates/calendar';
import type { Instant, Zone } from '../../src/core/dates/calendar';
import { readFrontMatter } from '../../src/core/frontMatter/frontMatter';
import type { NoteReading } from '../../src/core/notes/note';
import { InterviewLook } from '../../src/core/discovery/lookForInterviews';
import { isBelowInterviews } from '../../src/core/notes/marks';
import { readNote, readText } from '../../src/core/notes/readNote';
import { LARGEST_LOOKED_AT } from '../../src/core/notes/speaksOfInterviews';
import { hiddenFiles, selectionOf } from '../../src/core/settings/selection';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { readHead } from '../../src/disk/readHead';
import { tryReadWhole } from '../../src/disk/readWhole';
import { walk } from '../../src/disk/walk';
import { tick, update } from '../core/agendas';

export { readFrontMatter, readNote, tick, update };

/** An agenda with nothing in it, by the rules as they come. */
export function emptyAgenda(): Agenda {
  return new Agenda(DEFAULT_SETTINGS);
}

/** Reads all notes of a folder, as the command and the editor do when they start. */
export function indexFolder(folder: string, now: Instant, zone: Zone): Agenda {
  const agenda = emptyAgenda();
  update(agenda, readAll(folder, zone), now);
  return agenda;
}

/** Looks at all notes of a folder, whole, as the command and the editor do once they know its notes. */
export function lookAtFolder(agenda: Agenda, folder: string, now: Instant, zone: Zone): number {
  const { keys, newInterviewFile } = DEFAULT_SETTINGS;
  const look = new InterviewLook({
    keys,
    zone,
    read: (path, text, others = keys) => readText(text, zone, others, isBelowInterviews(path)),
    today: whenAt(now, zone).date,
    fileName: newInterviewFile,
    notes: agenda.notes(),
    isThere: () => false,
  });
  const { include, exclude } = DEFAULT_SETTINGS;
  const selection = selectionOf(include, [...exclude, ...hiddenFiles(undefined)]);
  for (const path of walk(folder, selection, fail)) {
    const whole = tryReadWhole(join(folder, path), LARGEST_LOOKED_AT);
    if (whole.kind === 'text') look.add(path, whole.text);
  }
  return look.result().found.length;
}

function* readAll(folder: string, zone: Zone): Generator<readonly [string, NoteReading]> {
  const { include, exclude } = DEFAULT_SETTINGS;
  const selection = selectionOf(include, [...exclude, ...hiddenFiles(undefined)]);
  for (const path of walk(folder, selection, fail)) {
    yield [path, readNote(readHead(join(folder, path)), zone)];
  }
}

function fail(path: string): never {
  throw new Error(`${path} cannot be read.`);
}
