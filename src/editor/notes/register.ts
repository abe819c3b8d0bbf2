import * as vscode from 'vscode';
import { commandId } from '../../core/rules/commands';
import type { Host } from '../host/register';
import type { BusyRoom } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { DebriefNotice } from './debriefNotice';
import { Explanations } from './explanations';
import { NoteCompletion } from './noteCompletion';
import { NoteLenses } from './noteLenses';
import { NoteSymbols } from './noteSymbols';
import { ProblemsPanel } from './problemsPanel';
import { QuickFixes } from './quickFixes';

/** What changes notes, loaded with the first change. */
const acts = () => import('./noteCommands');

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
    command('newInterview', async (given) =>
      (await import('./newInterview')).newInterview(jobSearch, clock, given),
    ),
    command('markThankYouSent', async (given) => (await acts()).markThankYouSent(jobSearch, clock, given)),
    command('logThankYouCall', async (given) => (await acts()).logThankYouCall(jobSearch, clock, given)),
    command('logCheckIn', async (given) => (await acts()).logCheckIn(jobSearch, clock, given)),
    command('setReplyBy', async (given) => (await acts()).setReplyBy(jobSearch, clock, given)),
    command('setDecideBy', async (given) => (await acts()).setDecideBy(jobSearch, clock, given)),
    command('acceptOffer', async (given) => (await acts()).answerOffer(jobSearch, 'accepted', given)),
    command('declineOffer', async (given) => (await acts()).answerOffer(jobSearch, 'declined', given)),
    command('didNotTakePlace', async (given) => (await acts()).excuse(jobSearch, clock, 'cancelled', given)),
    command('noLetterOwed', async (given) =>
      (await acts()).excuse(jobSearch, clock, 'no-thank-you-letter', given),
    ),
    command('noCheckInOwed', async (given) => (await acts()).excuse(jobSearch, clock, 'no-check-in', given)),
    command('setStatus', async (given) => (await acts()).setStatus(jobSearch, given)),
    command('snooze', async (given) => (await acts()).snooze(jobSearch, clock, given)),
    command('debrief', async (given) =>
      (await import('./debrief')).debrief(jobSearch, { clock, memory }, draft, given),
    ),
    command('explain', (given) => explanations.open(given)),
  );
  return {
    settled: () => problems.settled(),
    dispose: () => {
      disposables.dispose();
    },
  };
}
