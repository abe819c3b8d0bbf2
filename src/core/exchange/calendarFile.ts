import { PRODUCT } from './calendarBeginning';
import ICAL from 'ical.js';
import type { CalendarEvent } from './calendarEvents';
import {
  addDays,
  daysBetween,
  isCalendarDate,
  MINUTE,
  parseWhen,
  SECOND,
  wallTimeAt,
  whenText,
} from '../dates/calendar';
import { linesWorthReading } from './calendarLines';
import type { CalendarDate, Instant, WallTime, Zone } from '../dates/calendar';
import { zoneNamed } from '../dates/zones';
import { calendarZone } from './calendarZone';
import { clockChanges } from '../dates/clockChanges';
import type { ClockChange } from '../dates/clockChanges';

/** The end of 2019: the sequence counts from there, and stays small enough for every calendar. */
const FIRST_SEQUENCE = Date.UTC(2020, 0);

/** Lines have 75 octets at most; the library does not count the space before those that go on. */
ICAL.foldLength = 74;

/** A line of a calendar: its name, what it says beside its value, of which type that is, and the value. */
type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  value: string | number,
];

/** What stands between a `BEGIN` and its `END`. */
type Component = readonly [name: string, properties: readonly Property[], parts: readonly Component[]];

/**
 * An iCalendar file (RFC 5545). Its sequence is the minutes since 2020 at `now`, so that a calendar that reads a later
 * file moves the entries it knows, and nothing has to be kept between.
 */
export function calendarFile(events: readonly CalendarEvent[], now: Instant): string {
  const calendar: Component = [
    'vcalendar',
    [text('version', '2.0'), text('prodid', PRODUCT), text('method', 'PUBLISH')],
    [...timezones(events), ...events.map((event) => entry(event, now))],
  ];
  return ICAL.stringify([...calendar]);
}

function entry(event: CalendarEvent, now: Instant): Component {
  const { uid, title, description, place = '', reminds } = event;
  const stamp = `${new Date(now).toISOString().slice(0, -'.000Z'.length)}Z`;
  const sequence = Math.max(0, Math.floor((now - FIRST_SEQUENCE) / MINUTE));
  const properties: readonly Property[] = [
    text('uid', uid),
    text('summary', title),
    text('description', description),
    text('location', place),
    ['dtstamp', {}, 'date-time', stamp],
    ['last-modified', {}, 'date-time', stamp],
    ['sequence', {}, 'integer', sequence],
    ...times(event),
    // A letter or a call keeps nobody from another appointment.
    text('transp', uid.startsWith('interview/') ? 'OPAQUE' : 'TRANSPARENT'),
  ];
  const told = properties.filter(([, , , value]) => value !== '');
  return ['vevent', told, reminds === undefined ? [] : [alarm(reminds)]];
}

/** Breaks of lines of all kinds are one; characters that no line may hold are left out. */
function text(name: string, value: string): Property {
  const lines = value.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
  return [name, {}, 'text', lines.replace(/[^\P{Cc}\t\n]/gu, '')];
}

function times({ time }: CalendarEvent): readonly Property[] {
  if (time.kind === 'span')
    return [atTime('dtstart', time.start, time.zone), atTime('dtend', time.end, time.zone)];
  return [
    ['dtstart', {}, 'date', time.date],
    ['duration', {}, 'duration', 'P1D'],
  ];
}

/** As the clocks of the zone show it. */
function atTime(name: string, instant: Instant, zone: Zone): Property {
  return [name, { tzid: zone }, 'date-time', `${wallTimeAt(instant, zone)}:00`];
}

/** Its text names nothing in the note: calendars show the title. */
function alarm(minutes: number): Component {
  const trigger = `${minutes < 0 ? '-' : ''}PT${Math.abs(minutes)}M`;
  const properties: readonly Property[] = [
    text('action', 'DISPLAY'),
    text('description', 'Job Search'),
    ['trigger', {}, 'duration', trigger],
  ];
  return ['valarm', properties, []];
}

