import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { disk } from '../../../src/disk/disk';
import { EXTENSION, jobSearch } from '../support';

const configuration = vscode.workspace.getConfiguration('jobSearch');

/** Sets whether a server is wanted, and resolves once that holds. */
async function want(isWanted: true | undefined): Promise<void> {
  await configuration.update('assistants.mcpServer', isWanted, vscode.ConfigurationTarget.Global);
}

describe('the servers for assistants', () => {
  afterEach(() => want(undefined));

  it('are none where nobody wants them', async () => {
    const { servers } = await jobSearch();
    assert.deepEqual(servers.provideMcpServerDefinitions(), []);
    assert.equal(servers.isOffered, false);
  });

  it('are offered from VS Code 1.101 on, as long as they are wanted', async () => {
    const { servers } = await jobSearch();
    const [, minor = ''] = vscode.version.split('.');
    await want(true);
    assert.equal(servers.isOffered, disk !== undefined && Number(minor) >= 101);
    await want(undefined);
    assert.equal(servers.isOffered, false);
  });

  it('are one for each folder that is on a disk, where VS Code has a use for them', async () => {
    const { servers } = await jobSearch();
    await want(true);
    const offered = servers.provideMcpServerDefinitions();
    const hasUse = disk !== undefined && vscode.McpStdioServerDefinition !== undefined;
    const folders = hasUse ? (vscode.workspace.workspaceFolders ?? []) : [];
    assert.deepEqual(
      offered.map(({ label, args, cwd }) => [label, args[1], cwd?.toString()]),
      folders.map(({ name, uri }) => [`Job search in ${name}`, uri.fsPath, uri.toString()]),
    );
    assert.equal(offered.length > 1, hasUse);
    for (const { command, args, env } of offered) {
      assert.equal(command, process.execPath);
      assert.match(args[0] ?? '', /dist.mcp\.js$/);
      assert.deepEqual(env, { ELECTRON_RUN_AS_NODE: '1' });
    }
  });

  it('know the settings that VS Code has when they are started', async () => {
    const { servers } = await jobSearch();
    await want(true);
    await configuration.update('thankYou.dueHours', 30, vscode.ConfigurationTarget.Global);
    for (const server of servers.provideMcpServerDefinitions()) {
      const { env } = servers.resolveMcpServerDefinition(server);
      const settings = JSON.parse(env.JOB_SEARCH_SETTINGS ?? '') as Readonly<Record<string, unknown>>;
      assert.equal(settings['jobSearch.thankYou.dueHours'], 30);
      assert.ok('files.exclude' in settings);
    }
    await configuration.update('thankYou.dueHours', undefined, vscode.ConfigurationTarget.Global);
  });

  it('are those of the manifest, which VS Code passes over where they are not wanted', () => {
    const manifest = vscode.extensions.getExtension(EXTENSION)?.packageJSON as {
      readonly contributes: { readonly mcpServerDefinitionProviders: unknown };
    };
    assert.deepEqual(manifest.contributes.mcpServerDefinitionProviders, [
      { id: 'notes', label: 'Job Search Notes', when: 'config.jobSearch.assistants.mcpServer' },
    ]);
  });
});
