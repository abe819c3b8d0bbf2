import { realpathSync } from 'node:fs';
import ownPaths from 'node:path';
import type { PlatformPath } from 'node:path';

/**
 * Where a path really leads, in the very letters of the disk where the system tells them: else a link that is written in
 * other case would seem to lead elsewhere. Some drives of Windows do not know the system’s way. Throws where there is nothing.
 */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return realpathSync(path);
  }
}

/** What is said of a link that leads out of the folder in which it lies: it is not followed. */
export const LEADS_OUT = new Error('This link leads out of the folder.');

/** Whether a place is outside of a folder, both as their real paths, by the rules of a system: Windows knows no case. */
export function isOutside(folder: string, place: string, paths: PlatformPath = ownPaths): boolean {
  const way = paths.relative(folder, place);
  return way === '..' || way.startsWith(`..${paths.sep}`) || paths.isAbsolute(way);
}

/**
 * The name of a file as VS Code spells it: macOS takes an accent for the same, composed or not, and gives it as it was
 * written; VS Code composes it. With two spellings one note would be two.
 */
export function spelledName(name: string, system = process.platform): string {
  return system === 'darwin' ? name.normalize('NFC') : name;
}
