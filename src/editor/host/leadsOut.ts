import * as vscode from 'vscode';
import { pathWithin } from '../../core/text/paths';
import { disk } from '../../disk/disk';

/** Whether a file, there or yet to be made, would lie outside of all these folders once symbolic links are followed. */
export async function leadsOut(folders: readonly vscode.Uri[], file: vscode.Uri): Promise<boolean> {
  for (const folder of folders) if (!(await leadsOutOf(folder, file))) return false;
  return true;
}

async function leadsOutOf(folder: vscode.Uri, file: vscode.Uri): Promise<boolean> {
  if (disk !== undefined && folder.scheme === 'file') return disk.leadsOut(folder.fsPath, file.fsPath);
  const path = pathWithin(folder.path, file.path);
  return path === undefined || hasLinkBelow(folder, path.split('/'));
}

/** Where a link leads is not told of folders that are on no disk. */
async function hasLinkBelow(folder: vscode.Uri, names: readonly string[]): Promise<boolean> {
  for (const [nth] of names.entries()) {
    const place = vscode.Uri.joinPath(folder, ...names.slice(0, nth + 1));
    const type = await vscode.workspace.fs.stat(place).then(
      (found) => found.type,
      () => vscode.FileType.Unknown,
    );
    if ((type & vscode.FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}
