import * as vscode from 'vscode';
import { offers } from '../core/offers';
import type { JobSearch } from './jobSearch';

/** Offers on the opening line of each interview note what can be done about it now. */
export class NoteLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#onDidChange.event;
  readonly #disposables: vscode.Disposable;
  /** What was offered last: shown on while somebody types in a note that cannot be read meanwhile. */
  readonly #last = new WeakMap<vscode.TextDocument, vscode.CodeLens[]>();

  constructor(private readonly jobSearch: JobSearch) {
    this.#disposables = vscode.Disposable.from(
      this.#onDidChange,
      jobSearch.onDidChange(() => {
        this.#onDidChange.fire();
      }),
      vscode.languages.registerCodeLensProvider({ language: 'markdown' }, this),
    );
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const { codeLens, rules } = this.jobSearch.settings(document.uri);
    if (!codeLens) return [];
    const path = document.uri.toString();
    const agenda = this.jobSearch.agenda(document.uri);
    const [note, telling] = [agenda.note(path), agenda.telling(path)];
    if (note === undefined || telling === undefined)
      return document.isDirty ? (this.#last.get(document) ?? []) : [];
    const firstLine = new vscode.Range(0, 0, 0, '---'.length);
    const lenses = offers(note, agenda.followUps(path), telling.today, rules).map(
      ({ act, title }) =>
        new vscode.CodeLens(firstLine, { title, command: `jobSearch.${act}`, arguments: [document.uri] }),
    );
    this.#last.set(document, lenses);
    return lenses;
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
