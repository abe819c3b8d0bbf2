import { eventsOf } from '../core/exchange/calendarEvents';
import { calendarFile } from '../core/exchange/calendarFile';
import type { Instant } from '../core/dates/calendar';
import type { FolderAgenda } from './check';

/** The interviews of a folder, and what is owed after them, as one iCalendar file. */
export function calendarOf({ agenda }: FolderAgenda, now: Instant): string {
  agenda.judge(agenda.notePaths(), now);
  return calendarFile(
    eventsOf(agenda, (path) => path),
    now,
  );
}
