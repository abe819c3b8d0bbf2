import { addDays, dateFrom, isCalendarDate } from './calendar';
import type { CalendarDate } from './calendar';
import { english, noonOf } from './spokenDates';

/** Which of two days words mean that fit both: `Friday` is the last one of something done, the next one of a plan. */
export type Direction = 'past' | 'coming';

type ParsedComponents = ReturnType<typeof english.parse>[number]['start'];

/** Numbers alone, `11/12`, mean one day to some and another to others. */
const UNCLEAR = /^[\d/.\s-]+$/;

/** What can only be meant of a day to come, and of one that has been. */
const COMING = /\bnext\b|^(?:this|coming)\b/i;
const GONE = /^(?:last|past|previous)\b|\bago$|^this morning$/i;

/**
 * The day that words mean, seen from `today`: `next Tuesday`, `in 3 days`, `1 Dec`. A weekday, or a day without a
 * year, is the nearest one in the direction that is asked for; a weekday to come is never today. What is not
 * understood from end to end, or means different days to different people, is `undefined`.
 */
export function dateInWords(
  words: string,
  today: CalendarDate,
  direction: Direction = 'coming',
): CalendarDate | undefined {
  const text = words.trim();
  if (isCalendarDate(text)) return text;
  if (text === '' || UNCLEAR.test(text)) return undefined;
  const [found, ...more] = english.parse(text, noonOf(today), {
    forwardDate: direction === 'coming' && !GONE.test(text),
  });
  if (found === undefined || more.length > 0 || found.text.length < text.length || found.end)
    return undefined;
  const date = dateOf(found.start);
  if (date === undefined) return undefined;
  if (direction === 'past') return COMING.test(text) ? date : notAfter(today, date, found.start);
  return date === today && isWeekdayAlone(found.start) ? addDays(date, 7) : date;
}

function dateOf(start: ParsedComponents): CalendarDate | undefined {
  const date = dateFrom(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  return isCalendarDate(date) ? date : undefined;
}

/** A weekday of last week, or a day of last year, where the words leave that open. */
function notAfter(today: CalendarDate, date: CalendarDate, start: ParsedComponents): CalendarDate {
  if (date <= today || start.isCertain('year')) return date;
  if (isWeekdayAlone(start)) return addDays(date, -7);
  if (start.isCertain('weekday')) return date;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastYear = dateFrom(year - 1, month, day);
  return isCalendarDate(lastYear) ? lastYear : date;
}

function isWeekdayAlone(start: ParsedComponents): boolean {
  return start.isCertain('weekday') && !start.isCertain('day');
}
