import { addDays, dateFrom, daysBetween, isCalendarDate } from './calendar';
import type { CalendarDate } from './calendar';
import { spokenLanguage } from '../text/language';
import { english, german, noonOf, spanish } from './spokenDates';

/** Which of two days words mean that fit both: `Friday` is the last one of something done, the next one of a plan. */
export type Direction = 'past' | 'coming';

type ParsedComponents = ReturnType<typeof english.parse>[number]['start'];

/** Numbers alone, `11/12`, mean one day to some and another to others. */
const UNCLEAR = /^[\d/.\s-]+$/;
/** With full stops the day always comes first: `1.12.`, `1.12.2026`. */
const DAY_FIRST = /^(?:(?:am|bis|zum|den|bis zum) )?(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))?$/i;

/** How days are said in one language. */
interface SpokenDays {
  readonly parser: Pick<typeof english, 'parse'>;
  /** What can only be meant of a day to come, and of one that has been. */
  readonly coming: RegExp;
  readonly gone: RegExp;
  /** Said otherwise, as the parser understands it. */
  readonly rewritten: readonly (readonly [said: RegExp, understood: string])[];
  /** A day that was the last of its name, which its parser takes for the next. */
  readonly last?: RegExp;
  /** So long ago, which its parser does not know: what is found is as far ahead. */
  readonly ago?: RegExp;
}

const ENGLISH: SpokenDays = {
  parser: english,
  coming: /\bnext\b|^(?:this|coming)\b/i,
  gone: /^(?:last|past|previous)\b|\bago$|^this morning$/i,
  rewritten: [],
};

const GERMAN: SpokenDays = {
  parser: german,
  coming: /(?<!\p{L})nächste|^(?:diese|kommende)/iu,
  gone: /^(?:letzte|vorige|vergangene|vor )/iu,
  rewritten: [
    [/^(?:bis |zum |am |den |kommenden |kommende |heute (?=in ))+/iu, ''],
    [/^(?:vorigen|vergangenen) /iu, 'letzten '],
  ],
};

const SPANISH: SpokenDays = {
  parser: spanish,
  coming: /próxim|^este (?=\p{L})/iu,
  gone: /^(?:pasad[oa]|últim[oa]) \p{L}/iu,
  rewritten: [
    [/proxim/iu, 'próxim'],
    [/ultim/iu, 'últim'],
    [/^(?:para |hasta )/iu, ''],
    [/^pasado mañana$/iu, 'en 2 días'],
    [/^(?:el |la )?(?:semana pasada|última semana)$/iu, 'hace 1 semana'],
    [/^(?:la )?(?:próxima semana|semana que viene)$/iu, 'en una semana'],
    [/^(?:el |la )/iu, ''],
    [/^(?:pasad[oa]|últim[oa]) (\p{L}+)$/iu, '$1 pasado'],
    [/^(\p{L}+) próxim[oa]$/iu, 'próximo $1'],
    [/ que viene$/iu, ''],
    [/^ante(?:ayer|s de ayer)$|^antier$/iu, 'hace 2 días'],
  ],
  last: / pasad[oa]$/iu,
  ago: /^hace (?=\S+ (?:días?|semanas?)$)/iu,
};

/** English is understood in every window: in it this is written, and many are at home in both. */
function languages(): readonly SpokenDays[] {
  const tag = spokenLanguage();
  if (tag.startsWith('de')) return [GERMAN, ENGLISH];
  return tag.startsWith('es') ? [SPANISH, ENGLISH] : [ENGLISH];
}

/**
 * The day that words mean, in the language that is spoken or in English, seen from `today`: `next Tuesday`, `in 3 Tagen`,
 * `1 Dec`. A weekday, or a day without a year, is the nearest one in the direction that is asked for; a weekday to come is
 * never today. What is not understood from end to end, or means different days to different people, is `undefined`.
 */
export function dateInWords(
  words: string,
  today: CalendarDate,
  direction: Direction = 'coming',
): CalendarDate | undefined {
  const text = words.trim();
  if (isCalendarDate(text)) return text;
  const asked = { text, today, direction };
  const numbers = DAY_FIRST.exec(text);
  if (numbers !== null) return dayFirst(numbers, asked);
  if (text === '' || UNCLEAR.test(text)) return undefined;
  for (const language of languages()) {
    const date = dayIn(language, asked);
    if (date !== undefined) return date;
  }
  return undefined;
}

interface Asked {
  readonly text: string;
  readonly today: CalendarDate;
  readonly direction: Direction;
}

/** Without a year it is the nearest one in the direction that is asked for. */
function dayFirst(
  [, day, month, year]: readonly string[],
  { today, direction }: Asked,
): CalendarDate | undefined {
  const thisYear = Number(today.slice(0, 4));
  const inYear = (one: number): CalendarDate => dateFrom(one, Number(month), Number(day));
  const years = direction === 'coming' ? [thisYear, thisYear + 1] : [thisYear, thisYear - 1];
  const dates = (year === undefined ? years.map(inYear) : [inYear(Number(year))]).filter(isCalendarDate);
  if (year !== undefined) return dates[0];
  return dates.find((date) => (direction === 'coming' ? date >= today : date <= today));
}

function dayIn(language: SpokenDays, { text, today, direction }: Asked): CalendarDate | undefined {
  const { parser, coming, gone, rewritten, ago, last } = language;
  const said = rewritten.reduce((before, [pattern, understood]) => before.replace(pattern, understood), text);
  if (ago?.test(said) === true) {
    const ahead = dayIn(language, { text: said.replace(ago, 'en '), today, direction: 'coming' });
    return ahead && addDays(today, -daysBetween(today, ahead));
  }
  if (last?.test(said) === true)
    return dayIn(language, { text: said.replace(last, ''), today, direction: 'past' });
  const [found, ...more] = parser.parse(said, noonOf(today), {
    forwardDate: direction === 'coming' && !gone.test(said),
  });
  if (found === undefined || more.length > 0 || found.text.length < said.length || found.end)
    return undefined;
  const date = dateOf(found.start);
  if (date === undefined || (language !== ENGLISH && isGuessed(found.start, said))) return undefined;
  if (direction === 'past') return coming.test(said) ? date : notAfter(today, date, found.start);
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

/** `Nov 27` is the first day of a month to who does not know it: then another language may. */
function isGuessed(start: ParsedComponents, said: string): boolean {
  if (start.isCertain('day') || start.isCertain('weekday')) return false;
  return !/(?<!\p{L})(?:month|monat|mes|year|jahr|año)/iu.test(said);
}

function isWeekdayAlone(start: ParsedComponents): boolean {
  return start.isCertain('weekday') && !start.isCertain('day');
}
