import type * as vscode from 'vscode';

/** Saves a document; `false` where that fails, and then it stays as it is, with its changes unsaved. */
export async function save(document: vscode.TextDocument): Promise<boolean> {
  // The first save in a window that has only just opened is now and then refused (seen in VS Code 1.139,
  // with no reason given); the next one, right after it, is not.
  return (await document.save()) || document.save();
}
