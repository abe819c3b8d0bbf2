import * as vscode from 'vscode';
import type { Agenda } from '../../core/agenda/agenda';
import type { NoteReading } from '../../core/notes/note';
import type { Clock } from '../host/clock';
import type { PendingWork } from '../host/pendingWork';
import { FEW, fewAtATime } from '../host/turns';

/** A whole folder, taken in file by file. */
export interface Taking {
  /** Files a note and judges it; what is said of it is shown with the last. */
  add(path: string, reading: NoteReading | undefined): void;
  /** What is known of a file is to stay. */
  leave(path: string): void;
  /** The paths that were known before and have not been named yet. */
  notFound(): readonly string[];
  /** How many files were added. */
  readonly count: number;
  end(): void;
}

/** Has notes judged: a few at once, as when one types, and many in turns with others. */
export class Judging implements vscode.Disposable {
  readonly #onDidJudge = new vscode.EventEmitter<ReadonlySet<string>>();
  /** Fires with the paths of a few notes that were just judged. */
  readonly onDidJudge = this.#onDidJudge.event;

  readonly #onDidChange = new vscode.EventEmitter<ReadonlySet<string>>();
  /** Fires with all paths that were to be judged together, once they are. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(
    private readonly clock: Clock,
    private readonly work: PendingWork,
  ) {}

  dispose(): void {
    this.#onDidJudge.dispose();
    this.#onDidChange.dispose();
  }

  /** `judged` are paths that belong to them and were judged before. */
  judge(agenda: Agenda, paths: ReadonlySet<string>, judged: readonly string[] = []): void {
    if (paths.size > FEW) this.work.begin(this.#judgeInTurns(agenda, paths, judged));
    else {
      this.#judgeFew(agenda, paths);
      if (paths.size + judged.length > 0) this.#onDidChange.fire(new Set([...paths, ...judged]));
    }
  }

  /** Begins to take in a whole folder, file by file as they come. */
  take(agenda: Agenda): Taking {
    const missing = new Set(agenda.paths());
    const taken: string[] = [];
    // The other rounds of what was filed since: what the later rounds mean for them is known at the end.
    const again = new Set<string>();
    let count = 0;
    return {
      add: (path, reading) => {
        missing.delete(path);
        if (reading !== undefined) count++;
        for (const touched of agenda.file([[path, reading]])) again.add(touched);
        if (!again.delete(path)) return;
        taken.push(path);
        this.#judgeFew(agenda, new Set([path]));
      },
      leave: (path) => {
        missing.delete(path);
      },
      notFound: () => [...missing],
      get count() {
        return count;
      },
      end: () => {
        this.judge(agenda, again, taken);
      },
    };
  }

  async #judgeInTurns(agenda: Agenda, paths: ReadonlySet<string>, judged: readonly string[]): Promise<void> {
    for await (const few of fewAtATime(paths)) this.#judgeFew(agenda, new Set(few));
    this.#onDidChange.fire(new Set([...paths, ...judged]));
  }

  #judgeFew(agenda: Agenda, paths: ReadonlySet<string>): void {
    agenda.judge(paths, this.clock.now());
    this.#onDidJudge.fire(paths);
  }
}
