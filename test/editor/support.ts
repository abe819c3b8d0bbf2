import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../package.json';
import type { TestApi } from '../../src/editor/testApi';

/** The moment at which the tests look at the fixture's notes: Tuesday 24 November 2026, 10:00, local time. */
export const NOW = new Date(2026, 10, 24, 10).getTime();

/** In milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** The file of an invitation, as a calendar program writes it. */
export const APPOINTMENT = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//EN
BEGIN:VEVENT
UID:1
DTSTAMP:20261101T000000Z
DTSTART:20261203T140000Z
DTEND:20261203T150000Z
SUMMARY:Interview with Wonka Industries
LOCATION:Main St 1
ATTENDEE;CN=Jo Roe:mailto:jo@wonka.example
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

/** The extension that is tested. */
export const EXTENSION = `${manifest.publisher}.${manifest.name}`;

/** The extension's test interface, with its notes read and its clock set. */
export async function jobSearch(now = NOW): Promise<TestApi> {
  const extension = vscode.extensions.getExtension<TestApi>(EXTENSION);
  assert.ok(extension, 'the extension is installed');
  const api = await extension.activate();
  await api.settled();
  // Who writes is asked before the first letter of all: here it was.
  await api.memory.update('senderAsked', true);
  await api.memory.update('letterFormAsked', true);
  api.setClock(now);
  return api;
}

/** The URI of a file of the workspace. */
export function file(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** The problems of a file, each as its code and the text that it selects, such as `date-invalid: 2026-02-30`. */
export async function problems(path: string): Promise<readonly string[]> {
  const document = await vscode.workspace.openTextDocument(file(path));
  return ours(document.uri).map((problem) => `${codeOf(problem)}: ${document.getText(problem.range)}`);
}

/** The codes of the problems that a file has, whether it is open or not. */
export function codes(path: string): readonly string[] {
  return codesAt(file(path));
}

/** The codes of the problems at a URI. */
export function codesAt(uri: vscode.Uri): readonly string[] {
  return ours(uri).map(codeOf);
}

/** The code of a problem of ours. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'string' ? code : '';
}

/** Our problems at a URI. */
export function ours(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Job Search');
}

/** Resolves once a claim about the problems is true, looking whenever problems change. */
export function until(isTrue: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isTrue()) {
      resolve();
      return;
    }
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      if (!isTrue()) return;
      listening.dispose();
      resolve();
    });
  });
}

/** Writes a file past the editor, as another program would. */
export async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text));
}

/** The text of a file as it is on the disk. */
export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Changes an open document by replacing the first occurrence of a text. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert.notEqual(at, -1, `“${from}” is in the document`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, range, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Deletes a file, or a folder with all that is in it, past the editor. */
export async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(file(path), { recursive: true });
}

/** The names of the files and folders that cannot be read. */
export function unreadable(api: TestApi): readonly string[] {
  return api.unreadable.all().map(({ path }) => path.replace(/^.*\//, ''));
}

/** Adds a folder to the window, behind the two that it has, and waits until the window has it. */
export async function addFolder(uri: vscode.Uri): Promise<void> {
  await changeFolders(() => vscode.workspace.updateWorkspaceFolders(2, 0, { uri }));
}

/** Takes away the folder that was added. */
export async function removeAddedFolder(): Promise<void> {
  await changeFolders(() => vscode.workspace.updateWorkspaceFolders(2, 1));
}

/** Until one change has come into effect, VS Code may refuse the next one. */
async function changeFolders(change: () => boolean): Promise<void> {
  const hasChanged = new Promise<void>((resolve) => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listening.dispose();
      resolve();
    });
  });
  assert.ok(change());
  await hasChanged;
}

/** Opens a file in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(path)));
}

/** Closes the active editor and gives up what is not saved. */
export async function closeWithoutSaving(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** The titles of the lenses on a note, and the lines they are on. */
export async function lenses(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    20,
  );
}

/**
 * Takes the first row of the quick pick that a command is opening, and waits for the command. When a quick pick is
 * there to be taken from has no event, so it is tried until the command is done.
 */
export async function takeFirstRow(command: Thenable<unknown>): Promise<void> {
  await tryUntil(command, () =>
    vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
  );
}

/** Tries again, ten times a second, what may come too early, until something is done. */
export async function tryUntil(something: Thenable<unknown>, act: () => unknown): Promise<void> {
  const done = something.then(() => true);
  const pause = (): Promise<false> =>
    new Promise((resolve) => {
      setTimeout(resolve, 100, false);
    });
  while (!(await Promise.race([done, pause()]))) await act();
}

/** What is told while something is done, in a notice of any kind. */
export async function said(act: () => Thenable<unknown>, pressed?: string): Promise<readonly string[]> {
  const messages: string[] = [];
  const notices = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;
  const originals = notices.map((name) => vscode.window[name]);
  for (const name of notices) {
    const tell = (message: string, ...buttons: readonly unknown[]): Promise<unknown> => {
      messages.push(message);
      return Promise.resolve(buttons.find((button) => button === pressed));
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

/** Has a dialog answered, for as long as something is done. */
export async function answering(
  dialogs: Readonly<Record<string, unknown>>,
  act: () => Thenable<unknown>,
): Promise<readonly string[]> {
  const names = Object.keys(dialogs) as (
    'showOpenDialog' | 'showSaveDialog' | 'showQuickPick' | 'showWorkspaceFolderPick'
  )[];
  const originals = names.map((name) => vscode.window[name]);
  Object.assign(vscode.window, dialogs);
  try {
    return await said(act);
  } finally {
    for (const [at, name] of names.entries()) Object.assign(vscode.window, { [name]: originals[at] });
  }
}
