import { addDays, dateFrom, isCalendarDate, timeFrom, weekday } from '../dates/calendar';
import type { CalendarDate, TimeOfDay } from '../dates/calendar';
import { english, german, noonOf, spanish } from '../dates/spokenDates';
import { withoutAccents } from '../text/text';
import { countedDays } from './countedDays';
import type { MailLanguage } from './mail';

/** A day that words tell, with its time where they tell one. */
export interface SaidDate {
  readonly date: CalendarDate;
  readonly time?: TimeOfDay;
  /** The words, and where they begin. */
  readonly text: string;
  readonly index: number;
  /** The other day that the same words can mean: `12/3`. */
  readonly other?: CalendarDate;
}

const PARSERS = { en: english, de: german, es: spanish } as const;

/** No sentence that is looked at is longer. */
const LONGEST = 1500;

/** The days that a sentence tells, in its language, seen from the day of the mail: a weekday is the next one. */
export function datesIn(sentence: string, language: MailLanguage, from: CalendarDate): readonly SaidDate[] {
  const text = sentence.slice(0, LONGEST);
  const own = [
    ...numericDates(text, language, from),
    ...weekdaysWithDay(text, language, from),
    ...countedDays(text, language, from),
  ];
  const spoken = PARSERS[language].parse(withoutYears(text), noonOf(from), { forwardDate: true });
  const whole = [...own, ...spoken.filter(({ start }) => start.isCertain('day'))];
  const found = spoken.flatMap((one): SaidDate[] => {
    const { start, index } = one;
    // A time alone is that of a day that is told elsewhere.
    const hasDay = start.isCertain('day') || start.isCertain('weekday');
    const date = dateFrom(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
    const isRightDay =
      !start.isCertain('weekday') || !start.isCertain('day') || weekday(date) % 7 === start.get('weekday');
    if (!hasDay || !isCalendarDate(date) || !isRightDay || isDuration(one.text) || VAGUE.test(one.text))
      return [];
    // `Book now` names no day, and `you applied on November 2` none that is to come.
    if (NOW.test(one.text) || (!start.isCertain('year') && date > addDays(from, A_YEAR))) return [];
    // `Mo., 30.11.`: the name of a day belongs to the date behind it.
    if (!start.isCertain('day') && whole.some((other) => isRightBehind(text, one, other))) return [];
    const time = start.isCertain('hour')
      ? timeOf(start, text.slice(index + one.text.length), language)
      : undefined;
    const said = { time, text: one.text, index };
    const end = endDay(one);
    if (end !== undefined && end !== date) {
      const ends =
        one.end?.isCertain('hour') === true
          ? timeOf(one.end, text.slice(index + one.text.length), language)
          : time;
      return [
        { date, text: one.text, index },
        { date: end, time: ends, text: one.text, index: index + 1 },
      ];
    }
    // `Next Friday` may be the coming one.
    const isNext = /^(?:next|nächste[nr]?) \w{6,10}$/i.test(one.text) && date > addDays(from, 7);
    return [isNext ? { ...said, date: addDays(date, -7), other: date } : { ...said, date }];
  });
  const others = found.filter((one) => !own.some((mine) => overlap(mine, one)));
  return [...own, ...others].sort((a, b) => a.index - b.index).map((one) => withTime(one, text, language));
}

const NOW = /^(?:right )?(?:now|jetzt|sofort|ahora(?: mismo)?)$/i;

/** In days; without its year, a day that seems to lie so far ahead is one of the past. */
const A_YEAR = 300;

/** `26 November, 2 – 3 p.m.`: behind a comma there is no day, and no year. The signs stay where they are. */
function withoutYears(text: string): string {
  return text.replace(/(?<=\d(?:st|nd|rd|th)?\.? (?:(?:of|de) )?\p{L}{3,10}),(?= \d{1,2}\b(?!\d))/gu, ';');
}

/** A week or a month is no day. */
const VAGUE =
  /^(?:(?:by|in|bis|zur?|im|para|en) )?(?:(?:the |la |el )?(?:next|this|coming|nächste[nrs]?|kommende[nrs]?|diese[nrs]?|próxim[oa]|est[ae]) (?:week|month|woche|monat|semana|mes)|(?:la semana|el mes) que viene|(?:the )?week after|der woche (?:danach|darauf)|la semana siguiente)$/i;

interface Parsed {
  readonly text: string;
  readonly end?: Moment | null;
}

interface Moment {
  get(part: 'year' | 'month' | 'day' | 'hour' | 'minute'): number | null;
  isCertain(part: 'day' | 'weekday' | 'hour' | 'meridiem'): boolean;
}

/** The other day of `on Friday, December 4 to Monday, December 7`. */
function endDay({ end }: Parsed): CalendarDate | undefined {
  if (!end || !(end.isCertain('day') || end.isCertain('weekday'))) return undefined;
  const date = dateFrom(end.get('year') ?? 0, end.get('month') ?? 0, end.get('day') ?? 0);
  return isCalendarDate(date) ? date : undefined;
}

/** An hour `de la tarde` is one of the afternoon. */
function timeOf(start: Moment, behind: string, language: MailLanguage): TimeOfDay {
  const hour = start.get('hour') ?? 0;
  const isAfternoon = hour < 12 && /^ ?de la (?:tarde|noche)\b/i.test(behind);
  const isSaid = start.isCertain('meridiem') || behind.startsWith(':');
  const isEnglishAfternoon = !isSaid && language === 'en' && hour > 0 && hour < 7;
  return timeFrom(hour + (isAfternoon || isEnglishAfternoon ? 12 : 0), start.get('minute') ?? 0);
}

/** A weekday with the day of the month behind it, and no month: `viernes 11`, `Friday the 4th`, `Freitag, den 11.` */
const WITH_DAY = {
  en: /\b(sun|mon|tues|wednes|thurs|fri|satur)day,? (?:the (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th))\b(?! of)(?! (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi,
  de: /\b(sonn|mon|diens|donners|frei|sams)tag,? (?:den|dem) (\d{1,2})\.(?! ?(?:\d|jan|jän|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))/gi,
  es: /\b(domingo|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado),? (?:d[ií]a )?(\d{1,2})\b(?! de (?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic))(?![:.\/h]\d| ?(?:h|horas)\b)/gi,
} as const;

/** So many days ahead such a day may be. */
const AHEAD = 62;

function weekdaysWithDay(text: string, language: MailLanguage, from: CalendarDate): readonly SaidDate[] {
  return [...text.matchAll(WITH_DAY[language])].flatMap((match) => {
    const plain = withoutAccents(match[1] ?? '').slice(0, 3);
    const named = WEEKDAYS.findIndex((names) => names.includes(plain));
    const day = Number(match[2] ?? match[3]);
    for (let ahead = 0; ahead <= AHEAD; ahead++) {
      const date = addDays(from, ahead);
      if (Number(date.slice(8)) === day && weekday(date) % 7 === named)
        return [{ date, text: match[0], index: match.index }];
    }
    return [];
  });
}

function isRightBehind(
  text: string,
  before: { readonly index: number; readonly text: string },
  { index }: { readonly index: number },
): boolean {
  const end = before.index + before.text.length;
  return index >= end && /^[., ]{0,3}(?:the |der |den |dem |el )?$/.test(text.slice(end, index));
}

function overlap(a: SaidDate, b: SaidDate): boolean {
  return a.index < b.index + b.text.length && b.index < a.index + a.text.length;
}

function isDuration(text: string): boolean {
  return /\b(?:seconds?|minutes?|hours?|mins?|hrs?|minuten|stunden?|minutos?|horas?)\b|^\d{1,3} ?h$/i.test(
    text,
  );
}

/** Dates of numbers alone: between dots the day comes first, between slashes either may. */
function numericDates(text: string, language: MailLanguage, from: CalendarDate): readonly SaidDate[] {
  return [...text.matchAll(/(?<![\d./])(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/])/g)].flatMap(
    (match) => {
      const [whole, first = '', sign, second = '', year] = match;
      if (
        sign === '.' &&
        (language === 'en' || (year === undefined && !text.slice(match.index + whole.length).startsWith('.')))
      )
        return [];
      const read = (day: string, month: string): CalendarDate | undefined =>
        dayOf(Number(day), Number(month), year, from);
      const [dayFirst, monthFirst] = [read(first, second), sign === '/' ? read(second, first) : undefined];
      const date = dayFirst ?? monthFirst;
      if (date === undefined) return [];
      const other = dayFirst !== undefined && monthFirst !== dayFirst ? monthFirst : undefined;
      const said = { text: whole, index: match.index };
      if (other === undefined) return [{ ...said, date }];
      // Of two readings with a year, one that is over is not meant.
      const [past, ahead] = date < other ? [date, other] : [other, date];
      if (year !== undefined && past < from && ahead >= from) return [{ ...said, date: ahead }];
      const named = weekdayBefore(text, match.index);
      const fitting = [date, other].filter((one) => weekday(one) % 7 === named);
      const [only] = fitting;
      if (only !== undefined && fitting.length === 1) return [{ ...said, date: only }];
      // Nobody means a day that is so far ahead where another is near.
      const near = [date, other].filter((one) => year !== undefined || one <= addDays(from, FARTHEST));
      if (near.length === 1 && near[0] !== undefined && language === 'en')
        return [{ ...said, date: near[0] }];
      // Outside of English the day comes first.
      if (fitting.length === 2 && language !== 'en') return [{ ...said, date }];
      return [{ ...said, date: date < other ? date : other, other: date < other ? other : date }];
    },
  );
}

/** In days. */
const FARTHEST = 120;

/** Sunday first. */
const WEEKDAYS = [
  ['sun', 'son', 'so', 'dom'],
  ['mon', 'mo', 'lun'],
  ['tue', 'die', 'di', 'mar'],
  ['wed', 'mit', 'mi', 'mie'],
  ['thu', 'don', 'do', 'jue'],
  ['fri', 'fre', 'fr', 'vie'],
  ['sat', 'sam', 'sa', 'sab'],
];

/** The day of the week that stands right before a date. */
function weekdayBefore(text: string, at: number): number | undefined {
  const word = /([\p{L}]{2,12})[.,]{0,2}(?: the| der| den| dem| el)?[ ]?$/u.exec(
    text.slice(Math.max(0, at - 24), at),
  )?.[1];
  if (word === undefined) return undefined;
  const plain = withoutAccents(word);
  const found = WEEKDAYS.findIndex((names) => names.includes(plain) || names.includes(plain.slice(0, 3)));
  return found < 0 ? undefined : found;
}

/** A day without its year is the next one. */
function dayOf(
  day: number,
  month: number,
  year: string | undefined,
  from: CalendarDate,
): CalendarDate | undefined {
  const thisYear = Number(from.slice(0, 4));
  const given = year === undefined ? thisYear : Number(year) + (year.length === 2 ? 2000 : 0);
  const date = dateFrom(given, month, day);
  if (!isCalendarDate(date)) return undefined;
  if (year !== undefined || date >= from) return date;
  const next = dateFrom(thisYear + 1, month, day);
  return isCalendarDate(next) && next <= addDays(from, A_YEAR) ? next : undefined;
}

/** A time that stands right behind a day: `um 9.30 Uhr`, `at 2 pm`, `a las 10`; of blanks there is one at most. */
const BEHIND =
  /^\.?,? ?(?:\([^()]{0,30}\),? ?)?(?:at|um|von|ab|from|a las?|a partir de las?|–|-)? ?(\d{1,2})(?:[:.h](\d{2}))?(?: ?(?:bis|–|-) ?\d{1,2}(?:[:.]\d{2})?)? ?(?:h\b|hs\b|uhr\b|horas\b)? ?(am\b|pm\b|a\.? ?m\.?|p\.? ?m\.?|de la (?:tarde|noche|mañana))?(?![\d:/]|\.\d| ?(?:minut|min\b|stunde|hour|%|weeks?|days?))/i;

/** So much of what stands behind a day is looked at. */
const NEAR = 60;

function withTime(said: SaidDate, text: string, language: MailLanguage): SaidDate {
  if (said.time !== undefined) return said;
  const end = said.index + said.text.length;
  const raw = text.slice(end, end + NEAR);
  const behind = raw.replace(/\s/g, ' ').trimStart();
  const skipped = raw.length - behind.length;
  const [whole, hours, minutes, half] = BEHIND.exec(behind) ?? [];
  if (whole === undefined || hours === undefined) return said;
  const isSaid = minutes !== undefined || half !== undefined;
  // In English an hour without its half of the day may be either.
  if (!isSaid && (language === 'en' || !/uhr|horas?|\bh\b|\bum\b|a las?/i.test(whole))) return said;
  const time = clockOf(workingHour(Number(hours), half, language), Number(minutes ?? 0), half);
  return time === undefined
    ? said
    : { ...said, time, text: text.slice(said.index, end + skipped + whole.length).trim() };
}

/** Nobody meets between midnight and seven: in English `2:30` is then in the afternoon. */
function workingHour(hour: number, half: string | undefined, language: MailLanguage): number {
  return language === 'en' && half === undefined && hour > 0 && hour < 7 ? hour + 12 : hour;
}

/** The time that words tell without their day: `15 Uhr`, `11:30`, `2 pm`; only where they tell one, or from one to another. */
export function timeIn(text: string): TimeOfDay | undefined {
  const found = [...text.slice(0, LONGEST).matchAll(TIME)].filter(
    ([, , minutes, unit, half]) => minutes !== undefined || unit !== undefined || half !== undefined,
  );
  const times = found.flatMap(([, hours, minutes, , half], nth) => {
    // `2:00 – 3:00 PM`: the half of the day is said once.
    const end = isRange(text, found) ? found[nth + 1] : undefined;
    const isBefore = end !== undefined && Number(hours) % 12 <= Number(end[1]) % 12;
    const own = half ?? (isBefore ? end[4] : undefined);
    return clockOf(Number(hours), Number(minutes ?? 0), own) ?? [];
  });
  return new Set(times).size === 1 || (times.length === 2 && isRange(text, found)) ? times[0] : undefined;
}

/** Whether two times are the beginning and the end of one. */
function isRange(text: string, [first, second, ...others]: readonly RegExpExecArray[]): boolean {
  if (first === undefined || second === undefined || others.length > 0) return false;
  return /^ ?(?:uhr )?(?:-|–|—|to|until|till|bis|a|hasta|and|und|y) (?:las )?$|^ ?[-–] ?$/i.test(
    text.slice(first.index + first[0].trimEnd().length, second.index),
  );
}

const TIME =
  /(?<![\d.:/])(\d{1,2})(?:[:.](\d{2}))? ?(uhr\b|h\b|horas\b)? ?(am\b|pm\b|a\.m|p\.m|de la (?:tarde|noche|mañana))?(?![\d:/]|\.\d)/gi;

function clockOf(hours: number, minutes: number, half: string | undefined): TimeOfDay | undefined {
  const isAfternoon = half !== undefined && /^p|tarde|noche/i.test(half) && hours < 12;
  const isMidnight = half !== undefined && /^a\.?/i.test(half) && hours === 12;
  const hour = hours + (isAfternoon ? 12 : 0) - (isMidnight ? 12 : 0);
  return hour > 23 || minutes > 59 ? undefined : timeFrom(hour, minutes);
}
