import * as vscode from 'vscode';

/** A preview that stays what it is while others are opened, and notes. */
const OF_ITS_OWN = { locked: true };

/**
 * Shows Markdown as it reads; where VS Code has no preview, as it is written. Whether it has one tells only the call: until
 * somebody needs it, the command is not there.
 */
export async function showPreview(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri, undefined, OF_ITS_OWN);
  } catch {
    await vscode.window.showTextDocument(uri);
  }
}
