// @ts-check
import assert from 'node:assert/strict';
import { remove } from '../host/files.mjs';
import { ofEach } from './elements.mjs';
import { openSample } from './openSample.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

describe('what is offered beside a file', () => {
  /** @type {Workbench} */
  let workbench;
  /** @type {string} */
  let folder;

  before(async () => {
    ({ folder, workbench } = await openSample());
    await workbench.waitForProblems('overdue check-in', (all) =>
      all.some(({ message }) => message.includes('is overdue')),
    );
  });

  after(async () => {
    await workbench.close();
    remove(folder);
  });

  it('is, without a file, everything but what is about a letter', async () => {
    const rows = await inPalette('Job Search: Show Follow-Ups', 'Show Follow-Ups');
    assert.ok(rows.some((row) => row.includes('Show Follow-Ups')));
    assert.deepEqual(await inPalette('Job Search: Copy Letter'), []);
    assert.deepEqual(await buttons(), []);
  });

  it('leads to the pages of help, as they read', async () => {
    await workbench.runCommand('Job Search: Help');
    await workbench.quickInput.pick('Where to begin');
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await page.locator('h2', { hasText: 'Keys' }).waitFor();
    await workbench.runCommand('View: Close All Editors');
  });

  it('is in a note what is done about it, as buttons and in the palette', async () => {
    await workbench.openFile('initech-on-site.md');
    await shown(['Draft Thank-You Letter', 'Mark Thank-You Letter as Sent', 'Explain What Is Owed']);
    assert.deepEqual(await inPalette('Job Search: Copy Letter'), []);
  });

  it('is done by the keys that are told', async () => {
    const { keyboard } = workbench.page;
    for (const key of ['Control+K', 'j', 'f']) await keyboard.press(key);
    assert.match(await workbench.quickInput.question(), /Follow-ups/);
    await workbench.quickInput.cancel();
    await workbench.page.locator('.editor-group-container.active .monaco-editor').first().click();
    for (const key of ['Control+K', 'j', 'l']) await keyboard.press(key);
    assert.match(await workbench.quickInput.question(), /To whom\?/);
    await workbench.quickInput.cancel();
  });

  it('is in a letter how it is sent', async () => {
    await workbench.clickLens('Draft thank-you');
    await workbench.quickInput.accept();
    await workbench.acceptEach('How do you send your letters', 'Your name', 'Your address');
    await workbench.waitFor('letter', async () => (await workbench.activeTab()).endsWith('-jane-doe.md'));
    await shown(['Mark Thank-You Letter as Sent', 'Copy Letter', 'Open Letter in Mail App']);
    const rows = await inPalette('Job Search: Copy Letter', 'Copy Letter');
    assert.match(rows[0] ?? '', /Copy Letter/);
  });

  it('is in a file of another kind nothing of ours', async () => {
    await workbench.openFile('README.md');
    await shown([]);
  });

  /**
   * The rows of the palette that begin like that; with what one of them has, once it is there.
   * @param {string} title
   * @param {string} [row]
   */
  async function inPalette(title, row) {
    const { quickInput, page } = workbench;
    await page.keyboard.press('F1');
    await quickInput.type(`>${title}`);
    const rows = await workbench.waitFor('rows', async () => {
      const all = await quickInput.rows();
      return (row === undefined || all.some((one) => one.includes(row))) && all;
    });
    await quickInput.cancel();
    return rows.filter((one) => one.includes(title.trim()));
  }

  /** Our buttons beside the tabs, as a screen reader says them. */
  async function buttons() {
    const actions = '.editor-group-container.active .editor-actions a.action-label';
    const labels = await ofEach(workbench.page, actions, `element.getAttribute('aria-label')`);
    return labels.filter((label) => OURS.test(label)).map((label) => label.replace(/ \(.*\)$/, ''));
  }

  /** @param {readonly string[]} expected */
  const shown = (expected) =>
    workbench.waitFor(`buttons ${expected.join(', ')}`, async () => {
      const now = await buttons();
      return JSON.stringify(now) === JSON.stringify(expected);
    });
});

const OURS = /Thank-You|What Is Owed|Letter/;
