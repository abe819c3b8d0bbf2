import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import * as vscode from 'vscode';
import { jobSearch } from '../support';

interface Message {
  readonly id: number;
  readonly result: {
    readonly tools?: readonly { readonly annotations: Readonly<Record<string, unknown>> }[];
    readonly content?: readonly { readonly text: string }[];
  };
}

/** What a server answers to requests, started as VS Code would start it. */
async function answersOf(server: vscode.AssistantServer, requests: readonly object[]): Promise<Message[]> {
  const program = spawn(server.command, [...server.args], { env: { ...process.env, ...server.env } });
  const answers = text(program.stdout);
  const complaints = text(program.stderr);
  program.stdin.end(
    requests.map((one, id) => `${JSON.stringify({ jsonrpc: '2.0', id, ...one })}\n`).join(''),
  );
  const [status] = (await once(program, 'close')) as [number];
  assert.equal(status, 0, await complaints);
  return (await answers)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Message)
    .sort((a, b) => a.id - b.id);
}

describe('a server for assistants', () => {
  const configuration = vscode.workspace.getConfiguration('jobSearch');
  const set = (setting: string, value: unknown): Thenable<void> =>
    configuration.update(setting, value, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    await set('assistants.mcpServer', undefined);
    await set('include', undefined);
  });

  it('runs by VS Code’s own program, with its settings, and leaves it to VS Code to ask before each use', async () => {
    const { servers } = await jobSearch();
    await set('assistants.mcpServer', true);
    const [first] = servers.provideMcpServerDefinitions();
    if (vscode.McpStdioServerDefinition === undefined) {
      assert.equal(first, undefined);
      return;
    }
    assert.ok(first);
    const requests = [
      { method: 'tools/list' },
      { method: 'tools/call', params: { name: 'get_interview', arguments: { company: 'Hooli' } } },
    ];
    const [list, told] = await answersOf(servers.resolveMcpServerDefinition(first), requests);
    assert.equal(list?.result.tools?.length, 4);
    for (const { annotations } of list.result.tools) {
      assert.equal(annotations.readOnlyHint, undefined);
      assert.equal(annotations.destructiveHint, false);
    }
    assert.match(told?.result.content?.[0]?.text ?? '', /^File: hooli\.md\n/);
    await set('include', 'nothing/**');
    const [, none] = await answersOf(servers.resolveMcpServerDefinition(first), requests);
    assert.match(none?.result.content?.[0]?.text ?? '', /^No interview note is about “Hooli”/);
  });
});
