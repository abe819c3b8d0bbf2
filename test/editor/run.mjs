// @ts-check
// Runs the editor tests in a real VS Code: the newest and the oldest supported one, or the one that
// JOB_SEARCH_TEST_HOST names. The extension and the tests have to be built.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import '../host/endWithCaller.mjs';
import { newestCodeServer, oldestCodeServer } from '../host/codeServers.mjs';
import { reason } from '../host/commands.mjs';
import { hasDesktop, onlyOnLinux, runsWithoutDesktop } from '../host/desktop.mjs';
import { atOurEnd, endWithUs } from '../host/endings.mjs';
import { executable, inBrowser } from '../host/executable.mjs';
import { readJson, remove, root } from '../host/files.mjs';
import { sideBySide } from '../host/sideBySide.mjs';

const opened = process.argv[2] ?? join(root, 'test/fixtures/job-search');
const chosen = process.env.JOB_SEARCH_TEST_HOST;

/** @typedef {{ passed: number, failed: number }} Totals */

const sum = { passed: 0, failed: 0 };
if (chosen) await testBoth(chosen);
else await testSideBySide(versionsHere());
if (process.env.JOB_SEARCH_TOTALS) writeFileSync(process.env.JOB_SEARCH_TOTALS, JSON.stringify(sum));
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;

/**
 * Tests in one VS Code, and in the newest also in Restricted Mode.
 * @param {string} version
 */
async function testBoth(version) {
  add(await testIn(version, false));
  if (version !== newestCodeServer || process.env.JOB_SEARCH_GREP) return;
  if (hasDesktop()) console.log('Restricted Mode is left out: it is tried without a desktop.');
  else add(await testIn(version, true));
}

/**
 * Tests in several, as many at once as there are processors: each waits for its window most of the time. What one prints
 * stands together. Windows of one desktop share its clipboard: there it is one after the other.
 * @param {string[]} versions
 */
async function testSideBySide(versions) {
  await sideBySide(versions, hasDesktop() ? 1 : availableParallelism(), async (version) => {
    add(await testInItsOwn(version));
  });
}

/**
 * @param {string} version
 * @returns {Promise<Totals>}
 */
function testInItsOwn(version) {
  const totals = join(ownFolder(), 'totals.json');
  const child = endWithUs(
    spawn(process.execPath, [import.meta.filename, opened], {
      env: { ...process.env, JOB_SEARCH_TEST_HOST: version, JOB_SEARCH_TOTALS: totals },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    }),
  );
  /** @type {Buffer[]} */
  const printed = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (/** @type {Buffer} */ bytes) => printed.push(bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      process.stdout.write(Buffer.concat(printed));
      resolve(totalsIn(totals));
    });
  });
}

/** Every VS Code that can be run here. */
function versionsHere() {
  const versions = [newestCodeServer, oldestCodeServer];
  if (runsWithoutDesktop()) return [...versions, inBrowser];
  console.log(`VS Code for the web is left out: ${onlyOnLinux}.`);
  return versions;
}

/** @param {Totals} totals */
function add({ passed, failed }) {
  sum.passed += passed;
  sum.failed += failed;
}

/**
 * @param {string} version of code-server
 * @param {boolean} isRestricted whether the folder is one that nobody has said to be trustworthy
 * @returns {Promise<Totals>} where the tests did not run to their end, one failure
 */
async function testIn(version, isRestricted) {
  const place = freshPlace();
  const totals = join(place, 'totals.json');
  try {
    await runTests({
      vscodeExecutablePath: await executable(version),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'out/test', version === inBrowser ? 'web' : 'editor', 'index.js'),
      launchArgs: [
        join(place, 'search.code-workspace'),
        `--user-data-dir=${join(place, 'user')}`,
        `--extensions-dir=${join(place, 'extensions')}`,
      ],
      extensionTestsEnv: {
        JOB_SEARCH_TEST_HOST: version,
        JOB_SEARCH_TOTALS: totals,
        JOB_SEARCH_RESTRICTED: isRestricted ? '1' : '0',
      },
    });
    if (!existsSync(totals)) throw new Error('The tests ended without saying how.');
  } catch (failure) {
    if (!existsSync(totals)) console.error(reason(failure));
  }
  return totalsIn(totals);
}

/**
 * What tests have written; where they did not run to their end, one failure.
 * @param {string} file
 * @returns {Totals}
 */
function totalsIn(file) {
  return existsSync(file) ? /** @type {Totals} */ (readJson(file)) : { passed: 0, failed: 1 };
}

/** A workspace with a copy of the notes, which tests may change, and a fresh profile. */
function freshPlace() {
  const place = ownFolder();
  cpSync(opened, join(place, 'notes'), { recursive: true });
  // With two folders, since a window that goes from one to two starts its extensions, and so the tests, anew.
  mkdirSync(join(place, 'empty'));
  const folders = [{ path: 'notes' }, { path: 'empty' }];
  writeFileSync(join(place, 'search.code-workspace'), JSON.stringify({ folders }));
  mkdirSync(join(place, 'extensions'));
  return place;
}

/** A new folder, which goes when we end. */
function ownFolder() {
  // The real path, since macOS's folder for temporary files is behind a link, which VS Code resolves.
  const place = mkdtempSync(join(realpathSync(tmpdir()), 'job-search-'));
  atOurEnd(() => {
    remove(place);
  });
  return place;
}
