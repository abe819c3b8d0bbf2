import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { jobSearch, open, replace, closeWithoutSaving } from './support';

describe('the report', () => {
  before(() => jobSearch());

  it('opens in the preview, and follows the notes', async () => {
    await vscode.commands.executeCommand('jobSearch.openReport');
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'job-search-report');
    assert.ok(document);
    assert.match(document.getText(), /\| Initech, Staff Engineer \| thank-you letter \| overdue by 2 days/);
    const changed = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document !== document || !document.getText().includes('Vandelay')) return;
        listening.dispose();
        resolve();
      });
    });
    const editor = await open('initech.md');
    await replace(editor.document, 'company: Initech', 'company: Vandelay');
    await changed;
    await closeWithoutSaving();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
