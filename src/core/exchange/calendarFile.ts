import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';
import type { IcsDateObject, IcsEvent, IcsTimezone } from 'ts-ics';
import type { CalendarEvent } from './calendarEvents';
import { isZone, MINUTE, whenAt } from '../dates/calendar';
import type { CalendarDate, Instant, WallTime, Zone } from '../dates/calendar';
import { clockChanges } from '../dates/clockChanges';

const PRODUCT = '-//Job Search Notes//job-search-notes//EN';
/** The end of 2019: the sequence counts from there, and stays small enough for every calendar. */
const FIRST_SEQUENCE = Date.UTC(2020, 0);

/**
 * An iCalendar file (RFC 5545). Its sequence is the minutes since 2020 at `now`, so that a calendar that reads a later
 * file moves the entries it knows, and nothing has to be kept between.
 */
export function calendarFile(events: readonly CalendarEvent[], now: Instant): string {
  return generateIcsCalendar({
    version: '2.0',
    prodId: PRODUCT,
    method: 'PUBLISH',
    timezones: timezones(events),
    events: events.map((event) => icsEvent(event, now)),
  });
}

function icsEvent({ uid, title, description, place, time, reminds }: CalendarEvent, now: Instant): IcsEvent {
  const stamp = { date: new Date(now) };
  return {
    uid,
    summary: title,
    description: description === '' ? undefined : description,
    location: place,
    stamp,
    lastModified: stamp,
    sequence: Math.max(0, Math.floor((now - FIRST_SEQUENCE) / MINUTE)),
    ...(time.kind === 'day'
      ? { start: wholeDay(time.date), duration: { days: 1 } }
      : { start: atTime(time.start, time.zone), end: atTime(time.end, time.zone) }),
    // A letter or a call keeps nobody from another appointment.
    timeTransparent: uid.startsWith('interview/') ? 'OPAQUE' : 'TRANSPARENT',
    alarms: reminds === undefined ? [] : [alarm(reminds)],
  };
}

function wholeDay(date: CalendarDate): IcsDateObject {
  return { type: 'DATE', date: new Date(`${date}T00:00:00Z`) };
}

/** As the clocks of the zone show it. */
function atTime(instant: Instant, zone: Zone): IcsDateObject {
  const { date, time } = whenAt(instant, zone);
  return {
    date: new Date(instant),
    type: 'DATE-TIME',
    local: { date: new Date(`${date}T${time}:00Z`), timezone: zone, tzoffset: '+0000' },
  };
}

/** Its text names nothing in the note: the library does not escape it, and calendars show the title. */
function alarm(minutes: number): NonNullable<IcsEvent['alarms']>[number] {
  const value = { before: minutes < 0, minutes: Math.abs(minutes) };
  return { action: 'DISPLAY', description: 'Job Search', trigger: { type: 'relative', value } };
}

function timezones(events: readonly CalendarEvent[]): IcsTimezone[] {
  const moments = new Map<Zone, Instant[]>();
  for (const { time } of events) {
    if (time.kind === 'span')
      moments.set(time.zone, [...(moments.get(time.zone) ?? []), time.start, time.end]);
  }
  return [...moments].map(([id, all]) => ({
    id,
    props: clockChanges(id, all).map(({ wall, from, to }) => ({
      type: to > from ? ('DAYLIGHT' as const) : ('STANDARD' as const),
      // The library adds the offset that holds from then on.
      start: new Date(wall - to * MINUTE),
      offsetFrom: sayOffset(from),
      offsetTo: sayOffset(to),
    })),
  }));
}

/** `-0500` */
function sayOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}

/** Whether a file is one that we made. */
export function isOurs(text: string): boolean {
  return text.includes(`PRODID:${PRODUCT}`);
}

/** An invitation as a calendar file tells it. */
export interface Invitation {
  readonly title: string;
  /** The date, with the time where it has one, as `zone` shows it. */
  readonly when: WallTime;
  /** Absent where it has no time, or in no zone that is known here: then it is the user's own. */
  readonly zone?: Zone;
  readonly place?: string;
  readonly description?: string;
  readonly people: readonly { readonly name?: string; readonly email: string }[];
  readonly isCancelled: boolean;
  /** Whether it stands for several appointments: an interview is one. */
  readonly isSeries: boolean;
}

/** The invitations in an iCalendar file; `undefined` where it is none. `localZone` is the user's own. */
export function invitationsIn(text: string, localZone: Zone): readonly Invitation[] | undefined {
  if (!/^BEGIN:VCALENDAR/im.test(text)) return undefined;
  try {
    const { events = [], method } = convertIcsCalendar(undefined, inLocalZone(text, localZone));
    const isCancelled = method?.toUpperCase() === 'CANCEL';
    return events.filter(isDated).map((event) => invitation(event, isCancelled, localZone));
  } catch {
    return undefined;
  }
}

/** A time in no zone is the one that clocks show here; the library would take it for UTC. */
function inLocalZone(text: string, localZone: Zone): string {
  let isEvent = false;
  const lines = text.split(/\r?\n/).map((line) => {
    if (/^(?:BEGIN|END):VEVENT\s*$/i.test(line)) isEvent = /^B/i.test(line);
    return isEvent ? line.replace(FLOATING, `$1;TZID=${localZone}:$2`) : line;
  });
  return lines.join('\r\n');
}

const FLOATING = /^(DTSTART(?:;VALUE=DATE-TIME)?):(\d{8}T\d{6})\s*$/i;

function isDated({ start }: Partial<IcsEvent>): boolean {
  return start !== undefined && !Number.isNaN(start.date.getTime());
}

function invitation(
  event: Partial<IcsEvent> & Pick<IcsEvent, 'start'>,
  isCancelled: boolean,
  localZone: Zone,
): Invitation {
  const { summary = '', location, description, organizer, attendees = [], status, recurrenceRule } = event;
  const people = [...(organizer === undefined ? [] : [organizer]), ...attendees];
  return {
    title: summary,
    ...whenOf(event.start, localZone),
    place: location,
    description,
    people: people.map(({ name, email }) => ({ name, email: email.replace(/^mailto:/i, '') })),
    isCancelled: isCancelled || status === 'CANCELLED',
    isSeries: recurrenceRule !== undefined,
  };
}

function whenOf(start: IcsDateObject, localZone: Zone): Pick<Invitation, 'when' | 'zone'> {
  if (start.type === 'DATE') return { when: start.date.toISOString().slice(0, 10) };
  const named = start.local?.timezone;
  const zone = named !== undefined && isZone(named) ? named : undefined;
  const { date, time } = whenAt(start.date.getTime(), zone ?? localZone);
  return { when: `${date} ${time}`, zone: zone === localZone ? undefined : zone };
}
