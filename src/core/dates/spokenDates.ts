import type { CalendarDate } from './calendar';

/** What understands days in words, in each language: large, and so loaded only with what asks for it. */
export { casual as german } from 'chrono-node/de';
export { casual as english } from 'chrono-node/en';
export { casual as spanish } from 'chrono-node/es';

/** Noon where the machine is: in no zone is that another day. */
export function noonOf(date: CalendarDate): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}
