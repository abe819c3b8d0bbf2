import * as vscode from 'vscode';
import { commandId } from '../../core/rules/commands';
import { sayOwedInFull } from '../../core/wording/rowWording';
import type { Overview } from './overview';
import { RowTree } from './rowTree';

const VIEW = 'jobSearch.followUps';

/** Opens the view at its first row; only the status bar calls it. */
export const OPEN_FOLLOW_UPS = commandId('openFollowUps');

/** Shows what is owed, in groups, and how much of it is overdue on the icon. */
export class FollowUpsView implements vscode.Disposable {
  readonly tree = new RowTree();
  readonly #view = vscode.window.createTreeView(VIEW, { treeDataProvider: this.tree });
  readonly #disposables: vscode.Disposable;

  constructor(private readonly overview: Overview) {
    this.#disposables = vscode.Disposable.from(
      this.tree,
      this.#view,
      overview.onDidChange(() => {
        this.#show();
      }),
      vscode.commands.registerCommand(OPEN_FOLLOW_UPS, () => this.#open()),
    );
  }

  /** The number on the icon. */
  get badge(): number | undefined {
    return this.#view.badge?.value;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** While a view opens for the first time, VS Code has no row yet to give the focus to: so it is given one. */
  async #open(): Promise<void> {
    const [first] = this.tree.getChildren();
    if (first === undefined) await vscode.commands.executeCommand(`${VIEW}.focus`);
    else await this.#view.reveal(first, { select: false, focus: true });
  }

  #show(): void {
    const { followUps, grouping } = this.overview;
    this.tree.show(followUps.rows(grouping));
    const { overdue } = followUps;
    if (overdue === (this.badge ?? 0)) return;
    this.#view.badge = overdue === 0 ? undefined : { value: overdue, tooltip: sayOwedInFull(overdue, 0) };
  }
}
