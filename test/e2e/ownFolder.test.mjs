// @ts-check
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remove } from '../host/files.mjs';
import { writeOwnFolder } from './ownFolder.mjs';
import { openWorkbench } from './workbench.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

describe('a person who opens the folder that they have', () => {
  const folder = mkdtempSync(join(tmpdir(), 'job-search-'));
  const files = writeOwnFolder(folder);
  /** @type {Workbench} */
  let workbench;

  before(async () => {
    workbench = await openWorkbench({ folder });
  });

  after(async () => {
    await workbench.close();
    remove(folder);
  });

  it('sees at once the letter that a note of their own owes', async () => {
    const problems = await workbench.waitForProblems('overdue letter', (all) =>
      all.some(({ message }) => message.startsWith('Thank-you letter to Globex is overdue')),
    );
    assert.deepEqual([...new Set(problems.map(({ file }) => file))], ['Globex.md']);
  });

  it('looks for interviews, and sees each note before it is made', async () => {
    await workbench.runCommand('Job Search: Look for Interviews in This Folder');
    await workbench.waitFor('list of notes', async () =>
      (await workbench.quickInput.question()).includes('which should have one?'),
    );
    const rows = await workbench.quickInput.rows();
    assert.deepEqual(
      rows.map((row) =>
        row
          .replace(/\d{4}-\d\d-\d\d/g, 'DAY')
          .split(' ')
          .slice(0, 2)
          .join(' '),
      ),
      [
        'DAY-initech.md Applications.md:5',
        'DAY-hooli.md Applications.md:6',
        'Companies/DAY-soylent.md Companies/Soylent.md:10',
      ],
    );
    await workbench.waitFor('page', async () =>
      (await workbench.editorText()).includes('# 3 interviews without a note of their own'),
    );
  });

  it('picks two of them, and has their letters in Problems', async () => {
    await workbench.quickInput.pick('hooli.md');
    await workbench.quickInput.accept();
    await workbench.waitForProblems('overdue letters', (all) =>
      ['Initech', 'Soylent', 'Globex'].every((company) =>
        all.some(({ message }) => message.startsWith(`Thank-you letter to ${company} is overdue`)),
      ),
    );
    const made = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\d-\w+\.md$/.test(path),
    );
    assert.equal(made.length, 2, made.join());
    const soylent = made.find((path) => path.includes('soylent')) ?? '';
    assert.match(
      readFileSync(join(folder, soylent), 'utf8'),
      /^---\ncompany: Soylent\nrole: Backend Engineer\nround: Phone screen\ninterview: .*\nsource: "\[\[Companies\/Soylent\]\]"\n---\n/,
    );
    for (const [path, text] of Object.entries(files))
      assert.equal(readFileSync(join(folder, path), 'utf8'), text);
  });

  it('looks again, and only what was left out is offered', async () => {
    await workbench.runCommand('Job Search: Look for Interviews in This Folder');
    await workbench.waitFor('list of notes', async () =>
      (await workbench.quickInput.question()).includes('which should have one?'),
    );
    const rows = await workbench.quickInput.rows();
    assert.equal(rows.length, 1);
    assert.match(rows[0] ?? '', /-hooli\.md Applications\.md:6/);
    await workbench.quickInput.cancel();
  });
});
