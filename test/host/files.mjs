// @ts-check
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {string} file
 * @returns {unknown}
 */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {string} path of a file or folder, which may be absent */
export function remove(path) {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}
