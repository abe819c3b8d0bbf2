import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION, file, jobSearch, open, read, remove, said, write } from '../support';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const NOTE = '---\ncompany: Elsewhere\ninterview: 2026-11-20 14:00\ninterviewers: Jane Doe, VP\n---\n';

/** The commands that are about no note that there is. */
const ABOUT_ALL = [
  'jobSearch.exportCalendar',
  'jobSearch.openReport',
  'jobSearch.help',
  'jobSearch.exportCsv',
  'jobSearch.importCsv',
  'jobSearch.lookForInterviews',
  'jobSearch.readMail',
  'jobSearch.newInterview',
  'jobSearch.showFollowUps',
  'jobSearch.groupFollowUps',
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
    await write('../outside/note.md', NOTE);
    const letter = '---\ntype: letter\nfor: ../notes/nowhere.md\nto: Jane Doe\n---\n\nDear Jane,\n';
    await write('../outside/letter.md', letter);
    await write('letters/own.md', letter);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('letters/own.md');
    await remove('../outside');
  });

  const manifest = vscode.extensions.getExtension(EXTENSION)?.packageJSON as Manifest;
  const commands = manifest.contributes.commands.map(({ command }) => command);

  for (const command of commands.filter((name) => !ABOUT_ALL.includes(name))) {
    it(`refuses what is no note of the window, says so, and writes nothing: ${command}`, async () => {
      // What is refused is not replaced by what happens to be open.
      await open(LETTERS.includes(command) ? 'letters/own.md' : 'initech.md');
      const before = await contents();
      for (const [what, given] of GIVEN) {
        const messages = await said(() => vscode.commands.executeCommand(command, given()));
        assert.deepEqual(messages.length, 1, `${what}: ${messages.join(' / ')}`);
        assert.match(
          messages[0] ?? '',
          /^This file is not (an interview note|a letter)|^There is no invitation in this file/,
          what,
        );
      }
      assert.deepEqual(await contents(), before);
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

/** Every file of the workspace with its text and the time of its last change. */
async function contents(): Promise<readonly (readonly [string, string, number])[]> {
  const folders = ['', '../outside', '../empty'].map(file);
  return (await Promise.all(folders.map(contentsOf))).flat();
}

async function contentsOf(folder: vscode.Uri): Promise<readonly (readonly [string, string, number])[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const inside = entries.sort().map(async ([name, type]) => {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) return contentsOf(uri);
    return [[uri.path, await read(uri), (await vscode.workspace.fs.stat(uri)).mtime] as const];
  });
  return (await Promise.all(inside)).flat();
}
