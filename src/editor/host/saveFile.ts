import * as vscode from 'vscode';
import { disk } from '../../disk/disk';

/** What is asked when something is made of the notes, and what it is called unless the person says otherwise. */
export interface SaveQuestion {
  readonly title: string;
  readonly name: string;
  readonly filters: Readonly<Record<string, string[]>>;
}

/**
 * Asks where a file is to be saved, and writes it there; returns the file, `undefined` where it was not. The text is made only
 * then, and VS Code asks before a file that is there gives way.
 */
export async function saveFile(
  { title, name, filters }: SaveQuestion,
  makeText: () => Promise<string>,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const defaultUri = folder && vscode.Uri.joinPath(folder, name);
  const file = await vscode.window.showSaveDialog({ title, filters, defaultUri });
  if (file === undefined) return undefined;
  await writeWhole(file, await makeText());
  return file;
}

/**
 * A name of its own in the same folder first, so that a file that is there is replaced as a whole or not at all. On a disk it
 * keeps its rights, and a link leads where it led; elsewhere VS Code has no way to.
 */
export async function writeWhole(file: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  if (disk !== undefined && file.scheme === 'file') {
    await fs.createDirectory(vscode.Uri.joinPath(file, '..'));
    await disk.writeWhole(file.fsPath, text);
    return;
  }
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const unfinished = vscode.Uri.joinPath(file, '..', `.${name}-${crypto.randomUUID()}.tmp`);
  try {
    await fs.writeFile(unfinished, new TextEncoder().encode(text));
    await fs.rename(unfinished, file, { overwrite: true });
  } catch (error) {
    await fs.delete(unfinished).then(undefined, () => undefined);
    throw error;
  }
}
