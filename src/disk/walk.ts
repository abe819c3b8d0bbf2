import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Selection } from '../core/settings/selection';

/** Called for a file or folder that cannot be read, with its path relative to the folder. */
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
    const found = look(entry, join(root, path), parents);
    if (found.kind === 'folder') yield* walkEntries(walker, path, found.entries, found.parents);
    else if (found.kind === 'file' && selection.isIncluded(path)) yield path;
    else if (found.kind === 'neither' && selection.isIncluded(path)) onUnreadable(path, NO_FILE);
    else if (found.kind === 'unreadable') onUnreadable(path, found.error);
  }
}

const NO_FILE = new Error('This is not a file.');

/** What an entry of a folder is. */
type Found =
  | { readonly kind: 'file' }
  | { readonly kind: 'folder'; readonly entries: readonly Dirent[]; readonly parents: readonly string[] }
  /** A pipe, say. */
  | { readonly kind: 'neither' }
  | { readonly kind: 'unreadable'; readonly error: unknown };

function look(entry: Dirent, place: string, parents: readonly string[]): Found {
  try {
    const kind = entry.isSymbolicLink() ? statSync(place) : entry;
    if (kind.isDirectory()) return lookInto(entry, place, parents);
    if (!kind.isFile()) return { kind: 'neither' };
    // A name that is not written in UTF-8 is told with other letters, under which there is nothing.
    if (entry.name.includes('\uFFFD')) lstatSync(place);
    return { kind: 'file' };
  } catch (error) {
    return { kind: 'unreadable', error };
  }
}

/** A link that leads back into a folder that it lies in has nothing new. */
function lookInto(entry: Dirent, place: string, parents: readonly string[]): Found {
  const real = entry.isSymbolicLink() ? realpathSync(place) : join(parents.at(-1) ?? place, entry.name);
  const entries = parents.includes(real) ? [] : readdirSync(place, { withFileTypes: true });
  return { kind: 'folder', entries, parents: [...parents, real] };
}
