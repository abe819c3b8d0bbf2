import { dateFrom, isCalendarDate, parseTimeOfDay, weekday, WEEKDAYS } from './calendar';
import type { CalendarDate, TimeOfDay } from './calendar';

/** A date that a text may mean, with its time where it has one. */
export interface DateReading {
  readonly date: CalendarDate;
  readonly time?: TimeOfDay;
}

type Numbers = readonly [year: number, month: number, day: number];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY_NAME =
  /^(mon|tue|wed|thu|fri|sat|sun)(?:s|day|sday|nesday|r|rs|rsday|urday)?[.,]*\s+(?=\S*\d|[a-z])/;

/** How a time may stand behind a date: `2:30 PM`, `2 pm`, `14h30`, `at 14:30`. */
const TIME = /(?:[\s,]+(?:at\s+)?|t)(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(?:([ap])\.?(?:m\.?)?)?$/;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** No date that people or tools write is longer. */
const LONGEST = 60;

/**
 * Every date that a text may mean which is no date as notes write it: `11/12/2026` is 11 December or 12
 * November. Of a day that does not exist, the last one of its month: `2026-02-30` is 28 February. A date
 * without its year is that of this year or the next. Empty where the text is none of the forms known here.
 */
export function dateReadings(text: string, today: CalendarDate): readonly DateReading[] {
  return withTime(evened(text).replace(DAY_NAME, ''), (written) => datesOf(written, today));
}

/**
 * The day that words such as `next Tuesday` mean, with the time behind it where there is one: `tomorrow at 2 pm`.
 * `dayIn` reads the words: the part that can is large, and loaded only where someone asks.
 */
export function readingInWords(
  text: string,
  dayIn: (words: string) => CalendarDate | undefined,
): DateReading | undefined {
  if (text.length > LONGEST) return undefined;
  const { words, time } = timeAtEnd(evened(text));
  const date = dayIn(words);
  return date === undefined ? undefined : { date, time };
}

/**
 * The one date that a text means to everyone who reads it, as other tools write dates: `2026-11-20 2:30 PM`,
 * `2026/11/20`, `Friday, November 20th 2026 at 14:30`. `undefined` where it could be another (`11/12/2026`, a day
 * of some year), where there is no such day, or where that is another day of the week than it says.
 */
export function clearReading(text: string): DateReading | undefined {
  const [reading] = wholeReadings(text, clearDates);
  return reading;
}

/**
 * The dates that a text of a table can mean, with day and month in either order: `11/12/2026` is two. Empty where the
 * year is not written, there is no such day, or it is another day of the week than the text says.
 */
export function tableReadings(text: string): readonly DateReading[] {
  return wholeReadings(text, (written) => existing([...inNumbers(written), ...inWords(written, [])]));
}

function wholeReadings(
  text: string,
  datesIn: (written: string) => readonly CalendarDate[],
): readonly DateReading[] {
  if (text.length > LONGEST) return [];
  const written = evened(text);
  const [name = '', dayName] = DAY_NAME.exec(written) ?? [];
  const readings = withTime(written.slice(name.length), datesIn);
  return dayName === undefined ? readings : readings.filter(({ date }) => isNamed(date, dayName));
}

function existing(dates: readonly Numbers[]): readonly CalendarDate[] {
  return [...new Set(dates.map((numbers) => dateFrom(...numbers)).filter(isCalendarDate))];
}

function evened(text: string): string {
  return text.trim().toLowerCase().replace(DASHES, '-');
}

function isNamed(date: CalendarDate, dayName: string): boolean {
  return WEEKDAYS[weekday(date) - 1]?.startsWith(dayName) === true;
}

/** The dates that the whole text means, or all of it but the time at its end. */
function withTime(
  written: string,
  datesIn: (written: string) => readonly CalendarDate[],
): readonly DateReading[] {
  const whole = datesIn(written);
  if (whole.length > 0) return whole.map((date) => ({ date }));
  const { words, time } = timeAtEnd(written);
  return time === undefined ? [] : datesIn(words).map((date) => ({ date, time }));
}

function timeAtEnd(written: string): { readonly words: string; readonly time?: TimeOfDay } {
  const match = TIME.exec(written);
  const time = match === null ? undefined : timeOf(match);
  return { words: time === undefined ? written : written.slice(0, match?.index), time };
}

/** After a year everyone writes the month before the day. */
const YEAR_FIRST = /^(\d{4})([-/.])(\d{2})\2(\d{2})$/;

/** The date, where its year is written, and its month in words or right behind the year. */
function clearDates(written: string): readonly CalendarDate[] {
  const [, year, , month, day] = YEAR_FIRST.exec(written) ?? [];
  const meant =
    year === undefined ? inWords(written, []) : [[Number(year), Number(month), Number(day)] as const];
  return existing(meant);
}

/** `2:30 PM` is 14:30; a number alone is no time. */
function timeOf([, hours = '', minutes, half]: RegExpExecArray): TimeOfDay | undefined {
  if (minutes === undefined && half === undefined) return undefined;
  const isOfTwelve = Number(hours) >= 1 && Number(hours) <= 12;
  if (half !== undefined && !isOfTwelve) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0);
  return parseTimeOfDay(`${hour}:${minutes ?? '00'}`);
}

