import * as vscode from 'vscode';
import type { Agenda } from '../../core/agenda/agenda';
import { say } from '../../core/text/language';
import type { InterviewNote } from '../../core/notes/note';
import { sayDate } from '../../core/dates/calendar';
import type { Settings } from '../../core/settings/settings';
import { draftOf, noteUriOf } from '../jobSearch/draftOf';
import type { JobSearch } from '../jobSearch/jobSearch';
import { mayWrite } from '../host/mayWrite';
import { inform } from '../host/notices';
import { pickRow } from '../host/rows';

/** The note that a command is about, with what it needs to know. */
export interface ChosenNote {
  readonly jobSearch: JobSearch;
  readonly uri: vscode.Uri;
  /** The note as its agenda knows it. */
  readonly path: string;
  readonly note: InterviewNote;
  readonly agenda: Agenda;
  readonly settings: Settings;
  /** Whom the draft is addressed to through which the note was found. */
  readonly addressee?: string;
}

/**
 * The note that a command is about: the one it was given, or that of the draft it was given, else that of the
 * active editor, else one that the person picks, under a title that names the command. Any extension can call our
 * commands with anything: what is no interview note of the window is refused, as is a note that nothing can be written beside.
 */
export async function chooseNote(
  jobSearch: JobSearch,
  given: unknown,
  title: string,
): Promise<ChosenNote | undefined> {
  const chosen = await findNote(jobSearch, given, title);
  return chosen !== undefined && mayWrite(chosen.uri) ? chosen : undefined;
}

/** The same for a command that only reads: then nothing needs to be written beside the note. */
export async function findNote(
  jobSearch: JobSearch,
  given: unknown,
  title: string,
): Promise<ChosenNote | undefined> {
  await jobSearch.settled();
  return givenOrPicked(jobSearch, given, title);
}

async function givenOrPicked(
  jobSearch: JobSearch,
  given: unknown,
  title: string,
): Promise<ChosenNote | undefined> {
  if (given !== undefined) {
    const chosen = given instanceof vscode.Uri ? await noteOrThatOfDraft(jobSearch, given) : undefined;
    if (chosen === undefined) void inform(say('This file is not an interview note.'));
    return chosen;
  }
  const active = vscode.window.activeTextEditor?.document.uri;
  return (active && (await noteOrThatOfDraft(jobSearch, active))) ?? pickNote(jobSearch, title);
}

async function noteOrThatOfDraft(jobSearch: JobSearch, uri: vscode.Uri): Promise<ChosenNote | undefined> {
  const chosen = noteAt(jobSearch, uri);
  if (chosen !== undefined) return chosen;
  const draft = await draftOf(jobSearch, uri);
  const note = draft && noteUriOf(jobSearch, draft, uri);
  const found = note && noteAt(jobSearch, note);
  return found && { ...found, addressee: draft.to };
}

export function noteAt(jobSearch: JobSearch, uri: vscode.Uri): ChosenNote | undefined {
  const [path, agenda, settings] = [uri.toString(), jobSearch.agenda(uri), jobSearch.settings(uri)];
  const note = agenda.note(path);
  return note && { jobSearch, uri, path, note, agenda, settings };
}

/** One that the person picks among all notes of the window. */
export async function pickNote(jobSearch: JobSearch, title: string): Promise<ChosenNote | undefined> {
  const paths = jobSearch.agendas().flatMap((agenda) => [...agenda.notePaths()]);
  const chosen = paths
    .map((path) => noteAt(jobSearch, vscode.Uri.parse(path)))
    .filter((note) => note !== undefined);
  if (chosen.length === 0) {
    void inform(say('There is no interview note yet: “New Interview Note” makes one.'));
    return undefined;
  }
  const items = chosen.sort(newestFirst).map((one) => ({ ...noteRow(one), chosen: one }));
  const picked = await pickRow(items, {
    title,
    placeHolder: say('For which interview?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.chosen;
}

/** A note as a row to pick: the company, what it was about, and where it is. */
export function noteRow({ uri, note, agenda, path }: ChosenNote): vscode.QuickPickItem {
  const today = agenda.telling(path)?.today;
  const date = note.interview && today !== undefined ? sayDate(note.interview.date, today) : undefined;
  const about = [note.role, note.round, date].filter((part) => part !== undefined).join(', ');
  return { label: note.company ?? '?', description: about, detail: vscode.workspace.asRelativePath(uri) };
}

function newestFirst(a: ChosenNote, b: ChosenNote): number {
  return (b.note.interview?.instant ?? 0) - (a.note.interview?.instant ?? 0);
}
