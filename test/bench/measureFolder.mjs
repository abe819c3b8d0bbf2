// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import matter from 'gray-matter';
import { NOW, WRITTEN_NOW, ZONE } from './now.mjs';
import { readEveryNote } from './noteFiles.mjs';
import { medians } from './stopwatch.mjs';

const COMMAND = join(import.meta.dirname, '..', '..', 'dist', 'job-search.js');

/**
 * What it costs to go through all notes of a folder, in milliseconds.
 * @typedef {object} FolderTimes
 * @property {number} floor to find and read each note, and nothing else
 * @property {number} index to read each as ours and to judge it
 * @property {number} grayMatter to read each with gray-matter as it comes
 * @property {number} look to look at each, whole, for interviews that it tells of
 * @property {number} check the whole command, less what Node itself needs to start
 */

/**
 * @param {import('./buildOurs.mjs').Ours} ours
 * @param {string} folder
 * @param {number} rounds
 * @returns {FolderTimes}
 */
export function measureFolder(ours, folder, rounds) {
  const agenda = ours.indexFolder(folder, NOW, ZONE);
  const tasks = {
    floor: () => {
      for (const text of readEveryNote(folder)) text.charCodeAt(0);
    },
    index: () => {
      ours.indexFolder(folder, NOW, ZONE);
    },
    look: () => {
      ours.lookAtFolder(agenda, folder, NOW, ZONE);
    },
    grayMatter: () => {
      for (const text of readEveryNote(folder)) withGrayMatter(text);
    },
    nodeStart: () => {
      runNode('--eval', '0');
    },
    command: () => {
      runNode(COMMAND, 'check', folder, '--now', WRITTEN_NOW);
    },
  };
  const { command, nodeStart, ...times } = medians(tasks, rounds);
  return { ...times, check: command - nodeStart };
}

/**
 * gray-matter without positions, with its own YAML parser. With options given it does not cache.
 * @param {string} text
 */
export function withGrayMatter(text) {
  try {
    matter(text, {});
  } catch {
    // It gives up on YAML that cannot be read.
  }
}

/**
 * Runs a program of ours to its end, as in the zone of the notes. Throws where it cannot work.
 * @param {readonly string[]} args
 */
export function runNode(...args) {
  const { error, status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, TZ: ZONE },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (error) throw error;
  if (stderr !== '' || status === 2 || status === null) throw new Error(`The command failed. ${stderr}`);
}

/**
 * How many interview notes the command misses where it may have only 1,024 files open at once.
 * @param {string} folder
 */
export function lostWithFewFiles(folder) {
  const counts = ['1024', 'unlimited'].map((most) => {
    const limited = `ulimit -n ${most} || ulimit -n $(ulimit -Hn); exec "$@"`;
    const args = [process.execPath, COMMAND, 'check', folder, '--now', WRITTEN_NOW, '--format', 'json'];
    const { stdout } = spawnSync('sh', ['-c', limited, 'sh', ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    /** @type {unknown} */
    const found = JSON.parse(stdout);
    return /** @type {{ notes: number }} */ (found).notes;
  });
  const [few = NaN, all = NaN] = counts;
  return all - few;
}
