import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { file, jobSearch, open, replace, closeWithoutSaving } from '../support';

describe('a calendar that a folder names which nobody said to be trustworthy', () => {
  it('is not written', async () => {
    const api = await jobSearch();
    assert.equal(vscode.workspace.isTrusted, false);
    const configuration = vscode.workspace.getConfiguration('jobSearch', file(''));
    await configuration.update('calendar.file', 'kept.ics', vscode.ConfigurationTarget.WorkspaceFolder);
    const { document } = await open('initech.md');
    await replace(document, 'company: Initech', 'company: Initrode');
    await api.settled();
    await assert.rejects(async () => vscode.workspace.fs.stat(file('kept.ics')));
    await closeWithoutSaving();
    await configuration.update('calendar.file', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
  });
});
