import { relative } from 'node:path/posix';
import * as vscode from 'vscode';
import { draftHead } from '../core/drafts';
import type { NewDraft } from '../core/drafts';
import { readNote } from '../core/readNote';
import { readFile } from './noteFiles';
import { save } from './save';

/** How many names are tried before giving up: `letter`, `letter-2`, … */
const MOST_NAMES = 100;

/** Opens the draft that a note already has under this name, or makes it; never overwrites a file. */
export async function openDraft(
  draft: NewDraft,
  note: vscode.Uri,
  folder: string,
): Promise<vscode.TextEditor | undefined> {
  const draftsFolder = vscode.Uri.joinPath(note, '..', folder);
  if (!isAllowed(draftsFolder, note)) {
    void vscode.window.showErrorMessage(
      `Drafts are kept in the folder of the job search, and jobSearch.drafts.folder leads out of it.`,
    );
    return undefined;
  }
  for (let number = 1; number <= MOST_NAMES; number++) {
    const file = vscode.Uri.joinPath(draftsFolder, `${draft.name}${number === 1 ? '' : `-${number}`}.md`);
    const text = await readFile(file);
    if (text !== undefined && isDraftOf(text, file, draft, note)) return show(file);
    if (text === '' || (text === undefined && (await makeFile(file)))) return fillIn(draft, file, note);
  }
  return undefined;
}

/** Drafts stay in the workspace folder of their note; beside it, where it is in none. */
function isAllowed(draftsFolder: vscode.Uri, note: vscode.Uri): boolean {
  const home = vscode.workspace.getWorkspaceFolder(note)?.uri ?? vscode.Uri.joinPath(note, '..');
  return draftsFolder.path === home.path || draftsFolder.path.startsWith(home.path.replace(/\/?$/, '/'));
}

/** Whether a file is this very draft: of the same kind, for the same note, to the same person. */
function isDraftOf(text: string, file: vscode.Uri, { type, to }: NewDraft, note: vscode.Uri): boolean {
  const reading = readNote(text, 'UTC');
  if (reading.kind !== 'draft' || reading.draft.type !== type || reading.draft.to !== to) return false;
  const noteOfFile =
    reading.draft.for === undefined ? undefined : vscode.Uri.joinPath(file, '..', reading.draft.for);
  return noteOfFile?.path === note.path;
}

async function makeFile(file: vscode.Uri): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { overwrite: false, ignoreIfExists: false });
  return vscode.workspace.applyEdit(edit);
}

/** Writes the draft into its empty file as a snippet: the text comes together with the first thing to fill in. */
async function fillIn(draft: NewDraft, file: vscode.Uri, note: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await show(file);
  const snippet = new vscode.SnippetString().appendText(draftHead(draft, pathBetween(file, note)));
  snippet.value += draft.body;
  await editor.insertSnippet(snippet, new vscode.Position(0, 0));
  await save(editor.document);
  return editor;
}

function pathBetween(draft: vscode.Uri, note: vscode.Uri): string {
  return relative(vscode.Uri.joinPath(draft, '..').path, note.path);
}

async function show(file: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file), { preview: false });
}
