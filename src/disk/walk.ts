import { lstatSync, readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Selection } from '../core/settings/selection';
import { isOutside, LEADS_OUT, realPath, spelledName } from './realPath';

/** Called for a file or folder that cannot be read, with its path relative to the folder. */
export type OnUnreadable = (path: string, error: unknown) => void;

/**
 * The selected files of a folder and all below it, one at a time, so that the caller can pause between two. Each folder and
 * each file is found once, under its own name where it has one that is looked at; a link that leads out of the folder is not
 * followed. Throws where the folder itself cannot be read.
 */
export function* walk(root: string, selection: Selection, onUnreadable: OnUnreadable): Generator<string> {
  const real = realPath(root);
  const walker: Walker = {
    root,
    real,
    selection,
    onUnreadable,
    walked: new Map(),
    folderLinks: [],
    fileLinks: new Map(),
  };
  yield* walkFolder(walker, { path: '', real });
  // What a link leads to is new only where its own name is excluded.
  for (const folder of walker.folderLinks) yield* walkFolder(walker, folder);
  for (const [target, path] of walker.fileLinks) if (!isFoundByItself(walker, target)) yield path;
}

interface Walker {
  readonly root: string;
  readonly real: string;
  readonly selection: Selection;
  readonly onUnreadable: OnUnreadable;
  /** The folders that were walked, by their real paths. */
  readonly walked: Map<string, Folder>;
  /** The folders to which a link leads: more may come while they are walked. */
  readonly folderLinks: Folder[];
  /** The paths of links to files, by the real paths of these: of several links to one, the first by name counts. */
  readonly fileLinks: Map<string, string>;
}

/** A folder by its path below the root, and where it really is. */
interface Folder {
  readonly path: string;
  readonly real: string;
}

function* walkFolder(walker: Walker, folder: Folder): Generator<string> {
  for (const entry of entriesOf(walker, folder)) {
    const path = pathIn(folder, entry.name);
    if (walker.selection.isExcluded(path)) continue;
    const found = look(walker, entry, path, folder);
    if (found === 'folder') yield* walkFolder(walker, { path, real: join(folder.real, entry.name) });
    else if (found === 'file' && walker.selection.isIncluded(path)) yield path;
  }
}

function pathIn({ path }: Folder, entry: string): string {
  const name = spelledName(entry);
  return path === '' ? name : `${path}/${name}`;
}

/** Throws where the root cannot be read. */
function entriesOf({ root, walked, onUnreadable }: Walker, folder: Folder): readonly Dirent[] {
  const { path, real } = folder;
  if (walked.has(real)) return [];
  walked.set(real, folder);
  try {
    return readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (path === '') throw error;
    onUnreadable(path, error);
    return [];
  }
}

/** Whether a file, by its real path, is found where it is, without a link to it. */
function isFoundByItself({ walked, selection }: Walker, file: string): boolean {
  const folder = walked.get(dirname(file));
  if (folder === undefined) return false;
  const path = pathIn(folder, basename(file));
  return !selection.isExcluded(path) && selection.isIncluded(path);
}

const NO_FILE = new Error('This is not a file.');

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

/** What is behind a link is looked at when all else is. */
function lookBehind(walker: Walker, path: string): Found {
  const target = realPath(join(walker.root, path));
  const stats = statSync(target);
  const isInside = !isOutside(walker.real, target);
  if (stats.isDirectory()) {
    if (isInside) walker.folderLinks.push({ path, real: target });
    else walker.onUnreadable(path, LEADS_OUT);
    return 'neither';
  }
  if (!stats.isFile()) return neither(walker, path, NO_FILE);
  if (!isInside) return neither(walker, path, LEADS_OUT);
  if (walker.selection.isIncluded(path))
    walker.fileLinks.set(target, first(path, walker.fileLinks.get(target)));
  return 'neither';
}

function first(path: string, other = path): string {
  return other < path ? other : path;
}

/** Only of what would be a note. */
function neither({ selection, onUnreadable }: Walker, path: string, why: Error): Found {
  if (selection.isIncluded(path)) onUnreadable(path, why);
  return 'neither';
}
