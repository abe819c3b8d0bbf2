import * as vscode from 'vscode';

/** What is asked when something is made of the notes, and what it is called unless the person says otherwise. */
export interface SaveQuestion {
  readonly title: string;
  readonly name: string;
  readonly filters: Readonly<Record<string, string[]>>;
}

/** Asks where a file is to be saved, and writes it there; returns whether it was. The text is made only then. */
export async function saveFile(
  { title, name, filters }: SaveQuestion,
  makeText: () => Promise<string>,
): Promise<boolean> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const defaultUri = folder && vscode.Uri.joinPath(folder, name);
  const file = await vscode.window.showSaveDialog({ title, filters, defaultUri });
  if (file === undefined) return false;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(await makeText()));
  return true;
}
