// @ts-check
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remove } from '../host/files.mjs';
import { openWorkbench } from './workbench.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

const DAY = 24 * 60 * 60 * 1000;

describe('a person who wants to be reminded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'job-search-'));
  /** @type {Workbench} */
  let workbench;

  before(async () => {
    writeOverdue('initech.md', 'Initech');
    workbench = await openWorkbench({ folder, settings: { 'jobSearch.reminders': 'daily' } });
  });

  after(async () => {
    await workbench.close();
    remove(folder);
  });

  it('hears at the start how much is overdue, and at the next one what became so meanwhile', async () => {
    assert.match(await notice(), /1 follow-up is overdue\./);
    const { page } = workbench;
    await workbench.waitFor('memory of what was told', () => hasStored('initech.md#'));
    const address = page.url();
    await page.goto('about:blank');
    writeOverdue('globex.md', 'Globex');
    await page.goto(address);
    assert.match(
      await notice(),
      /Overdue since you were last here: thank-you letter \(Globex\)\. 2 follow-ups are overdue\./,
    );
  });

  /** The notice that is shown. */
  async function notice() {
    const said = workbench.page.locator('.notification-toast .notification-list-item-message').first();
    await said.waitFor();
    return (await said.textContent()) ?? '';
  }

  /**
   * Whether VS Code has written something into the window's storage: it does so a moment after an extension asked for it,
   * and a window that goes before that has never been.
   * @param {string} text
   * @returns {Promise<boolean>}
   */
  function hasStored(text) {
    return workbench.page.evaluate(`(async () => {
      const result = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      for (const { name } of await indexedDB.databases()) {
        if (!name.startsWith('vscode-web-state-db-')) continue;
        const database = await result(indexedDB.open(name));
        const stores = [...database.objectStoreNames];
        const values = await Promise.all(
          stores.map((store) => result(database.transaction(store).objectStore(store).getAll())),
        );
        database.close();
        if (values.flat().some((value) => String(value).includes(${JSON.stringify(text)}))) return true;
      }
      return false;
    })()`);
  }

  /**
   * @param {string} name
   * @param {string} company
   */
  function writeOverdue(name, company) {
    const date = new Date(Date.now() - 3 * DAY).toISOString().slice(0, 10);
    const head = `company: ${company}\ninterview: ${date} 10:00\ninterviewers: Jane Doe, CTO\nreply-by: 2099-01-01`;
    writeFileSync(join(folder, name), `---\n${head}\n---\n`);
  }
});
