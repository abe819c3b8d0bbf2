import * as vscode from 'vscode';
import type { Host } from '../host/register';
import type { BusyRoom } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { DraftLenses } from './draftLenses';
import { DraftLinks } from './draftLinks';
import { LetterForms } from './letterForms';
import { LetterReview } from './letterReview';
import { RenameDrafts } from './renameDrafts';

/** What makes and sends drafts, loaded with the first of them. */
const drafts = () => import('./draftCommands');
const letters = () => import('./letterCommands');

/** Letters and call notes: made from a note, reviewed, sent, and leading back to it. */
export function register({ clock, log, memory, command }: Host, { jobSearch }: WindowNotes): BusyRoom {
  const desk = { jobSearch, clock, memory };
  const review = new LetterReview(jobSearch, log);
  const disposables = vscode.Disposable.from(
    review,
    new DraftLenses(jobSearch),
    new DraftLinks(jobSearch),
    new LetterForms(jobSearch, clock),
    new RenameDrafts(jobSearch),
    command('draftThankYou', async (given) => (await drafts()).draftThankYou(desk, given)),
    command('prepareThankYouCall', async (given) => (await drafts()).prepareThankYouCall(desk, given)),
    command('prepareCheckIn', async (given) => (await drafts()).prepareCheckIn(desk, given)),
    command('draftLetter', async (given) => (await drafts()).draftLetter(desk, given)),
    command('copyLetter', async (given) => (await letters()).copyLetter(jobSearch, given)),
    command('openInMailApp', async (given) => (await letters()).openInMailApp(jobSearch, given)),
  );
  return {
    settled: () => review.settled(),
    dispose: () => {
      disposables.dispose();
    },
  };
}
