import { closeSync, constants, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { CALENDAR_BEGINNING } from '../core/exchange/calendarBeginning';
import { TABLE_BEGINNING } from '../core/exchange/csvExport';
import { rewriteFile, writeWhole } from '../disk/writeWhole';
import { Refusal } from './refusal';

/** How a report begins; the terminal speaks English. */
const REPORT_BEGINNING = '# Job search\n\nAs of ';
/** What we write begins in one of these ways, so that it can be told from what a person wrote. */
const BEGINNINGS = [CALENDAR_BEGINNING, TABLE_BEGINNING, REPORT_BEGINNING];
const LONGEST_BEGINNING = 1024;

/**
 * Writes a file as a whole or not at all. One that is there is written over only where we wrote it, or with
 * `isForced`; else a `Refusal` says so. What is no file on a disk, such as a pipe, just gets the text.
 */
export function writeOutput(file: string, text: string, isForced: boolean): void {
  const present = statSync(file, { throwIfNoEntry: false });
  if (present === undefined) writeWhole(file, text);
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
