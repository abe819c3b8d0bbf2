import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { complain } from './notices';

/** Whether anything can be written where a file is; where nothing can, it says so. */
export function mayWrite(uri: vscode.Uri): boolean {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false) return true;
  complain(say('This folder can only be read: nothing can be written in it.'));
  return false;
}