function timezones(events: readonly CalendarEvent[]): readonly Component[] {
  const spans = new Map<Zone, { readonly first: Instant; readonly last: Instant }>();
  for (const { time } of events) {
    if (time.kind !== 'span') continue;
    const { first, last } = spans.get(time.zone) ?? { first: time.start, last: time.end };
    spans.set(time.zone, { first: Math.min(first, time.start), last: Math.max(last, time.end) });
  }
  return [...spans].map(([zone, span]) => [
    'vtimezone',
    [text('tzid', zone)],
    clockChanges(zone, span).map(clockChange),
  ]);
}

function clockChange({ wall, from, to }: ClockChange): Component {
  const properties: readonly Property[] = [
    ['dtstart', {}, 'date-time', wallTimeAt(wall, 'UTC') + ':00'],
    ['tzoffsetfrom', {}, 'utc-offset', sayOffset(from)],
    ['tzoffsetto', {}, 'utc-offset', sayOffset(to)],
  ];
  return [to > from ? 'daylight' : 'standard', properties, []];
}

/** `-05:00` */
function sayOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** Whether a file is one that we made. */
export function isOurs(text: string): boolean {
  return text.includes(`PRODID:${PRODUCT}`);
}

/** What a calendar has of the moment at which it was written. */
const STAMPS = /^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE):.*$/gm;

/** Whether two calendars of ours have the same entries, whenever they were written. */
export function haveTheSameEntries(one: string, other: string): boolean {
  return one.replace(STAMPS, '') === other.replace(STAMPS, '');
}

/** Someone, or something, that an invitation names. */
export interface Invited {
  readonly name?: string;
  readonly email: string;
  /** `ROOM`, `RESOURCE` or `GROUP`; absent for a person. */
  readonly kind?: string;
  readonly hasDeclined?: true;
}

/** An invitation as a calendar file tells it. */
export interface Invitation {
  readonly title: string;
  /** The date, with the time where it has one, as `zone` shows it. */
  readonly when: WallTime;
  /** As the file names it, whether it is known here or not. Absent where it has no time, or one told in the user's own. */
  readonly zone?: Zone;
  /** By which a calendar knows the appointment again when it is moved or cancelled. */
  readonly uid?: string;
  readonly place?: string;
  readonly description?: string;
  readonly people: readonly Invited[];
  readonly isCancelled: boolean;
  /** Whether it stands for several appointments: an interview is one. */
  readonly isSeries: boolean;
  /** Whether it was sent before, and is another now. */
  readonly isUpdated?: true;
}

/** The invitations in an iCalendar file; `undefined` where it is none. `localZone` is the user's own. */
export function invitationsIn(text: string, localZone: Zone): readonly Invitation[] | undefined {
  if (!/^BEGIN:VCALENDAR/im.test(text)) return undefined;
  try {
    return calendarsIn(text).flatMap((calendar) => {
      const isCancelled = textOf(calendar, 'method')?.toUpperCase() === 'CANCEL';
      return calendar
        .getAllSubcomponents('vevent')
        .flatMap((event) => invitation(event, isCancelled, localZone) ?? []);
    });
  } catch {
    return undefined;
  }
}

/** Some programs put several calendars into one file. */
function calendarsIn(text: string, mostEvents?: number): readonly ICAL.Component[] {
  const lines = linesWorthReading(text, mostEvents).map(asDay);
  const parsed: unknown = ICAL.parse(lines.filter(isReadable).join('\n'));
  if (!Array.isArray(parsed)) return [];
  const all: readonly unknown[] = typeof parsed[0] === 'string' ? [parsed] : parsed;
  return all.filter((one) => Array.isArray(one)).map((one) => new ICAL.Component(one));
}

