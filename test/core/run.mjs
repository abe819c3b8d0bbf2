// @ts-check
// Runs the core tests under several time zones: what the rules say must not depend on the machine's own. How the time that
// something takes grows does not, and is tried in one.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithUs } from '../host/endings.mjs';
import { sideBySide } from '../host/sideBySide.mjs';

const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
];

/** What needs no editor. */
const SUITES = ['core', 'disk', 'terminal'];

const folder = mkdtempSync(join(tmpdir(), 'job-search-core-'));
const start = performance.now();
/** @type {{ passed: number, failed: number }[]} */
const totals = [];
// As many side by side as there are processors, what takes longest first.
const [first = 'UTC', ...others] = ZONES;
const all = [
  () => runUnder(first, SUITES),
  () => runUnder(first, ['growth']),
  ...others.map((zone) => () => runUnder(zone, SUITES)),
];
await sideBySide(all, availableParallelism(), async (run) => {
  totals.push(await run());
});
console.log(`  in ${((performance.now() - start) / 1000).toFixed(0)} s`);
rmSync(folder, { recursive: true });

const passed = totals.reduce((sum, zone) => sum + zone.passed, 0);
const failed = totals.reduce((sum, zone) => sum + zone.failed, 0);
const { JOB_SEARCH_TOTALS } = process.env;
if (JOB_SEARCH_TOTALS) writeFileSync(JOB_SEARCH_TOTALS, JSON.stringify({ passed, failed }));
process.exitCode = failed === 0 && totals.every((zone) => zone.passed > 0) ? 0 : 1;

/**
 * @param {string} zone
 * @param {string[]} suites
 * @returns {Promise<{ passed: number, failed: number }>}
 */
function runUnder(zone, suites) {
  const name = [zone, ...suites].join('-').replaceAll('/', '-');
  const report = join(folder, `${name}.json`);
  const files = suites.map((suite) => `out/test/${suite}/**/*.test.js`);
  // What grows is measured by the processor's time, of which it has a part beside the others.
  const timeout = suites.includes('growth') ? '90000' : '20000';
  const mocha = ['node_modules/mocha/bin/mocha.js', ...files, '--timeout', timeout];
  const reporter = ['--reporter', 'json', '--reporter-option', `output=${report}`];
  return new Promise((resolve) => {
    const child = endWithUs(
      spawn(process.execPath, ['--enable-source-maps', ...mocha, ...reporter], {
        env: { ...process.env, TZ: zone },
        stdio: ['ignore', 'ignore', 'inherit'],
      }),
    );
    child.on('close', (status) => {
      resolve(read(report, suites.includes('growth') ? 'what grows' : zone, status));
    });
  });
}

/**
 * @typedef {{ fullTitle: string, err: { message?: string, stack?: string } }} Failure
 * @typedef {{ stats: { passes: number, failures: number }, failures: Failure[] }} Report
 */

/**
 * @param {string} file
 * @param {string} zone
 * @param {number | null} status
 */
function read(file, zone, status) {
  const { stats, failures } = readReport(file);
  console.log(`  ${zone}: ${stats.passes} passed, ${stats.failures} failed`);
  for (const { fullTitle, err } of failures)
    console.log(`\n  ${fullTitle}\n${err.stack ?? err.message ?? ''}`);
  // A run that ends badly without a failing test, by a crash say, has failed all the same.
  const failed = status === 0 ? stats.failures : Math.max(stats.failures, 1);
  return { passed: stats.passes, failed };
}

/**
 * @param {string} file
 * @returns {Report}
 */
function readReport(file) {
  try {
    /** @type {unknown} */
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return /** @type {Report} */ (report);
  } catch {
    return {
      stats: { passes: 0, failures: 1 },
      failures: [{ fullTitle: 'The tests did not run.', err: {} }],
    };
  }
}
