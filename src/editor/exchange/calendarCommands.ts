import * as vscode from 'vscode';
import { calendarEvents } from '../../core/exchange/calendarEvents';
import type { CalendarEvent } from '../../core/exchange/calendarEvents';
import type { Invitation } from '../../core/exchange/calendarFile';
import { LARGEST_CALENDAR } from '../../core/exchange/calendarLines';
import { whenAt } from '../../core/dates/calendar';
import { notePath } from '../../core/drafts/draftNames';
import { companyIn, peopleIn } from '../../core/exchange/invitation';
import { distinct } from '../../core/notes/knownNames';
import { calendarText } from '../../core/exchange/calendarBytes';
import { say } from '../../core/text/language';
import { interviewNote } from '../../core/drafts/newInterview';
import { folded } from '../../core/notes/values';
import type { Clock } from '../host/clock';
import { Debounce } from '../host/debounce';
import type { JobSearch } from '../jobSearch/jobSearch';
import { mayWrite } from '../host/mayWrite';
import { begin, folderFor } from '../notes/beginNote';
import { notesByDate, roundsAt } from '../notes/notesByDate';
import type { PendingWork } from '../host/pendingWork';
import { pickOrType } from '../host/pickOrType';
import { readWhole } from '../host/readWhole';
import { saveFile } from '../host/saveFile';
import { inform } from '../host/notices';
import { pickRow } from '../host/rows';

const FILTERS = { iCalendar: ['ics'] };

/** Writes all interviews, and what is still owed after them, into an iCalendar file. */
export async function exportCalendar(jobSearch: JobSearch, clock: Clock): Promise<void> {
  await jobSearch.settled();
  const events: CalendarEvent[] = [];
  const question = {
    title: say('Where should the calendar be saved?'),
    name: 'job-search.ics',
    filters: FILTERS,
  };
  const isSaved = await saveFile(question, async () => {
    const { calendarFile } = await import('../../core/exchange/calendarFile');
    for (const agenda of jobSearch.agendas()) {
      for (const path of agenda.notePaths()) events.push(...calendarEvents(path, nameOf(path), agenda));
    }
    return calendarFile(events, clock.now());
  });
  if (!isSaved) return;
  void inform(
    events.length === 1
      ? say('The calendar is saved, with 1 entry.')
      : say('The calendar is saved, with {0} entries.', events.length),
  );
}

/** The path within its folder, as the terminal has it; with the folder's name where there are several. */
function nameOf(path: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(path));
}

/** Makes an interview note of an invitation in an iCalendar file. */
export async function importCalendar(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  await jobSearch.settled();
  const file = given === undefined ? await chooseFile() : given;
  if (file === undefined) return;
  if (!(file instanceof vscode.Uri)) {
    void inform(say('There is no invitation in this file.'));
    return;
  }
  const invitation = await chooseInvitation(file, clock.zone());
  if (invitation === undefined) return;
  const existing = noteOf(jobSearch, invitation, clock.zone());
  if (existing !== undefined) {
    void inform(say('This interview has a note already.'));
    await vscode.window.showTextDocument(existing);
    return;
  }
  const inWorkspace = vscode.workspace.getWorkspaceFolder(file) === undefined ? undefined : file;
  const folder = await folderFor(inWorkspace);
  if (folder === undefined || mayWrite(folder)) await makeNote(jobSearch, invitation, folder);
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: say('Which invitation?'),
    filters: FILTERS,
    openLabel: say('Make a Note of It'),
  });
  return chosen?.[0];
}

/** The text of a file; empty where it cannot be read, or is too large for an invitation. */
async function textOf(file: vscode.Uri): Promise<string> {
  const bytes = await readWhole(file, LARGEST_CALENDAR).catch(() => undefined);
  return bytes === undefined ? '' : calendarText(bytes);
}

async function chooseInvitation(file: vscode.Uri, zone: string): Promise<Invitation | undefined> {
  const { invitationsIn } = await import('../../core/exchange/calendarFile');
  const all = invitationsIn(await textOf(file), zone) ?? [];
  const invitations = all.filter(canBeNote);
  if (invitations.length === 0) {
    void inform(sayWhyNone(all));
    return undefined;
  }
  if (invitations.length === 1) return invitations[0];
  const items = invitations.map((invitation) => ({
    label: invitation.title || invitation.when,
    description: invitation.when,
    invitation,
  }));
  return (await pickRow(items, { title: say('Which invitation?') }))?.invitation;
}

