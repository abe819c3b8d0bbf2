import * as assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { shown, untilLikeFreshStart } from './freshStart';
import {
  addFolder,
  closeWithoutSaving,
  file,
  jobSearch,
  open,
  ours,
  removeAddedFolder,
  replace,
  tryUntil,
  until,
} from '../support';

const MANY = 500;
const SWITCHES = 200;

describe('after all that happened at once, Problems are those of a fresh start', () => {
  before(async () => {
    await jobSearch();
    for (let number = 0; number < MANY; number++) put(`race/${number % 10}/note-${number}.md`, note(number));
    await untilLikeFreshStart();
    assert.ok(Object.keys(shown()).length > MANY / 4, `${Object.keys(shown()).length} files with problems`);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  after(async () => {
    rmSync(file('race').fsPath, { recursive: true, force: true });
    await untilLikeFreshStart();
  });

  it('when a note is edited while the folder is read', async () => {
    const { document } = await open('race/1/note-1.md');
    const isReading = set('exclude', ['**/9/**']);
    await replace(document, 'company: ', 'status: rejected\ncompany: ');
    await isReading;
    await replace(document, 'status: rejected', 'status: regected');
    const isReadingAgain = set('exclude', undefined);
    await replace(document, 'status: regected', 'reply-by: 2026-11-21');
    await isReadingAgain;
    await untilLikeFreshStart();
    await closeWithoutSaving();
    await untilLikeFreshStart();
  });

  it('when a file is deleted under the hands of who edits it', async () => {
    const { document } = await open('race/2/note-2.md');
    await replace(document, 'company: ', 'company: Still ');
    rmSync(document.uri.fsPath);
    await untilLikeFreshStart();
    assert.ok(String(shown()[document.uri.toString()]).includes('Still'), 'what is unsaved counts');
    await closeWithoutSaving();
    await until(() => shown()[document.uri.toString()] === undefined);
    await untilLikeFreshStart();
  });

  it(`when a folder with ${MANY} notes is renamed, by another program and by the editor`, async () => {
    renameSync(file('race').fsPath, file('raced').fsPath);
    await untilLikeFreshStart();
    await vscode.workspace.fs.rename(file('raced'), file('raceless'));
    await vscode.workspace.fs.rename(file('raceless'), file('race'));
    await untilLikeFreshStart();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file('race'), file('raced'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    renameSync(file('raced').fsPath, file('race').fsPath);
    await untilLikeFreshStart();
  });

  it('when unsaved changes are reverted', async () => {
    const { document } = await open('race/3/note-3.md');
    await replace(document, 'interview: ', 'intervie: ');
    put('race/3/note-3.md', note(30));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await untilSays(document, note(30));
    await untilLikeFreshStart();
  });

  it('when a note is in two editors, and one of them is closed', async () => {
    const { document } = await open('race/4/note-4.md');
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    await replace(document, 'interview: ', 'interview: 2026-13-40 #');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    assert.equal(document.isDirty, true);
    await untilLikeFreshStart();
    await replace(document, '2026-13-40 #', '');
    await document.save();
    await untilLikeFreshStart();
  });

  it('when editors are closed and their changes given up', async () => {
    for (const number of [5, 15, 25, 35]) {
      const { document } = await open(`race/5/note-${number}.md`);
      await replace(document, 'company: ', 'company: Never ');
      await closeWithoutSaving();
    }
    await untilLikeFreshStart();
    assert.ok(!JSON.stringify(shown()).includes('Never'));
  });

  it('when settings change while notes do', async () => {
    const { document } = await open('race/6/note-6.md');
    const changes = [
      set('exclude', ['**/6/**', '**/8/**']),
      set('checkIn.afterDays', 3),
      set('exclude', ['**/8/**']),
    ];
    for (let number = 0; number < MANY; number += 7) {
      put(`race/${number % 10}/note-${number}.md`, note(number + 1));
      if (number % 70 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await replace(document, 'company: ', 'company: Midway ');
    await Promise.all(changes);
    await untilLikeFreshStart();
    for (const key of ['exclude', 'checkIn.afterDays']) await set(key, undefined);
    await closeWithoutSaving();
    await untilLikeFreshStart();
  });

  it('when a folder leaves the window while its files change', async () => {
    const uri = file('race/7');
    for (let number = 7; number < MANY; number += 10) put(`race/7/note-${number}.md`, note(number + 2));
    const isAdded = addFolder(uri);
    for (let number = 7; number < MANY; number += 10) put(`race/7/note-${number}.md`, note(number + 3));
    await isAdded;
    await untilLikeFreshStart();
    for (let number = 7; number < MANY; number += 10) put(`race/7/note-${number}.md`, note(number + 4));
    await removeAddedFolder();
    await untilLikeFreshStart();
  });

  it('when a folder leaves the window just after one of its files changed', async () => {
    const folder = file('../leaving');
    const left = vscode.Uri.joinPath(folder, 'note-1.md');
    put('../leaving/note-1.md', note(1));
    await addFolder(folder);
    await until(() => ours(left).length > 0);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*.md'));
    const isRemoved = new Promise<void>((resolve) => {
      watcher.onDidChange(() => {
        watcher.dispose();
        resolve(removeAddedFolder());
      });
    });
    await untilWatched('../leaving');
    put('../leaving/note-1.md', note(2));
    await isRemoved;
    await until(() => ours(left).length === 0);
    const api = await jobSearch();
    await api.settled();
    assert.deepEqual(ours(left), []);
    rmSync(folder.fsPath, { recursive: true });
  });

  it(`when the branch under the folder is switched ${SWITCHES} times`, async () => {
    switchTo(1);
    switchTo(1);
    await open('race/branch/note-0.md');
    for (let time = 0; time < SWITCHES; time++) {
      switchTo(time);
      // The watcher and the readers have their turn now and then, in the middle of it all.
      if (time % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (time % 4 === 0) await untilTold(`race/told-${time}.txt`);
    }
    await untilLikeFreshStart();
  });
});

/** Resolves once a document has this text, as it does when VS Code has read its file again. */
function untilSays(document: vscode.TextDocument, text: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.getText() !== text) return;
      listening.dispose();
      resolve();
    };
    const listening = vscode.workspace.onDidChangeTextDocument(look);
    look();
  });
}

/**
 * Resolves once VS Code has told of all that happened so far. The system keeps only so many changes (on Linux, 16,384
 * by default) for a watcher that is slower than they come: what is beyond is lost before VS Code could tell of it.
 */
function untilTold(path: string): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(file('.'), path));
  return new Promise((resolve) => {
    watcher.onDidCreate(() => {
      watcher.dispose();
      resolve();
    });
    put(path, '');
  });
}

