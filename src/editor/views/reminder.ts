import * as vscode from 'vscode';
import { addDays, whenAt } from '../../core/dates/calendar';
import type { CalendarDate } from '../../core/dates/calendar';
import { commandId } from '../../core/rules/commands';
import { say } from '../../core/text/language';
import { overdueKey, overdueNews, sayOverdueNews } from '../../core/views/overdueNews';
import type { Clock } from '../host/clock';
import { inform, tellFailure } from '../host/notices';
import { PendingWork } from '../host/pendingWork';
import { nextTurn } from '../host/turns';
import { SECTION } from '../jobSearch/configuration';
import type { JobSearch } from '../jobSearch/jobSearch';
import type { Overview } from './overview';

/** Where the date of the last notice is kept. */
const LAST_REMINDED = 'lastReminded';
/** Where it is kept for each window what was overdue when it was looked at last. */
const OVERDUE_SEEN = 'overdueSeen';
/** Where the day is kept before which a window has no notice. */
const QUIET_UNTIL = 'quietUntil';
/** With more than this overdue, names are of no use. */
const MOST_SEEN = 1000;

/** What is remembered when the window is closed: for every window, and for one with the same folders. */
interface Memory {
  readonly everywhere: vscode.Memento;
  readonly window: vscode.Memento;
}

/**
 * Says for those who set `jobSearch.reminders` to `daily` what became overdue while the window was closed, once at its next
 * start, and once a day how many follow-ups are overdue.
 */
export class Reminder implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  readonly #onFailure = (error: unknown): void => {
    tellFailure(this.log, 'A reminder failed.', error);
  };
  readonly #work = new PendingWork(this.#onFailure);
  /** Whether all notes were read: what is overdue among the first of them is not yet all. */
  #isRead = false;
  /** Whether what became overdue meanwhile is still to be told. */
  #isStart = true;

  constructor(
    jobSearch: JobSearch,
    private readonly overview: Overview,
    private readonly clock: Clock,
    private readonly memory: Memory,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#listener = overview.onDidChange(() => {
      this.#remind();
    });
    this.#work.begin(this.#begin(jobSearch));
  }

  /** Resolves when what there is to tell is shown, whatever is answered. */
  settled(): Promise<void> {
    return this.#work.done();
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /** What is read is begun in this turn, once everyone listens. */
  async #begin(jobSearch: JobSearch): Promise<void> {
    await nextTurn();
    await jobSearch.settled();
    await this.overview.settled();
    this.#isRead = true;
    this.#remind();
  }

  #remind(): void {
    const isOn = vscode.workspace.getConfiguration(SECTION).get('reminders') === 'daily';
    if (!isOn || !this.#isRead) return;
    const today = this.#today;
    const { window, everywhere } = this.memory;
    if (today < window.get<string>(QUIET_UNTIL, '')) return;
    const overdue = this.overview.followUps.overdueItems;
    const seen = window.get<readonly string[]>(OVERDUE_SEEN);
    const news = this.#isStart ? overdueNews(overdue, seen) : [];
    const isFirstToday = everywhere.get(LAST_REMINDED) !== today;
    this.#isStart = false;
    const isSeen = this.#see(overdue.length > MOST_SEEN ? undefined : overdue.map(overdueKey));
    if (overdue.length === 0 || (news.length === 0 && !isFirstToday)) return;
    // What is told is remembered by then: the window may be closed at once.
    const isRemembered = Promise.all([isSeen, everywhere.update(LAST_REMINDED, today)]);
    this.#work.begin(
      isRemembered.then(() => {
        // An answer may take days: nobody waits for it.
        this.#tell(sayOverdueNews(news, overdue.length), seen).catch(this.#onFailure);
      }),
    );
  }

  get #today(): CalendarDate {
    return whenAt(this.clock.now(), this.clock.zone()).date;
  }

  /** Tomorrow it is told as if nobody had looked. */
  #putOff(seen: readonly string[] | undefined): void {
    this.#isStart = true;
    void this.#see(seen);
    void this.memory.window.update(QUIET_UNTIL, addDays(this.#today, 1));
  }

  /** Each keystroke in a note asks: what is remembered already is not written again. */
  async #see(keys: readonly string[] | undefined): Promise<void> {
    const { window } = this.memory;
    if (JSON.stringify(window.get(OVERDUE_SEEN)) !== JSON.stringify(keys))
      await window.update(OVERDUE_SEEN, keys);
  }

  async #tell(sentence: string, seen: readonly string[] | undefined): Promise<void> {
    const [show, snooze, never] = [say('Show'), say('Snooze until Tomorrow'), say('Don’t Show Again')];
    const choice = await inform(sentence, show, snooze, never);
    if (choice === show) await vscode.commands.executeCommand(commandId('showFollowUps'));
    if (choice === never) await switchOff();
    if (choice === snooze) this.#putOff(seen);
  }
}

/** Off for good: in the workspace too, where it is that which switched the notices on. */
async function switchOff(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  await configuration.update('reminders', 'off', vscode.ConfigurationTarget.Global);
  if (configuration.inspect('reminders')?.workspaceValue === undefined) return;
  await configuration.update('reminders', undefined, vscode.ConfigurationTarget.Workspace);
}
