import {
  closeSync,
  fchmodSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What of the mode of a file says who may do what. */
const PERMISSIONS = 0o7777;

/** Writes a file as a whole or not at all, whether it is there or not. Throws what the file system throws. */
export function writeWhole(file: string, text: string): void {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) replaceFile(file, text);
  else rewriteFile(file, text);
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
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}
