import type * as vscode from 'vscode';
import { KnownNames } from '../../core/notes/knownNames';
import type { JobSearch } from './jobSearch';

/** The names in all notes of the window: collected when somebody first asks, and from then on kept true. */
export class NoteNames implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  /** Absent until somebody asks. */
  #names: KnownNames | undefined;

  constructor(private readonly jobSearch: JobSearch) {
    this.#listener = jobSearch.onDidChange(({ states }) => {
      for (const { path, note } of states) this.#names?.update(path, note);
    });
  }

  /** The names as they are now. */
  async get(): Promise<KnownNames> {
    await this.jobSearch.settled();
    return (this.#names ??= this.#collect());
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #collect(): KnownNames {
    const names = new KnownNames();
    for (const agenda of this.jobSearch.agendas())
      for (const { path, note } of agenda.notes()) names.update(path, note);
    return names;
  }
}
