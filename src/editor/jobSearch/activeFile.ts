import * as vscode from 'vscode';
import { draftOffers } from '../../core/drafts/draftOffers';
import { draftIn } from '../../core/drafts/draftText';
import type { JobSearch } from './jobSearch';

/** What the active editor shows, as menus and keys ask for it; `letter` is one of another kind than of thanks. */
export type FileKind = 'interview' | 'thank-you-letter' | 'letter' | 'call';

/** Tells menus and keys whether the active editor shows a note or a draft, so that they offer only what fits. */
export class ActiveFile implements vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<void>();
  /** Fires when something else was told. */
  readonly onDidChange = this.#onDidChange.event;
  readonly #disposables: vscode.Disposable;
  #told: FileKind | undefined;

  constructor(private readonly jobSearch: JobSearch) {
    this.#disposables = vscode.Disposable.from(
      this.#onDidChange,
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.tell();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.tell();
      }),
      // Settings and folders decide too what is a note.
      jobSearch.onDidChange(({ goesOn }) => {
        if (!goesOn) this.tell();
      }),
    );
  }

  /** What was told. */
  get kind(): FileKind | undefined {
    return this.#told;
  }

  /** Looks at the active editor, and tells where that is another kind of file than before. */
  tell(): void {
    const document = vscode.window.activeTextEditor?.document;
    const kind = document && this.#kindOf(document);
    if (kind === this.#told) return;
    this.#told = kind;
    void vscode.commands.executeCommand('setContext', 'jobSearch.activeFile', kind);
    this.#onDidChange.fire();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** A draft is one wherever it lies, a note only where the settings have it looked at. */
  #kindOf(document: vscode.TextDocument): FileKind | undefined {
    if (this.jobSearch.read(document)?.reading.kind === 'interview') return 'interview';
    const draft = document.languageId === 'markdown' ? draftIn(this.jobSearch.readAny(document)) : undefined;
    if (draft?.type !== 'letter') return draft?.type;
    const isThanks = draftOffers(draft, true).some(({ act }) => act === 'markThankYouSent');
    return isThanks ? 'thank-you-letter' : 'letter';
  }
}
