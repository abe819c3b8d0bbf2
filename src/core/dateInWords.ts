import { casual } from 'chrono-node/en';
import type { CalendarDate } from './calendar';
import { isCalendarDate } from './calendar';

/** Numbers alone, `11/12`, mean one day to some and another to others. */
const UNCLEAR = /^[\d/.\s-]+$/;

/**
 * The day that words mean, seen from `today`: `next Tuesday`, `in 3 days`, `1 Dec`. A day without a year is the
 * next one. What is not understood from end to end, or means different days to different people, is `undefined`.
 */
export function dateInWords(words: string, today: CalendarDate): CalendarDate | undefined {
  const text = words.trim();
  if (isCalendarDate(text)) return text;
  if (text === '' || UNCLEAR.test(text)) return undefined;
  const [found, ...more] = casual.parse(text, noonOf(today), { forwardDate: true });
  if (found === undefined || more.length > 0 || found.text.length < text.length || found.end)
    return undefined;
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => found.start.get(part) ?? 0);
  const date = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  return isCalendarDate(date) ? date : undefined;
}

/** Noon where the machine is: in no zone is that another day. */
function noonOf(date: CalendarDate): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

function padded(number = 0, length: number): string {
  return String(number).padStart(length, '0');
}
