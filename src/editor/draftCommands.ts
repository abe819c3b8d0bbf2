import * as vscode from 'vscode';
import { whenAt } from '../core/calendar';
import { checkInDraft, thankYouCallNotes, thankYouLetter } from '../core/drafts';
import type { DraftSource, NewDraft } from '../core/drafts';
import type { Interviewer } from '../core/note';
import { chooseNote } from './chosenNote';
import type { ChosenNote } from './chosenNote';
import type { Clock } from './clock';
import { openDraft } from './draftFiles';
import type { JobSearch } from './jobSearch';

/** Makes the thank-you letters of a note, one for each person that is chosen, and opens them. */
export async function draftThankYou(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const chosen = await chooseSavedNote(jobSearch, given);
  if (chosen === undefined) return;
  const addressees = await chooseAddressees(chosen);
  const source = sourceOf(chosen, clock);
  // The first one is opened last, so that it is the one in front.
  for (const addressee of addressees?.toReversed() ?? [])
    await open(thankYouLetter(source, addressee), chosen);
}

/** Makes the notes for the thank-you call and opens them. */
export async function prepareThankYouCall(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const chosen = await chooseSavedNote(jobSearch, given);
  if (chosen !== undefined) await open(thankYouCallNotes(sourceOf(chosen, clock)), chosen);
}

/** Makes the notes for the check-in call, or the letter in its place, and opens them. */
export async function prepareCheckIn(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const chosen = await chooseSavedNote(jobSearch, given);
  if (chosen !== undefined) await open(checkInDraft(sourceOf(chosen, clock)), chosen);
}

/** A note that is a file: a draft lies in a folder beside it. */
async function chooseSavedNote(jobSearch: JobSearch, given: unknown): Promise<ChosenNote | undefined> {
  const chosen = await chooseNote(jobSearch, given);
  if (chosen?.uri.scheme !== 'untitled') return chosen;
  void vscode.window.showInformationMessage('Save the note first: the draft is kept in a folder beside it.');
  return undefined;
}

function sourceOf({ note, agenda, path, settings }: ChosenNote, clock: Clock): DraftSource {
  const { sender, rules } = settings;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    note,
    application: agenda.application(path),
    rules,
    sender,
    today: whenAt(clock.now(), zone).date,
  };
}

/** Whom to write to: everyone who still waits for a letter, unless the person chooses otherwise. */
async function chooseAddressees({
  note,
  agenda,
  path,
}: ChosenNote): Promise<readonly (Interviewer | undefined)[] | undefined> {
  const { interviewers } = note;
  if (interviewers.length < 2) return [interviewers[0]];
  const letter = agenda.followUps(path).find(({ kind }) => kind === 'thank-you-letter');
  const waiting = letter?.stillWaiting ?? interviewers.map(({ name }) => name);
  const items = interviewers.map((interviewer) => ({
    label: interviewer.name,
    description: interviewer.title,
    picked: waiting.includes(interviewer.name),
    interviewer,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: 'Draft thank-you',
    placeHolder: 'To whom? Each gets a letter of their own.',
  });
  return picked?.map(({ interviewer }) => interviewer);
}

async function open(draft: NewDraft, { uri, settings }: ChosenNote): Promise<void> {
  await openDraft(draft, uri, settings.draftsFolder);
}
