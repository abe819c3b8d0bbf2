import * as vscode from 'vscode';
import { whenAt } from '../core/calendar';
import { addDate, setField } from '../core/edits';
import { STATUSES } from '../core/fields';
import { markSent } from '../core/sentEdits';
import { changeNote } from './changeNote';
import { chooseNote } from './chosenNote';
import type { ChosenNote } from './chosenNote';
import type { Clock } from './clock';
import type { JobSearch } from './jobSearch';
import { comingDays, pastDays, pickDate } from './pickDate';
import type { NamedDay } from './pickDate';
import { choosePeople } from './choosePeople';

/** Writes into the note that the thank-you letter was sent today: to whom, where there are several interviewers. */
export async function markThankYouSent(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const chosen = await chooseNote(jobSearch, given, 'Mark as sent');
  if (chosen === undefined) return;
  const letter = chosen.agenda.followUps(chosen.path).find(({ kind }) => kind === 'thank-you-letter');
  if (letter?.state === 'done' || letter?.state === 'upcoming') {
    const why = letter.state === 'done' ? 'is marked as sent already' : 'cannot be sent before the interview';
    void vscode.window.showInformationMessage(`The thank-you letter ${why}.`);
    return;
  }
  const people = await choosePeople(chosen, 'Mark as sent', 'Whose letters were sent?');
  if (people === undefined) return;
  const names = people.flatMap((person) => person?.name ?? []);
  const isMarked = names.every((name) => letter?.stillWaiting?.includes(name) === false);
  if (chosen.addressee !== undefined && names.length > 0 && isMarked) {
    void vscode.window.showInformationMessage('This thank-you letter is marked as sent already.');
    return;
  }
  await markSentTo(chosen, clock, names);
}

/** Writes into the note that the letters to these interviewers were sent today. */
async function markSentTo(chosen: ChosenNote, clock: Clock, names: readonly string[]): Promise<void> {
  const everyone = chosen.note.interviewers.map(({ name }) => name);
  const date = todayOf(chosen, clock);
  await changeNote(chosen, (text) => markSent(text, { names, everyone, date }));
}

/** Writes into the note when the thank-you call was made. */
export async function logThankYouCall(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const title = 'Log thank-you call';
  const chosen = await chooseNote(jobSearch, given, title);
  const date = chosen && (await askDate(title, chosen, clock, pastDays));
  if (chosen && date !== undefined)
    await changeNote(chosen, (text) => setField(text, 'thank-you-call', date));
}

/** Adds a check-in call to those in the note. */
export async function logCheckIn(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const title = 'Log check-in';
  const chosen = await chooseNote(jobSearch, given, title);
  const date = chosen && (await askDate(title, chosen, clock, pastDays));
  if (chosen && date !== undefined) await changeNote(chosen, (text) => addDate(text, 'checked-in', date));
}

/** Writes into the note where the application stands. */
export async function setStatus(jobSearch: JobSearch, given: unknown): Promise<void> {
  const title = 'Set status';
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen === undefined) return;
  const items = STATUSES.map((status) => ({
    label: status,
    description: status === chosen.note.status ? 'as it is' : '',
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: 'Where does the application stand?',
  });
  if (picked !== undefined) await changeNote(chosen, (text) => setField(text, 'status', picked.label));
}

/** Writes into the note until when nothing is owed. */
export async function snooze(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const title = 'Snooze';
  const chosen = await chooseNote(jobSearch, given, title);
  const date = chosen && (await askDate(title, chosen, clock, comingDays));
  if (chosen && date !== undefined) await changeNote(chosen, (text) => setField(text, 'snooze', date));
}

function askDate(
  title: string,
  chosen: ChosenNote,
  clock: Clock,
  days: (today: string) => readonly NamedDay[],
): Promise<string | undefined> {
  const today = todayOf(chosen, clock);
  return pickDate(title, days(today), today);
}

/** Today in the calendar of the note. */
function todayOf({ note }: ChosenNote, clock: Clock): string {
  return whenAt(clock.now(), note.zone).date;
}
