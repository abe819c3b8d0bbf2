import * as vscode from 'vscode';
import { eventsOf } from '../../core/exchange/calendarEvents';
import type { CalendarEvent } from '../../core/exchange/calendarEvents';
import { isCalendar } from '../../core/settings/settingValues';
import { say } from '../../core/text/language';
import type { Clock } from '../host/clock';
import { inform } from '../host/notices';
import { saveFile } from '../host/saveFile';
import { SECTION } from '../jobSearch/configuration';
import type { JobSearch } from '../jobSearch/jobSearch';
import { pathBelow } from '../jobSearch/noteFiles';

const FILTERS = { iCalendar: ['ics'] };
const NAME = 'job-search.ics';

/** Writes all interviews, and what is still owed after them, into an iCalendar file; offers to keep one current. */
export async function exportCalendar(jobSearch: JobSearch, clock: Clock): Promise<void> {
  await jobSearch.settled();
  let events: readonly CalendarEvent[] = [];
  const question = { title: say('Where should the calendar be saved?'), name: NAME, filters: FILTERS };
  const saved = await saveFile(question, async () => {
    const { calendarFile } = await import('../../core/exchange/calendarFile');
    events = jobSearch.agendas().flatMap((agenda) => eventsOf(agenda, nameOf));
    return calendarFile(events, clock.now());
  });
  if (saved === undefined) return;
  await offerToKeep(saved, sentence(events.length), jobSearch);
}

/** The path within its folder, as the terminal has it; with the folder's name where there are several. */
function nameOf(path: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(path));
}

function sentence(entries: number): string {
  const saved =
    entries === 1
      ? say('The calendar is saved, with 1 entry.')
      : say('The calendar is saved, with {0} entries.', entries);
  return `${saved} ${say('Import it where your phone has its calendar, and its reminders reach you there.')}`;
}

async function offerToKeep(saved: vscode.Uri, told: string, jobSearch: JobSearch): Promise<void> {
  const home = homeOf(saved, (folder) => jobSearch.agenda(folder).size > 0);
  const isOffered = home !== undefined && jobSearch.settings(home.folder).calendarFile === undefined;
  const keep = say('Keep It Current');
  const choice = await inform(told, ...(isOffered ? [keep] : []));
  if (choice !== keep || home === undefined) return;
  await vscode.workspace
    .getConfiguration(SECTION, home.folder)
    .update('calendar.file', home.path, vscode.ConfigurationTarget.WorkspaceFolder);
  void inform(
    say(
      '“{0}” follows your notes from now on. A calendar app or a sync client that watches it stays true.',
      home.path,
    ),
  );
}

/**
 * The folder in which a calendar can be kept, and its path there: that of the saved one where it lies in it. Where there are
 * several, one calendar has the notes of all, and one that is kept those of one.
 */
function homeOf(
  saved: vscode.Uri,
  hasNotes: (folder: vscode.Uri) => boolean,
): { readonly folder: vscode.Uri; readonly path: string } | undefined {
  const [one, ...others] = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => hasNotes(uri));
  if (one === undefined || others.length > 0 || !vscode.workspace.isTrusted) return undefined;
  const folder = one.uri;
  const path = pathBelow(folder, saved);
  return { folder, path: path !== undefined && isCalendar(path) ? path : NAME };
}
