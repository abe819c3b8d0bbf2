import * as vscode from 'vscode';

/** A preview that stays what it is while others are opened, and notes. */
const OF_ITS_OWN = { locked: true };

/** Shows Markdown as it reads; where VS Code has no preview, as it is written. */
export async function showPreview(uri: vscode.Uri): Promise<void> {
  const commands = await vscode.commands.getCommands(true);
  if (commands.includes('markdown.showPreview'))
    await vscode.commands.executeCommand('markdown.showPreview', uri, undefined, OF_ITS_OWN);
  else await vscode.window.showTextDocument(uri);
}
