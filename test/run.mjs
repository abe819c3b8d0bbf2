// @ts-check
// `npm test [-- STEP …]`: runs all steps, or those named and what they need. The last line has the totals.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newestCodeServer, oldestCodeServer } from './host/codeServers.mjs';
import { npm, reason } from './host/commands.mjs';
import { ensureDependencies } from './host/dependencies.mjs';
import { hasDesktop, onlyOnLinux, runsWithoutDesktop } from './host/desktop.mjs';
import { atOurEnd, endWithUs } from './host/endings.mjs';
import { fetchCodeServer } from './host/fetchCodeServer.mjs';
import { readJson, remove, root } from './host/files.mjs';
import { ensureChromium } from './host/findChromium.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<void>} run
 * @property {readonly string[]} [needs] the steps without which it says nothing
 * @property {boolean} [counts] whether it runs tests and says how many
 * @property {boolean} [opensWindows] whether it needs VS Code and a browser
 * @property {boolean} [isServed] whether it needs a VS Code without a desktop
 */

/** @type {readonly Step[]} */
const steps = [
  { name: 'dependencies', run: ensureDependencies },
  { name: 'types', run: () => node('node_modules/typescript/bin/tsc', '--noEmit'), needs: ['dependencies'] },
  { name: 'lint', run: lint, needs: ['dependencies'] },
  { name: 'build', run: () => node('esbuild.js'), needs: ['dependencies'] },
  { name: 'core', run: () => node('test/core/run.mjs'), needs: ['build'], counts: true },
  { name: 'grammar', run: () => node('test/grammar/run.mjs'), needs: ['dependencies'], counts: true },
  {
    name: 'editor',
    run: inWindows('test/editor/run.mjs'),
    needs: ['build'],
    counts: true,
    opensWindows: true,
  },
  { name: 'package', run: packageExtension, needs: ['dependencies'] },
  {
    name: 'e2e',
    run: inWindows('test/e2e/run.mjs'),
    needs: ['package'],
    counts: true,
    opensWindows: true,
    isServed: true,
  },
];

const place = mkdtempSync(join(tmpdir(), 'job-search-'));
atOurEnd(() => {
  remove(place);
});

const chosen = choose(process.argv.slice(2));
const windows = chosen.some(({ opensWindows }) => opensWindows) ? fetchWindows() : Promise.resolve();
// It is awaited by the steps that need it; until then its failure is not yet one of theirs.
windows.catch(() => undefined);

const sum = { passed: 0, failed: 0 };
/** @type {Map<string, string>} */
const outcomes = new Map();
for (const step of chosen) await attempt(step);

console.log('\nSummary');
for (const [name, outcome] of outcomes) console.log(`  ${name.padEnd(13)}${outcome}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);

/**
 * The steps to run, in order.
 * @param {readonly string[]} names
 */
function choose(names) {
  if (names.length === 0) return steps;
  const wanted = new Set(names);
  for (const step of steps.toReversed()) {
    if (wanted.has(step.name)) for (const need of step.needs ?? []) wanted.add(need);
  }
  const known = steps.filter(({ name }) => wanted.delete(name));
  if (wanted.size === 0) return known;
  console.error(
    `There is no step ${[...wanted].join(', ')}: there are ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

/** @param {Step} step */
async function attempt(step) {
  if (step.isServed && !runsWithoutDesktop()) {
    outcomes.set(step.name, `left out: ${onlyOnLinux}`);
    return;
  }
  const missing = step.needs?.find((need) => outcomes.get(need)?.startsWith('FAILED'));
  console.log(`\n── ${step.name} ──`);
  const start = performance.now();
  const { passed, failed, failure } = missing
    ? { passed: 0, failed: 1, failure: `It needs ${missing}, which failed.` }
    : await outcome(step);
  sum.passed += passed;
  sum.failed += failed;
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const count = step.counts ? `, ${passed} passed, ${failed} failed` : '';
  if (failure) console.error(failure);
  outcomes.set(step.name, `${failed === 0 ? 'done' : 'FAILED'} in ${seconds}${count}`);
  console.log(`${step.name}: ${outcomes.get(step.name) ?? ''}`);
}

/**
 * What a step came to. One that failed without a failed test counts as one failure.
 * @param {Step} step
 * @returns {Promise<{ passed: number, failed: number, failure?: string }>}
 */
async function outcome(step) {
  process.env.JOB_SEARCH_TOTALS = join(place, `${step.name}.json`);
  let failure;
  try {
    await step.run();
  } catch (thrown) {
    failure = reason(thrown);
  }
  const { passed, failed } = totals();
  if (step.counts && passed + failed === 0) failure ??= 'No test ran.';
  return { passed, failed: failure ? Math.max(failed, 1) : failed, failure };
}

/** What the tests of a step have written. */
function totals() {
  const file = process.env.JOB_SEARCH_TOTALS ?? '';
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  return /** @type {{ passed: number, failed: number }} */ (readJson(file));
}

/**
 * Runs a program of ours or of a package to its end, with its output as it comes.
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
function node(...args) {
  return new Promise((resolve, reject) => {
    const child = endWithUs(
      spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
    );
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${args[0] ?? ''} ended with ${code ?? 'a signal'}.`));
    });
  });
}

async function lint() {
  await node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0');
  await node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
}

async function packageExtension() {
  // Else the end-to-end tests might take an earlier one.
  const { name, version } = /** @type {Record<string, string>} */ (readJson(join(root, 'package.json')));
  remove(join(root, `${name ?? ''}-${version ?? ''}.vsix`));
  await npm(['run', 'package']);
}

/**
 * @param {string} program
 * @returns {() => Promise<void>}
 */
function inWindows(program) {
  return async () => {
    await windows;
    await node(program);
  };
}

/** Fetches, beside the first steps, what the later ones open. */
async function fetchWindows() {
  if (!runsWithoutDesktop()) return;
  // A desktop runs the editor tests in a downloaded VS Code, but the end-to-end tests always run without one.
  await Promise.all([
    fetchCodeServer(newestCodeServer),
    hasDesktop() || fetchCodeServer(oldestCodeServer),
    ensureChromium(),
  ]);
}
