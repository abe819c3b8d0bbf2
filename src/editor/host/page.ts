import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { withTimeout } from './timeout';

const SCHEME = 'job-search-page';

/** VS Code remembers what a document said: each page is one of its own. */
let pages = 0;

/** Opens a page that is in no file. */
export async function showPage(text: string): Promise<void> {
  const page = new Page(text, say('Import'));
  try {
    await page.show();
  } finally {
    page.dispose();
  }
}

/** Says something else on a page, and resolves once it is shown. */
export type Rewrite = (text: string) => Promise<void>;

/** Shows a page while something is asked: what it says is no longer so once one has chosen. */
export async function besidePage<T>(
  text: string,
  ask: (rewrite: Rewrite) => Promise<T>,
  name = say('Import'),
): Promise<T> {
  const page = new Page(text, name);
  try {
    await page.show();
    return await ask((other) => page.rewrite(other));
  } finally {
    page.dispose();
    await closeTab(page.uri);
  }
}

/** Lives as long as it may be written anew. */
class Page implements vscode.TextDocumentContentProvider {
  readonly uri: vscode.Uri;
  readonly #onDidChange = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#onDidChange.event;
  readonly #provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

  constructor(
    private text: string,
    name: string,
  ) {
    this.uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: String(++pages) });
  }

  /** VS Code asks whoever provides pages at the time. */
  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return uri.toString() === this.uri.toString() ? this.text : undefined;
  }

  async show(): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.uri);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  async rewrite(text: string): Promise<void> {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
    // One that was closed meanwhile is shown no more.
    if (document === undefined || document.getText() === text) return;
    let listening: vscode.Disposable | undefined;
    const shown = new Promise<void>((resolve) => {
      listening = vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document === document && document.getText() === text) resolve();
      });
    });
    this.text = text;
    this.#onDidChange.fire(this.uri);
    await withTimeout(shown);
    listening?.dispose();
  }

  dispose(): void {
    this.#provider.dispose();
    this.#onDidChange.dispose();
  }
}

async function closeTab(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
  await vscode.window.tabGroups.close(shown);
}
