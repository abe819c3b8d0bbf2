import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import type { Clock } from '../host/clock';
import { Debounce } from '../host/debounce';
import { logFailure, warn } from '../host/notices';
import { PendingWork } from '../host/pendingWork';
import type { JobSearch } from '../jobSearch/jobSearch';

/** So long nothing may change, in milliseconds, until a calendar is written. */
const REST = 500;

/** Keeps the calendars current that `jobSearch.calendar.file` names, for the apps that watch them. */
export class KeptCalendars implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  readonly #debounce: Debounce;
  readonly #work = new PendingWork((error) => {
    this.#complain(this.#tellFailure(error));
  });
  #writing = Promise.resolve();
  /** What was said already. */
  readonly #told = new Set<string>();

  constructor(
    private readonly jobSearch: JobSearch,
    private readonly clock: Clock,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#debounce = new Debounce((folders) => this.#write(folders), this.#work, REST);
    this.#listener = jobSearch.onDidChange(({ goesOn }) => {
      if (!goesOn) this.#look();
    });
  }

  /** Resolves when every calendar is as the notes are. */
  settled(): Promise<void> {
    return this.#work.done();
  }

  dispose(): void {
    this.#listener.dispose();
    this.#debounce.dispose();
  }

  #look(): void {
    for (const { uri } of vscode.workspace.workspaceFolders ?? [])
      if (this.jobSearch.settings(uri).calendarFile !== undefined) this.#debounce.add(uri);
  }

  /** One after the other: of two that are written at once, the older might come last. */
  #write(folders: readonly vscode.Uri[]): Promise<void> {
    // Whoever began the one before hears that it failed.
    const before = this.#writing.catch(() => undefined);
    return (this.#writing = before.then(() => this.#writeAll(folders)));
  }

  async #writeAll(folders: readonly vscode.Uri[]): Promise<void> {
    const { keepCalendar } = await import('./keepCalendar');
    for (const folder of folders) {
      // One that cannot be written is no reason to leave the others as they are.
      const complaint = await keepCalendar(folder, this.jobSearch, this.clock).catch((error: unknown) =>
        this.#tellFailure(error),
      );
      if (complaint !== undefined) this.#complain(complaint);
    }
  }

  #tellFailure(error: unknown): string {
    logFailure(this.log, 'A calendar was not written.', error);
    return say('The calendar could not be written: the output “Job Search Notes” says why.');
  }

  /** Once in each window. */
  #complain(sentence: string): void {
    if (this.#told.has(sentence)) return;
    this.#told.add(sentence);
    void warn(sentence);
  }
}
