import * as vscode from 'vscode';
import { calendarEvents } from '../../core/exchange/calendarEvents';
import type { CalendarEvent } from '../../core/exchange/calendarEvents';
import { say } from '../../core/text/language';
import type { Clock } from '../host/clock';
import { inform } from '../host/notices';
import { saveFile } from '../host/saveFile';
import type { JobSearch } from '../jobSearch/jobSearch';

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
