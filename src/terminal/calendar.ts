import { calendarEvents } from '../core/exchange/calendarEvents';
import { calendarFile } from '../core/exchange/calendarFile';
import type { Instant } from '../core/dates/calendar';
import type { FolderAgenda } from './check';

/** The interviews of a folder, and what is owed after them, as one iCalendar file. */
export function calendarOf({ agenda }: FolderAgenda, now: Instant): string {
  const paths = [...agenda.notePaths()].sort();
  agenda.judge(paths, now);
  return calendarFile(
    paths.flatMap((path) => calendarEvents(path, path, agenda)),
    now,
  );
}
