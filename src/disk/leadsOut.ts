import { lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isOutside, realPath } from './realPath';

/**
 * Whether a file below a folder, there or yet to be made, would lie outside of it once symbolic links are followed.
 * A link that leads nowhere counts as one that leads out.
 */
export function leadsOut(folder: string, file: string): boolean {
  const [home, place] = [placeOf(folder), placeOf(file)];
  return home === undefined || place === undefined || isOutside(home, place);
}

/** Where a path leads, as far as there is something; `undefined` where that cannot be told. */
function placeOf(path: string): string | undefined {
  try {
    return realPath(path);
  } catch {
    const parent = isSomething(path) || dirname(path) === path ? undefined : placeOf(dirname(path));
    return parent === undefined ? undefined : join(parent, basename(path));
  }
}

/** Where it cannot be told, it may be something. */
function isSomething(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)));
  }
}
