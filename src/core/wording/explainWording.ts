import { sayDay } from '../dates/calendar';
import type { CalendarDate, Zone } from '../dates/calendar';
import type { Circumstances, Due } from '../rules/deadlines';
import { sayTime } from './words';

/** A due with the day of the week: `Sat 21 Nov 14:00`, or `Sat 21 Nov` where it is a whole day. */
export function sayDueDay(due: Due, today: CalendarDate, foreignZone?: Zone): string {
  const day = sayDay(due.date, today);
  return due.time === undefined ? day : `${day} ${sayTime(due.time, foreignZone)}`;
}

/** When the interview is: `Fri 20 Nov 14:00`. */
export function sayInterviewDay({ interview, note, moment }: Circumstances): string {
  return sayDueDay(interview, moment.today(note.zone), note.foreignZone);
}
