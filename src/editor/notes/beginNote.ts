import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { leadsOut } from '../host/leadsOut';
import { fillNewFile, freeFile } from '../host/newFile';
import { complain } from '../host/notices';

/** A file of that name, or of one like it, in the folder; where no folder is open, a text that is in no file yet. */
export async function begin(folder: vscode.Uri | undefined, path: string, snippet: string): Promise<void> {
  if (folder === undefined) {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
    return;
  }
  if (!(await staysWithin(folder, [path]))) return;
  const file = await freeFile(folder, path);
  const isMade = file !== undefined && (await fillNewFile(file, snippet));
  if (!isMade) complain(say('The note could not be made in that folder.'));
}

/** Whether notes of these paths would lie in the folder, or in that of the workspace; where one would not, it says so. */
export async function staysWithin(folder: vscode.Uri, paths: readonly string[]): Promise<boolean> {
  const homes = [folder, vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder];
  for (const path of paths) {
    if (!(await leadsOut(homes, vscode.Uri.joinPath(folder, path)))) continue;
    complain(
      say(
        'Notes are made in the folder of the job search, and jobSearch.newInterview.fileName leads out of it.',
      ),
    );
    return false;
  }
  return true;
}

/** The folder that was chosen in the explorer, that of the active file, else the one that is open. */
export async function folderFor(given: unknown): Promise<vscode.Uri | undefined> {
  if (given instanceof vscode.Uri) return (await isFolder(given)) ? given : vscode.Uri.joinPath(given, '..');
  const active = vscode.window.activeTextEditor?.document.uri;
  if (
    active !== undefined &&
    vscode.workspace.getWorkspaceFolder(active) !== undefined &&
    active.scheme !== 'untitled'
  )
    return vscode.Uri.joinPath(active, '..');
  const folders = vscode.workspace.workspaceFolders ?? [];
  const picked = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
  return picked?.uri;
}

/** Whether there is a folder of that URI. */
export function isFolder(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
}
