import type { Agenda } from '../agenda/agenda';
import { HOUR, instantAt, sayFullDate } from '../dates/calendar';
import type { CalendarDate, Instant, Zone } from '../dates/calendar';
import type { Circumstances } from '../rules/deadlines';
import { spelledAsKey } from '../notes/fields';
import { isAhead } from '../rules/followUps';
import type { FollowUp } from '../rules/followUps';
import { say } from '../text/language';
import type { InterviewNote } from '../notes/note';
import { asScalar, textOf } from '../notes/values';

/** An entry of a calendar: a whole day, or from one moment to another as the clocks of a zone show them. */
export interface CalendarEvent {
  /** The same for as long as the note keeps its path: a calendar knows by it what it has already. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly place?: string;
  readonly time:
    | { readonly kind: 'day'; readonly date: CalendarDate }
    | { readonly kind: 'span'; readonly start: Instant; readonly end: Instant; readonly zone: Zone };
  /** How long after its beginning it reminds, in minutes; negative before it. Absent where it does not. */
  readonly reminds?: number;
}

/** Few write down how long an interview takes. */
const INTERVIEW_TAKES = HOUR;
/** A letter takes as long as this; its entry ends when it is due. */
const LETTER_TAKES = HOUR;
/** On whole days one is reminded at nine. */
const MORNING = 9 * 60;
const BEFORE_INTERVIEW = -60;

/**
 * The entries of one note: its interview, and what is still owed after it. `name` is its path within the folder, by
 * which a calendar knows them again.
 */
export function calendarEvents(path: string, name: string, agenda: Agenda): readonly CalendarEvent[] {
  const circumstances = agenda.circumstances(path);
  if (circumstances === undefined) return [];
  const owed = agenda.followUps(path).filter(isAhead);
  const { note } = circumstances;
  return [
    ...(note.cancelled === undefined ? [interviewEvent(name, circumstances, placeIn(note))] : []),
    ...owed.map((followUp) => followUpEvent(name, followUp, circumstances)),
  ];
}

/**
 * The entries of all notes, in the order of their paths. `nameOf` gives the name by which a calendar knows a note again.
 */
export function eventsOf(agenda: Agenda, nameOf: (path: string) => string): readonly CalendarEvent[] {
  return [...agenda.notePaths()].sort().flatMap((path) => calendarEvents(path, nameOf(path), agenda));
}

function interviewEvent(path: string, { note, interview }: Circumstances, place?: string): CalendarEvent {
  const time =
    interview.time === undefined
      ? ({ kind: 'day', date: interview.date } as const)
      : ({
          kind: 'span',
          start: interview.instant,
          end: note.interviewEnds ?? interview.instant + INTERVIEW_TAKES,
          zone: note.zone,
        } as const);
  return {
    uid: uid('interview', path),
    title: withRound(say('Interview: {0}', application(note)), note),
    description: description(note),
    place,
    time,
    reminds: time.kind === 'span' ? BEFORE_INTERVIEW : undefined,
  };
}

function followUpEvent(path: string, followUp: FollowUp, circumstances: Circumstances): CalendarEvent {
  const { note } = circumstances;
  const time = timeOf(followUp, circumstances);
  return {
    uid: uid(followUp.kind, path),
    title: titleOf(followUp, circumstances),
    description: description(note),
    time,
    reminds: time.kind === 'day' ? MORNING : 0,
  };
}

/** What is overdue stands on today, what is put off on the day until which it is. */
function timeOf({ kind, state, due }: FollowUp, circumstances: Circumstances): CalendarEvent['time'] {
  const { note, interview, moment } = circumstances;
  const today = moment.today(note.zone);
  if (state === 'overdue' || due === undefined) return { kind: 'day', date: today };
  if (state === 'snoozed') return { kind: 'day', date: note.snooze?.date ?? today };
  if (due.time === undefined) return { kind: 'day', date: due.date };
  const end = instantAt(due.date, due.time, note.zone);
  const start = kind === 'thank-you-call' ? (note.interviewEnds ?? interview.instant) : end - LETTER_TAKES;
  return { kind: 'span', start, end, zone: note.zone };
}

function titleOf({ kind, state }: FollowUp, { note, rules }: Circumstances): string {
  const to = application(note);
  switch (kind) {
    case 'thank-you-letter':
      return state === 'overdue'
        ? say('Thank-you letter (overdue): {0}', to)
        : say('Thank-you letter: {0}', to);
    case 'thank-you-call':
      return say('Thank-you call possible: {0}', to);
    case 'offer-answer':
      return state === 'overdue'
        ? say('Answer to the offer (overdue): {0}', to)
        : say('Answer to the offer: {0}', to);
    case 'check-in':
      if (state === 'overdue') return say('Check-in (overdue): {0}', to);
      return rules.checkIn.channel === 'phone'
        ? say('Check-in call: {0}', to)
        : say('Check-in letter: {0}', to);
  }
}

/** In full, since a calendar cuts off itself what is too long for it. */
function application({ company, role }: InterviewNote): string {
  return [company ?? say('(no company)'), role]
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/\s+/g, ' '))
    .join(', ');
}

function withRound(title: string, { round }: InterviewNote): string {
  return round === undefined ? title : say('{0} ({1})', title, round.replace(/\s+/g, ' '));
}

/** Who is to be met or written to, and by when they answer. */
function description({ interviewers, replyBy }: InterviewNote): string {
  const people = interviewers.map(({ name, title, email, phone }) =>
    [name, title, email, phone].filter((part) => part !== undefined).join(', '),
  );
  const promised = replyBy === undefined ? [] : [say('Answer promised by {0}.', sayFullDate(replyBy.date))];
  return [...people, ...promised].join('\n');
}

/** The keys of a person's own under which people write down where an interview is. */
const PLACE_KEYS = ['location', 'place', 'where', 'venue', 'address', 'link', 'url'];

function placeIn({ own }: InterviewNote): string | undefined {
  const places = PLACE_KEYS.flatMap((wanted) => {
    const entry = own.find(({ key }) => spelledAsKey(key.text) === wanted);
    const scalar = entry && asScalar(entry.value);
    return scalar === undefined || textOf(scalar) === '' ? [] : [textOf(scalar)];
  });
  return places[0];
}

/** Half a character, which a name on some systems can have, but no address. */
const HALF = /\p{Cs}/gu;

/** The path within the folder, and what it is: nothing of the machine or the person. */
function uid(kind: string, path: string): string {
  return `${kind}/${asInUid(path)}@job-search-notes`;
}

function asInUid(path: string): string {
  return encodeURI(path.replace(HALF, '\uFFFD'));
}

/** Whether a calendar of ours has entries of the note of that name, or of any below a folder that is called so. */
export function hasEntriesOf(calendar: string, name: string): boolean {
  const whole = calendar.replace(/\r\n[ \t]/g, '').replace(/\\([,;\\])/g, '$1');
  return whole.includes(`/${asInUid(name)}`);
}
