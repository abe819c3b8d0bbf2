import * as vscode from 'vscode';
import { jobSearch, takeFirstRow } from '../support';

describe('help', () => {
  before(() => jobSearch());
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens a page of the documentation that the extension brings along', async () => {
    // Tests before may still be closing theirs.
    const isShown = new Promise<void>((resolve) => {
      const listening = vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
        if (!opened.some(({ label }) => label.includes('start.md'))) return;
        listening.dispose();
        resolve();
      });
    });
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.help'));
    await isShown;
  });
});
