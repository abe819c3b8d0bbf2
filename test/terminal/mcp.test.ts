import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { INSTRUCTIONS, QUESTIONS } from '../../src/core/exchange/assistantQuestions';

const PROGRAM = resolve('dist/job-search.js');
const NOW = '2026-11-24T10:00';
const ENV = { PATH: process.env.PATH ?? '', TZ: 'America/New_York' };
const INITECH =
  '---\ncompany: Initech\nrole: Staff Engineer\ninterview: 2026-11-20 14:00\ninterviewers: [ "Jane Doe, VP" ]\n---\nSECRET below the front matter\n';
const MAIL = `From: Jane Doe <jane@initech.example>
To: me@home.example
Subject: Your interview
Date: Mon, 23 Nov 2026 10:00:00 -0500

Thank you for coming in to Initech. We will get back to you by Friday, December 4.
`;

const places: string[] = [];
function place(): string {
  const root = mkdtempSync(join(tmpdir(), 'job-search-mcp-'));
  places.push(root);
  return root;
}

/** A copy of the sample notes, with one more. */
function folder(): string {
  const root = place();
  cpSync('test/fixtures/job-search', root, { recursive: true });
  writeFileSync(join(root, 'initech.md'), INITECH);
  return root;
}

/** Every file of a folder with its bytes. */
function bytes(root: string): readonly (readonly [string, string])[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file, 'base64')]);
}

const ending: (() => Promise<void>)[] = [];

/** An assistant's program that talks to the server of a folder. */
async function connected(root: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PROGRAM, 'mcp', root, '--now', NOW],
    env: ENV,
    stderr: 'pipe',
  });
  ending.push(() => client.close());
  await client.connect(transport);
  return client;
}

interface Answer {
  readonly text: string;
  readonly isError: boolean;
}

async function asked(client: Client, name: string, given: Record<string, unknown> = {}): Promise<Answer> {
  const { content, isError } = await client.callTool({ name, arguments: given });
  assert.ok(Array.isArray(content) && content.length === 1);
  const [{ type, text }] = content as [{ readonly type: string; readonly text: string }];
  assert.equal(type, 'text');
  return { text, isError: isError === true };
}

