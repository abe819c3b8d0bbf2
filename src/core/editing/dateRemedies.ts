import { instantAt, isCalendarDate, MINUTE, sayFullDate, wallTimeAt, whenText } from '../dates/calendar';
import type { CalendarDate, WallTime, Zone } from '../dates/calendar';
import { clearReading, dateReadings, readingInWords } from '../dates/dateReadings';
import type { DateReading } from '../dates/dateReadings';
import { zonesMeant, zoneNamed } from '../dates/zones';
import { setField } from './edits';
import type { Due } from '../rules/deadlines';
import { ofKey, removeEntry } from './keyRemedies';
import { say } from '../text/language';
import type { InterviewNote } from '../notes/note';
import type { Problem } from '../rules/problems';
import { entryOf, noteIn } from '../notes/noteText';
import type { Situation, Way } from './remedy';
import { editDistance } from '../text/spelling';
import type { Span, TextEdit } from '../text/text';
import { folded } from '../notes/values';

type Unclear = Extract<Problem, { code: 'date-invalid' }>;
type OutOfOrder = Extract<Problem, { code: 'date-order' }>;

/** Writes an unclear date as what it may mean; where that is more than one date, none is preferred. */
export function clearDate({ key, text: written, span }: Unclear, situation: Situation): readonly Way[] {
  const texts =
    key === 'timezone'
      ? zonesLike(written).map((zone) => ({ newText: zone, title: say('Change to “{0}”', zone) }))
      : readings(written, situation).map(({ date, time }) => ({
          newText: whenText({ date, time }),
          title: say('Write as {0}', `${sayFullDate(date)}${time === undefined ? '' : `, ${time}`}`),
        }));
  const ways = texts.map(({ newText, title }): Way => {
    const isPreferred = texts.length === 1;
    return {
      kind: 'try',
      title,
      isPreferred,
      edits: [{ span, newText }],
      touches: ofKey(key, situation.read.keys),
    };
  });
  const title = key === 'timezone' ? say('Select the time zone') : say('Select the date');
  return [...withZone({ key, text: written, span }, situation), ...ways, { kind: 'go', title, select: span }];
}

/** A date with its time and letters of a zone behind that: `2026-11-20 14:00 PST`, `(CET)`. */
const BEFORE_ZONE = /^(\d[^()]{8,60}?)(?: | ?\()([A-Za-z]{2,5})\)?$/;

/** Writes the zone that stands behind a time where it belongs; of several that the letters may mean, none is preferred. */
function withZone(
  { key, text, span }: Pick<Unclear, 'key' | 'text' | 'span'>,
  { read }: Situation,
): readonly Way[] {
  const [, before = '', letters = ''] = BEFORE_ZONE.exec(text) ?? [];
  const reading = clearReading(before);
  if (key !== 'interview' || reading?.time === undefined || entryOf(read, 'timezone') !== undefined)
    return [];
  const [meant, named] = [zonesMeant(letters), zoneNamed(letters)];
  const zones = meant.length > 0 || named === undefined ? meant : [named];
  const [isInterview, isZone] = [ofKey('interview', read.keys), ofKey('timezone', read.keys)];
  return zones.flatMap((zone): readonly Way[] => {
    const added = setField(read, 'timezone', zone);
    if (added.kind !== 'edits') return [];
    return [
      {
        kind: 'try',
        title: say('Write as {0}', `${sayFullDate(reading.date)}, ${reading.time ?? ''} (${zone})`),
        isPreferred: zones.length === 1,
        edits: [{ span, newText: whenText(reading) }, ...added.edits],
        touches: (entry) => isInterview(entry) || isZone(entry),
      },
    ];
  });
}

function readings(written: string, { now, dayInWords }: Situation): readonly DateReading[] {
  const today = now.slice(0, 10);
  const dates = dateReadings(written, today);
  // What is read in words alone has lost the time that stands behind a date.
  if (dates.length > 0 || dayInWords === undefined || DATE_WITH_TIME.test(written)) return dates;
  const reading = readingInWords(written, (words) => dayInWords(words, today));
  return reading === undefined ? [] : [reading];
}

const DATE_WITH_TIME = /^\d{4}-\d\d-\d\d[ T]+\d{1,2}:\d\d/;

/** More slips of the pen than this make it another name. */
const MOST_SLIPS = 2;

