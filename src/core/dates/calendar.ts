import { UTCDateMini } from '@date-fns/utc';
import { tzOffset } from '@date-fns/tz';
import { addDays as addDaysToDate, differenceInCalendarDays, getISODay } from 'date-fns';
import { spokenLanguage } from '../text/language';

/** A calendar date as people write it, `2026-11-20`. It has no zone, and dates compare as text. */
export type CalendarDate = string;

/** A time on the clock, `14:00`. Times compare as text. */
export type TimeOfDay = string;

/** A date and a time on the clock of some zone, `2026-11-20T14:00`. Wall times compare as text. */
export type WallTime = string;

/** Milliseconds since 1970 in UTC. */
export type Instant = number;

/** An IANA zone name, `America/New_York`, or an offset, `+01:00`. */
export type Zone = string;

/** A date or a date with a time, in the calendar of one zone. */
export interface When {
  readonly date: CalendarDate;
  /** Absent where only a date was written. */
  readonly time?: TimeOfDay;
  /** The moment meant: for a date alone, the start of that day. */
  readonly instant: Instant;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** After so many years the calendar repeats, and `Date.UTC` takes none of the first hundred for one of 1900. */
const CYCLE = 400;
const CYCLE_LENGTH = 146_097 * DAY;

const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_AND_TIME =
  /^(\d{4}-\d{2}-\d{2})([ \t]+|[Tt])(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?[ \t]*([Zz]|[+-]\d{2}:?\d{2})?$/;
const TIME_OF_DAY = /^(\d{1,2}):(\d{2})$/;

/** A date, or a date with its time, as notes write them: `2026-11-20 14:00`. */
export function whenText({ date, time }: Pick<When, 'date' | 'time'>): string {
  return time === undefined ? date : `${date} ${time}`;
}

/**
 * Reads a date, or a date with a time, as notes write them (docs/rules.md#dates): `2026-11-20`,
 * `2026-11-20 14:00`, `2026-11-20T9:00:30-05:00`; fractions of a second are dropped. Anything else, `2026-02-30` too, is `undefined`.
 * A date alone never shifts; an offset fixes the moment, which is then told in the calendar of `zone`.
 */
export function parseWhen(text: string, zone: Zone): When | undefined {
  if (isCalendarDate(text)) return { date: text, instant: startOfDay(text, zone) };
  const [, date, blank = '', hours, minutes, seconds, behind] = DATE_AND_TIME.exec(text) ?? [];
  if (date === undefined || hours === undefined || minutes === undefined) return undefined;
  if (!isCalendarDate(date) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59)
    return undefined;
  const written =
    utcOf(date) + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds ?? 0) * SECOND;
  const mayBeRange = blank.trim() === '' && seconds === undefined;
  if (behind === undefined || (mayBeRange && isLaterTime(behind, Number(hours), Number(minutes))))
    return whenAt(instantOf(written, zone), zone);
  const offset = parseOffset(behind);
  if (offset !== undefined) return whenAt(written - offset, zone);
  return isTime(behind) ? whenAt(instantOf(written, zone), zone) : undefined;
}

/** `-15:00` behind 14:00: until when something lasts, where a dash stands before a time that is later. */
function isLaterTime(behind: string, hours: number, minutes: number): boolean {
  const end = Number(behind.slice(1, 3)) * 60 + Number(behind.slice(-2));
  return isTime(behind) && end > hours * 60 + minutes;
}

/** Whether what follows a dash is a time on the clock, so that it can be no more than the end of a range. */
function isTime(behind: string): boolean {
  return behind.startsWith('-') && Number(behind.slice(1, 3)) < 24 && Number(behind.slice(-2)) < 60;
}

/** Reads a time of day: `17:00` or `9:00` (which is `09:00`); anything else is `undefined`. */
export function parseTimeOfDay(text: string): TimeOfDay | undefined {
  const [, hours, minutes] = TIME_OF_DAY.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

/** The days of the week as settings and notes name them, in the order of `weekday`. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** The date as notes write it, whether it exists or not: of 2026, 2 and 30 it is `2026-02-30`. */
export function dateFrom(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** The time as notes write it: of 9 and 5 it is `09:05`. */
export function timeFrom(hour: number, minute: number): TimeOfDay {
  return `${pad(hour)}:${pad(minute)}`;
}

/** Whether the text is a date that exists: `2026-02-28` is, `2026-02-30` is not. */
export function isCalendarDate(text: string): boolean {
  if (!DATE.test(text) || text.startsWith('0000')) return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && new Date(utcOf(text)).getUTCDate() === day;
}

/** Whether the name is an IANA zone that this machine knows; offsets such as `+05:00` are none. */
export function isZone(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name) && canonicalZone(name) !== undefined;
}

/** The machine's own name of a zone, however its letters are written; `undefined` where it knows none. */
function canonicalZone(name: Zone): Zone | undefined {
  const spelled = name.toLowerCase();
  const known = knownZones.get(spelled);
  if (known !== undefined) return known;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    knownZones.set(spelled, timeZone);
    return timeZone;
  } catch {
    return undefined;
  }
}

/** To ask the machine takes longer than to read a note, and what it needs for a zone takes 60 KB: there is one for each. */
const knownZones = new Map<string, Zone>();

/** The date so many days later (earlier where negative): 14 days after `2026-11-20` is `2026-12-04`. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return remembered(laterDates, `${date}${days}`, () => daysLater(date, days));
}

/** The same few dates are met over and over, and to reckon one takes longer than to read a value of a note. */
const laterDates = new Map<string, CalendarDate>();

function daysLater(date: CalendarDate, days: number): CalendarDate {
  return dateOf(addDaysToDate(new UTCDateMini(utcOf(date)), days).getTime());
}

/** How many calendar days lie between two dates: from `2026-11-20` to `2026-12-04` it is 14. */
export function daysBetween(earlier: CalendarDate, later: CalendarDate): number {
  return differenceInCalendarDays(new UTCDateMini(utcOf(later)), new UTCDateMini(utcOf(earlier)));
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekday(date: CalendarDate): number {
  return getISODay(new UTCDateMini(utcOf(date)));
}

/** The moment at which a clock in the zone shows this date and time. */
export function instantAt(date: CalendarDate, time: TimeOfDay, zone: Zone): Instant {
  const [hours, minutes] = time.split(':').map(Number);
  return instantOf(utcOf(date) + (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE, zone);
}

/** The first moment of a date in the zone: where a clock change skips midnight, the moment it resumes. */
export function startOfDay(date: CalendarDate, zone: Zone): Instant {
  return instantOf(utcOf(date), zone);
}

/** What the calendar and the clock of the zone show at a moment. */
export function whenAt(instant: Instant, zone: Zone): When & { readonly time: TimeOfDay } {
  const wall = instant + offsetAt(instant, zone);
  if (wall < FIRST || wall > LAST) return { date: dateOf(wall), time: isoOf(wall).slice(11, 16), instant };
  const day = Math.floor(wall / DAY);
  return {
    date: dateOf(day * DAY),
    time: timesOfDay[Math.floor((wall - day * DAY) / MINUTE)] ?? '',
    instant,
  };
}

/** Every time that a clock shows, by its minute. */
const timesOfDay: readonly TimeOfDay[] = Array.from(
  { length: DAY / MINUTE },
  (_, minute) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`,
);

/** The date and time that a clock in the zone shows, `2026-11-20T14:00`. */
export function wallTimeAt(instant: Instant, zone: Zone): WallTime {
  return isoOf(instant + offsetAt(instant, zone)).slice(0, 16);
}

/** The moment with the offset of the zone, `2026-11-24T10:00:00-05:00`. */
export function offsetTime(instant: Instant, zone: Zone): string {
  const offset = offsetAt(instant, zone);
  const sign = offset < 0 ? '-' : '+';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / HOUR), (Math.abs(offset) % HOUR) / MINUTE];
  const wall = isoOf(instant + offset).slice(0, 19);
  return `${wall}${sign}${pad(hours)}:${pad(Math.floor(minutes))}`;
}

/** A date for a sentence, `21 Nov`; with its year where that is not the year of `today`. */
export function sayDate(date: CalendarDate, today: CalendarDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? inWords(date, 'd MMM') : inWords(date, 'd MMM yyyy');
}

/** The same with the day of the week, `Sat 21 Nov`. */
export function sayDay(date: CalendarDate, today: CalendarDate): string {
  return date.slice(0, 4) === today.slice(0, 4)
    ? inWords(date, 'EEE d MMM')
    : inWords(date, 'EEE d MMM yyyy');
}

/** The name of the day, `Saturday`. */
export function sayWeekday(date: CalendarDate): string {
  return inWords(date, 'EEEE');
}

/** A date written out, `20 November 2026`. */
export function sayFullDate(date: CalendarDate): string {
  return inWords(date, 'd MMMM yyyy');
}

/** How a chart is to write a day, `%d.%m.` in German: charts have the names of months in English only. */
export function dayInChart(): string {
  const language = spokenLanguage();
  if (language.startsWith('en')) return '%d %b';
  const inNumbers = new Intl.DateTimeFormat(language, { day: '2-digit', month: '2-digit' });
  const signs: Readonly<Record<string, string>> = { day: '%d', month: '%m' };
  return inNumbers
    .formatToParts()
    .map(({ type, value }) => signs[type] ?? value)
    .join('');
}

/** The ways in which dates are said: English by its pattern, other languages in their own order. */
const STYLES = {
  'd MMM': { day: 'numeric', month: 'short' },
  'd MMM yyyy': { day: 'numeric', month: 'short', year: 'numeric' },
  'EEE d MMM': { weekday: 'short', day: 'numeric', month: 'short' },
  'EEE d MMM yyyy': { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  EEEE: { weekday: 'long' },
  'd MMMM': { day: 'numeric', month: 'long' },
  'd MMMM yyyy': { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function inWords(date: CalendarDate, style: keyof typeof STYLES, language = spokenLanguage()): string {
  const formatter = formatterOf(language, style);
  if (!language.startsWith('en')) return formatter.format(utcOf(date));
  const parts = formatter.formatToParts(utcOf(date));
  const said = IN_ENGLISH.map((type) => parts.find((part) => part.type === type)?.value);
  return said.filter((part) => part !== undefined).join(' ');
}

/** The order of what is said of a date in English, without commas: `Sat 21 Nov 2026`. */
const IN_ENGLISH = ['weekday', 'day', 'month', 'year'] as const;

function formatterOf(language: string, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language.startsWith('en') ? 'en' : language, {
    ...STYLES[style],
    timeZone: 'UTC',
  });
  formatters.set(key, made);
  return made;
}

/** To make one takes longer than to read a note. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A date written out for a letter in its language, whatever is spoken elsewhere: `20 November 2026`. */
export function sayLongDate(date: CalendarDate, language = 'en'): string {
  return inWords(date, 'd MMMM yyyy', language);
}

/** The same without the year: `20 November`. */
export function sayDayOf(date: CalendarDate, language: string): string {
  return inWords(date, 'd MMMM', language);
}

/**
 * The moment that a wall time means in a zone, both as milliseconds. A time that a clock change skips
 * moves forward, one that it repeats is the first (docs/rules.md#dates). `TZDate` of `@date-fns/tz` is not
 * used for this: which of two repeated times it takes depends on the zone of the machine.
 */
function instantOf(wall: number, zone: Zone): Instant {
  const before = wall - offsetAt(wall - DAY, zone);
  if (before + offsetAt(before, zone) === wall) return before;
  const after = wall - offsetAt(wall + DAY, zone);
  return after + offsetAt(after, zone) === wall ? after : before;
}

/**
 * How far the zone's clocks are ahead of UTC, in milliseconds. To ask the machine is slow, and on most days of
 * UTC the offset is one from end to end: such days are remembered.
 */
function offsetAt(instant: Instant, zone: Zone): number {
  if (/^[+-]/.test(zone)) return parseOffset(zone) ?? 0;
  const day = Math.floor(instant / DAY);
  const days = daysOf(canonicalZone(zone) ?? zone);
  let offset = days.get(day);
  if (offset === undefined) days.set(day, (offset = offsetOfDay(day, zone)));
  return offset ?? measuredOffset(instant, zone);
}

function daysOf(zone: Zone): Map<number, number | null> {
  const known = offsetsOfDays.get(zone);
  if (known !== undefined && known.size < MOST_REMEMBERED) return known;
  const days = new Map<number, number | null>();
  offsetsOfDays.set(zone, days);
  return days;
}

const offsetsOfDays = new Map<Zone, Map<number, number | null>>();

/** `null` where the clocks change on that day. */
function offsetOfDay(day: number, zone: Zone): number | null {
  const [first, last] = [measuredOffset(day * DAY, zone), measuredOffset((day + 1) * DAY, zone)];
  return first === last ? first : null;
}

function measuredOffset(instant: Instant, zone: Zone): number {
  return Math.round(tzOffset(canonicalZone(zone) ?? zone, new Date(instant)) * MINUTE);
}

function parseOffset(text: string): number | undefined {
  if (text.toUpperCase() === 'Z') return 0;
  const [sign, hours, minutes] = [text.slice(0, 1), Number(text.slice(1, 3)), Number(text.slice(-2))];
  if (!isOffsetInUse(sign, hours, minutes)) return undefined;
  return (sign === '-' ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

/** The hours of the zones that are a quarter of an hour off: Nepal, Eucla, and the Chatham Islands with their summer. */
const HOURS_WITH_QUARTERS = [5, 8, 12, 13];

/** Whether clocks are so far from UTC anywhere: whole or half hours up to 14, and a few quarters. */
export function isOffsetInUse(sign: string, hours: number, minutes: number): boolean {
  if (hours > 14 || (hours === 14 && minutes > 0)) return false;
  if (minutes === 45) return sign === '+' && HOURS_WITH_QUARTERS.includes(hours);
  return minutes === 0 || minutes === 30;
}

/** Midnight of the date in UTC: the number that calendar arithmetic is done on, never shown to anyone. */
function utcOf(date: CalendarDate): number {
  const year = Number(date.slice(0, 4));
  return Date.UTC(year + CYCLE, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) - CYCLE_LENGTH;
}

function dateOf(utc: number): CalendarDate {
  return remembered(datesOfDays, Math.floor(utc / DAY), () =>
    Number.isNaN(utc) ? '' : isoOf(utc).slice(0, 10),
  );
}

const datesOfDays = new Map<number, CalendarDate>();

/** More than anyone meets in a life; with hostile notes it begins anew. */
const MOST_REMEMBERED = 20_000;

function remembered<K>(known: Map<K, CalendarDate>, key: K, reckon: () => CalendarDate): CalendarDate {
  const date = known.get(key);
  if (date !== undefined) return date;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const reckoned = reckon();
  known.set(key, reckoned);
  return reckoned;
}

/** The ISO form, kept within the years of four digits, so that texts go on comparing as dates do. */
function isoOf(utc: number): string {
  return new Date(Math.min(Math.max(utc, FIRST), LAST)).toISOString();
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
