import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { findFences } from '../core/fences';
import { withoutByteOrderMark } from '../core/text';

/** Enough for the front matter of nearly every note, and no more than one page of a disk. */
const FIRST_READ = 4096;

/**
 * The text of a file as far as it may hold front matter: where the first bytes do not open any, only those
 * are read; where they close it too, nothing more. Without a byte order mark. Throws what the file system throws.
 */
export function readHead(path: string): string {
  const file = openSync(path, 'r');
  try {
    const first = Buffer.allocUnsafe(FIRST_READ);
    const length = readSync(file, first, 0, FIRST_READ, 0);
    const text = decode(first.subarray(0, length));
    if (length < FIRST_READ || findFences(text).kind !== 'unclosed') return text;
    return decode(readAll(file));
  } finally {
    closeSync(file);
  }
}

function readAll(file: number): Buffer {
  const all = Buffer.allocUnsafe(fstatSync(file).size);
  let length = 0;
  while (length < all.length) {
    const read = readSync(file, all, length, all.length - length, length);
    if (read === 0) break;
    length += read;
  }
  return all.subarray(0, length);
}

function decode(bytes: Buffer): string {
  return withoutByteOrderMark(bytes.toString('utf8'));
}
