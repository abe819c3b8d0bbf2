import * as vscode from 'vscode';
import { numberedName } from '../../core/text/freeNames';
import { say } from '../../core/text/language';
import { exists } from './exists';
import { save } from './save';
import { warn } from './notices';

/** How many names are tried before giving up: `note`, `note-2`, … */
const MOST_NAMES = 100;

/** A file of that path in a folder, or of one with a number, that is not there yet. */
export async function freeFile(folder: vscode.Uri, path: string): Promise<vscode.Uri | undefined> {
  for (let number = 1; number <= MOST_NAMES; number++) {
    const file = vscode.Uri.joinPath(folder, numberedName(path, number));
    if (!(await exists(file))) return file;
  }
  return undefined;
}

/** Makes a file, and never overwrites one. */
export function makeFile(file: vscode.Uri, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(text);
  edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents });
  return vscode.workspace.applyEdit(edit);
}

/** Makes a file and writes a snippet into it: the text comes together with the first thing to fill in. */
export async function fillNewFile(file: vscode.Uri, snippet: string): Promise<boolean> {
  if (!(await makeFile(file, ''))) return false;
  const editor = await show(file);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
  if (!(await save(editor.document))) void warn(say('The file could not be saved yet: save it yourself.'));
  return true;
}

/** Opens a file to stay open. */
export async function show(file: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file), { preview: false });
}
