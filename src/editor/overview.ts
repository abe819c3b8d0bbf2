import * as vscode from 'vscode';
import { ApplicationList } from '../core/applicationList';
import { FollowUpList } from '../core/followUpGroups';
import type { Grouping } from '../core/settings';
import type { JobSearch } from './jobSearch';

/** What the views show, kept true. What changes in one turn is looked at together, at its end. */
export class Overview implements vscode.Disposable {
  readonly followUps: FollowUpList;
  readonly applications: ApplicationList;

  readonly #onDidChange = new vscode.EventEmitter<ReadonlySet<string>>();
  /** Fires with the paths of the notes about whose follow-ups there is something else to show, or none. */
  readonly onDidChange = this.#onDidChange.event;
  readonly #disposables: vscode.Disposable;
  #gathered = new Set<string>();

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

  dispose(): void {
    this.#disposables.dispose();
  }

  #gather(uris: ReadonlySet<string>): void {
    if (this.#gathered.size === 0) {
      queueMicrotask(() => {
        this.#takeIn();
      });
    }
    for (const uri of uris) this.#gathered.add(uri);
  }

  #takeIn(): void {
    const gathered = this.#gathered;
    this.#gathered = new Set();
    const changed = this.followUps.update(gathered);
    this.applications.update(gathered);
    this.#onDidChange.fire(changed);
  }
}
