// @ts-check
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../host/chromium.mjs';
import { installExtension, startCodeServer } from '../host/codeServer.mjs';
import { atOurEnd } from '../host/endings.mjs';
import { readJson, remove, root } from '../host/files.mjs';
import { windowAddress } from '../host/testWindow.mjs';
import { editorPaneOf } from './editorPane.mjs';
import { ofEach, oneLine } from './elements.mjs';
import { openProblem, problemsIn } from './problemsPanel.mjs';
import { quickInputOf } from './quickInput.mjs';
import { waitFor } from './waiting.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Awaited<ReturnType<typeof openWorkbench>>} Workbench */

/** Names of VS Code's own colour themes. */
export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
};

/** By when VS Code has answered, or never will, in milliseconds. */
const SOON = { timeout: 5000 };

const manifest = /** @type {{ name: string, version: string }} */ (readJson(join(root, 'package.json')));

/** What `npm run package` makes. */
export const packagedExtension = join(root, `${manifest.name}-${manifest.version}.vsix`);

/**
 * @typedef {object} Opening
 * @property {string} [vsix] another packaged extension
 * @property {string} [folder] of notes, or a .code-workspace file; without it, an empty window
 * @property {Record<string, unknown>} [settings] of the person
 * @property {string} [theme] of `themes`
 * @property {string} [version] of code-server
 * @property {NodeJS.ProcessEnv} [env] for the extension, `TZ` for example
 * @property {string} [clock] a file with the milliseconds by which the extension’s clock is ahead
 * @property {string} [language] in which VS Code and its extensions speak
 * @property {{ width: number, height: number }} [size] of the window
 * @property {number} [sharpness] pixels of a screenshot for one of the window's
 */

/**
 * Opens a folder in VS Code with the packaged extension, as a person has it, in a profile of its own.
 * @param {Opening} opening
 */
export async function openWorkbench({
  vsix = packagedExtension,
  folder,
  settings = {},
  theme = themes.dark,
  version,
  env,
  clock,
  ...look
}) {
  const place = mkdtempSync(join(realpathSync(tmpdir()), 'job-search-'));
  const forget = atOurEnd(() => {
    remove(place);
  });
  const profile = { version, userDataDir: join(place, 'user'), extensionsDir: join(place, 'extensions') };
  mkdirSync(profile.extensionsDir);
  await installExtension({ vsix, ...profile });
  if (clock !== undefined) setClockBy(clock, profile.extensionsDir);
  const server = await startCodeServer({
    ...profile,
    env,
    settings: { 'workbench.colorTheme': theme, ...settings },
  });
  const browser = await launchChromium();
  const page = await browser.newPage({
    viewport: look.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: look.sharpness ?? 1,
  });
  if (look.language) await speak(page, look.language);
  await page.goto(windowAddress(server.url, folder));
  const sign = folder === undefined ? '.statusbar-item' : '.explorer-folders-view .monaco-list-row';
  await page.locator(sign).first().waitFor({ timeout: 60_000 });
  return {
    ...workbenchOn(page),
    async close() {
      await Promise.all([browser.close(), server.stop()]);
      remove(place);
      forget();
    },
  };
}

/**
 * Has the installed extension tell the time by a file, which can be written anew: nothing else of it is changed. (VS Code
 * gives its extensions no options of Node.)
 * @param {string} clock
 * @param {string} extensionsDir
 */
function setClockBy(clock, extensionsDir) {
  const [name = ''] = readdirSync(extensionsDir).filter((one) => one.includes(`.${manifest.name}-`));
  const main = join(extensionsDir, name, 'dist', 'extension.js');
  const ahead = `Number(require('node:fs').readFileSync(${JSON.stringify(clock)}, 'utf8'))`;
  const prefix = `{ const now = Date.now; Date.now = () => now() + ${ahead}; }`;
  writeFileSync(main, `${prefix}\n${readFileSync(main, 'utf8')}`);
}

/**
 * Has the window speak a language, as a language pack would: extensions are told of it, and read their own texts.
 * @param {Page} page
 * @param {string} language
 */
