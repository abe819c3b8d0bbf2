import * as assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { file, jobSearch, open } from './support';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const NOTE = '---\ncompany: Elsewhere\ninterview: 2026-11-20 14:00\ninterviewers: Jane Doe, VP\n---\n';

/** The commands that are about no note that there is. */
const ABOUT_ALL = [
  'jobSearch.newInterview',
  'jobSearch.showFollowUps',
  'jobSearch.editTemplate',
  'jobSearch.openSample',
];
/** Those that are about a letter. */
const LETTERS = ['jobSearch.copyLetter', 'jobSearch.openInMailApp'];

describe('a command', () => {
  const outside = (): vscode.Uri => file('../outside/note.md');

  /** What another extension, a key binding or a link may hand over, none of which is a note of ours. */
  const GIVEN: readonly (readonly [what: string, given: () => unknown])[] = [
    ['a note outside the workspace', outside],
    ['a draft outside the workspace that leads into it', () => file('../outside/letter.md')],
    ['a file that is not there', () => file('nowhere.md')],
    ['a folder', () => file('rounds')],
    ['Markdown that is no note', () => file('README.md')],
    ['front matter in another language', () => file('script.md')],
    ['a path that climbs out of the workspace', () => file('../../../../etc/passwd')],
    ['an address on the web', () => vscode.Uri.parse('https://initech.example/note.md')],
    ['an unsaved file that is not open', () => vscode.Uri.parse('untitled:note.md')],
    ['a scheme that nobody knows', () => vscode.Uri.parse('nobody:/note.md')],
    ['the path of a note as text', () => file('initech.md').fsPath],
    ['what looks like a URI', () => ({ scheme: 'file', path: file('initech.md').path })],
    ['a list with a note', () => [file('initech.md')]],
    ['null', () => null],
    ['a number', () => 7],
    ['an empty text', () => ''],
    ['a function', () => () => file('initech.md')],
  ];

  before(async () => {
    await jobSearch();
    mkdirSync(file('../outside').fsPath);
    writeFileSync(outside().fsPath, NOTE);
    mkdirSync(file('letters').fsPath, { recursive: true });
    const letter = '---\ntype: letter\nfor: ../notes/nowhere.md\nto: Jane Doe\n---\n\nDear Jane,\n';
    writeFileSync(file('../outside/letter.md').fsPath, letter);
    writeFileSync(file('letters/own.md').fsPath, letter);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(file('letters/own.md').fsPath);
    rmSync(file('../outside').fsPath, { recursive: true });
  });

  const manifest = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as Manifest;
  const commands = manifest.contributes.commands.map(({ command }) => command);

  for (const command of commands.filter((name) => !ABOUT_ALL.includes(name))) {
    it(`refuses what is no note of the window, says so, and writes nothing: ${command}`, async () => {
      // What is refused is not replaced by what happens to be open.
      await open(LETTERS.includes(command) ? 'letters/own.md' : 'initech.md');
      const before = contents();
      for (const [what, given] of GIVEN) {
        const messages = await said(() => vscode.commands.executeCommand(command, given()));
        assert.deepEqual(messages.length, 1, `${what}: ${messages.join(' / ')}`);
        assert.match(messages[0] ?? '', /^This file is not (an interview note|a letter)/, what);
      }
      assert.deepEqual(contents(), before);
      // VS Code changes its own settings by itself.
      const profile = file('../user').path;
      const changed = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
      assert.deepEqual(
        changed.map(({ uri }) => uri.path).filter((path) => !path.startsWith(profile)),
        [],
      );
    });
  }

  it('that is about no note, or about a letter, is one of those in the manifest', () => {
    assert.ok(commands.length > 10);
    for (const name of [...ABOUT_ALL, ...LETTERS]) assert.ok(commands.includes(name));
  });
});

/** What is told while something is done, in a notice of any kind. */
async function said(act: () => Thenable<unknown>): Promise<readonly string[]> {
  const messages: string[] = [];
  const notices = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;
  const originals = notices.map((name) => vscode.window[name]);
  for (const name of notices) {
    const tell = (message: string): Promise<undefined> => {
      messages.push(message);
      return Promise.resolve(undefined);
    };
    Object.assign(vscode.window, { [name]: tell });
  }
  try {
    await act();
  } finally {
    for (const [index, name] of notices.entries()) Object.assign(vscode.window, { [name]: originals[index] });
  }
  return messages;
}

/** Every file of the workspace with its text and the time of its last change. */
function contents(): readonly (readonly [string, string, number])[] {
  const place = file('..').fsPath;
  const paths = ['notes', 'outside', 'empty'].flatMap((folder) =>
    readdirSync(join(place, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(place, folder, name),
    ),
  );
  return paths
    .filter((path) => statSync(path).isFile())
    .sort()
    .map((path) => [path, readFileSync(path, 'utf8'), statSync(path).mtimeMs]);
}
