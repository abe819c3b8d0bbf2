import * as vscode from 'vscode';
import { disk } from '../../disk/disk';

/**
 * Reads a file whole: one that is a file and has no more than `most` bytes. Of a pipe or a device VS Code would wait for
 * bytes that never come, on a thread that all extensions need. Throws where there is no such file.
 */
export async function readWhole(uri: vscode.Uri, most: number): Promise<Uint8Array> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.Directory) !== 0) throw vscode.FileSystemError.FileIsADirectory(uri);
  if ((type & vscode.FileType.File) === 0) throw vscode.FileSystemError.Unavailable(uri);
  if (size > most) throw vscode.FileSystemError.NoPermissions(uri);
  return disk !== undefined && uri.scheme === 'file'
    ? disk.readWhole(uri.fsPath, most)
    : vscode.workspace.fs.readFile(uri);
}