/** Resolves once VS Code tells of changes in a new folder. When it begins to has no event, so it is tried until then. */
async function untilWatched(folder: string): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(file(folder), '*.txt'));
  const isWatched = new Promise<void>((resolve) => {
    for (const event of [watcher.onDidCreate, watcher.onDidChange]) {
      event(() => {
        resolve();
      });
    }
  });
  let times = 0;
  await tryUntil(isWatched, () => {
    put(`${folder}/probe.txt`, String(times++));
  });
  watcher.dispose();
}

/** A branch: some notes are its own, some differ from those of the last one, some folders are gone. */
function switchTo(branch: number): void {
  rmSync(file(`race/branch/${(branch + 1) % 3}`).fsPath, { recursive: true, force: true });
  for (let number = 0; number < 20; number++) {
    put(`race/branch/note-${number}.md`, note(number + branch));
    put(`race/branch/${branch % 3}/note-${number}.md`, note(number * branch));
    if ((number + branch) % 4 === 0) rmSync(file(`race/branch/note-${number}.md`).fsPath);
  }
}

/** Writes a file at once, as another program would. */
function put(path: string, text: string): void {
  const { fsPath } = file(path);
  mkdirSync(dirname(fsPath), { recursive: true });
  writeFileSync(fsPath, text);
}

/** Notes of all kinds: rounds of one application, what is owed and what is not, what cannot be read. */
function note(number: number): string {
  const lines = [
    `company: Company ${number % 97}`,
    `role: Role ${number % 4}`,
    `interview: 2026-11-${String(1 + (number % 24)).padStart(2, '0')}${number % 5 === 0 ? ' 14:00' : ''}`,
    ...(number % 3 === 0 ? ['thank-you-sent: true'] : []),
    ...(number % 7 === 0 ? ['status: rejected'] : []),
    ...(number % 11 === 0 ? ['role: "open'] : []),
    ...(number % 13 === 0 ? ['intervewers: Jane Doe, CTO'] : ['interviewers: Jane Doe, CTO']),
  ];
  return `---\n${lines.join('\n')}\n---\n${'Text.\n'.repeat(number % 17)}`;
}

function set(key: string, value: unknown): Thenable<void> {
  const configuration = vscode.workspace.getConfiguration('jobSearch');
  return configuration.update(key, value, vscode.ConfigurationTarget.Workspace);
}
