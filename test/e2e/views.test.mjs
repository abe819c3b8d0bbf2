// @ts-check
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remove } from '../host/files.mjs';
import { openSample } from './openSample.mjs';
import { openWorkbench } from './workbench.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

describe('a person who looks at the views', () => {
  /** @type {Workbench} */
  let workbench;
  /** @type {string} */
  let folder;

  before(async () => {
    ({ folder, workbench } = await openSample());
  });

  after(async () => {
    await workbench.close();
    remove(folder);
  });

  it('sees in the status bar and on the icon what is overdue, and comes to the list by a click', async () => {
    const status = workbench.statusBarItem(/^\s*3 overdue/);
    await status.waitFor();
    await status.locator('a').click();
    await workbench.waitFor('list', async () => (await followUps())[0] === 'Overdue 3');
    assert.match((await followUps())[1] ?? '', /^Hooli \d+ days? late · check-in/);
    await badge('3');
    assert.deepEqual(await workbench.toasts(), []);
  });

  it('goes to a note by keyboard', async () => {
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.waitFor('note', async () => (await workbench.activeTab()) === 'hooli-first-call.md');
    await workbench.waitFor('text of the note', async () =>
      (await workbench.editorText()).includes('company: Hooli'),
    );
  });

  it('reads there what is said of each, with its state in words', async () => {
    const label = await workbench.viewRow('Follow-ups', /^Hooli/).getAttribute('aria-label');
    assert.match(label ?? '', /^Hooli, Platform Engineer: check-in, overdue by \d+ days?/);
  });

  it('marks the letter as sent from the list, and it is gone from there', async () => {
    const row = workbench.viewRow('Follow-ups', /^Initech.*thank-you letter/);
    await row.hover();
    await row.getByRole('button', { name: 'Mark Thank-You Letter as Sent' }).click();
    await workbench.waitFor('question', async () =>
      (await workbench.quickInput.question()).includes('Whose letters were sent?'),
    );
    await workbench.quickInput.accept();
    await workbench.waitFor('question', async () =>
      (await workbench.quickInput.question()).includes('Which day?'),
    );
    await workbench.quickInput.accept();
    await workbench.waitFor('date in the note', () =>
      Promise.resolve(
        readFileSync(join(folder, 'initech-on-site.md'), 'utf8').includes('\nthank-you-sent: '),
      ),
    );
    await workbench.waitFor('list without it', async () => (await followUps())[0] === 'Overdue 2');
    assert.ok(!(await followUps()).some((row) => /^Initech .*thank-you letter/.test(row)));
    await workbench.statusBarItem(/^\s*2 overdue/).waitFor();
    await badge('2');
  });

  it('keeps a group folded that was folded, while the list changes', async () => {
    await workbench.viewRow('Follow-ups', /^Overdue/).click();
    await workbench.waitFor('folded group', async () => isShownWithout(await followUps(), 'Hooli'));
    await workbench.openFile('hooli-first-call.md');
    await workbench.runCommand('Job Search: Snooze');
    await workbench.waitFor('question', async () =>
      (await workbench.quickInput.question()).includes('Which day?'),
    );
    await workbench.quickInput.accept();
    await workbench.waitFor('list without Hooli', async () => (await followUps())[0] === 'Overdue 1');
    const group = workbench.viewRow('Follow-ups', /^Overdue/);
    assert.equal(await group.getAttribute('aria-expanded'), 'false');
  });

  it('has the same things to do in the menu of an entry, by keyboard', async () => {
    await workbench
      .viewRow('Follow-ups', /^Umbrella|^Globex/)
      .first()
      .click();
    await workbench.page.keyboard.press('Shift+F10');
    const menu = workbench.page.locator('.context-view .monaco-menu');
    await menu.waitFor();
    const actions = (await menu.locator('.action-label').allInnerTexts()).filter((label) => label !== '');
    assert.deepEqual(actions, [
      'Debrief After an Interview…',
      'Draft Thank-You Letter',
      'Mark Thank-You Letter as Sent',
      'Snooze',
      'Explain What Is Owed',
    ]);
    await workbench.page.keyboard.press('Escape');
  });

  it('finds all applications, with what has ended folded away', async () => {
    const rows = await workbench.waitFor('applications', async () => {
      const all = await workbench.viewRows('Applications');
      return all.length > 3 && all;
    });
    assert.match(rows[0] ?? '', /^Globex .*Developer Advocate · waiting/);
    assert.equal(rows.at(-1), 'Closed 1');
  });

  const followUps = () => workbench.viewRows('Follow-ups');
  /** @param {string} number */
  const badge = (number) =>
    workbench.waitFor(`badge ${number}`, async () => (await workbench.badge('Job Search')) === number);
});

describe('a person without notes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'job-search-'));
  /** @type {Workbench} */
  let workbench;

  before(async () => {
    writeFileSync(join(folder, 'README.md'), '# Nothing yet\n');
    workbench = await openWorkbench({ folder });
  });

  after(async () => {
    await workbench.close();
    remove(folder);
  });

  it('is welcomed by the view, and begins a note from there', async () => {
    await workbench.runCommand('Focus on Follow-ups View');
    const buttons = workbench.page.locator('.welcome-view:visible .monaco-button');
    await buttons.first().waitFor();
    assert.deepEqual(await buttons.allInnerTexts(), [
      'Read a Mail',
      'Look for Interviews in This Folder',
      'New Interview Note',
      'Open a Sample Job Search',
    ]);
    await buttons.nth(2).click();
    await workbench.waitFor('question', async () =>
      (await workbench.quickInput.question()).includes('Which company?'),
    );
    await workbench.quickInput.cancel();
  });
});

/**
 * Whether there are rows, and none that begins so.
 * @param {readonly string[]} rows
 * @param {string} beginning
 */
function isShownWithout(rows, beginning) {
  return rows.length > 0 && rows.every((row) => !row.startsWith(beginning));
}
