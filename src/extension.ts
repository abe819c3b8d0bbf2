import * as vscode from 'vscode';
import { ApplicationsView } from './editor/views/applicationsView';
import { AssistantTools } from './editor/exchange/assistantTools';
import { exportCalendar, importCalendar, Invitations } from './editor/exchange/calendarCommands';
import { Clock } from './editor/host/clock';
import { Configuration } from './editor/jobSearch/configuration';
import { exportCsv, importCsv } from './editor/exchange/csvCommands';
import { speakDisplayLanguage } from './editor/host/displayLanguage';
import { draftThankYou, prepareCheckIn, prepareThankYouCall } from './editor/drafts/draftCommands';
import { DraftLenses } from './editor/drafts/draftLenses';
import { DraftLinks } from './editor/drafts/draftLinks';
import { showFollowUps } from './editor/views/followUpList';
import { RenameDrafts } from './editor/drafts/renameDrafts';
import { Explanations } from './editor/notes/explanations';
import { FollowUpStatus } from './editor/views/followUpStatus';
import { FollowUpsView, groupFollowUps } from './editor/views/followUpsView';
import { JobSearch } from './editor/jobSearch/jobSearch';
import { LetterReview } from './editor/drafts/letterReview';
import { copyLetter, openInMailApp } from './editor/drafts/letterCommands';
import {
  logCheckIn,
  logThankYouCall,
  markThankYouSent,
  setReplyBy,
  setStatus,
  snooze,
} from './editor/notes/noteCommands';
import { newInterview } from './editor/notes/newInterview';
import { NoteCompletion } from './editor/notes/noteCompletion';
import { NoteLenses } from './editor/notes/noteLenses';
import { NoteNames } from './editor/jobSearch/noteNames';
import { NotesContext } from './editor/jobSearch/notesContext';
import { NoteSymbols } from './editor/notes/noteSymbols';
import { editTemplate } from './editor/templates/editTemplate';
import { openSample } from './editor/exchange/openSample';
import { Overview } from './editor/views/overview';
import { OverdueMarks } from './editor/views/overdueMarks';
import { ProblemsPanel } from './editor/notes/problemsPanel';
import { QuickFixes } from './editor/notes/quickFixes';
import { Reminder } from './editor/views/reminder';
import { registerCommand } from './editor/host/registerCommand';
import type { RowTree } from './editor/views/rowTree';
import { Report } from './editor/views/report';
import { TemplateReview } from './editor/templates/templateReview';
import { TemplateVariables } from './editor/templates/templateVariables';
import type { UnreadableFiles } from './editor/jobSearch/unreadableFiles';
import { UnreadableStatus } from './editor/views/unreadableStatus';

/** What tests need to see and to set; no other extension should rely on it. */
export interface TestApi {
  /** Sets the clock, in milliseconds since 1970; it goes on from there. */
  setClock(now: number): void;
  /** Resolves when all notes and templates are read and what was begun is done. */
  settled(): Promise<void>;
  /** The files and folders that cannot be read. */
  readonly unreadable: Pick<UnreadableFiles, 'all' | 'onDidChange'>;
  /** What the two views show. */
  readonly followUps: RowTree;
  readonly applications: RowTree;
  /** The number on the icon of the views. */
  badge(): number | undefined;
  /** What the status bar says of follow-ups. */
  status(): string | undefined;
  /** What marks notes in the explorer. */
  readonly marks: Pick<OverdueMarks, 'provideFileDecoration' | 'onDidChangeFileDecorations'>;
}

/** Gives the test interface while the extension is developed or tested, and nothing to others. */
export function activate({
  subscriptions,
  globalState,
  extensionMode,
}: Pick<vscode.ExtensionContext, 'subscriptions' | 'globalState' | 'extensionMode'>): TestApi | undefined {
  speakDisplayLanguage();
  const log = vscode.window.createOutputChannel('Job Search Notes', { log: true });
  const clock = new Clock();
  const jobSearch = new JobSearch(clock, new Configuration(), log);
  const problems = new ProblemsPanel(jobSearch);
  const overview = new Overview(jobSearch);
  const followUpStatus = new FollowUpStatus(overview);
  const followUpsView = new FollowUpsView(overview);
  const marks = new OverdueMarks(jobSearch, overview);
  const applicationsView = new ApplicationsView(overview);
  const names = new NoteNames(jobSearch);
  const report = new Report(jobSearch, clock);
  const explanations = new Explanations(jobSearch);
  const templateReview = new TemplateReview(jobSearch, log);
  const command = (name: string, run: (given: unknown) => Promise<void>): vscode.Disposable =>
    registerCommand(name, run, log);
  subscriptions.push(
    log,
    clock,
    jobSearch,
    problems,
    overview,
    followUpsView,
    followUpStatus,
    marks,
    applicationsView,
    new LetterReview(jobSearch, log),
    new NoteLenses(jobSearch),
    new DraftLenses(jobSearch),
    new DraftLinks(jobSearch),
    new QuickFixes(jobSearch, clock),
    new Reminder(overview, clock, globalState),
    explanations,
    new AssistantTools(jobSearch, clock),
    report,
    command('openReport', () => report.open()),
    names,
    new NoteCompletion(jobSearch, names, clock),
    new NoteSymbols(jobSearch, names),
    new RenameDrafts(jobSearch),
    templateReview,
    new TemplateVariables(),
    command('newInterview', (given) => newInterview(jobSearch, clock, given)),
    new UnreadableStatus(jobSearch, log),
    command('draftThankYou', (given) => draftThankYou(jobSearch, clock, given)),
    command('prepareThankYouCall', (given) => prepareThankYouCall(jobSearch, clock, given)),
    command('prepareCheckIn', (given) => prepareCheckIn(jobSearch, clock, given)),
    command('markThankYouSent', (given) => markThankYouSent(jobSearch, clock, given)),
    command('logThankYouCall', (given) => logThankYouCall(jobSearch, clock, given)),
    command('logCheckIn', (given) => logCheckIn(jobSearch, clock, given)),
    command('setReplyBy', (given) => setReplyBy(jobSearch, clock, given)),
    command('setStatus', (given) => setStatus(jobSearch, given)),
    command('snooze', (given) => snooze(jobSearch, clock, given)),
    command('copyLetter', (given) => copyLetter(jobSearch, given)),
    command('openInMailApp', (given) => openInMailApp(jobSearch, given)),
    command('openSample', () => openSample(clock)),
    command('showFollowUps', () => showFollowUps(jobSearch)),
    command('groupFollowUps', () => groupFollowUps()),
    command('explain', (given) => explanations.open(given)),
    command('exportCalendar', () => exportCalendar(jobSearch, clock)),
    command('exportCsv', () => exportCsv(jobSearch)),
    command('importCsv', () => importCsv(jobSearch, clock)),
    command('importCalendar', (given) => importCalendar(jobSearch, clock, given)),
    new Invitations((file) => vscode.commands.executeCommand('jobSearch.importCalendar', file)),
    command('editTemplate', () => editTemplate(jobSearch)),
  );
  jobSearch.start();
  subscriptions.push(new NotesContext(jobSearch));
  if (extensionMode === vscode.ExtensionMode.Production) return undefined;
  return {
    setClock: (now) => {
      clock.set(now);
    },
    settled: async () => {
      await jobSearch.settled();
      await problems.settled();
      await overview.settled();
      await templateReview.settled();
    },
    unreadable: jobSearch.unreadable,
    followUps: followUpsView.tree,
    applications: applicationsView.tree,
    badge: () => followUpsView.badge,
    status: () => followUpStatus.text,
    marks,
  };
}
