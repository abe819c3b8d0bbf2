import * as assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { addFolder, codesAt, file, jobSearch, lenses, removeAddedFolder, until } from './support';

const REJECTED =
  '---\ncompany: Initech\nrole: Staff Engineer\ninterview: 2026-11-21\nstatus: rejected\n---\n';
const OWED = '---\ncompany: Umbrella\ninterview: 2026-11-02\nthank-you-sent: true\n---\n';

describe('workspace folders', () => {
  const place = (): string => file('../second').fsPath;
  const note = (name: string): vscode.Uri => vscode.Uri.file(join(place(), name));

  before(async () => {
    await jobSearch();
    await mkdir(place());
    await writeFile(note('umbrella.md').fsPath, OWED);
    await writeFile(note('initech.md').fsPath, REJECTED);
  });

  after(() => rm(place(), { recursive: true }));

  it('that are added are read, and those that are removed are forgotten', async () => {
    await addFolder(vscode.Uri.file(place()));
    await until(() => codesAt(note('umbrella.md')).includes('check-in-overdue'));
    await removeAddedFolder();
    await until(() => codesAt(note('umbrella.md')).length === 0);
  });

  it('have applications of their own', async () => {
    await addFolder(vscode.Uri.file(place()));
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
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: OWED });
    await until(() => codesAt(document.uri).includes('check-in-overdue'));
  });
});
