import * as vscode from 'vscode';
import { say } from '../../core/text/language';

const SCHEME = 'job-search-import';

/** VS Code remembers what a document said: each page is one of its own. */
let pages = 0;

/** Opens a page that is in no file. */
export async function showPage(text: string): Promise<vscode.Uri> {
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: () => text,
  });
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${say('Import')}.md`, query: String(++pages) });
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true });
    return uri;
  } finally {
    provider.dispose();
  }
}

/** Shows a page while something is asked: what it says is no longer so once one has chosen. */
export async function besidePage<T>(text: string, ask: () => Promise<T>): Promise<T> {
  const uri = await showPage(text);
  try {
    return await ask();
  } finally {
    await closeTab(uri);
  }
}

async function closeTab(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
  await vscode.window.tabGroups.close(shown);
}
