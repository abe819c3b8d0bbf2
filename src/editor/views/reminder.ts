import * as vscode from 'vscode';
import { whenAt } from '../../core/dates/calendar';
import { commandId } from '../../core/rules/commands';
import { say } from '../../core/text/language';
import { sayOwedInFull } from '../../core/wording/rowWording';
import type { Clock } from '../host/clock';
import { SECTION } from '../jobSearch/configuration';
import type { Overview } from './overview';
import { inform } from '../host/notices';

/** Where the date of the last notice is kept. */
const LAST_REMINDED = 'lastReminded';

/** Says once a day how many follow-ups are overdue, for those who set `jobSearch.reminders` to `daily`. */
export class Reminder implements vscode.Disposable {
  readonly #listener: vscode.Disposable;

  constructor(
    private readonly overview: Overview,
    private readonly clock: Clock,
    private readonly memory: vscode.Memento,
  ) {
    this.#listener = overview.onDidChange(() => {
      void this.#remind();
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }

  async #remind(): Promise<void> {
    if (vscode.workspace.getConfiguration(SECTION).get('reminders') !== 'daily') return;
    const today = whenAt(this.clock.now(), this.clock.zone()).date;
    const { overdue } = this.overview.followUps;
    if (overdue === 0 || this.memory.get(LAST_REMINDED) === today) return;
    await this.memory.update(LAST_REMINDED, today);
    const [show, never] = [say('Show Follow-Ups'), say('Don’t Show Again')] as const;
    const sentence = sayOwedInFull(overdue, 0);
    const choice = await inform(sentence, show, never);
    if (choice === show) await vscode.commands.executeCommand(commandId('showFollowUps'));
    if (choice === never) await switchOff();
  }
}

/** Off for good: in the workspace too, where it is that which switched the notices on. */
async function switchOff(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  await configuration.update('reminders', 'off', vscode.ConfigurationTarget.Global);
  if (configuration.inspect('reminders')?.workspaceValue === undefined) return;
  await configuration.update('reminders', undefined, vscode.ConfigurationTarget.Workspace);
}