async function speak(page, language) {
  await page.addInitScript(
    `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => '${language}', set() {} })`,
  );
}

/**
 * What a person sees and does in the window. Everything waits for what it needs, and fails when that does not
 * come.
 * @param {Page} page
 */
function workbenchOn(page) {
  const quickInput = quickInputOf(page);
  const editor = editorPaneOf(page);
  /** @param {string} title */
  const rowsOf = (title) => `.pane:has(.pane-header[aria-label*="${title}"]) .monaco-list-row`;
  const toasts = page.locator('.notification-toast');
  /**
   * Opens the box at the top by a key, types, and picks a row. An editor that is still opening takes the focus, which
   * closes the box: then it is opened again.
   * @param {string} key
   * @param {string} text
   * @param {string} row
   */
  const choose = (key, text, row) =>
    waitFor(`row ${row}`, async () => {
      await page.keyboard.press(key);
      return quickInput
        .type(text, SOON)
        .then(() => quickInput.pick(row, SOON))
        .then(
          () => true,
          () => false,
        );
    });
  return {
    page,
    waitFor,
    quickInput,
    ...editor,
    problems: () => problemsIn(page),
    /** @param {string | RegExp} message */
    openProblem: (message) => openProblem(page, message),
    /**
     * Waits until the Problems panel has what one looks for, and gives its rows.
     * @param {string} what
     * @param {(problems: import('./problemsPanel.mjs').Problem[]) => boolean} isSo
     */
    waitForProblems: (what, isSo) =>
      waitFor(what, async () => {
        const problems = await problemsIn(page);
        return isSo(problems) && problems;
      }),
    /**
     * Opens a file by a part of its path.
     * @param {string} name
     */
    async openFile(name) {
      await choose('Control+P', name, name.split('/').at(-1) ?? name);
      await waitFor(`tab ${name}`, async () => name.endsWith(await editor.activeTab()));
    },
    /**
     * Runs a command by its title in the palette, with or without its category.
     * @param {string} title
     */
    async runCommand(title) {
      await choose('F1', `>${title}`, title);
    },
    /**
     * Leaves each question at what stands there, as it comes.
     * @param {readonly string[]} questions
     */
    async acceptEach(...questions) {
      for (const question of questions)
        await waitFor(question, async () => {
          if (!(await quickInput.question()).includes(question)) return false;
          await quickInput.accept();
          return true;
        });
    },
    /**
     * The rows of a view in a side bar.
     * @param {string} title or a part of it
     */
    async viewRows(title) {
      const parts = `[...element.querySelectorAll('.label-name, .label-description')].map((part) => part.textContent)`;
      const rows = await ofEach(page, rowsOf(title), `element.dataset.index + ' ' + ${parts}.join(' ')`);
      return rows
        .sort((a, b) => Number.parseInt(a) - Number.parseInt(b))
        .map((row) => oneLine(row.replace(/^\d+ /, '')));
    },
    /**
     * The row of a view that has this text.
     * @param {string} title of the view, or a part of it
     * @param {string | RegExp} text
     */
    viewRow: (title, text) => page.locator(rowsOf(title)).filter({ hasText: text }).first(),
    /**
     * The number on an icon of the activity bar.
     * @param {string} title
     */
    badge: (title) =>
      page
        .locator('.activitybar .action-item', { has: page.locator(`a[aria-label^="${title}"]`) })
        .locator('.badge-content')
        .innerText(),
    /** @param {string | RegExp} text */
    statusBarItem: (text) => page.locator('.statusbar-item').filter({ hasText: text }).first(),
    toasts: async () =>
      (await toasts.locator('.notification-list-item-message').allInnerTexts()).map(oneLine),
    /** @param {string | RegExp} text of a button on a toast */
    clickToast: (text) => toasts.locator('.monaco-button').filter({ hasText: text }).first().click(),
    /** @param {string} file to write, a PNG */
    async screenshot(file) {
      // What VS Code fades in would be pale.
      const ending = `document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)`;
      await page.evaluate(`Promise.allSettled(${ending}.map((one) => one.finished))`);
      await page.screenshot({ path: file });
    },
  };
}
