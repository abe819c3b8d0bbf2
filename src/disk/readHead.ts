import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync } from 'node:fs';
import { findFences } from '../core/frontMatter/fences';
import { decode } from './decode';
import { isOutside, LEADS_OUT, realPath } from './realPath';

/** Enough for the front matter of nearly every note, and no more than one page of a disk. */
const FIRST_READ = 4096;
/** Used again for each file: a text is a copy, and nothing waits while one is read. */
const FIRST_BYTES = Buffer.allocUnsafeSlow(FIRST_READ);
/** Front matter that is not closed by then is none that anyone wrote. */
const LONGEST_READ = 1024 * 1024;

/** What came of reading a file. */
export type HeadReading =
  | { readonly kind: 'text'; readonly text: string }
  /** There is no such file, or it is a folder. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly error: unknown };

/**
 * Reads the head of a file as `readHead` does, and throws nothing. With a folder that it belongs to, it is not read where a
 * link has it lie outside.
 */
export function tryReadHead(path: string, folder?: string): HeadReading {
  try {
    if (folder !== undefined && isOutside(realPath(folder), realPath(path))) throw LEADS_OUT;
    return { kind: 'text', text: readHead(path) };
  } catch (error) {
    return isGone(path) ? { kind: 'gone' } : { kind: 'unreadable', error };
  }
}

/** Whether something is a link to something else, or to nothing. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Whether there is no such file. A link that leads nowhere is there, and cannot be read. */
export function isGone(path: string): boolean {
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return true;
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The text of a file as far as it may hold front matter: where the first bytes do not open any, only those
 * are read; where they close it too, nothing more. Without a byte order mark. Throws what the file system throws.
 */
export function readHead(path: string): string {
  // What is no file, a pipe say, must not keep us waiting. (Windows has no such constant: nothing is added.)
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const length = readSync(file, FIRST_BYTES, 0, FIRST_READ, 0);
    // Of a pipe nothing comes.
    if (length === 0 && !fstatSync(file).isFile()) throw new Error('This is not a file.');
    const first = decode(FIRST_BYTES.subarray(0, length));
    return length < FIRST_READ || isEnough(first) ? first : decode(readUpTo(file, LONGEST_READ));
  } finally {
    closeSync(file);
  }
}

/** Whether the beginning of a file says all about its front matter; a fence at the very end may go on. */
function isEnough(text: string): boolean {
  const fences = findFences(text);
  if (fences.kind !== 'closed') return fences.kind === 'none';
  return /[\r\n]/.test(text.slice(fences.head.end));
}

/** The bytes of an open file from its beginning, at most so many. */
export function readUpTo(file: number, most: number): Buffer {
  const bytes = Buffer.allocUnsafe(most);
  let length = 0;
  while (length < most) {
    const more = readSync(file, bytes, length, most - length, length);
    if (more === 0) break;
    length += more;
  }
  return bytes.subarray(0, length);
}
