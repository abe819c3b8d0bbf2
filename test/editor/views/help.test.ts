import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { jobSearch, takeFirstRow } from '../support';

describe('help', () => {
  before(() => jobSearch());
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens a page of the documentation that the extension brings along', async () => {
    const shown = new Promise<string>((resolve) => {
      const listening = vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
        const [tab] = opened;
        if (tab === undefined) return;
        listening.dispose();
        resolve(tab.label);
      });
    });
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.help'));
    assert.match(await shown, /every-day\.md/);
  });
});
