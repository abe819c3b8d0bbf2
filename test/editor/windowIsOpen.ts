import * as vscode from 'vscode';

/** How many folders the window of the tests has. */
const FOLDERS = 2;

/** Resolves once the window has its folders: on a busy machine it starts the tests before. */
export function windowIsOpen(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if ((vscode.workspace.workspaceFolders ?? []).length < FOLDERS) return;
      listening.dispose();
      resolve();
    };
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(look);
    look();
  });
}
