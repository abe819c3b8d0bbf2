import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { jobSearch } from '../support';

describe('the servers for assistants, in a folder that nobody said to be trustworthy', () => {
  const want = (isWanted: true | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('jobSearch')
      .update('assistants.mcpServer', isWanted, vscode.ConfigurationTarget.Global);

  afterEach(() => want(undefined));

  it('are none, whatever its settings say', async () => {
    const { servers } = await jobSearch();
    await want(true);
    assert.equal(vscode.workspace.isTrusted, false);
    assert.deepEqual(servers.provideMcpServerDefinitions(), []);
  });
});