/** Some programs write a day as if it were a time: `DTSTART:20261120`. */
function asDay(line: string): string {
  return /^DTSTART(?:;TZID=[^:;]{1,200})?:\d{8}$/i.test(line)
    ? `DTSTART;VALUE=DATE:${line.slice(-'20261120'.length)}`
    : line;
}

/** Some programs write a line that is none: it must not cost the others. */
function isReadable(line: string): boolean {
  if (/^(?:BEGIN|END):/i.test(line)) return true;
  if (!line.includes(':')) return false;
  try {
    ICAL.parse.property(line);
    return true;
  } catch {
    return false;
  }
}

function invitation(event: ICAL.Component, isCancelled: boolean, localZone: Zone): Invitation | undefined {
  const start = startOf(event, localZone);
  if (start === undefined) return undefined;
  const people = [...event.getAllProperties('organizer'), ...event.getAllProperties('attendee')];
  return {
    title: textOf(event, 'summary') ?? '',
    ...start,
    place: textOf(event, 'location'),
    description: textOf(event, 'description'),
    uid: textOf(event, 'uid'),
    people: people.map(invited),
    isCancelled: isCancelled || textOf(event, 'status') === 'CANCELLED',
    isSeries: event.hasProperty('rrule'),
    ...(Number(event.getFirstPropertyValue('sequence')) > 0 ? { isUpdated: true as const } : {}),
  };
}

function invited(person: ICAL.Property): Invited {
  const kind = (person.getFirstParameter('cutype') || '').toUpperCase();
  const hasDeclined = (person.getFirstParameter('partstat') || '').toUpperCase() === 'DECLINED';
  return {
    name: person.getFirstParameter('cn') || undefined,
    email: String(person.getFirstValue()).replace(/^mailto:/i, ''),
    ...(kind === '' || kind === 'INDIVIDUAL' || kind === 'UNKNOWN' ? {} : { kind }),
    ...(hasDeclined ? { hasDeclined } : {}),
  };
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : undefined;
}

type Start = Pick<Invitation, 'when' | 'zone'>;

/** When an appointment begins; `undefined` where it does not say, or not so that it can be read. */
function startOf(event: ICAL.Component, localZone: Zone): Start | undefined {
  try {
    const start = event.getFirstProperty('dtstart');
    const time = start?.getFirstValue();
    if (!(time instanceof ICAL.Time)) return undefined;
    return startAt(time, start?.getFirstParameter('tzid') ?? '', localZone);
  } catch {
    return undefined;
  }
}

/**
 * A time in no zone is the one that clocks show here. One in a zone that the file describes is told in that zone where it
 * is known by its name and agrees, else by its offset from UTC; one in a zone that nobody knows keeps its name, so that the
 * note asks.
 */
function startAt(time: ICAL.Time, named: string, localZone: Zone): Start | undefined {
  const isUtc = time.zone === ICAL.Timezone.utcTimezone;
  const known = named === '' ? undefined : calendarZone(named);
  const described = named !== '' && !isUtc && isDescribed(time) ? time.toUnixTime() * SECOND : undefined;
  const isUnknown = named !== '' && known === undefined && !isUtc;
  const written = parseWhen(time.toString(), isUnknown ? 'UTC' : (known ?? localZone));
  if (written === undefined) return undefined;
  if (written.time === undefined) return { when: written.date };
  if (described !== undefined && (known === undefined || written.instant !== described))
    return byOffset(time, described);
  return {
    when: whenText(written),
    zone: isUnknown ? named : known === localZone ? undefined : known,
  };
}

/** The time as the file's own clocks show it, with how far they are from UTC. */
function byOffset(time: ICAL.Time, instant: Instant): Start | undefined {
  const wall = parseWhen(time.toString().replace(/Z$/, ''), 'UTC');
  if (wall === undefined) return undefined;
  const zone = zoneNamed(sayOffset(Math.round((wall.instant - instant) / MINUTE)));
  return zone === undefined ? undefined : { when: whenText(wall), zone };
}

