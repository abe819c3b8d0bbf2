import * as vscode from 'vscode';
import type { Host } from '../host/register';
import type { BusyRoom } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { draftLetter, draftThankYou, prepareCheckIn, prepareThankYouCall } from './draftCommands';
import { DraftLenses } from './draftLenses';
import { DraftLinks } from './draftLinks';
import { copyLetter, openInMailApp } from './letterCommands';
import { LetterForms } from './letterForms';
import { LetterReview } from './letterReview';
import { RenameDrafts } from './renameDrafts';

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
    command('draftThankYou', (given) => draftThankYou(desk, given)),
    command('prepareThankYouCall', (given) => prepareThankYouCall(desk, given)),
    command('prepareCheckIn', (given) => prepareCheckIn(desk, given)),
    command('draftLetter', (given) => draftLetter(desk, given)),
    command('copyLetter', (given) => copyLetter(jobSearch, given)),
    command('openInMailApp', (given) => openInMailApp(jobSearch, given)),
  );
  return {
    settled: () => review.settled(),
    dispose: () => {
      disposables.dispose();
    },
  };
}
