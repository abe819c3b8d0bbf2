import {
  closeSync,
  constants,
  fchmodSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CALENDAR_BEGINNING } from '../core/exchange/calendarBeginning';
import { TABLE_BEGINNING } from '../core/exchange/csvExport';
import { isOfSystem } from './folderNotes';
import { Refusal } from './refusal';

/** How a report begins; the terminal speaks English. */
const REPORT_BEGINNING = '# Job search\n\nAs of ';
/** What we write begins in one of these ways, so that it can be told from what a person wrote. */
const BEGINNINGS = [CALENDAR_BEGINNING, TABLE_BEGINNING, REPORT_BEGINNING];
const LONGEST_BEGINNING = 1024;
/** What of the mode of a file says who may do what. */
const PERMISSIONS = 0o7777;

/**
 * Writes a file as a whole or not at all. One that is there is written over only where we wrote it, or with
 * `isForced`; else a `Refusal` says so. What is no file on a disk, such as a pipe, just gets the text.
 */
export function writeOutput(file: string, text: string, isForced: boolean): void {
  const present = statSync(file, { throwIfNoEntry: false });
  if (present === undefined) replaceFile(file, text);
  else if (!present.isFile()) {
    if (present.isFIFO()) refuseToWait(file);
    writeFileSync(file, text);
  } else if (isForced || isOurs(file)) rewriteFile(file, text);
  else throw new Refusal(`“${file}” is there already: choose another name, or write over it with “--force”.`);
}

/** A pipe that nobody reads would keep us waiting for a reader: the system says so of one that is opened in this way. */
function refuseToWait(file: string): void {
  closeSync(openSync(file, constants.O_WRONLY | constants.O_NONBLOCK));
}

/** Writes over a file as a whole: who may read it stays as it was, and a link leads where it led. */
export function rewriteFile(file: string, text: string): void {
  replaceFile(realpathSync(file), text, statSync(file).mode);
}

/** A name of its own in the same folder first, so that nobody finds half a file. */
function replaceFile(file: string, text: string, mode?: number): void {
  const unfinished = join(dirname(file), `.${basename(file)}-${process.pid}.tmp`);
  writeNewFile(unfinished, text, mode);
  try {
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/**
 * Makes a file with the whole text, or none; throws where there is one of that name already. Who may read it is said by `mode`,
 * or else as for any new file.
 */
export function writeNewFile(file: string, text: string, mode?: number): void {
  const made = openSync(file, 'wx', mode);
  try {
    if (mode !== undefined) allow(made, mode);
    writeFileSync(made, text);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(made);
  }
}

/** What a new file may not be by default. Where the system has no such rights, or grants none, less is allowed. */
function allow(made: number, mode: number): void {
  try {
    fchmodSync(made, mode & PERMISSIONS);
  } catch (error) {
    if (!isOfSystem(error)) throw error;
  }
}

function isOurs(file: string): boolean {
  const beginning = Buffer.alloc(LONGEST_BEGINNING);
  const opened = openSync(file, 'r');
  try {
    const length = readSync(opened, beginning, 0, beginning.length, 0);
    const text = beginning.toString('utf8', 0, length);
    return BEGINNINGS.some((known) => text.startsWith(known));
  } finally {
    closeSync(opened);
  }
}
