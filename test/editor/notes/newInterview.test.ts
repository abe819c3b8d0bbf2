import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeWithoutSaving, codesAt, file, jobSearch, takeFirstRow, until } from '../support';

describe('New Interview Note', () => {
  before(() => jobSearch());

  it('begins a note beside the active one, with what is known of the company', async () => {
    await vscode.window.showTextDocument(file('initech.md'));
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.newInterview'));
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    try {
      assert.match(document.uri.path, /\/2026-11-25-[a-z-]+\.md$/);
      assert.match(document.getText(), /^---\ncompany: .+\n(?:.*\n)*interview: 2026-11-25\n/);
      assert.equal(document.isDirty, false);
      await until(() => codesAt(document.uri).length === 0);
    } finally {
      await closeWithoutSaving();
      await vscode.workspace.fs.delete(document.uri);
    }
  });

  it('is made nowhere else', async () => {
    const open = vscode.window.activeTextEditor?.document;
    for (const given of [vscode.Uri.file('/tmp'), 'text', null, 7])
      await vscode.commands.executeCommand('jobSearch.newInterview', given);
    assert.equal(vscode.window.activeTextEditor?.document, open);
  });

  it('goes into the folder that was chosen, and never over a file', async () => {
    const folder = vscode.Uri.joinPath(file('initech.md'), '..');
    const made: vscode.Uri[] = [];
    for (let time = 1; time <= 2; time++) {
      await takeFirstRow(vscode.commands.executeCommand('jobSearch.newInterview', folder));
      const uri = vscode.window.activeTextEditor?.document.uri;
      assert.ok(uri);
      made.push(uri);
      await closeWithoutSaving();
    }
    assert.equal(made[1]?.path, made[0]?.path.replace(/\.md$/, '-2.md'));
    for (const uri of made) await vscode.workspace.fs.delete(uri);
  });
});
