import * as vscode from 'vscode';
import { calendarEvents } from '../../core/exchange/calendarEvents';
import type { CalendarEvent } from '../../core/exchange/calendarEvents';
import type { Invitation } from '../../core/exchange/calendarFile';
import { LARGEST_CALENDAR } from '../../core/exchange/calendarLines';
import { notePath } from '../../core/drafts/draftNames';
import { companyIn, labelledIn, peopleIn } from '../../core/exchange/invitation';
import { distinct } from '../../core/notes/knownNames';
import { calendarText } from '../../core/exchange/calendarBytes';
import { say } from '../../core/text/language';
import { interviewNote } from '../../core/drafts/newInterview';
import type { Clock } from '../host/clock';
import type { JobSearch } from '../jobSearch/jobSearch';
import { invitationNews, tellNote } from './invitedNote';
import type { NewsOf } from './invitedNote';
import { mayWrite } from '../host/mayWrite';
import { begin, folderFor } from '../notes/beginNote';
import { notesByDate, roundsAt } from '../notes/notesByDate';
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
  const newsOf = invitationNews(jobSearch, clock);
  const invitation = await chooseInvitation(file, clock.zone(), newsOf);
  if (invitation === undefined) return;
  const news = newsOf(invitation);
  if ('path' in news) {
    await tellNote(jobSearch, clock, news);
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
export async function textOf(file: vscode.Uri): Promise<string> {
  const bytes = await readWhole(file, LARGEST_CALENDAR).catch(() => undefined);
  return bytes === undefined ? '' : calendarText(bytes);
}

async function chooseInvitation(
  file: vscode.Uri,
  zone: string,
  newsOf: NewsOf,
): Promise<Invitation | undefined> {
  const { invitationsIn } = await import('../../core/exchange/calendarFile');
  const all = invitationsIn(await textOf(file), zone) ?? [];
  const invitations = all.filter((invitation) => newsOf(invitation).kind !== 'none');
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

function sayWhyNone(all: readonly Invitation[]): string {
  if (all.length === 0) return say('There is no invitation in this file.');
  return all.some(({ isCancelled }) => !isCancelled)
    ? say('This invitation is to a series of appointments: make the note of an interview yourself.')
    : say('This invitation was cancelled.');
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
  const { when, zone, place, uid } = invitation;
  const snippet = interviewNote({
    company,
    role: labelledIn(invitation.description ?? '', 'role') ?? rounds[0]?.role,
    when,
    zone,
    place: oneLine(place),
    invitation: oneLine(uid),
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
