import * as vscode from 'vscode';
import type { JobSearch } from './jobSearch';

/**
 * Tells menus and views whether there are interview notes. That there are none is known only once all are read:
 * a view should not welcome a person for a moment who has notes.
 */
export class NotesContext implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  #isRead = false;
  #told: boolean | undefined;

  constructor(private readonly jobSearch: JobSearch) {
    this.#listener = jobSearch.onDidChange(({ goesOn }) => {
      if (!goesOn) this.#tell();
    });
    void jobSearch.settled().then(() => {
      this.#isRead = true;
      this.#tell();
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #tell(): void {
    const hasNotes = this.jobSearch.agendas().some(({ size }) => size > 0);
    if (hasNotes === this.#told || !(hasNotes || this.#isRead)) return;
    this.#told = hasNotes;
    void vscode.commands.executeCommand('setContext', 'jobSearch.hasNotes', hasNotes);
    void vscode.commands.executeCommand('setContext', 'jobSearch.hasNoNotes', !hasNotes);
  }
}
