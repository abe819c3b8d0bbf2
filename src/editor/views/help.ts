import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { helpPages } from '../../core/views/helpPages';
import { pickRow } from '../host/rows';
import { showPreview } from '../host/showPreview';

/** Opens a page of the documentation, which lies beside the extension: nothing is asked of the network. */
export async function help(extension: vscode.Uri): Promise<void> {
  const pages = vscode.Uri.joinPath(extension, 'dist', 'docs');
  const list = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(pages, 'README.md'));
  const rows = helpPages(new TextDecoder().decode(list)).map(({ title, about, file }) => ({
    label: title,
    detail: about,
    file,
  }));
  const options = { title: say('What is it about?'), matchOnDetail: true };
  const page = await pickRow(rows, options);
  if (page !== undefined) await showPreview(vscode.Uri.joinPath(pages, page.file));
}