describe('job-search mcp', () => {
  before(function () {
    if (process.env.TZ !== undefined && process.env.TZ !== 'UTC') this.skip();
  });

  afterEach(async () => {
    for (const end of ending.splice(0)) await end();
  });

  after(() => {
    for (const root of places) rmSync(root, { recursive: true });
  });

  it('has the tools of the editor and one for mails, all read-only, and says that notes are personal', async () => {
    const client = await connected(folder());
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools,
      Object.entries(QUESTIONS).map(([name, { title, description, inputSchema }]) => ({
        name,
        title,
        description,
        inputSchema,
        annotations: {
          title,
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: false,
        },
      })),
    );
    assert.equal(client.getInstructions(), INSTRUCTIONS);
    assert.match(INSTRUCTIONS, /personal/);
    assert.deepEqual(client.getServerCapabilities(), { tools: {} });
  });

  it('answers each question as the editor does, and changes no byte', async () => {
    const root = folder();
    const before = bytes(root);
    const client = await connected(root);
    const { text: list } = await asked(client, 'list_follow_ups', { company: 'initech', overdueOnly: true });
    assert.equal(list, '- thank-you letter to Initech, Staff Engineer: overdue by 2 days (overdue)');
    const { text: interview } = await asked(client, 'get_interview', { company: 'initech' });
    assert.match(interview, /^File: initech\.md\n\n# Initech, Staff Engineer\n/);
    const { text: letter } = await asked(client, 'draft_letter', { company: 'Initech', interviewer: 'jane' });
    assert.match(letter, /^Dear .*Doe/m);
    assert.ok(!letter.startsWith('---'), letter);
    const { text: meaning } = await asked(client, 'read_mail', { mail: MAIL });
    const read = JSON.parse(meaning) as Readonly<Record<string, unknown>>;
    assert.deepEqual(Object.keys(read), ['kind', 'note', 'set', 'choices', 'evidence']);
    assert.deepEqual(
      [read.kind, read.note, read.set],
      ['promise', 'initech.md', { 'reply-by': '2026-12-04' }],
    );
    for (const told of [list, interview, letter, meaning]) assert.doesNotMatch(told, /SECRET/);
    assert.deepEqual(bytes(root), before);
  });

  it('says of a mail what “read-mail --dry-run” says', async () => {
    const root = folder();
    const client = await connected(root);
    const file = join(place(), 'mail.eml');
    writeFileSync(file, MAIL);
    const args = ['read-mail', file, root, '--dry-run', '--format', 'json', '--now', NOW];
    const { stdout } = spawnSync(process.execPath, [PROGRAM, ...args], { env: ENV, encoding: 'utf8' });
    assert.equal((await asked(client, 'read_mail', { mail: MAIL })).text, stdout);
  });

  it('reads the notes anew for each question, and their settings', async () => {
    const root = place();
    const client = await connected(root);
    assert.equal((await asked(client, 'list_follow_ups')).text, 'Nothing is owed, now or later.');
    writeFileSync(join(root, 'a.md'), INITECH.replace('interview:', 'Talk:'));
    assert.equal((await asked(client, 'list_follow_ups')).text, 'Nothing is owed, now or later.');
    const settings = place();
    writeFileSync(join(settings, 'settings.json'), '{"jobSearch.keys": {"interview": "Talk"}}');
    cpSync(settings, join(root, '.vscode'), { recursive: true });
    assert.match((await asked(client, 'list_follow_ups')).text, /^- thank-you letter to Initech/);
    rmSync(join(root, 'a.md'));
    assert.equal((await asked(client, 'list_follow_ups')).text, 'Nothing is owed, now or later.');
  });

  it('says in the sentences of the editor where it cannot answer, and names no other company', async () => {
    const root = folder();
    writeFileSync(join(root, 'second.md'), INITECH.replace('Staff', 'Chief'));
    const client = await connected(root);
    const refused: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
      ['get_interview', { company: 'acme' }, /^No interview note is about “acme”: ask the user for the name/],
      ['get_interview', { company: 'Initech' }, /^Several notes are about “Initech”: ask the user/],
      ['get_interview', { company: ' ' }, /^Which company\?/],
      [
        'get_interview',
        { company: 'Initech', file: '../initech.md' },
        /^No interview note about “Initech” has that path/,
      ],
      ['get_interview', {}, /^“company” is missing/],
      ['get_interview', { company: 7 }, /^“company” has to be a string\.$/],
      ['list_follow_ups', { overdue: true }, /takes nothing of that name: only “company”, “overdueOnly”\.$/],
      [
        'draft_letter',
        { company: 'Initech', file: 'initech.md', interviewer: 'Nobody' },
        /^The note names no interviewer “Nobody”: ask the user for the name\.$/,
      ],
      ['read_mail', { mail: ' \n' }, /^Which mail\?/],
    ];
    for (const [name, given, why] of refused) {
      const { text, isError } = await asked(client, name, given);
      assert.match(text, why);
      assert.ok(isError, text);
      assert.doesNotMatch(text, /Hooli|Staff|second|Jane/);
    }
    await assert.rejects(asked(client, 'write_note'), /There is no tool of that name/);
    await assert.rejects(asked(client, '__proto__'), /There is no tool of that name/);
  });

  it('reads nothing outside of the folder', async function () {
    if (process.platform === 'win32') this.skip();
    const outside = place();
    writeFileSync(join(outside, 'outside.md'), INITECH.replace('Initech', 'Umbrella'));
    const root = folder();
    symlinkSync(join(outside, 'outside.md'), join(root, 'link.md'));
    symlinkSync(outside, join(root, 'linked'));
    const client = await connected(root);
    for (const file of ['link.md', 'linked/outside.md', join(outside, 'outside.md')]) {
      const { isError } = await asked(client, 'get_interview', { company: 'Umbrella', file });
      assert.ok(isError, file);
    }
    assert.doesNotMatch((await asked(client, 'list_follow_ups')).text, /Umbrella/);
  });

  it('says where the folder is gone, and answers once it is there again', async () => {
    const root = join(place(), 'notes');
    cpSync('test/fixtures/job-search', root, { recursive: true });
    const client = await connected(root);
    rmSync(root, { recursive: true });
    const { text, isError } = await asked(client, 'list_follow_ups');
    assert.deepEqual([text, isError], [`The folder “${root}” cannot be read.`, true]);
    cpSync('test/fixtures/job-search', root, { recursive: true });
    assert.equal((await asked(client, 'list_follow_ups')).isError, false);
  });

  it('alone loads what speaks the protocol', () => {
    const look = join(place(), 'look.cjs');
    const names = `Object.getOwnPropertyNames(globalThis).filter((name) => name.includes('zod'))`;
    writeFileSync(look, `process.on('exit', () => process.stderr.write(String(${names}.length > 0)));`);
    const loads = (command: string): string =>
      spawnSync(process.execPath, ['--require', look, PROGRAM, command, folder()], {
        env: ENV,
        encoding: 'utf8',
        input: '',
      }).stderr;
    for (const command of ['list', 'check', 'report', 'calendar', 'export-csv', 'import-notes'])
      assert.equal(loads(command), 'false', command);
    assert.equal(loads('mcp'), 'true');
  });

  it('refuses a folder that is not there', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'mcp', join(place(), 'none')], {
      env: ENV,
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^The folder “.*none” cannot be read\.\n$/);
  });
});

