// @ts-check
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { remove } from '../host/files.mjs';
import { openSample } from './openSample.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

describe('a person who opens a folder of notes', () => {
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

  it('sees in Problems what is overdue, before opening a note', async () => {
    const problems = await workbench.waitForProblems('overdue check-in', (all) =>
      all.some(({ message }) => message.includes('is overdue')),
    );
    const hooli = problems.find(({ message }) => message.startsWith('Check-in call to Hooli is overdue'));
    assert.equal(hooli?.file, 'hooli-first-call.md');
    assert.equal(hooli.severity, 'Warning');
  });

  it('goes from the problem to the note', async () => {
    await workbench.openProblem('Check-in call to Hooli');
    await workbench.waitFor('note', async () => (await workbench.activeTab()) === 'hooli-first-call.md');
    await workbench.waitFor('text of the note', async () =>
      (await workbench.editorText()).includes('company: Hooli'),
    );
  });

  it('clicks the lens, and has a letter for each interviewer', async () => {
    await workbench.openFile('initech-on-site.md');
    await workbench.waitFor('lens', async () => (await workbench.lenses()).some(isOverdueLetter));
    await workbench.clickLens('Draft thank-you');
    assert.match(await workbench.quickInput.question(), /To whom\? Each gets a letter of their own\./);
    assert.deepEqual(await workbench.quickInput.rows(), [
      'Jane Doe VP of Engineering',
      'Sam Lee Staff Engineer',
    ]);
    await workbench.quickInput.accept();
    // How letters go out and who writes is asked once, and may be left to the letter.
    await workbench.acceptEach('How do you send your letters', 'Your name', 'Your address');
    await workbench.waitFor('letter', async () => (await workbench.activeTab()).endsWith('-jane-doe.md'));
    const letter = await workbench.waitFor('text of the letter', async () => {
      const text = await workbench.editorText();
      return text.includes('Dear Jane Doe,') && text;
    });
    assert.match(letter, /type: letter\nfor: \.\.\/initech-on-site\.md\nto: Jane Doe/);
    assert.match(letter, /Jane Doe\nVP of Engineering\nInitech/);
    assert.match(letter, /to talk about the\s+Staff\s+Engineer\s+role\s+at\s+Initech/);
    assert.deepEqual(readdirSync(join(folder, 'letters')).length, 2);
  });

  it('types into the first thing to fill in, and goes on with Tab', async () => {
    await workbench.page.keyboard.type('Alex Kim');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.type('alex@example.org');
    const text = await workbench.waitFor('signature', async () => {
      const shown = await workbench.editorText();
      return shown.includes('alex@example.org') && shown;
    });
    assert.match(text, /Alex Kim\nalex@example\.org/);
    await workbench.save();
  });

  it('marks the letter as sent, and the problem is gone', async () => {
    await workbench.openFile('initech-on-site.md');
    await workbench.waitFor('lens', async () => (await workbench.lenses()).some(isOverdueLetter));
    await workbench.clickLens('Mark as sent');
    assert.match(await workbench.quickInput.question(), /Whose letters were sent\?/);
    await workbench.quickInput.accept();
    await askedForTheDay();
    assert.match((await workbench.quickInput.rows())[0] ?? '', /^Today /);
    await workbench.quickInput.accept();
    await workbench.waitForProblems('list without Initech', (all) =>
      isShownWithout(all, 'initech-on-site.md'),
    );
    await saved('initech-on-site.md', /\nthank-you-sent: \d{4}-\d\d-\d\d\n---\n/);
  });

  it('takes that back with undo, and the problem is there again', async () => {
    await workbench.openFile('initech-on-site.md');
    await workbench.undo();
    await workbench.waitForProblems('list with Initech', (all) =>
      all.some(({ file }) => file === 'initech-on-site.md'),
    );
    await workbench.save();
    await saved('initech-on-site.md', /\nreply-by: \d{4}-\d\d-\d\d\n---\n/);
  });

  it('finds what is owed by a command', async () => {
    await workbench.runCommand('Show Follow-Ups');
    await workbench.waitFor('list', async () =>
      (await workbench.quickInput.question()).includes('Follow-ups'),
    );
    const rows = await workbench.quickInput.rows();
    assert.match(rows[0] ?? '', /Hooli, Platform Engineer.*check-in, overdue by \d+ days/);
    await workbench.quickInput.pick('Hooli');
    await workbench.waitFor('note', async () => (await workbench.activeTab()) === 'hooli-first-call.md');
  });

  it('logs the check-in by quick fix, and can take that back', async () => {
    await workbench.openProblem('Check-in call to Hooli');
    assert.deepEqual(await workbench.quickFixes(), [
      'Prepare the check-in',
      'Log the check-in',
      'Set a status',
      'Snooze',
      'No check-in is owed…',
    ]);
    await workbench.takeQuickFix('Log the check-in');
    await askedForTheDay();
    await workbench.quickInput.accept();
    await saved('hooli-first-call.md', /\nchecked-in: \d{4}-\d\d-\d\d\n---\n/);
    await workbench.openFile('hooli-first-call.md');
    await workbench.undo();
    await workbench.waitForProblems('list with Hooli', (all) =>
      all.some(({ message }) => message.startsWith('Check-in call to Hooli is overdue')),
    );
    await workbench.save();
    await saved('hooli-first-call.md', /^(?![^]*checked-in)/);
  });

  it('snoozes until a day in words, which is shown before it is written', async () => {
    await workbench.runCommand('Job Search: Snooze');
    await askedForTheDay();
    await workbench.quickInput.type('in 3 weeks');
    const [row] = await workbench.waitFor('the day', async () => {
      const rows = await workbench.quickInput.rows();
      return rows[0]?.startsWith('in 3 weeks') && rows;
    });
    assert.match(row ?? '', /^in 3 weeks \w+day, \d+ \w+ \d{4}/);
    await workbench.quickInput.accept();
    await workbench.waitForProblems('list without Hooli', (all) =>
      isShownWithout(all, 'hooli-first-call.md'),
    );
    await saved('hooli-first-call.md', /\nsnooze: \d{4}-\d\d-\d\d\n---\n/);
  });

  const askedForTheDay = () =>
    workbench.waitFor('question', async () => (await workbench.quickInput.question()).includes('Which day?'));

  /**
   * Waits for a note on the disk: Problems follow the text as it is edited, before it is saved.
   * @param {string} file
   * @param {RegExp} text
   */
  const saved = (file, text) =>
    workbench.waitFor(`${String(text)} in ${file}`, () =>
      Promise.resolve(text.test(readFileSync(join(folder, file), 'utf8'))),
    );
});

/** @param {string} lens */
function isOverdueLetter(lens) {
  return lens.startsWith('Draft thank-you (overdue by ');
}

/**
 * Whether the problems of a file are gone, and those of others are not.
 * @param {readonly import('./problemsPanel.mjs').Problem[]} problems
 * @param {string} without
 */
function isShownWithout(problems, without) {
  return problems.length > 0 && problems.every(({ file }) => file !== without);
}
