import { dateFrom, isCalendarDate, weekday } from './calendar';
import type { CalendarDate, TimeOfDay } from './calendar';
import { writtenDate } from './writtenDate';
import type { WrittenDate, YearMonthDay } from './writtenDate';

/** A date that a text may mean, with its time where it has one. */
export interface DateReading {
  readonly date: CalendarDate;
  readonly time?: TimeOfDay;
  /** Letters that name a zone behind the time: `EST`. */
  readonly zone?: string;
}

/**
 * Every date that a text may mean which is no date as notes write it: `11/12/2026` is 11 December or 12
 * November. Of a day that does not exist, the last one of its month: `2026-02-30` is 28 February. A date
 * without its year is that of this year or the next. Empty where the text is none of the forms known here.
 */
export function dateReadings(text: string, today: CalendarDate): readonly DateReading[] {
  const written = writtenDate(text);
  if (written === undefined) return [];
  const meant = withOtherOrders(written.orders).flatMap((order) => withYear(order, today));
  const real = existing(meant);
  return readingsOf(written, real.length > 0 ? real : [...new Set(meant.flatMap(lastOfMonth))]);
}

/**
 * The day that words such as `next Tuesday` mean, with the time behind it where there is one: `tomorrow at 2 pm`.
 * `dayIn` reads the words: the part that can is large, and loaded only where someone asks.
 */
export function readingInWords(
  text: string,
  dayIn: (words: string) => CalendarDate | undefined,
): DateReading | undefined {
  if (text.length > LONGEST_WORDS) return undefined;
  const { words, time } = timeAtEnd(text.trim());
  const date = dayIn(words);
  return date === undefined ? undefined : { date, time };
}

/** No words for a day are longer. */
const LONGEST_WORDS = 80;

/** Splits words from the time at their end: every place where one may begin is tried, the first first. */
function timeAtEnd(text: string): { readonly words: string; readonly time?: TimeOfDay } {
  for (const { index } of text.matchAll(/[\s,](?=\S)/g)) {
    const time = writtenDate(`2000-01-01 ${text.slice(index + 1)}`)?.time;
    if (time !== undefined) return { words: text.slice(0, index).replace(/,$/, ''), time };
  }
  return { words: text };
}

/**
 * The one date that a text means to everyone who reads it (docs/rules.md#dates): `2026-11-20 2:30 PM`, `20.11.2026`,
 * `11/20/2026`, `Friday, November 20th 2026 at 14:30`. `undefined` where it could be another (`11/12/2026`, a day of
 * some year or century), where there is no such day, or where that is another day of the week than it says.
 */
export function clearReading(text: string): DateReading | undefined {
  const written = writtenDate(text);
  if (written === undefined) return undefined;
  const whole = written.orders.filter(({ year, isShort }) => year !== undefined && isShort !== true);
  const [only, ...others] = readingsOf(written, existing(whole));
  return others.length > 0 || !isWeekday(only, written) ? undefined : only;
}

/**
 * The dates that a text of a table can mean, with day and month in either order: `11/12/2026` is two. A year of two
 * digits is one of this century. Empty where no year is written, there is no such day, or it is another day of the
 * week than the text says.
 */
export function tableReadings(text: string): readonly DateReading[] {
  const written = writtenDate(text);
  if (written === undefined) return [];
  const whole = written.orders.filter(({ year }) => year !== undefined);
  return readingsOf(written, existing(whole)).filter((reading) => isWeekday(reading, written));
}

function readingsOf({ time, zone }: WrittenDate, dates: readonly CalendarDate[]): readonly DateReading[] {
  return dates.map((date) => ({
    date,
    ...(time === undefined ? {} : { time }),
    ...(zone === undefined ? {} : { zone }),
  }));
}

function isWeekday(reading: DateReading | undefined, written: WrittenDate): boolean {
  return (
    written.weekday === undefined || (reading !== undefined && weekday(reading.date) === written.weekday)
  );
}

function existing(meant: readonly YearMonthDay[]): readonly CalendarDate[] {
  const dates = meant.flatMap(({ year, month, day }) =>
    year === undefined ? [] : dateFrom(year, month, day),
  );
  return [...new Set(dates.filter(isCalendarDate))];
}

/** For a person who is asked, also what is rarely meant: `2026-20-11`, or a year of two digits at the beginning. */
function withOtherOrders(orders: readonly YearMonthDay[]): readonly YearMonthDay[] {
  const [first] = orders;
  if (first?.year === undefined) return orders;
  const { year, month, day, isShort } = first;
  if (orders.length === 1 && isShort !== true && month > 12) return [{ year, month: day, day: month }];
  return isShort === true && orders.length > 1
    ? [...orders, { year: 2000 + day, month, day: year - 2000 }]
    : orders;
}

function withYear(order: YearMonthDay, today: CalendarDate): readonly YearMonthDay[] {
  if (order.year !== undefined) return [order];
  const year = Number(today.slice(0, 4));
  return [year, year + 1].map((one) => ({ ...order, year: one }));
}

function lastOfMonth({ year, month, day }: YearMonthDay): readonly CalendarDate[] {
  if (year === undefined || month < 1 || month > 12 || day < 29 || day > 31) return [];
  const last = [30, 29, 28].map((shorter) => dateFrom(year, month, shorter)).find(isCalendarDate);
  return last === undefined ? [] : [last];
}
