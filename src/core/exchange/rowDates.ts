import { addDays, parseWhen, timeFrom, whenText } from '../dates/calendar';
import type { CalendarDate, WallTime } from '../dates/calendar';
import { tableReadings } from '../dates/dateReadings';
import type { DateReading } from '../dates/dateReadings';
import type { DateChoices, DateOrder } from './rowChoices';

/** When an interview is, as notes write it, with the letters that name its zone. */
export interface RowDate {
  readonly written: WallTime;
  readonly zone?: string;
}

/** Spreadsheets keep dates as days since 1899, and times as parts of a day. */
export function dayOf(cell: string): string {
  const serial = /^\d{5}(?:\.\d{1,12})?$/.test(cell) ? Number(cell) : undefined;
  if (serial === undefined || serial < FIRST_SERIAL || serial > LAST_SERIAL) return cell;
  const day = addDays('1899-12-30', Math.floor(serial));
  return serial % 1 === 0 ? day : `${day} ${timeOfPart(serial % 1)}`;
}

/** 1954 and 2119: what lies outside is a number of something else. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

/** The time in a cell, a part of a day too. */
export function clockOf(cell: string): string {
  if (/^0?\.\d{1,12}$/.test(cell)) return timeOfPart(Number(cell));
  return /^\d:\d\d(?!\d)/.test(cell) ? `0${cell}` : cell;
}

function timeOfPart(part: number): string {
  const minutes = Math.round(part * 24 * 60) % (24 * 60);
  return timeFrom(Math.floor(minutes / 60), minutes % 60);
}

/** The date as notes write it; `undefined` where it is none, or means two days and nobody said which. */
export function dateOf(written: string, choices: DateChoices): WallTime | undefined {
  return readingOf(dayOf(written), choices)?.written;
}

/** The same with the letters that name its zone. */
export function readingOf(written: string, choices: DateChoices): RowDate | undefined {
  if (parseWhen(written, choices.zone) !== undefined) return { written };
  const all = readings(written, choices);
  const [only] =
    all.length > 1 ? all.filter((reading) => isInOrder(reading.date, written, choices.order)) : all;
  if (only === undefined) return undefined;
  return { written: whenText(only), zone: only.zone };
}

/** All that a date can mean which is written otherwise than notes write it. */
export function readings(written: string, { zone }: DateChoices): readonly DateReading[] {
  return parseWhen(written, zone) === undefined ? tableReadings(written) : [];
}

function isInOrder(date: CalendarDate, written: string, order: DateOrder | undefined): boolean {
  const first = Number(/\d+/.exec(written)?.[0]);
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return order !== undefined && first === (order === 'day-first' ? day : month);
}
