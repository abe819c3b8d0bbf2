import * as vscode from 'vscode';
import { Clock } from './editor/clock';
import { Configuration } from './editor/configuration';
import { draftThankYou, prepareCheckIn, prepareThankYouCall } from './editor/draftCommands';
import { showFollowUps } from './editor/followUpList';
import { JobSearch } from './editor/jobSearch';
import { markThankYouSent } from './editor/markSent';
import { NoteLenses } from './editor/noteLenses';
import { ProblemsPanel } from './editor/problemsPanel';
import { Reminder } from './editor/reminder';

/** What tests need to see and to set; no other extension should rely on it. */
export interface TestApi {
  /** Sets the clock, in milliseconds since 1970; it goes on from there. */
  setClock(now: number): void;
  /** Resolves when all notes are read and what was begun is done. */
  settled(): Promise<void>;
}

export function activate({ subscriptions, globalState }: vscode.ExtensionContext): TestApi {
  const log = vscode.window.createOutputChannel('Job Search Notes', { log: true });
  const clock = new Clock();
  const jobSearch = new JobSearch(clock, new Configuration(), log);
  const command = (name: string, run: (given: unknown) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`jobSearch.${name}`, run);
  subscriptions.push(
    log,
    clock,
    jobSearch,
    new ProblemsPanel(jobSearch),
    new NoteLenses(jobSearch),
    new Reminder(jobSearch, clock, globalState),
    command('draftThankYou', (given) => draftThankYou(jobSearch, clock, given)),
    command('prepareThankYouCall', (given) => prepareThankYouCall(jobSearch, clock, given)),
    command('prepareCheckIn', (given) => prepareCheckIn(jobSearch, clock, given)),
    command('markThankYouSent', (given) => markThankYouSent(jobSearch, given)),
    command('showFollowUps', () => showFollowUps(jobSearch)),
  );
  jobSearch.start();
  return {
    setClock: (now) => {
      clock.set(now);
    },
    settled: () => jobSearch.settled(),
  };
}
