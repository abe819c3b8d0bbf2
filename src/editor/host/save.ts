import type * as vscode from 'vscode';

const ATTEMPTS = 5;
/** In milliseconds. */
const PAUSE = 200;

/** Saves a document; `false` where that fails, and then it stays as it is, with its changes unsaved. */
export async function save(document: vscode.TextDocument): Promise<boolean> {
  // A save in a window that has only just opened is now and then refused at first (seen in VS Code 1.139, with
  // no reason given), and done a moment later.
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (!document.isDirty || (await document.save())) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
}
