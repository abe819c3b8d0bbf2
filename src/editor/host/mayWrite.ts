import * as vscode from 'vscode';
import { say } from '../../core/text/language';

/** Whether anything can be written where a file is; where nothing can, it says so. */
export function mayWrite(uri: vscode.Uri): boolean {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false) return true;
  void vscode.window.showErrorMessage(say('This folder can only be read: nothing can be written in it.'));
  return false;
}
