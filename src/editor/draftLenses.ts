import * as vscode from 'vscode';
import { draftOffers } from '../core/draftOffers';
import type { DraftOffer } from '../core/draftOffers';
import { noteAt } from './chosenNote';
import { draftIn, noteUriOf } from './draftAt';
import type { JobSearch } from './jobSearch';

/** Offers on the opening line of each letter and of call notes what can be done once they are written. */
export class DraftLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#onDidChange.event;
  readonly #disposables: vscode.Disposable;
  /** What is shown: front matter that cannot be read while somebody types keeps what it had. */
  readonly #shown = new WeakMap<vscode.TextDocument, readonly DraftOffer[]>();

  constructor(private readonly jobSearch: JobSearch) {
    this.#disposables = vscode.Disposable.from(
      this.#onDidChange,
      jobSearch.onDidChange(() => {
        this.#onDidChange.fire();
      }),
      vscode.workspace.onDidSaveTextDocument(() => {
        this.#onDidChange.fire();
      }),
      vscode.languages.registerCodeLensProvider({ language: 'markdown' }, this),
    );
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    await this.jobSearch.settled();
    if (!this.jobSearch.settings(document.uri).codeLens) return [];
    const offers = this.#offersFor(document);
    this.#shown.set(document, offers);
    const firstLine = new vscode.Range(0, 0, 0, '---'.length);
    return offers.map(({ act, title }) => {
      const command = act === undefined ? '' : `jobSearch.${act}`;
      return new vscode.CodeLens(firstLine, { title, command, arguments: [document.uri] });
    });
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #offersFor(document: vscode.TextDocument): readonly DraftOffer[] {
    const text = document.getText();
    const draft = draftIn(text);
    const before = document.isDirty ? this.#shown.get(document) : undefined;
    if (draft === undefined) return before ?? [];
    const note = noteUriOf(draft, document.uri);
    return draftOffers(draft, text, note !== undefined && noteAt(this.jobSearch, note) !== undefined);
  }
}
