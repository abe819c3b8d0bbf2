import * as vscode from 'vscode';
import type { Agenda } from '../core/agenda';
import type { NoteReading } from '../core/note';
import type { Clock } from './clock';
import type { PendingWork } from './pendingWork';
import { Turns } from './turns';

/** As many notes as can be taken in without keeping anyone waiting. */
const FEW = 32;

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

  judge(agenda: Agenda, paths: ReadonlySet<string>): void {
    if (paths.size > FEW) this.work.begin(this.#judgeInTurns(agenda, paths));
    else {
      this.#judgeFew(agenda, paths);
      if (paths.size > 0) this.#onDidChange.fire(paths);
    }
  }

  async #judgeInTurns(agenda: Agenda, paths: ReadonlySet<string>): Promise<void> {
    for await (const few of fewAtATime(paths)) this.#judgeFew(agenda, new Set(few));
    this.#onDidChange.fire(paths);
  }

  #judgeFew(agenda: Agenda, paths: ReadonlySet<string>): void {
    agenda.judge(paths, this.clock.now());
    this.#onDidJudge.fire(paths);
  }
}

/** Files readings in turns with others, save those that are out of date by their turn; returns what is to be judged. */
export async function fileInTurns(
  agenda: Agenda,
  readings: ReadonlyMap<string, NoteReading | undefined>,
  isOutOfDate: (path: string) => boolean,
): Promise<ReadonlySet<string>> {
  const touched = new Set<string>();
  for await (const few of fewAtATime(readings)) {
    const current = few.filter(([path]) => !isOutOfDate(path));
    for (const path of agenda.file(current)) touched.add(path);
  }
  return touched;
}

async function* fewAtATime<T>(items: Iterable<T>): AsyncGenerator<readonly T[]> {
  const turns = new Turns();
  const all = [...items];
  for (let first = 0; first < all.length; first += FEW) {
    yield all.slice(first, first + FEW);
    await turns.pass();
  }
}
