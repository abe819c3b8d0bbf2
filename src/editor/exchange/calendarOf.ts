import type { Agenda } from '../../core/agenda/agenda';
import { calendarEvents } from '../../core/exchange/calendarEvents';
import type { CalendarEvent } from '../../core/exchange/calendarEvents';

/**
 * All entries of an agenda, the interviews and what is still owed after them, in the order of their notes. `nameOf` gives
 * the name by which a calendar knows a note again.
 */
export function eventsOf(agenda: Agenda, nameOf: (path: string) => string): readonly CalendarEvent[] {
  return [...agenda.notePaths()].sort().flatMap((path) => calendarEvents(path, nameOf(path), agenda));
}
