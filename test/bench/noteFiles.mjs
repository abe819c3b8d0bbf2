// @ts-check
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateNotes } from './notes.mjs';
import { generateVault } from './vault.mjs';

/**
 * Writes so many notes below a folder.
 * @param {string} folder
 * @param {number} count
 */
export function writeNotes(folder, count) {
  writeAll(folder, generateNotes(count));
}

/**
 * Writes a vault of so many notes, few of which are interviews.
 * @param {string} folder
 * @param {number} count
 */
export function writeVault(folder, count) {
  writeAll(folder, generateVault(count));
}

/**
 * @param {string} folder
 * @param {Iterable<{ path: string, text: string }>} notes
 */
function writeAll(folder, notes) {
  for (const { path, text } of notes) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/**
 * The least that anything about the notes of a folder can cost: to find each file and to read it.
 * @param {string} folder
 * @returns {Generator<string>} the texts
 */
export function* readEveryNote(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* readEveryNote(path);
    else if (entry.name.endsWith('.md')) yield readFileSync(path, 'utf8');
  }
}
