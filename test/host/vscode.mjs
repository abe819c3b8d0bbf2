#!/usr/bin/env node
// @ts-check
// Stands in for the executable of VS Code where there is no desktop: it takes the arguments that
// `runTests` of @vscode/test-electron gives to VS Code, and ends with the exit code of the tests.
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import './endWithParent.mjs';
import { launchChromium } from './chromium.mjs';
import { startCodeServer } from './codeServer.mjs';
import { reason, tail } from './commands.mjs';
import { newestCodeServer } from './codeServers.mjs';
import { inBrowser } from './executable.mjs';
import { loadInBrowser } from './loadInBrowser.mjs';
import { testWindow } from './testWindow.mjs';

const minutes = 8;

/** How the line begins by which tests in a browser tell their totals. */
const TOTALS = 'Totals: ';

/** Marks the lines of the tests among all that a window's console holds. */
const mark = '\u241e';

const isInBrowser = process.env.JOB_SEARCH_TEST_HOST === inBrowser;

/** @type {{ tests: string[], others: string[] }} */
const lines = { tests: [], others: [] };

setTimeout(() => {
  fail(`The tests did not end within ${minutes} minutes.`);
}, minutes * 60_000);
try {
  const code = await runTests(testWindow(process.argv.slice(2)));
  if (code !== 0 && lines.tests.length === 0) console.error(tail(lines.others.join('\n')));
  process.exit(code);
} catch (failure) {
  fail(reason(failure));
}

/** @param {import('./testWindow.mjs').TestWindow} window */
async function runTests(window) {
  const openedLinks = join(window.userDataDir, 'opened-links.txt');
  const server = await startCodeServer({
    version: isInBrowser ? newestCodeServer : process.env.JOB_SEARCH_TEST_HOST,
    userDataDir: window.userDataDir,
    extensionsDir: window.extensionsDir,
    isRestricted: process.env.JOB_SEARCH_RESTRICTED === '1',
    testDriver: true,
    env: { JOB_SEARCH_LINE_MARK: mark, JOB_SEARCH_OPENED_LINKS: openedLinks },
  });
  server.onExtensionHostExit(({ code, signal }) => {
    // It ends with code 0 after the tests. When it dies during them, the window reports success all the same.
    if (code !== '0') fail(`The extension host ended early (code ${code}, signal ${signal}).`);
  });
  const browser = await launchChromium();
  const page = await browser.newPage();
  await noteOpenedLinks(page, openedLinks);
  if (isInBrowser) await loadInBrowser(page, server.url, window);
  const code = await exitCode(
    page,
    isInBrowser ? window.plainAddress(server.url) : window.address(server.url),
  );
  await Promise.all([browser.close(), server.stop()]);
  return code;
}

/**
 * Writes down, a line for each, the links to other programs that the window hands to the browser. Chromium tells
 * of them only in its own protocol.
 * @param {import('playwright-core').Page} page
 * @param {string} file
 */
async function noteOpenedLinks(page, file) {
  const session = await page.context().newCDPSession(page);
  session.on('Page.frameRequestedNavigation', ({ url }) => {
    if (!/^(?:https?|about):/.test(url)) appendFileSync(file, `${url}\n`);
  });
  await session.send('Page.enable');
}

/**
 * Opens the window and waits for what the tests report through it.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @returns {Promise<number>}
 */
async function exitCode(page, address) {
  /** @type {Promise<number>} */
  const reported = new Promise((resolve, reject) => {
    page.on('crash', () => {
      reject(new Error('The window crashed.'));
    });
    page.on('close', () => {
      reject(new Error('The window closed before the tests reported.'));
    });
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', print);
  await page.goto(address);
  return reported;
}

/**
 * Prints the lines of the tests. The others say something only when the tests could not speak.
 * @param {string} _type
 * @param {readonly unknown[]} args
 */
function print(_type, args) {
  for (const line of format(...args).split('\n')) {
    const start = line.indexOf(mark);
    (start < 0 ? lines.others : lines.tests).push(line);
    if (start < 0) continue;
    const said = line.slice(start + 1);
    if (said.startsWith(TOTALS)) keepTotals(said.slice(TOTALS.length));
    else console.log(said);
  }
}

/**
 * Tests in a browser can write no file.
 * @param {string} totals
 */
function keepTotals(totals) {
  if (process.env.JOB_SEARCH_TOTALS) writeFileSync(process.env.JOB_SEARCH_TOTALS, totals);
}

/**
 * Ends this process at once, and with it the server and the browser.
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
