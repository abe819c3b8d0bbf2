import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  addFolder,
  codesAt,
  file,
  jobSearch,
  lenses,
  remove,
  removeAddedFolder,
  until,
  write,
} from '../support';

const REJECTED =
  '---\ncompany: Initech\nrole: Staff Engineer\ninterview: 2026-11-21\nstatus: rejected\n---\n';
const OWED = '---\ncompany: Umbrella\ninterview: 2026-11-02\nthank-you-sent: true\n---\n';

describe('workspace folders', () => {
  const place = (): vscode.Uri => file('../second');
  const note = (name: string): vscode.Uri => file(`../second/${name}`);

  before(async () => {
    await jobSearch();
    await write('../second/umbrella.md', OWED);
    await write('../second/initech.md', REJECTED);
  });

  after(() => remove('../second'));

  it('that are added are read, and those that are removed are forgotten', async () => {
    await addFolder(place());
    await until(() => codesAt(note('umbrella.md')).includes('check-in-overdue'));
    await removeAddedFolder();
    await until(() => codesAt(note('umbrella.md')).length === 0);
  });

  it('have applications of their own', async () => {
    await addFolder(place());
    await until(() => codesAt(note('umbrella.md')).length > 0);
    assert.ok(
      codesAt(file('initech.md')).includes('thank-you-overdue'),
      'a rejection elsewhere does not count',
    );
    await removeAddedFolder();
    await until(() => codesAt(note('umbrella.md')).length === 0);
  });

  it('may lie in one another: notes go from the one to the other, and back', async () => {
    const inner = file('rounds');
    const round = file('rounds/globex-1.md');
    await vscode.workspace.fs.rename(file('rounds/globex-2.md'), file('globex-2.md'));
    await until(() => codesAt(round).length === 0);
    await addFolder(inner);
    await until(() => codesAt(round).includes('check-in-overdue'));
    await removeAddedFolder();
    await until(() => codesAt(round).length === 0);
    await vscode.workspace.fs.rename(file('globex-2.md'), file('rounds/globex-2.md'));
  });

  it('are not needed: a note that is in none is looked at while it is open', async () => {
    const document = await vscode.workspace.openTextDocument(note('umbrella.md'));
    await until(() => codesAt(document.uri).includes('check-in-overdue'));
    assert.equal((await lenses(document)).length, 1);
  });

  it('nor a file: an unsaved note has its problems too', async () => {
    const content = OWED.replace('Umbrella', 'Tyrell');
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await until(() => codesAt(document.uri).includes('check-in-overdue'));
  });
});
