import * as vscode from 'vscode';

/** Shows Markdown as it reads; where VS Code has no preview, as it is written. */
export async function showPreview(uri: vscode.Uri): Promise<void> {
  const commands = await vscode.commands.getCommands(true);
  if (commands.includes('markdown.showPreview'))
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  else await vscode.window.showTextDocument(uri);
}