function canBeNote({ isCancelled, isSeries }: Invitation): boolean {
  return !isCancelled && !isSeries;
}

function sayWhyNone(all: readonly Invitation[]): string {
  if (all.length === 0) return say('There is no invitation in this file.');
  return all.some(({ isCancelled }) => !isCancelled)
    ? say('This invitation is to a series of appointments: make the note of an interview yourself.')
    : say('This invitation was cancelled.');
}

/** The note that is about this interview already. */
function noteOf(
  jobSearch: JobSearch,
  { when, zone, title, people, description }: Invitation,
  localZone: string,
): vscode.Uri | undefined {
  const text = folded([title, description ?? '', ...people.map(({ email }) => email)].join(' '));
  for (const agenda of jobSearch.agendas()) {
    for (const { path, note } of agenda.notes()) {
      const begins = note.interview && whenAt(note.interview.instant, zone ?? localZone);
      const isThen = begins !== undefined && when.startsWith(`${begins.date} ${begins.time}`);
      if (note.company !== undefined && isThen && text.includes(folded(note.company)))
        return vscode.Uri.parse(path);
    }
  }
  return undefined;
}

async function makeNote(
  jobSearch: JobSearch,
  invitation: Invitation,
  folder: vscode.Uri | undefined,
): Promise<void> {
  const settings = folder === undefined ? jobSearch.windowSettings : jobSearch.settings(folder);
  const notes = notesByDate(jobSearch);
  const known = distinct(notes.map((note) => note.company));
  const likely = companyIn(invitation, known);
  const company = await pickOrType({
    title: say('Note of an invitation'),
    placeholder: say('Which company? Pick it, or type its name'),
    known: distinct([likely, ...known]),
  });
  if (!company) return;
  const rounds = roundsAt(company, notes);
  const people = peopleIn(invitation, settings.sender.contact);
  const { when, zone, place } = invitation;
  const snippet = interviewNote({
    company,
    role: rounds[0]?.role,
    when,
    zone,
    place: oneLine(place),
    people: people.length > 0 ? people : undefined,
    before: rounds[0],
    keys: settings.keys,
  });
  const path = notePath(settings.newInterviewFile, { company, date: when.slice(0, '2026-11-20'.length) });
  await begin(folder, path, snippet);
}

/** An empty place is none. */
function oneLine(place = ''): string | undefined {
  const line = place.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** So long no more files may come, in milliseconds, until those that came are told together. */
const REST = 500;
/** Of more files than this, as a backup or a checkout brings, none is looked into. */
const MOST_FILES = 20;

type Make = (file: vscode.Uri) => Thenable<unknown>;

/** Offers to make notes of invitations that are put into a folder of the window: one notice for those that come together. */
export class Invitations implements vscode.Disposable {
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/*.ics', false, true, true);
  readonly #debounce: Debounce;

  constructor(
    private readonly make: Make,
    work: PendingWork,
  ) {
    this.#debounce = new Debounce((files) => this.#look(files), work, REST);
    this.#watcher.onDidCreate((file) => {
      this.#debounce.add(file);
    });
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#debounce.dispose();
  }

  /** The offer is waited for by nobody. */
  async #look(files: readonly vscode.Uri[]): Promise<void> {
    const found: vscode.Uri[] = [];
    for (const file of files.length > MOST_FILES ? [] : files) if (await isOffered(file)) found.push(file);
    if (found.length > 0) void this.#offer(found);
  }

  async #offer(files: readonly vscode.Uri[]): Promise<void> {
    const [file, ...others] = files;
    if (file === undefined) return;
    const isOne = others.length === 0;
    const question = isOne
      ? say('Make an interview note of the invitation {0}?', vscode.workspace.asRelativePath(file))
      : say('Make interview notes of the {0} invitations that arrived?', files.length);
    const makeThem = isOne ? say('Make the Note') : say('Make the Notes');
    if ((await inform(question, makeThem)) !== makeThem) return;
    for (const one of files) await this.make(one);
  }
}

async function isOffered(file: vscode.Uri): Promise<boolean> {
  const text = await textOf(file);
  if (text === '') return false;
  const { invitationsIn, isOurs } = await import('../../core/exchange/calendarFile');
  return !isOurs(text) && (invitationsIn(text, 'UTC') ?? []).some(canBeNote);
}
