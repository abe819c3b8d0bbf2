// @ts-check
// `npm run bench -- --compare REV`: runs this state and an earlier one in turn, and says how many times as long this takes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../host/files.mjs';
import { runNode } from './measureFolder.mjs';
import { writeNotes, writeVault } from './noteFiles.mjs';
import { NOW, WRITTEN_NOW, ZONE } from './now.mjs';
import { medians } from './stopwatch.mjs';

/** @typedef {import('./buildOurs.mjs').Ours} Ours */

const NOTES = 10_000;
const ROUNDS = 9;

/**
 * A line for each thing that is measured: this state, the other one, and the ratio of the two medians.
 * @param {string} revision
 * @param {string} place a folder to work in
 */
export async function compare(revision, place) {
  const other = checkOut(revision, join(place, 'other'));
  try {
    const [now, before] = [await built(root, place), await built(other, place)];
    const folders = { vault: join(place, 'vault'), interviews: join(place, 'interviews') };
    writeVault(folders.vault, NOTES);
    writeNotes(folders.interviews, NOTES);
    const lines = Object.entries(folders).flatMap(([name, folder]) => {
      const times = medians(
        {
          indexNow: () => void now.indexFolder(folder, NOW, ZONE),
          indexBefore: () => void before.indexFolder(folder, NOW, ZONE),
          checkNow: () => {
            check(root, folder);
          },
          checkBefore: () => {
            check(other, folder);
          },
        },
        ROUNDS,
      );
      return [
        line(`index of ${NOTES} notes (${name})`, times.indexNow, times.indexBefore),
        line(`job-search check of ${NOTES} notes (${name})`, times.checkNow, times.checkBefore),
      ];
    });
    return [`This state, and ${revision}:`, ...lines].join('\n');
  } finally {
    run('git', ['worktree', 'remove', '--force', other]);
  }
}

/**
 * @param {string} what
 * @param {number} now
 * @param {number} before
 */
function line(what, now, before) {
  const ratio = (now / before).toFixed(2);
  return `  ${what}: ${now.toFixed(0)} ms, ${before.toFixed(0)} ms, ${ratio} times`;
}

/**
 * @param {string} revision
 * @param {string} folder
 */
function checkOut(revision, folder) {
  run('git', ['worktree', 'add', '--detach', folder, revision]);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  run(process.execPath, ['esbuild.js', '--release'], folder);
  return folder;
}

/**
 * The functions of a state, bundled by its own tools.
 * @param {string} checkout
 * @param {string} place
 */
async function built(checkout, place) {
  const folder = join(place, checkout === root ? 'now' : 'before');
  mkdirSync(folder);
  /** @type {unknown} */
  const tools = await import(pathToFileURL(join(checkout, 'test/bench/buildOurs.mjs')).href);
  return /** @type {typeof import('./buildOurs.mjs')} */ (tools).buildOurs(folder);
}

/**
 * @param {string} checkout
 * @param {string} folder
 */
function check(checkout, folder) {
  runNode(join(checkout, 'dist/job-search.js'), 'check', folder, '--now', WRITTEN_NOW);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function run(program, args, cwd = root) {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}
