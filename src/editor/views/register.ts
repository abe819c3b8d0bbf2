import * as vscode from 'vscode';
import type { Host } from '../host/register';
import type { BusyRoom } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { ApplicationsView } from './applicationsView';
import { FollowUpStatus } from './followUpStatus';
import { FollowUpsView } from './followUpsView';
import { OverdueMarks } from './overdueMarks';
import { Overview } from './overview';
import { Reminder } from './reminder';
import { Report } from './report';
import type { RowTree } from './rowTree';
import { UnreadableStatus } from './unreadableStatus';

/** What the views show, for tests to see. */
export interface Shown {
  readonly followUps: RowTree;
  readonly applications: RowTree;
  /** The number on the icon of the views. */
  badge(): number | undefined;
  /** What the status bar says of follow-ups. */
  status(): string | undefined;
  /** What marks notes in the explorer. */
  readonly marks: Pick<OverdueMarks, 'provideFileDecoration' | 'onDidChangeFileDecorations'>;
}

/** The views' room, with what they show. */
export interface ViewsRoom extends BusyRoom {
  readonly shown: Shown;
}

/** What is owed in the whole window: lists, status bar, marks, report and reminder. */
export function register(
  { clock, log, memory, windowMemory, program, command }: Host,
  { jobSearch }: WindowNotes,
): ViewsRoom {
  const overview = new Overview(jobSearch);
  const status = new FollowUpStatus(overview);
  const followUps = new FollowUpsView(overview);
  const marks = new OverdueMarks(jobSearch, overview);
  const applications = new ApplicationsView(overview);
  const report = new Report(jobSearch, clock);
  const remembered = { everywhere: memory, window: windowMemory };
  const reminder = new Reminder(jobSearch, overview, clock, remembered, log);
  const disposables = vscode.Disposable.from(
    status,
    followUps,
    marks,
    applications,
    report,
    reminder,
    new UnreadableStatus(jobSearch, log),
    overview,
    command('showFollowUps', async () => (await import('./showFollowUps')).showFollowUps(jobSearch)),
    command('groupFollowUps', async () => (await import('./groupFollowUps')).groupFollowUps()),
    command('openReport', () => report.open()),
    command('help', async () => (await import('./help')).help(program.place)),
  );
  return {
    shown: {
      followUps: followUps.tree,
      applications: applications.tree,
      badge: () => followUps.badge,
      status: () => status.text,
      marks,
    },
    settled: async () => {
      await overview.settled();
      await reminder.settled();
    },
    dispose: () => {
      disposables.dispose();
    },
  };
}
