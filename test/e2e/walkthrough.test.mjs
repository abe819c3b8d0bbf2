// @ts-check
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remove } from '../host/files.mjs';
import { ofEach } from './elements.mjs';
import { openWorkbench } from './workbench.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

describe('a person in their first hour', () => {
  const place = mkdtempSync(join(tmpdir(), 'job-search-'));
  const folder = join(place, 'job-search-sample');
  /** @type {Workbench} */
  let workbench;

  before(async () => {
    // Else VS Code gives an opened step the focus only when it has slid in, and closes what its button opened.
    workbench = await openWorkbench({ settings: { 'workbench.reduceMotion': 'on' } });
  });

  after(async () => {
    await workbench.close();
    remove(place);
  });

  it('finds the walkthrough, with six steps to do', async () => {
    await openWalkthrough();
    assert.deepEqual(await done(), [false, false, false, false, false, false]);
  });

  it('has a sample made in a folder of their choice, and it opens', async () => {
    await take('Open a sample job search', 'Open a Sample');
    await asked('Where should the sample job search be made?');
    await workbench.waitFor('a folder to begin with', async () =>
      (await workbench.quickInput.value()).endsWith('/'),
    );
    await workbench.waitFor('the folder with the sample', openedIn(place));
    assert.ok(existsSync(join(folder, 'initech-on-site.md')));
    // VS Code brings the walkthrough along into the folder.
    await steps().first().waitFor();
    await workbench.waitFor('first step done', async () => (await done())[1]);
  });

  it('sees what is overdue', async () => {
    await take('See what is overdue', 'Show Problems');
    await workbench.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await workbench.waitForProblems('overdue letter', (all) =>
      all.some(({ message }) => message.startsWith('Thank-you letter to Initech is overdue')),
    );
    await workbench.waitFor('second step done', async () => (await done())[2]);
  });

  it('drafts a letter', async () => {
    await take('Draft a thank-you letter', 'Draft a Letter');
    await asked('For which interview?');
    await workbench.quickInput.pick(/^Initech.*On-site/);
    await asked('To whom?');
    await workbench.quickInput.accept();
    await asked('How do you send your letters');
    await workbench.quickInput.accept();
    await asked('Your name');
    await workbench.quickInput.type('Alex Kim');
    await workbench.quickInput.accept();
    await asked('Your address');
    await workbench.quickInput.accept();
    await workbench.waitFor('letter', async () => (await workbench.activeTab()).endsWith('-jane-doe.md'));
    await workbench.waitFor('text of the letter', async () =>
      (await workbench.editorText()).includes('Dear Jane Doe,'),
    );
    assert.equal(readdirSync(join(folder, 'letters')).length, 2);
    await openWalkthrough();
    await workbench.waitFor('third step done', async () => (await done())[3]);
  });

  it('marks it as sent', async () => {
    await take('Mark it as sent', 'Mark as Sent');
    await asked('For which interview?');
    await workbench.quickInput.pick(/^Initech.*On-site/);
    await asked('Whose letters were sent?');
    await workbench.quickInput.accept();
    await asked('Which day?');
    await workbench.quickInput.accept();
    await workbench.waitForProblems(
      'list without it',
      (all) =>
        all.length > 0 && all.every(({ message }) => !message.startsWith('Thank-you letter to Initech')),
    );
    await workbench.waitFor('date in the note', () =>
      Promise.resolve(
        readFileSync(join(folder, 'initech-on-site.md'), 'utf8').includes('\nthank-you-sent: '),
      ),
    );
    await openWalkthrough();
    await workbench.waitFor('fourth step done', async () => (await done())[4]);
  });

  it('writes their first note', async () => {
    await take('Make your first note of a mail', 'New Interview Note');
    await asked('Which company?');
    await workbench.quickInput.type('Acme');
    await workbench.quickInput.accept();
    await asked('Which role?');
    await workbench.quickInput.type('Data Engineer');
    await workbench.quickInput.accept();
    await asked('Which day?');
    await workbench.quickInput.accept();
    await asked('At what time');
    await workbench.quickInput.type('14:00');
    await workbench.quickInput.accept();
    await workbench.waitFor('note', async () => (await workbench.activeTab()).endsWith('-acme.md'));
    await workbench.waitFor('text of the note', async () =>
      /company: Acme\n\s*role: Data Engineer/.test(await workbench.editorText()),
    );
    await openWalkthrough();
    await workbench.waitFor('all steps but that of a folder of their own done', async () => {
      const steps = await done();
      return steps.length === 6 && steps.slice(1).every(Boolean);
    });
  });

  /**
   * Chooses a folder in VS Code's dialog, which may still look up another one and then forgets what was typed, or does
   * not hear the button: so it is told again until the window has what was chosen. The dialog may close meanwhile.
   * @param {string} path
   */
  const openedIn = (path) => async () => {
    const { page, quickInput } = workbench;
    const button = page.getByRole('button', { name: 'Make the Sample Here' });
    if (await button.isVisible()) {
      if ((await quickInput.value()) === `${path}/`) await button.click({ timeout: 1000 });
      else await quickInput.type(`${path}/`, { timeout: 1000 });
    }
    return page.locator('.explorer-folders-view .monaco-list-row').first().isVisible();
  };

  /** Opens it from VS Code's list, which an editor that is still opening may close: then it is asked for again. */
  const openWalkthrough = () =>
    workbench.waitFor('walkthrough', async () => {
      await workbench.runCommand('Welcome: Open Walkthrough...');
      await asked('Select a walkthrough', 5);
      await workbench.quickInput.type('Your First Hour with', { timeout: 5000 });
      await workbench.quickInput.pick('Your First Hour with Job Search Notes', { timeout: 5000 });
      await steps().first().waitFor({ timeout: 5000 });
      return true;
    });

  const steps = () => workbench.page.locator('.getting-started-step');

  /**
   * Opens a step, where it is not open, and clicks its button.
   * @param {string} title
   * @param {string} button
   */
  const take = async (title, button) => {
    const step = steps().filter({ hasText: title });
    if ((await step.getAttribute('aria-expanded')) === 'false') await step.click();
    await workbench.page.locator('.getting-started-step.expanded:focus').filter({ hasText: title }).waitFor();
    await step.getByRole('button', { name: button, exact: true }).click();
  };

  /** For each step, whether it is checked. */
  const done = async () => {
    const boxes = '.getting-started-step [role=checkbox]';
    const checked = await ofEach(workbench.page, boxes, `element.getAttribute('aria-checked')`);
    return checked.map((is) => is === 'true');
  };

  /**
   * @param {string} question
   * @param {number} [seconds]
   */
  const asked = (question, seconds) =>
    workbench.waitFor(
      question,
      async () => (await workbench.quickInput.question()).includes(question),
      seconds,
    );
});