describe('the server of job-search mcp', () => {
  before(function () {
    if (process.env.TZ !== undefined && process.env.TZ !== 'UTC') this.skip();
  });

  let program: ChildProcessWithoutNullStreams | undefined;
  afterEach(() => {
    program?.kill('SIGKILL');
  });

  /** A server to which anything can be written, what it answers line by line, and what it complains of. */
  function started(root: string) {
    const server = spawn(process.execPath, [PROGRAM, 'mcp', root, '--now', NOW], { env: ENV });
    program = server;
    const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
    const complaints = createInterface(server.stderr)[Symbol.asyncIterator]();
    const next = async (from: AsyncIterator<string>): Promise<string> => {
      const { value } = (await from.next()) as { readonly value: string | undefined };
      return value ?? '';
    };
    return {
      server,
      write: (text: string) => void server.stdin.write(text),
      answer: async () => JSON.parse(await next(lines)) as Readonly<Record<string, unknown>>,
      complaint: () => next(complaints),
    };
  }

  const PING = '{"jsonrpc":"2.0","id":1,"method":"ping"}\n';
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const call = (params: string): string =>
    `{"jsonrpc":"2.0","id":7,"method":"tools/call","params":${params}}\n`;

  const PASSED_OVER: Readonly<Record<string, string>> = {
    'no JSON': 'hello\n',
    'an empty line': '\n',
    'half an object': '{"jsonrpc":"2.0","id":7,\n',
    'another kind of JSON': '[1, 2]\n',
    'no message of the protocol': '{"__proto__": {"method": "tools/call"}}\n',
    'what is no UTF-8': '\xff\xfe\0\n',
    'lists in lists': `${deep}\n`,
    'an answer to nothing': '{"jsonrpc":"2.0","id":99,"result":{}}\n',
  };
  for (const [what, text] of Object.entries(PASSED_OVER)) {
    it(`passes over ${what}, and says so beside its answers`, async () => {
      const { write, answer, complaint } = started(place());
      write(text);
      assert.equal(await complaint(), 'A message was not understood, and is passed over.');
      write(PING);
      assert.deepEqual(await answer(), { jsonrpc: '2.0', id: 1, result: {} });
    });
  }

  const REFUSED: Readonly<Record<string, string>> = {
    'no name': call('{}'),
    'a name that is none': call('{"name": ["get_interview"]}'),
    'arguments in a list': call('{"name": "get_interview", "arguments": ["Initech"]}'),
    'arguments that are lists in lists': call(`{"name": "get_interview", "arguments": ${deep}}`),
    'a tool that all objects have': call('{"name": "constructor"}'),
    'a method that is not there': '{"jsonrpc":"2.0","id":7,"method":"resources/list"}\n',
  };
  for (const [what, text] of Object.entries(REFUSED)) {
    it(`refuses ${what}, and goes on`, async () => {
      const { write, answer } = started(place());
      write(text);
      const { id, error } = await answer();
      assert.equal(id, 7);
      assert.ok(error);
      write(PING);
      assert.equal((await answer()).id, 1);
    });
  }

  it('takes arguments of any depth, and what all objects have in their place, as what they are', async () => {
    const { write, answer } = started(place());
    write(call(`{"name": "get_interview", "arguments": {"company": ${deep}}}`));
    assert.match(JSON.stringify(await answer()), /“company” has to be a string/);
    write(call('{"name": "get_interview", "arguments": {"__proto__": {"company": "Initech"}}}'));
    assert.match(JSON.stringify(await answer()), /"isError":true/);
  });

  it('refuses a mail that is too large, and goes on', async () => {
    const { write, answer } = started(place());
    const mail = 'x'.repeat(40_000_001);
    write(call(JSON.stringify({ name: 'read_mail', arguments: { mail } })));
    assert.match(JSON.stringify(await answer()), /This mail is too large to be read\./);
    write(PING);
    assert.equal((await answer()).id, 1);
  }).timeout(60_000);

  it('passes over a line that does not end, without keeping it', async () => {
    const { server, write, answer, complaint } = started(place());
    const piece = Buffer.alloc(10_000_000, 'x');
    for (let written = 0; written < 9; written++)
      if (!server.stdin.write(piece)) await once(server.stdin, 'drain');
    write('\n');
    assert.equal(await complaint(), 'A message was too long, and is passed over.');
    write(PING);
    assert.equal((await answer()).id, 1);
  }).timeout(60_000);

  it('ends when its input does, after the last answer', async () => {
    const { server, write, answer } = started(folder());
    write(`${PING}${call('{"name": "list_follow_ups"}')}`);
    server.stdin.end();
    const closed = once(server, 'close');
    assert.equal((await answer()).id, 1);
    assert.match(JSON.stringify(await answer()), /thank-you letter to Initech/);
    assert.deepEqual(await closed, [0, null]);
  });

  it('answers a last message that ends with the input', async () => {
    const { server, answer } = started(place());
    server.stdin.end(PING.trimEnd());
    assert.equal((await answer()).id, 1);
  });

  it('ends quietly where nobody takes its answers', async () => {
    const { server, write } = started(folder());
    server.stdout.destroy();
    const closed = once(server, 'close');
    write(PING);
    assert.deepEqual(await closed, [0, null]);
  });
});
