import { sayDate } from '../dates/calendar';
import type { CalendarDate, TimeOfDay, Zone } from '../dates/calendar';
import type { Due } from '../rules/deadlines';
import { say } from '../text/language';

/** A due as people say it: `21 Nov, 14:00`, `today at 14:00`, `21 Nov`; with the zone where it is not the user's own. */
export function sayDue(due: Due, today: CalendarDate, foreignZone?: Zone): string {
  const { day, time } = partsOf(due, today, foreignZone);
  if (time === undefined) return day ?? say('today');
  return day === undefined ? say('today at {0}', time) : say('{0}, {1}', day, time);
}

/** The same behind “until”, “since” or “after”: `21 Nov, 14:00`, `14:00 today`, `21 Nov`. */
export function sayEnd(due: Due, today: CalendarDate, foreignZone?: Zone): string {
  const { day, time } = partsOf(due, today, foreignZone);
  return time !== undefined && day === undefined ? say('{0} today', time) : sayDue(due, today, foreignZone);
}

/** `day` is absent where that is today. */
function partsOf(
  due: Due,
  today: CalendarDate,
  foreignZone: Zone | undefined,
): { readonly day?: string; readonly time?: string } {
  const day = due.date === today ? undefined : sayDate(due.date, today);
  return due.time === undefined ? { day } : { day, time: sayTime(due.time, foreignZone) };
}

/** A time on the clock, `14:00`; in another zone than the user's own `14:00 Los Angeles time`. */
export function sayTime(time: TimeOfDay, foreignZone?: Zone): string {
  if (foreignZone === undefined) return time;
  return say('{0} {1} time', time, placeName(foreignZone));
}

/** `Los Angeles` for `America/Los_Angeles`. */
export function placeName(zone: Zone): string {
  if (/^[+-]/.test(zone)) return `UTC${zone}`;
  const place = zone.startsWith('Etc/') ? zone : zone.slice(zone.lastIndexOf('/') + 1);
  return place.replaceAll('_', ' ');
}

/** `Jane`, `Jane and Sam`, `Jane, Sam and Ann`. */
export function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : say('{0} and {1}', names.slice(0, -1).join(', '), names.at(-1) ?? '');
}
