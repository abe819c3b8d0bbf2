import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Selection } from '../core/selection';

/** Called for a file or folder that cannot be read. */
export type OnUnreadable = (path: string, error: unknown) => void;

/**
 * The selected files of a folder and all below it, one at a time, so that the caller can pause between two.
 * Symbolic links are followed, save one that leads back into a folder that it lies in. Throws where the folder
 * itself cannot be read.
 */
export function* walk(root: string, selection: Selection, onUnreadable: OnUnreadable): Generator<string> {
  const walker = { root, selection, onUnreadable };
  yield* walkEntries(walker, '', readdirSync(root, { withFileTypes: true }), [realpathSync(root)]);
}

interface Walker {
  readonly root: string;
  readonly selection: Selection;
  readonly onUnreadable: OnUnreadable;
}

/** `parents` are the real paths of the folder and those that it lies in. */
function* walkEntries(
  walker: Walker,
  folder: string,
  entries: readonly Dirent[],
  parents: readonly string[],
): Generator<string> {
  const { root, selection, onUnreadable } = walker;
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (selection.isExcluded(path)) continue;
    const kind = kindOf(entry, join(root, path), onUnreadable);
    if (kind === 'file' && selection.isIncluded(path)) yield path;
    if (kind !== 'folder') continue;
    const real = entry.isSymbolicLink()
      ? realpathSync(join(root, path))
      : join(parents.at(-1) ?? root, entry.name);
    if (parents.includes(real)) continue;
    yield* walkEntries(walker, path, list(root, path, onUnreadable), [...parents, real]);
  }
}

function list(root: string, folder: string, onUnreadable: OnUnreadable): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    onUnreadable(folder, error);
    return [];
  }
}

function kindOf(entry: Dirent, path: string, onUnreadable: OnUnreadable): 'file' | 'folder' | 'neither' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'neither';
  try {
    const target = statSync(path);
    if (target.isFile()) return 'file';
    return target.isDirectory() ? 'folder' : 'neither';
  } catch (error) {
    onUnreadable(path, error);
    return 'neither';
  }
}
