import * as vscode from 'vscode';
import { KnownNames } from '../../core/notes/knownNames';
import type { JobSearch } from './jobSearch';
import { fewAtATime } from '../host/turns';

/** The names in all notes of the window: read when somebody first asks, and from then on kept true. */
export class NoteNames implements vscode.Disposable {
  readonly #names = new KnownNames();
  readonly #listener: vscode.Disposable;
  /** The notes that changed since they were last read; absent until somebody asks. */
  #changed: Set<string> | undefined;
  #reading = Promise.resolve();

  constructor(private readonly jobSearch: JobSearch) {
    this.#listener = jobSearch.onDidChange((uris) => {
      if (this.#changed !== undefined) for (const uri of uris) this.#changed.add(uri);
    });
  }

  /** The names as they are now. */
  async get(): Promise<KnownNames> {
    await this.jobSearch.settled();
    this.#changed ??= new Set(this.jobSearch.agendas().flatMap((agenda) => [...agenda.notePaths()]));
    const changed = this.#changed;
    this.#changed = new Set();
    this.#reading = this.#reading.then(() => this.#read(changed));
    await this.#reading;
    return this.#names;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /** In turns with others: at first there may be thousands. */
  async #read(paths: ReadonlySet<string>): Promise<void> {
    for await (const few of fewAtATime(paths)) {
      for (const path of few)
        this.#names.update(path, this.jobSearch.agenda(vscode.Uri.parse(path)).note(path));
    }
  }
}
