import * as vscode from 'vscode';
import { offers } from '../core/offers';
import type { Act, Offer } from '../core/offers';
import type { JobSearch } from './jobSearch';

/** Offers on the opening line of each interview note what can be done about it. */
export class NoteLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#onDidChange.event;
  readonly #disposables: vscode.Disposable;
  /** What is shown: while somebody types, nothing may come and go, so the same is shown until the note is saved. */
  readonly #shown = new WeakMap<vscode.TextDocument, readonly Offer[]>();

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

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!this.jobSearch.settings(document.uri).codeLens) return [];
    const shown = this.#offersFor(document);
    this.#shown.set(document, shown);
    const firstLine = new vscode.Range(0, 0, 0, '---'.length);
    return shown.map(
      ({ act, title }) =>
        new vscode.CodeLens(firstLine, { title, command: `jobSearch.${act}`, arguments: [document.uri] }),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #offersFor(document: vscode.TextDocument): readonly Offer[] {
    const path = document.uri.toString();
    const agenda = this.jobSearch.agenda(document.uri);
    const { rules } = this.jobSearch.settings(document.uri);
    const before = document.isDirty ? this.#shown.get(document) : undefined;
    const [note, telling] = [agenda.note(path), agenda.telling(path)];
    // A note that cannot be read for the moment keeps what it had.
    if (note === undefined || telling === undefined) return before ?? [];
    const possible = offers(note, agenda.followUps(path), telling.today, rules);
    if (before === undefined || before.length === 0) return possible.filter(({ isAhead }) => isAhead);
    const acts = new Set<Act>(before.map(({ act }) => act));
    return possible.filter(({ act }) => acts.has(act));
  }
}
