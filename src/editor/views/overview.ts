import * as vscode from 'vscode';
import { ApplicationList } from '../../core/views/applicationList';
import { FollowUpList } from '../../core/views/followUpGroups';
import type { Grouping } from '../../core/settings/settings';
import type { JobSearch } from '../jobSearch/jobSearch';
import { fewAtATime, nextTurn } from '../host/turns';

/**
 * What the views show, kept true. What changes in one turn is looked at together, and after it, so that problems
 * are told first.
 */
export class Overview implements vscode.Disposable {
  readonly followUps: FollowUpList;
  readonly applications: ApplicationList;

  readonly #onDidChange = new vscode.EventEmitter<ReadonlySet<string>>();
  /** Fires with the paths of the notes about whose follow-ups there is something else to show, or none. */
  readonly onDidChange = this.#onDidChange.event;
  readonly #disposables: vscode.Disposable;
  #gathered = new Set<string>();
  #takenIn = Promise.resolve();

  constructor(private readonly jobSearch: JobSearch) {
    const agendaOf = (path: string): ReturnType<JobSearch['agenda']> =>
      jobSearch.agenda(vscode.Uri.parse(path));
    this.followUps = new FollowUpList(agendaOf);
    this.applications = new ApplicationList(agendaOf);
    this.#disposables = vscode.Disposable.from(
      this.#onDidChange,
      jobSearch.onDidChange((uris) => {
        this.#gather(uris);
      }),
    );
  }

  get grouping(): Grouping {
    return this.jobSearch.windowSettings.followUpsGroupBy;
  }

  /** Resolves when what has changed so far is shown. */
  settled(): Promise<void> {
    return this.#takenIn;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #gather(uris: ReadonlySet<string>): void {
    if (this.#gathered.size === 0) this.#takenIn = this.#takenIn.then(nextTurn).then(() => this.#takeIn());
    for (const uri of uris) this.#gathered.add(uri);
  }

  /** In turns with others: after a folder was read there are thousands. */
  async #takeIn(): Promise<void> {
    const gathered = this.#gathered;
    this.#gathered = new Set();
    const changed = new Set<string>();
    for await (const few of fewAtATime(gathered)) {
      for (const path of this.followUps.update(few)) changed.add(path);
      this.applications.update(few);
    }
    this.#onDidChange.fire(changed);
  }
}
