import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import {
  closeWithoutSaving,
  codes,
  file,
  jobSearch,
  lenses,
  open,
  remove,
  replace,
  until,
  write,
  takeFirstRow,
  read,
} from '../support';

const NOTE = `---
company: "Acme & Sons?bcc=eve@acme.example"
role: Engineer, 50% "remote"
interview: 2026-11-20 14:00
interviewers:
  - name: Jane Doe
    title: VP
    email: jane+jobs@acme.example
  - name: Sam Lee
    title: CTO
    email: sam@acme.example?bcc=eve@acme.example
reply-by: 2026-12-01
---
`;

function letterTo(name: string, body: string): string {
  return `---\ntype: letter\nfor: ../wayne.md\nto: ${name}\n---\n\n${body}`;
}

const CALL = '---\ntype: call\nfor: ../wayne.md\nto: Jane Doe\nabout: check-in\n---\n\n# Check-in call\n';

describe('a draft', () => {
  before(async () => {
    await jobSearch();
    await write('wayne.md', NOTE);
    await write('letters/wayne-jane.md', letterTo('Jane Doe', 'Dear Jane,\n\nThanks & "regards" + 100%?\n'));
    await write('letters/wayne-sam.md', letterTo('Sam Lee', `Dear Sam,\n\n${'Thank you. '.repeat(200)}\n`));
    await write('letters/wayne-call.md', CALL);
    await write('letters/wayne-lost.md', letterTo('Jane Doe', 'Dear Jane,\n').replace('wayne.md', 'gone.md'));
    await until(() => codes('wayne.md').includes('thank-you-overdue'));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['jane', 'sam', 'call', 'lost']) await remove(`letters/wayne-${name}.md`);
    await remove('wayne.md');
  });

  const LENSES: Readonly<Record<string, readonly string[]>> = {
    jane: ['Mark as sent', 'Copy letter', 'Open in mail app'],
    call: ['Log the call'],
    lost: ['The note of this draft is not where “for” says', 'Copy letter', 'Open in mail app'],
  };
  for (const [name, titles] of Object.entries(LENSES)) {
    it(`offers on its first line: ${titles.join(', ')}`, async () => {
      const { document } = await open(`letters/wayne-${name}.md`);
      const found = await lenses(document);
      assert.deepEqual(
        found.map(({ command }) => command?.title),
        titles,
      );
      assert.ok(found.every(({ range }) => range.start.line === 0));
    });
  }

  it('keeps its offers while its front matter is being edited', async () => {
    const { document } = await open('letters/wayne-jane.md');
    await lenses(document);
    await replace(document, 'type: letter', 'type: ');
    assert.equal((await lenses(document)).length, 3);
    await closeWithoutSaving();
  });

  it('is copied without its front matter', async () => {
    const { document } = await open('letters/wayne-jane.md');
    await run(document, 'Copy letter');
    assert.equal(await vscode.env.clipboard.readText(), 'Dear Jane,\n\nThanks & "regards" + 100%?\n');
  });

  it('marks the letter to its addressee as sent, in the note, and can be undone', async () => {
    const { document } = await open('letters/wayne-jane.md');
    await takeFirstRow(run(document, 'Mark as sent'));
    const marked = NOTE.replace(/---\n$/, 'thank-you-sent:\n  Jane Doe: 2026-11-24\n---\n');
    assert.equal(await read(file('wayne.md')), marked);
    await until(() => codes('wayne.md').includes('thank-you-overdue'));
    await run(document, 'Mark as sent');
    assert.equal(await read(file('wayne.md')), marked);
    await open('wayne.md');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('workbench.action.files.save');
    assert.equal(await read(file('wayne.md')), NOTE);
  });

  it('logs the call that it was made for', async () => {
    const { document } = await open('letters/wayne-call.md');
    const [lens] = await lenses(document);
    const isDone = vscode.commands.executeCommand(lens?.command?.command ?? '', document.uri);
    await takeFirstRow(isDone);
    assert.match(await read(file('wayne.md')), /^checked-in: 2026-11-24$/m);
    await open('wayne.md');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('workbench.action.files.save');
  });

  it('leads to its note, by a link and by Go to Definition', async () => {
    const { document } = await open('letters/wayne-jane.md');
    const links = await linksIn(document);
    assert.deepEqual(
      links.map(({ target, range }) => [target?.path, document.getText(range)]),
      [[file('wayne.md').path, '../wayne.md']],
    );
    assert.deepEqual(await definitions(document, '../wayne.md'), ['wayne.md']);
  });

  it('is a link away from the name of its addressee in the note', async () => {
    const { document } = await open('wayne.md');
    const links = await linksIn(document);
    assert.deepEqual(
      links.map(({ target, range, tooltip }) => [
        document.getText(range),
        target?.path.replace(/^.*\//, ''),
        tooltip,
      ]),
      [
        ['Jane Doe', 'wayne-jane.md', 'Open the letter to Jane Doe'],
        ['Sam Lee', 'wayne-sam.md', 'Open the letter to Sam Lee'],
      ],
    );
  });

  it('is found from the people of its note', async () => {
    const { document } = await open('wayne.md');
    assert.deepEqual(await definitions(document, 'Jane Doe'), ['wayne-call.md', 'wayne-jane.md']);
    assert.deepEqual(await definitions(document, 'Sam Lee'), ['wayne-sam.md']);
    assert.deepEqual(await definitions(document, 'interviewers'), [
      'wayne-call.md',
      'wayne-jane.md',
      'wayne-sam.md',
    ]);
    assert.deepEqual(await definitions(document, 'Engineer'), []);
  });

  // On a desktop the link goes to the system, where nothing can be seen of it.
  const openedLinks = process.env.JOB_SEARCH_OPENED_LINKS;
  if (openedLinks !== undefined) {
    it('leaves VS Code as one mail link with one recipient, or with the recipient alone where it is too long', async () => {
      const jane = await open('letters/wayne-jane.md');
      await run(jane.document, 'Open in mail app');
      assert.equal(
        await lastLink(openedLinks, 1),
        'mailto:jane%2Bjobs@acme.example?subject=Thank%20you%20%E2%80%94%20Engineer%2C%2050%25%20%22remote%22%20at%20Acme%20%26%20Sons%3Fbcc%3Deve%40acme.example&body=Dear%20Jane%2C%0D%0A%0D%0AThanks%20%26%20%22regards%22%20%2B%20100%25%3F%0D%0A',
      );
      const sam = await open('letters/wayne-sam.md');
      await run(sam.document, 'Open in mail app');
      assert.equal(await lastLink(openedLinks, 2), 'mailto:');
      assert.match(await vscode.env.clipboard.readText(), /^Dear Sam,\n\nThank you\. /);
    });
  }
});

function linksIn({ uri }: vscode.TextDocument): Thenable<readonly vscode.DocumentLink[]> {
  return vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
}

/** The names of the files that Go to Definition leads to. */
async function definitions(document: vscode.TextDocument, at: string): Promise<readonly string[]> {
  const position = document.positionAt(document.getText().indexOf(at) + 1);
  const found = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  const uris = found.map((one) => ('uri' in one ? one.uri : one.targetUri));
  return uris.map(({ path }) => path.replace(/^.*\//, '')).sort();
}

async function run(document: vscode.TextDocument, title: string): Promise<void> {
  const found = (await lenses(document)).find(({ command }) => command?.title === title);
  assert.ok(found?.command, title);
  await vscode.commands.executeCommand(found.command.command, document.uri);
}

/** The last of so many links that the browser was given. */
function lastLink(path: string, count: number): Promise<string | undefined> {
  const links = (): readonly string[] =>
    existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
  return new Promise((resolve) => {
    // The folder is there before the first link, and what changes in it is told from the first moment on.
    const watcher = watch(dirname(path), look);
    function look(): void {
      if (links().length < count) return;
      watcher.close();
      resolve(links().at(-1));
    }
    look();
  });
}
