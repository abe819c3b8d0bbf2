import * as vscode from 'vscode';
import { commandId } from '../../core/rules/commands';
import type { Host } from '../host/register';
import type { BusyRoom } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { debrief } from './debrief';
import { DebriefNotice } from './debriefNotice';
import { Explanations } from './explanations';
import { newInterview } from './newInterview';
import {
  answerOffer,
  excuse,
  setDecideBy,
  logCheckIn,
  logThankYouCall,
  markThankYouSent,
  setReplyBy,
  setStatus,
  snooze,
} from './noteCommands';
import { NoteCompletion } from './noteCompletion';
import { NoteLenses } from './noteLenses';
import { NoteSymbols } from './noteSymbols';
import { ProblemsPanel } from './problemsPanel';
import { QuickFixes } from './quickFixes';

/** What is owed, where a note is written: in Problems, lenses, hovers and quick fixes; and help while writing. */
export function register({ clock, memory, command }: Host, { jobSearch, names }: WindowNotes): BusyRoom {
  const problems = new ProblemsPanel(jobSearch);
  const explanations = new Explanations(jobSearch);
  const draft = (note: vscode.Uri): Thenable<unknown> =>
    vscode.commands.executeCommand(commandId('draftThankYou'), note);
  const disposables = vscode.Disposable.from(
    problems,
    explanations,
    new NoteLenses(jobSearch),
    new QuickFixes(jobSearch, clock),
    new NoteCompletion(jobSearch, names, clock),
    new NoteSymbols(jobSearch, names),
    new DebriefNotice(jobSearch, clock, memory),
    command('newInterview', (given) => newInterview(jobSearch, clock, given)),
    command('markThankYouSent', (given) => markThankYouSent(jobSearch, clock, given)),
    command('logThankYouCall', (given) => logThankYouCall(jobSearch, clock, given)),
    command('logCheckIn', (given) => logCheckIn(jobSearch, clock, given)),
    command('setReplyBy', (given) => setReplyBy(jobSearch, clock, given)),
    command('setDecideBy', (given) => setDecideBy(jobSearch, clock, given)),
    command('acceptOffer', (given) => answerOffer(jobSearch, 'accepted', given)),
    command('declineOffer', (given) => answerOffer(jobSearch, 'declined', given)),
    command('didNotTakePlace', (given) => excuse(jobSearch, clock, 'cancelled', given)),
    command('noLetterOwed', (given) => excuse(jobSearch, clock, 'no-thank-you-letter', given)),
    command('noCheckInOwed', (given) => excuse(jobSearch, clock, 'no-check-in', given)),
    command('setStatus', (given) => setStatus(jobSearch, given)),
    command('snooze', (given) => snooze(jobSearch, clock, given)),
    command('debrief', (given) => debrief(jobSearch, clock, draft, given)),
    command('explain', (given) => explanations.open(given)),
  );
  return {
    settled: () => problems.settled(),
    dispose: () => {
      disposables.dispose();
    },
  };
}
