import * as vscode from 'vscode';
import type { Agenda, FileState } from '../../core/agenda/agenda';
import type { Clock } from '../host/clock';
import type { PendingWork } from '../host/pendingWork';
import { FEW, fewAtATime } from '../host/turns';

/** What is true now of files about which there may be something else to say. */
export interface NewStates {
  readonly states: readonly FileState[];
  /** Whether more of what belongs to them follows in the next turns: then nothing is to be shown yet. */
  readonly goesOn: boolean;
}

/** What the judge has to know of the window. */
interface Agendas {
  readonly all: () => readonly Agenda[];
  /** The one that a file belongs to now. */
  readonly of: (path: string) => Agenda;
}

/**
 * Judges what changed, and what the time has made something else, and tells what is true: of a few notes at once, as when
 * one types, of many in turns with others.
 */
export class Judge implements vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<NewStates>();
  readonly onDidChange = this.#onDidChange.event;
  readonly #ticking: vscode.Disposable;

  constructor(
    private readonly clock: Clock,
    private readonly work: PendingWork,
    private readonly agendas: Agendas,
  ) {
    this.#ticking = clock.onDidPass(() => {
      this.#tick();
    });
  }

  dispose(): void {
    this.#ticking.dispose();
    this.#onDidChange.dispose();
  }

  judge(agenda: Agenda, paths: ReadonlySet<string>): void {
    if (paths.size > FEW) this.work.begin(this.#judgeInTurns(agenda, paths));
    else if (paths.size > 0) this.#judgeFew(agenda, [...paths], false);
  }

  async #judgeInTurns(agenda: Agenda, paths: ReadonlySet<string>): Promise<void> {
    let left = paths.size;
    for await (const few of fewAtATime(paths)) {
      left -= few.length;
      this.#judgeFew(agenda, few, left > 0);
    }
  }

  /** A file may belong to another folder of the window by now: what is told comes from that. */
  #judgeFew(agenda: Agenda, paths: readonly string[], goesOn: boolean): void {
    agenda.judge(paths, this.clock.now());
    this.#onDidChange.fire({ states: paths.map((path) => this.agendas.of(path).state(path)), goesOn });
    if (!goesOn) this.#wake();
  }

  #tick(): void {
    const now = this.clock.now();
    for (const agenda of this.agendas.all()) this.judge(agenda, agenda.stale(now));
    this.#wake();
  }

  #wake(): void {
    this.clock.wakeAt(Math.min(...this.agendas.all().map(({ next }) => next)));
  }
}
