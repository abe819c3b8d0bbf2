import * as vscode from 'vscode';
import type { Draft } from '../../core/notes/note';
import { readNote } from '../../core/notes/readNote';
import { withoutByteOrderMark } from '../../core/text/text';
import { readFile } from './noteFiles';

/** The draft in a file; `undefined` where there is none. */
export async function draftAt(file: vscode.Uri): Promise<Draft | undefined> {
  const text = await headOf(file);
  return text === undefined ? undefined : draftIn(text);
}

/** The draft that a text is. */
export function draftIn(text: string): Draft | undefined {
  // Dates are not read of a draft: any zone does.
  const reading = readNote(withoutByteOrderMark(text), 'UTC');
  return reading.kind === 'draft' ? reading.draft : undefined;
}

/** Where the note of a draft should be. */
export function noteUriOf({ for: path }: Draft, draft: vscode.Uri): vscode.Uri | undefined {
  return path === undefined || path === '' ? undefined : vscode.Uri.joinPath(draft, '..', path);
}

/** The text of a file as the editor has it, else what is on disk as far as it may hold front matter. */
export async function headOf(file: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  return open === undefined ? readFile(file) : withoutByteOrderMark(open.getText());
}
