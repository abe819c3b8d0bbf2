import { addDays, dateFrom, weekday } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';
import { withoutAccents } from '../text/text';
import type { MailLanguage } from './mail';

/** A day that is counted from that of the mail, with its words and where they begin. */
export interface CountedDay {
  readonly date: CalendarDate;
  readonly text: string;
  readonly index: number;
}

/** The days that a text counts from the day of the mail, or by its week. */
export function countedDays(text: string, language: MailLanguage, from: CalendarDate): readonly CountedDay[] {
  const plain = withoutAccents(text);
  // Their places would be others.
  if (plain.length !== text.length) return [];
  return [...weekdaysOfNextWeek(plain, language, from), ...spans(plain, from), ...weekEnds(plain, from)].map(
    ({ date, length, index }) => ({ date, text: text.slice(index, index + length), index }),
  );
}

/** A day, and where its words stand. */
interface PlacedDay {
  readonly date: CalendarDate;
  readonly index: number;
  readonly length: number;
}

/** The days of the week in each language, from Monday. */
const DAYS_OF_WEEK = {
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  de: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'],
  es: ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'],
} as const;

/** `next week on Thursday`, `am Donnerstag nächster Woche`, `el jueves de la semana que viene`, `a week from Thursday`. */
const OF_NEXT_WEEK = {
  en: /\b(?:next week,? (?:on )?(DAY)|(DAY),? (?:of )?next week|(?:a week from|a week on) (DAY)|(DAY) week(?! ?end|ly))\b/g,
  de: /\b(?:(?:nachste[nr]?|kommende[nr]?) woche,? (?:am )?(DAY)|(DAY),? (?:(?:in )?der )?(?:nachste[nr]|kommende[nr]) woche)\b/g,
  es: /\b(?:(?:semana que viene|proxima semana),? (?:el )?(DAY)|(DAY),? (?:de )?(?:la )?(?:semana que viene|proxima semana|semana proxima))\b/g,
} as const;

function weekdaysOfNextWeek(plain: string, language: MailLanguage, from: CalendarDate): readonly PlacedDay[] {
  const names: readonly string[] = DAYS_OF_WEEK[language];
  const pattern = new RegExp(OF_NEXT_WEEK[language].source.replaceAll('DAY', names.join('|')), 'g');
  const monday = addDays(from, 8 - weekday(from));
  return [...plain.matchAll(pattern)].map((match) => {
    const [, first, second, counted, british] = match;
    const named = names.indexOf(first ?? second ?? counted ?? british ?? '');
    const coming = addDays(from, (named + 7 - (weekday(from) - 1)) % 7 || 7);
    const date = first === undefined && second === undefined ? addDays(coming, 7) : addDays(monday, named);
    return { date, index: match.index, length: match[0].length };
  });
}

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['one a an einem einer eine ein un una', 1],
    ['two zwei dos couple', 2],
    ['three drei tres', 3],
    ['four vier cuatro', 4],
    ['five funf cinco', 5],
    ['six sechs seis', 6],
    ['seven sieben siete', 7],
    ['eight acht ocho', 8],
    ['ten zehn diez', 10],
    ['fourteen vierzehn catorce', 14],
  ].flatMap(([words, count]) =>
    String(words)
      .split(' ')
      .map((word) => [word, Number(count)]),
  ),
);

/** `within two weeks`, `innerhalb von 10 Tagen`, `en las próximas dos semanas`, with or without “working”. */
const SPAN =
  /\b(?:within|in|over|inside|innerhalb|binnen|dentro|en)\b (?:the |von |der |den |de |las |los |el plazo de )?(?:next |coming |following |nachsten |kommenden |proximas |proximos )?(?:a )?(\d{1,2}|[a-z]{2,9})(?: of)? (business |working |werk|arbeits)?(days?|weeks?|tagen?|wochen?|dias?|semanas?)( habiles| laborables)?\b/g;

function spans(plain: string, from: CalendarDate): readonly PlacedDay[] {
  return [...plain.matchAll(SPAN)].flatMap((match) => {
    const [whole, count = '', before, unit = '', behind] = match;
    const number = /^\d/.test(count) ? Number(count) : NUMBERS[count];
    if (number === undefined || number === 0) return [];
    const isOfWork = before !== undefined || behind !== undefined;
    const isWeeks = /^(?:w|s)/.test(unit);
    const date =
      isOfWork && !isWeeks ? workdaysLater(from, number) : addDays(from, number * (isWeeks ? 7 : 1));
    return [{ date, index: match.index, length: whole.length }];
  });
}

/** `by the end of next week`: its Friday, as people at work mean it. */
const WEEK_END =
  /\b(?:end of (?:the |this )?(next |coming )?week|ende (?:der |dieser )?(nachster |nachsten |kommender |kommenden )?woche|(?:fin|final|finales) de (?:la |esta )?(proxima |que viene )?semana(?: que viene)?|ende (?:der )?(?:kw|kalenderwoche) ?(\d{1,2}))\b/g;

/** The Friday of a week by its number: the first week is that of the fourth of January. */
function fridayOf(year: number, week: number): CalendarDate {
  const fourth = dateFrom(year, 1, 4);
  return addDays(fourth, 5 - weekday(fourth) + 7 * (week - 1));
}

function weekEnds(plain: string, from: CalendarDate): readonly PlacedDay[] {
  return [...plain.matchAll(WEEK_END)].map((match) => {
    const place = { index: match.index, length: match[0].length };
    const number = match[4];
    if (number !== undefined) {
      const year = Number(from.slice(0, 4));
      const [now, later] = [fridayOf(year, Number(number)), fridayOf(year + 1, Number(number))];
      return { date: now < from ? later : now, ...place };
    }
    const isNext = match.slice(1, 4).some(Boolean) || match[0].endsWith('que viene');
    const friday = addDays(from, 5 - weekday(from) + (isNext || weekday(from) > 5 ? 7 : 0));
    return { date: friday, ...place };
  });
}

function workdaysLater(from: CalendarDate, count: number): CalendarDate {
  let date = from;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    if (weekday(date) < 6) left--;
  }
  return date;
}
