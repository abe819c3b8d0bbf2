import { lstatSync, readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Selection } from '../core/settings/selection';
import { isOutside, realPath, spelledName } from './realPath';

/** Called for a file or folder that cannot be read, with its path relative to the folder. */
export type OnUnreadable = (path: string, error: unknown) => void;

/**
 * The selected files of a folder and all below it, one at a time, so that the caller can pause between two. Each folder is
 * walked once, under its own name where it has one that is looked at; a link that leads out of the folder is not followed.
 * Throws where the folder itself cannot be read.
 */
export function* walk(root: string, selection: Selection, onUnreadable: OnUnreadable): Generator<string> {
  const real = realPath(root);
  const walker: Walker = { root, real, selection, onUnreadable, walked: new Set(), links: [] };
  yield* walkFolder(walker, { path: '', real });
  // What a link leads to is new only where its own name is excluded.
  for (const folder of walker.links) yield* walkFolder(walker, folder);
}

interface Walker {
  readonly root: string;
  readonly real: string;
  readonly selection: Selection;
  readonly onUnreadable: OnUnreadable;
  /** The real paths of the folders that were walked. */
  readonly walked: Set<string>;
  /** The folders to which a link leads: more may come while they are walked. */
  readonly links: Folder[];
}

/** A folder by its path below the root, and where it really is. */
interface Folder {
  readonly path: string;
  readonly real: string;
}

function* walkFolder(walker: Walker, folder: Folder): Generator<string> {
  for (const entry of entriesOf(walker, folder)) {
    const name = spelledName(entry.name);
    const path = folder.path === '' ? name : `${folder.path}/${name}`;
    if (walker.selection.isExcluded(path)) continue;
    const found = look(walker, entry, path, folder);
    if (found === 'folder') yield* walkFolder(walker, { path, real: join(folder.real, entry.name) });
    else if (found === 'file' && walker.selection.isIncluded(path)) yield path;
  }
}

/** Throws where the root cannot be read. */
function entriesOf({ root, walked, onUnreadable }: Walker, { path, real }: Folder): readonly Dirent[] {
  if (walked.has(real)) return [];
  walked.add(real);
  try {
    return readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (path === '') throw error;
    onUnreadable(path, error);
    return [];
  }
}

const NO_FILE = new Error('This is not a file.');
const OUTSIDE = new Error('This link leads out of the folder.');

type Found = 'file' | 'folder' | 'neither';

/** What an entry of a folder is to be taken for; what stands in the way of it is told. */
function look(walker: Walker, entry: Dirent, path: string, { real }: Folder): Found {
  try {
    if (entry.isSymbolicLink()) return lookBehind(walker, path);
    if (entry.isDirectory()) return 'folder';
    if (!entry.isFile()) return neither(walker, path, NO_FILE);
    // A name that is not written in UTF-8 is told with other letters, under which there is nothing.
    if (entry.name.includes('\uFFFD')) lstatSync(join(real, entry.name));
    return 'file';
  } catch (error) {
    walker.onUnreadable(path, error);
    return 'neither';
  }
}

/** A folder behind a link is looked at when all others are. */
function lookBehind(walker: Walker, path: string): Found {
  const target = realPath(join(walker.root, path));
  const stats = statSync(target);
  const isInside = !isOutside(walker.real, target);
  if (stats.isDirectory()) {
    if (isInside) walker.links.push({ path, real: target });
    else walker.onUnreadable(path, OUTSIDE);
    return 'neither';
  }
  if (!stats.isFile()) return neither(walker, path, NO_FILE);
  return isInside ? 'file' : neither(walker, path, OUTSIDE);
}

/** Only of what would be a note. */
function neither({ selection, onUnreadable }: Walker, path: string, why: Error): Found {
  if (selection.isIncluded(path)) onUnreadable(path, why);
  return 'neither';
}
