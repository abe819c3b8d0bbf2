import * as vscode from 'vscode';
import { CALENDAR_BEGINNING } from '../../core/exchange/calendarBeginning';
import { eventsOf, hasEntriesOf } from '../../core/exchange/calendarEvents';
import { calendarFile, haveTheSameEntries } from '../../core/exchange/calendarFile';
import { say } from '../../core/text/language';
import type { Clock } from '../host/clock';
import { leadsOut } from '../host/leadsOut';
import { readWhole } from '../host/readWhole';
import { writeWhole } from '../host/saveFile';
import type { JobSearch } from '../jobSearch/jobSearch';
import { pathBelow } from '../jobSearch/noteFiles';

/** A larger file, in bytes, is none of ours. */
const LARGEST = 50_000_000;

/**
 * Writes the calendar of a folder where its notes say something else than it does; as a whole or not at all. Gives a
 * sentence where a file that somebody else made, or a link, stands in its way.
 */
export async function keepCalendar(
  folder: vscode.Uri,
  jobSearch: JobSearch,
  clock: Clock,
): Promise<string | undefined> {
  const { calendarFile: path } = jobSearch.settings(folder);
  if (path === undefined || vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false)
    return undefined;
  const file = vscode.Uri.joinPath(folder, path);
  if (await leadsOut([folder], file)) return say('“{0}” leads out of the folder: nothing was written.', path);
  const present = await textOf(file);
  // Notes that are still being read are waited for: a calendar with half of them would take entries away.
  await jobSearch.settled();
  const agenda = jobSearch.agenda(folder);
  // A folder that has nothing to do with a job search gets no file.
  if ((present === undefined && agenda.size === 0) || !isOpen(folder)) return undefined;
  if (present !== undefined && !present.startsWith(CALENDAR_BEGINNING))
    return say(
      '“{0}” was not made by Job Search: choose another name for {1}.',
      path,
      'jobSearch.calendar.file',
    );
  // What cannot be read just now has not gone.
  const unreadable = unreadableBelow(folder, jobSearch).find((name) => hasEntriesOf(present ?? '', name));
  if (unreadable !== undefined)
    return say('“{0}” is not written while “{1}” cannot be read.', path, unreadable);
  const nameOf = (note: string): string => pathBelow(folder, vscode.Uri.parse(note)) ?? note;
  const text = calendarFile(eventsOf(agenda, nameOf), clock.now());
  if (present === undefined || !haveTheSameEntries(present, text)) await writeWhole(file, text);
  return undefined;
}

function isOpen(folder: vscode.Uri): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.toString() === folder.toString());
}

function unreadableBelow(folder: vscode.Uri, { unreadable }: JobSearch): readonly string[] {
  return unreadable.all().flatMap((uri) => pathBelow(folder, uri) ?? []);
}

/** The text of a file; `undefined` where there is none. */
async function textOf(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await readWhole(file, LARGEST));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
