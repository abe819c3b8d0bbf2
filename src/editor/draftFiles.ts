import { relative } from 'node:path/posix';
import * as vscode from 'vscode';
import { draftFile } from '../core/drafts';
import type { NewDraft } from '../core/drafts';
import { readNote } from '../core/readNote';
import { readFile } from './noteFiles';

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
    if (text === undefined && (await makeFile(draft, file, note))) return fillIn(draft, file, note);
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

async function makeFile(draft: NewDraft, file: vscode.Uri, note: vscode.Uri): Promise<boolean> {
  const { text } = draftFile(draft, pathBetween(file, note));
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, {
    overwrite: false,
    ignoreIfExists: false,
    contents: new TextEncoder().encode(text),
  });
  return vscode.workspace.applyEdit(edit);
}

/** Puts the draft's text in once more, as a snippet: now Tab goes from one thing to fill in to the next. */
async function fillIn(draft: NewDraft, file: vscode.Uri, note: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await show(file);
  const { head } = draftFile(draft, pathBetween(file, note));
  const snippet = new vscode.SnippetString().appendText(head);
  snippet.value += draft.body;
  const { document } = editor;
  const whole = new vscode.Range(
    new vscode.Position(0, 0),
    document.lineAt(document.lineCount - 1).range.end,
  );
  await editor.insertSnippet(snippet, whole);
  await document.save();
  return editor;
}

function pathBetween(draft: vscode.Uri, note: vscode.Uri): string {
  return relative(vscode.Uri.joinPath(draft, '..').path, note.path);
}

async function show(file: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file), { preview: false });
}
