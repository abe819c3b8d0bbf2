import { closeSync, constants, fstatSync, openSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { decode } from './decode';
import { isGone, readUpTo } from './readHead';
import type { HeadReading } from './readHead';

/** What is no file, such as a pipe or a device, or is larger than anyone would make it. */
export class UnfitFile extends Error {}

/**
 * Reads a file whole. Throws an `UnfitFile` where it is none or has more than `most` bytes, and what the file system
 * throws. What is no file never keeps us waiting, and is not even opened.
 */
export function readWhole(path: string, most: number): Uint8Array {
  refuseUnfit(statSync(path), most);
  return readOpened(path, most);
}

function readOpened(path: string, most: number): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    // It may be another by now.
    const stats = fstatSync(file);
    refuseUnfit(stats, most);
    return readUpTo(file, stats.size || most);
  } finally {
    closeSync(file);
  }
}

/**
 * The text of a whole file that was found to be one, without a byte order mark; throws nothing. Where something else stands
 * there by now, it is opened without waiting.
 */
export function tryReadWhole(path: string, most: number): HeadReading {
  try {
    return { kind: 'text', text: decode(readOpened(path, most)) };
  } catch (error) {
    return isGone(path) ? { kind: 'gone' } : { kind: 'unreadable', error };
  }
}

/** A folder is refused by the system itself, in its own words. */
function refuseUnfit(stats: Stats, most: number): void {
  if (stats.isDirectory()) return;
  if (!stats.isFile()) throw new UnfitFile('This is not a file.');
  if (stats.size > most) throw new UnfitFile('This file is too large.');
}