/** The zones that a name may mean: `New York` is `America/New_York`. */
function zonesLike(written: string): readonly Zone[] {
  const meant = zonesMeant(written);
  if (meant.length > 0) return meant;
  const name = folded(written).replaceAll(' ', '_');
  if (name === '' || name.length > 40) return [];
  const zones = Intl.supportedValuesOf('timeZone');
  const ofCity = zones.filter((zone) => zone.toLowerCase().replace(/^.*\//, '') === name);
  if (ofCity.length > 0) return ofCity;
  return zones.filter((zone) => editDistance(name, zone.toLowerCase()) <= MOST_SLIPS);
}

/** Writes a date with the year, or with day and month the other way round, with which it is in order. */
export function orderDate({ key, date, span }: OutOfOrder, situation: Situation): readonly Way[] {
  const { read, now } = situation;
  const { text, keys } = read;
  const note = noteIn(read);
  const written = text.slice(span.start, span.end);
  const redate = redating(written, date, span);
  const ways = datesInOrder(date, note, key === 'reply-by', now).flatMap((newDate, nth): readonly Way[] => {
    if (redate === undefined) return [];
    const title = say('Write as {0}', sayFullDate(newDate));
    const edits = [redate(newDate)];
    return [{ kind: 'try', title, isPreferred: nth === 0, edits, touches: ofKey(key, keys) }];
  });
  const interview = note?.interview?.span;
  return [
    ...ways,
    { kind: 'go', title: say('Select the date'), select: span },
    ...(interview === undefined
      ? []
      : [{ kind: 'go', title: say('Go to the interview'), select: interview } as const]),
  ];
}

/** How another date takes the place of one: within what is written, or, where that is in words, of all but its time. */
function redating(
  written: string,
  date: CalendarDate,
  span: Span,
): ((newDate: CalendarDate) => TextEdit) | undefined {
  const at = written.indexOf(date);
  const place = { start: span.start + at, end: span.start + at + date.length };
  if (at >= 0) return (newText) => ({ span: place, newText });
  const reading = clearReading(written.replace(/^["']|["']$/g, ''));
  if (reading?.date !== date) return undefined;
  return (newDate) => ({ span, newText: whenText({ ...reading, date: newDate }) });
}

function datesInOrder(
  date: CalendarDate,
  note: InterviewNote | undefined,
  mayBeAhead: boolean,
  now: WallTime,
): readonly CalendarDate[] {
  const earliest = note?.interview?.date;
  if (earliest === undefined) return [];
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
  const years = [earliest.slice(0, 4), String(Number(earliest.slice(0, 4)) + 1)];
  const otherYears = years.filter((other) => other !== year).map((other) => `${other}-${month}-${day}`);
  const isInOrder = (other: CalendarDate): boolean =>
    other !== date && isCalendarDate(other) && other >= earliest && (mayBeAhead || other <= now.slice(0, 10));
  const likely = otherYears.find(isInOrder);
  return [...(likely === undefined ? [] : [likely]), `${year}-${day}-${month}`].filter(isInOrder);
}

/** How long before the end of the window a call is moved to, where that is still ahead. */
const HALF_AN_HOUR = 30 * MINUTE;

/** Moves a planned call into its window while that is open, or takes the plan away. */
export function moveCall(windowEnd: Due, { read, now }: Situation): readonly Way[] {
  const { text, keys } = read;
  const note = noteIn(read);
  const entry = entryOf(read, 'thank-you-call');
  const time = note && timeInWindow(windowEnd, note, now);
  const move = time === undefined ? undefined : setField(read, 'thank-you-call', time.replace('T', ' '));
  const ways: Way[] = [];
  if (time !== undefined && move?.kind === 'edits') {
    const title = say('Move the call to {0}, {1}', sayFullDate(time.slice(0, 10)), time.slice(11));
    const touches = ofKey('thank-you-call', keys);
    ways.push({ kind: 'try', title, isPreferred: true, edits: move.edits, touches });
  }
  const remove = entry && removeEntry(text, entry, say('Remove the planned call'), ways.length === 0);
  return [
    ...ways,
    ...(remove ?? []),
    { kind: 'act', title: say('Draft the thank-you letter'), act: 'draftThankYou' },
  ];
}

function timeInWindow(
  windowEnd: Due,
  { zone, interview }: InterviewNote,
  now: WallTime,
): WallTime | undefined {
  if (windowEnd.time === undefined || interview === undefined) return undefined;
  const end = instantAt(windowEnd.date, windowEnd.time, zone);
  const times = [wallTimeAt(end - HALF_AN_HOUR, zone), wallTimeAt(end, zone)];
  return times.find((time) => time > now && time > wallTimeAt(interview.instant, zone));
}
