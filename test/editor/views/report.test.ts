import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeWithoutSaving, DAY, jobSearch, NOW, open, replace } from '../support';

/** Resolves when a change has made a document say something. */
function saying(document: vscode.TextDocument, text: string): Promise<void> {
  return new Promise((resolve) => {
    const listening = vscode.workspace.onDidChangeTextDocument((change) => {
      if (change.document !== document || !document.getText().includes(text)) return;
      listening.dispose();
      resolve();
    });
  });
}

describe('the report', () => {
  before(() => jobSearch());

  it('opens in the preview, and follows the notes', async () => {
    await vscode.commands.executeCommand('jobSearch.openReport');
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'job-search-report');
    assert.ok(document);
    assert.match(document.getText(), /\| Initech, Staff Engineer \| thank-you letter \| overdue by 2 days/);
    assert.match(document.getText(), /^As of 24 Nov 2026\.$/m);
    const changed = saying(document, 'Vandelay');
    const editor = await open('initech.md');
    await replace(editor.document, 'company: Initech', 'company: Vandelay');
    await changed;
    const nextDay = saying(document, 'As of 25 Nov 2026.');
    await jobSearch(NOW + DAY);
    await nextDay;
    await jobSearch();
    await closeWithoutSaving();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
