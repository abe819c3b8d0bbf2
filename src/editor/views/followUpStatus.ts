import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { sayOwed, sayOwedInFull } from '../../core/wording/rowWording';
import { OPEN_FOLLOW_UPS } from './followUpsView';
import type { Overview } from './overview';

/** Says in the status bar what is overdue, else what is due today; nothing where there is neither. */
export class FollowUpStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('followUps', vscode.StatusBarAlignment.Left);
  readonly #disposables: vscode.Disposable;
  /** What is shown; `undefined` while it is hidden. */
  text: string | undefined;

  constructor(overview: Overview) {
    this.#item.name = say('Job Search: Follow-Ups');
    this.#item.command = OPEN_FOLLOW_UPS;
    this.#disposables = vscode.Disposable.from(
      this.#item,
      overview.onDidChange(() => {
        this.#show(overview.followUps.overdue, overview.followUps.dueToday);
      }),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #show(overdue: number, dueToday: number): void {
    const said = sayOwed(overdue, dueToday);
    this.text = said && `$(mail) ${said}`;
    if (this.text === undefined) {
      this.#item.hide();
      return;
    }
    const inFull = sayOwedInFull(overdue, dueToday);
    this.#item.text = this.text;
    this.#item.tooltip = inFull;
    this.#item.accessibilityInformation = { label: inFull };
    this.#item.show();
  }
}
