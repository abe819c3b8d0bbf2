import * as vscode from 'vscode';
import { isClosing } from '../../core/notes/application';
import { whenAt } from '../../core/dates/calendar';
import { missingForCall, whyNoCallNow } from '../../core/wording/callWording';
import {
  otherLetter,
  checkInDraft,
  checkInTemplate,
  thankYouCallNotes,
  thankYouLetter,
} from '../../core/drafts/drafts';
import type { DraftSource } from '../../core/drafts/draftSource';
import { letterChoices } from '../../core/drafts/letterChoices';
import type { LetterChoice } from '../../core/drafts/letterChoices';
import { TEMPLATES } from '../../core/templates/templates';
import { say, toSay } from '../../core/text/language';
import { pickRow } from '../host/rows';
import { isCall } from '../../core/templates/templateFiles';
import type { OwnTemplateName } from '../../core/templates/templateFiles';
import { askForm, askLanguage } from '../notes/askLetters';
import { chooseNote } from '../notes/chosenNote';
import type { ChosenNote } from '../notes/chosenNote';
import { choosePeople } from '../notes/choosePeople';
import type { Clock } from '../host/clock';
import { askSender } from './askSender';
import { keepDraft, openDraft } from './draftFiles';
import { readOwnTemplate } from '../templates/ownTemplates';
import type { JobSearch } from '../jobSearch/jobSearch';
import { rangeIn } from '../host/ranges';
import { listed } from '../../core/wording/words';
import { inform } from '../host/notices';

/** What makes drafts. */
export interface DraftDesk {
  readonly jobSearch: JobSearch;
  readonly clock: Clock;
  readonly memory: vscode.Memento;
}

/** Makes the thank-you letters of a note, one for each person that is chosen, and opens the first. */
export async function draftThankYou({ jobSearch, clock, memory }: DraftDesk, given: unknown): Promise<void> {
  const title = say('Draft thank-you');
  const chosen = await chooseSavedNote(jobSearch, given, title);
  if (chosen === undefined) return;
  if (chosen.note.cancelled !== undefined) {
    void inform(say('This interview was called off: no thank-you letter is owed.'));
    return;
  }
  const people = await choosePeople(chosen, title, say('To whom? Each gets a letter of their own.'));
  if (people === undefined) return;
  const source = await sourceOf(chosen, 'thank-you', clock, memory);
  const [first, ...others] = people.map((person) => thankYouLetter(source, person));
  if (first === undefined) return;
  for (const letter of others) await keepDraft(letter, chosen, source.today);
  await openDraft(first, chosen);
}

/** Makes the notes for the thank-you call and opens them, while there is time for the call; says what they lack. */
export async function prepareThankYouCall(
  { jobSearch, clock, memory }: DraftDesk,
  given: unknown,
): Promise<void> {
  const chosen = await chooseSavedNote(jobSearch, given, say('Prepare thank-you call'));
  if (chosen === undefined) return;
  const { note, settings } = chosen;
  const why = whyNoCallNow(note, settings.rules, clock.now());
  if (why !== undefined) {
    void inform(why);
    return;
  }
  const source = await sourceOf(chosen, 'thank-you-call', clock, memory);
  await openDraft(thankYouCallNotes(source), chosen);
  void tellMissing(chosen);
}

/** Says what one should know before the call, and leads to where it is to be written. */
async function tellMissing({ note, uri }: ChosenNote): Promise<void> {
  const missing = missingForCall(note);
  const [first] = missing;
  if (first === undefined) return;
  const goThere = say('Open the Note');
  const what = listed(missing.map(({ what }) => what));
  const choice = await inform(say('Before you call, find out {0}.', what), goThere);
  if (choice !== goThere) return;
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { selection: rangeIn(document, first.span) });
}

/** Makes the notes for the check-in call, or the letter in its place, and opens them. */
export async function prepareCheckIn({ jobSearch, clock, memory }: DraftDesk, given: unknown): Promise<void> {
  const chosen = await chooseSavedNote(jobSearch, given, say('Prepare check-in'));
  if (chosen === undefined) return;
  const { settings, note } = chosen;
  if (isClosing(note.status)) {
    void inform(say('The application has ended ({0}): there is nothing to check in about.', note.status));
    return;
  }
  const source = await sourceOf(chosen, checkInTemplate(settings.rules), clock, memory);
  await openDraft(checkInDraft(source), chosen);
}

/** Makes a letter that fits where the application stands: the person chooses where several do. */
export async function draftLetter(desk: DraftDesk, given: unknown): Promise<void> {
  const { jobSearch, clock, memory } = desk;
  const title = say('Draft a letter');
  const chosen = await chooseSavedNote(jobSearch, given, title);
  if (chosen === undefined) return;
  const letter = await chooseLetter(chosen, title, clock);
  if (letter === undefined) return;
  if (letter === 'thank-you') return draftThankYou(desk, chosen.uri);
  if (letter === 'check-in') return prepareCheckIn(desk, chosen.uri);
  await openDraft(otherLetter(await sourceOf(chosen, letter, clock, memory), letter), chosen);
}

async function chooseLetter(
  { note, agenda, path }: ChosenNote,
  title: string,
  clock: Clock,
): Promise<LetterChoice | undefined> {
  const [application, followUps] = [agenda.application(path), agenda.followUps(path)];
  const hasBegun = note.interview !== undefined && note.interview.instant <= clock.now();
  const rows = letterChoices({ note, application, followUps, hasBegun }).map((letter) => ({
    label: say(letter === 'check-in' ? CHECK_IN : TEMPLATES[letter].title),
    description: say(
      letter === 'check-in' ? TEMPLATES['check-in-letter'].description : TEMPLATES[letter].description,
    ),
    letter,
  }));
  return (await pickRow(rows, { title, placeHolder: say('Which letter?') }))?.letter;
}

const CHECK_IN = toSay('Check-in');

/** A note that is a file: a draft lies in a folder beside it. */
async function chooseSavedNote(
  jobSearch: JobSearch,
  given: unknown,
  title: string,
): Promise<ChosenNote | undefined> {
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen?.uri.scheme !== 'untitled') return chosen;
  void inform(say('Save the note first: the draft is kept in a folder beside it.'));
  return undefined;
}

async function sourceOf(
  { uri, note, agenda, path, settings }: ChosenNote,
  template: OwnTemplateName,
  clock: Clock,
  memory: vscode.Memento,
): Promise<DraftSource> {
  const own = await readOwnTemplate(uri, template);
  const { rules } = settings;
  const language = await askLanguage(memory, { uri, language: note.language }, settings.letters);
  const hasForm = own === undefined && !isCall(template);
  const form = hasForm ? await askForm(memory, { uri }, settings.letters) : settings.letters.form;
  const letters = { language, form };
  const sender = await askSender(memory, settings.sender);
  const now = clock.now();
  const { date } = whenAt(now, clock.zone());
  return { note, application: agenda.application(path), rules, sender, letters, own, now, today: date };
}