/** No zone changes its clocks by more rules than this; each is followed through the centuries. */
const MOST_RULES = 20;
const LAST_YEAR = 2200;
const SHORTEST_MONTH = 28;

/** Whether the file describes the zone of a time: by what happens once a year, since there may be worse in it. */
function isDescribed({ year, zone }: ICAL.Time): boolean {
  const { component } = zone;
  // The library's own zones have none, whatever its types say.
  if (!(component instanceof ICAL.Component) || year > LAST_YEAR) return false;
  const rules = component.getAllSubcomponents().flatMap((part) => part.getAllProperties('rrule'));
  return rules.length <= MOST_RULES && rules.every((rule) => isYearly(rule.getFirstValue()));
}

/** `FREQ=YEARLY;BYMONTH=11;BYDAY=1SU`; on a day that every month has, since one that never comes is looked for long. */
function isYearly(rule: unknown): boolean {
  if (!(rule instanceof ICAL.Recur) || rule.freq !== 'YEARLY') return false;
  const { BYMONTH = [], BYDAY = [], BYMONTHDAY = [1], ...more } = rule.parts;
  const comesOnce = BYMONTH.length <= 1 && BYDAY.length <= 1 && Object.keys(more).length === 0;
  return comesOnce && BYMONTHDAY.some((day) => Math.abs(day) <= SHORTEST_MONTH);
}

/** No calendar of holidays has more entries, or more days that count. */
const MOST_HOLIDAYS = 1000;
const MOST_DAYS = 5000;
/** A holiday that comes again each year is reckoned so many years back and ahead of when it began. */
const MOST_YEARS = 40;
/** No holiday lasts longer, in days. */
const LONGEST = 60;

/**
 * The days of a calendar of holidays (iCalendar), each once: those of its whole-day entries, with all that they last, and
 * those that come again each year. `undefined` where the text is no calendar.
 */
export function holidaysIn(text: string): readonly CalendarDate[] | undefined {
  if (!/^BEGIN:VCALENDAR/im.test(text)) return undefined;
  try {
    const events = calendarsIn(text, MOST_HOLIDAYS).flatMap((one) => one.getAllSubcomponents('vevent'));
    const days = events.flatMap(daysOf);
    return [...new Set(days)].slice(0, MOST_DAYS);
  } catch {
    return undefined;
  }
}

function daysOf(event: ICAL.Component): readonly CalendarDate[] {
  const start = dayIn(event, 'dtstart');
  if (start === undefined || event.getFirstPropertyValue('status') === 'CANCELLED') return [];
  const end = dayIn(event, 'dtend') ?? addDays(start, 1);
  const length = Math.min(Math.max(daysBetween(start, end), 1), LONGEST);
  return yearsOf(event, start).flatMap((first) =>
    Array.from({ length }, (_, later) => addDays(first, later)),
  );
}

/** A day without a time. */
function dayIn(event: ICAL.Component, name: string): CalendarDate | undefined {
  const time = event.getFirstPropertyValue(name);
  if (!(time instanceof ICAL.Time) || !time.isDate) return undefined;
  const date = time.toString();
  return isCalendarDate(date) ? date : undefined;
}

/** The day itself, and that day of the following years where it comes again each year; other rules are left out. */
function yearsOf(event: ICAL.Component, start: CalendarDate): readonly CalendarDate[] {
  const rule = event.getFirstPropertyValue('rrule');
  if (!(rule instanceof ICAL.Recur) || rule.freq !== 'YEARLY') return [start];
  const days: CalendarDate[] = [];
  const next = rule.iterator(ICAL.Time.fromDateString(start));
  for (let year = 0; year < MOST_YEARS; year++) {
    const time = next.next();
    if (!(time instanceof ICAL.Time)) break;
    days.push(time.toString().slice(0, start.length));
  }
  return days.filter(isCalendarDate);
}
