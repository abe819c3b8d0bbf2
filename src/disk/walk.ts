import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Selection } from '../core/selection';

/** Called for a file or folder that cannot be read. */
export type OnUnreadable = (path: string, error: unknown) => void;

/**
 * The selected files of a folder and all below it, one at a time, so that the caller can pause between two.
 * Symbolic links are followed, save one that leads back into a folder that it lies in.
 */
export function* walk(root: string, selection: Selection, onUnreadable: OnUnreadable): Generator<string> {
  yield* walkFolder(root, '', [realpathSync(root)], selection, onUnreadable);
}

function* walkFolder(
  root: string,
  folder: string,
  parents: readonly string[],
  selection: Selection,
  onUnreadable: OnUnreadable,
): Generator<string> {
  for (const entry of list(root, folder, onUnreadable)) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (selection.isExcluded(path)) continue;
    const kind = kindOf(entry, join(root, path), onUnreadable);
    if (kind === 'file' && selection.isIncluded(path)) yield path;
    if (kind !== 'folder') continue;
    const real = entry.isSymbolicLink() ? realpathSync(join(root, path)) : undefined;
    if (real !== undefined && parents.includes(real)) continue;
    const chain = [...parents, real ?? join(parents.at(-1) ?? root, entry.name)];
    yield* walkFolder(root, path, chain, selection, onUnreadable);
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
