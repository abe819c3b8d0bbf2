import * as vscode from 'vscode';
import { ApplicationList } from '../../core/views/applicationList';
import { FollowUpList } from '../../core/views/followUpRows';
import type { Grouping } from '../../core/settings/settings';
import type { JobSearch } from '../jobSearch/jobSearch';
import type { NewStates } from '../jobSearch/judge';
import { nextTurn } from '../host/turns';

/** What the views show, kept true. It is shown a turn after it changed, so that problems are told first. */
export class Overview implements vscode.Disposable {
  readonly followUps = new FollowUpList();
  readonly applications: ApplicationList;

  readonly #onDidChange = new vscode.EventEmitter<ReadonlySet<string>>();
  /** Fires with the paths of the notes about whose follow-ups there is something else to show, or none. */
  readonly onDidChange = this.#onDidChange.event;
  readonly #disposables: vscode.Disposable;
  #changed = new Set<string>();
  #showing: Promise<void> | undefined;

  constructor(private readonly jobSearch: JobSearch) {
    this.applications = new ApplicationList((path) => jobSearch.agenda(vscode.Uri.parse(path)));
    this.#disposables = vscode.Disposable.from(
      this.#onDidChange,
      jobSearch.onDidChange((news) => {
        this.#take(news);
      }),
    );
  }

  get grouping(): Grouping {
    return this.jobSearch.windowSettings.followUpsGroupBy;
  }

  /** Resolves when what has changed so far is shown. */
  async settled(): Promise<void> {
    await this.#showing;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #take({ states, goesOn }: NewStates): void {
    for (const path of this.followUps.update(states)) this.#changed.add(path);
    this.applications.update(states);
    if (!goesOn) this.#showing ??= this.#show();
  }

  async #show(): Promise<void> {
    await nextTurn();
    const changed = this.#changed;
    this.#changed = new Set();
    this.#showing = undefined;
    this.#onDidChange.fire(changed);
  }
}
