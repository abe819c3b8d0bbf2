import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * Whether a file below a folder, there or yet to be made, would lie outside of it once symbolic links are followed.
 * A link that leads nowhere counts as one that leads out.
 */
export function leadsOut(folder: string, file: string): boolean {
  const [home, place] = [realPath(folder), realPath(file)];
  if (home === undefined || place === undefined) return true;
  const way = relative(home, place);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** Where a path leads, as far as there is something; `undefined` where that cannot be told. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    const parent = isSomething(path) || dirname(path) === path ? undefined : realPath(dirname(path));
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
