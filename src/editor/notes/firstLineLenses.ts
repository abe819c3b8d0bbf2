import * as vscode from 'vscode';
import { commandId } from '../../core/rules/commands';
import type { CommandName } from '../../core/rules/commands';
import { noticeLines, noticeText } from '../../core/text/noticeText';
import type { JobSearch } from '../jobSearch/jobSearch';

/** What a lens says and does; without an `act` it only says it. */
interface LensOffer {
  readonly act?: CommandName;
  readonly title: string;
  /** Why, where there is more to say. */
  readonly tooltip?: string;
}

/** Lenses on the opening line of a kind of file, looked at again whenever a note changes or a file is saved. */
export abstract class FirstLineLenses<T extends LensOffer>
  implements vscode.CodeLensProvider, vscode.Disposable
{
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#onDidChange.event;
  readonly #disposables: vscode.Disposable;
  /** What is shown, so that nothing needs to come and go while somebody types. */
  readonly #shown = new WeakMap<vscode.TextDocument, readonly T[]>();

  constructor(protected readonly jobSearch: JobSearch) {
    this.#disposables = vscode.Disposable.from(
      this.#onDidChange,
      jobSearch.onDidChange(({ goesOn }) => {
        if (!goesOn) this.#onDidChange.fire();
      }),
      vscode.workspace.onDidSaveTextDocument(() => {
        this.#onDidChange.fire();
      }),
      vscode.languages.registerCodeLensProvider({ language: 'markdown' }, this),
    );
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.ProviderResult<vscode.CodeLens[]> {
    if (!this.jobSearch.settings(document.uri).codeLens) return [];
    const offers = this.offersFor(document, document.isDirty ? this.#shown.get(document) : undefined);
    this.#shown.set(document, offers);
    const firstLine = new vscode.Range(0, 0, 0, '---'.length);
    return offers.map(({ act, title: words, tooltip: why }) => {
      const command = act === undefined ? '' : commandId(act);
      const [title, tooltip] = [noticeText(words), why && noticeLines(why)];
      return new vscode.CodeLens(firstLine, { title, tooltip, command, arguments: [document.uri] });
    });
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** What to offer; `before` is what is shown while the file has unsaved changes. */
  protected abstract offersFor(document: vscode.TextDocument, before: readonly T[] | undefined): readonly T[];
}