function datesOf(written: string, today: CalendarDate): readonly CalendarDate[] {
  const meant = [...inNumbers(written), ...inWords(written, yearsFrom(today))];
  const real = existing(meant);
  return real.length > 0 ? real : [...new Set(meant.flatMap(lastOfMonth))];
}

/** Year, month and day in numbers, in every order in which people write them. */
function inNumbers(written: string): readonly Numbers[] {
  const parts = /^(\d{1,4})([-/.])\s?(\d{1,2})\2\s?(\d{1,4})$/.exec(written);
  if (parts === null) return [];
  const [first = '', second = '', third = ''] = [parts[1], parts[3], parts[4]];
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return third.length > 2 ? [] : orPlausible([a, b, c], [a, c, b]);
  if (first.length > 2 || third.length === 3) return [];
  if (third.length === 4)
    return [
      [c, b, a],
      [c, a, b],
    ];
  return [
    [2000 + c, b, a],
    [2000 + c, a, b],
    [2000 + a, b, c],
  ];
}

/** After a year comes the month; the day only where there is no such month. */
function orPlausible(likely: Numbers, other: Numbers): readonly Numbers[] {
  return likely[1] >= 1 && likely[1] <= 12 ? [likely] : [other];
}

const DAY_AND_MONTH = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]*${MONTH}(?:[\\s,-]+(\\d{4}))?$`,
);
const MONTH_AND_DAY = new RegExp(`^${MONTH}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?(?:[\\s,-]+(\\d{4}))?$`);

function yearsFrom(today: CalendarDate): readonly number[] {
  const year = Number(today.slice(0, 4));
  return [year, year + 1];
}

/** `Nov 20, 2026`, `20th of November 2026`; `20 Nov` is that of each of the likely years. */
function inWords(written: string, likelyYears: readonly number[]): readonly Numbers[] {
  const [, firstDay, firstMonth, firstYear] = DAY_AND_MONTH.exec(written) ?? [];
  const [, otherMonth, otherDay, otherYear] = MONTH_AND_DAY.exec(written) ?? [];
  const [day, month] = [firstDay ?? otherDay, firstMonth ?? otherMonth];
  if (day === undefined || month === undefined) return [];
  const number = MONTHS.indexOf(month.slice(0, 3)) + 1;
  const year = firstYear ?? otherYear;
  const years = year === undefined ? likelyYears : [Number(year)];
  return years.map((one) => [one, number, Number(day)]);
}

function lastOfMonth([year, month, day]: Numbers): readonly CalendarDate[] {
  if (month < 1 || month > 12 || day < 29 || day > 31) return [];
  const last = [30, 29, 28].map((shorter) => dateFrom(year, month, shorter)).find(isCalendarDate);
  return last === undefined ? [] : [last];
}
