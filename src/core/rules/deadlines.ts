import type { LaterRounds } from '../notes/application';
import { addDays, HOUR, instantAt, MINUTE, whenAt } from '../dates/calendar';
import type { CalendarDate, Instant, TimeOfDay, Zone } from '../dates/calendar';
import type { Moment } from '../dates/moment';
import type { DatedPlace, Done, InterviewNote, Sent } from '../notes/note';
import { firstWorkday, isWorkday } from './rules';
import type { Rules } from './rules';
import { folded } from '../notes/values';
import { upTo } from '../text/text';

/** When a follow-up falls due, in the note's zone: without a time it is the whole day. */
export interface Due {
  readonly date: CalendarDate;
  readonly time?: TimeOfDay;
}

/** All that decides about the follow-ups of one note. */
export interface Circumstances {
  readonly note: InterviewNote;
  readonly interview: DatedPlace;
  readonly later: LaterRounds;
  readonly moment: Moment;
  readonly rules: Rules;
}

/** A moment, or the whole of a day, up to which something can be done in time. */
export interface Deadline extends Due {
  /** Absent where the whole day counts. */
  readonly instant?: Instant;
}

/** A deadline that is no whole day. */
interface TimedDeadline extends Deadline {
  readonly time: TimeOfDay;
  readonly instant: Instant;
}

/** From when to when one may call to thank: it begins with the interview. */
export interface CallWindow {
  readonly end: TimedDeadline;
  /** Whether it ends after the interview begins; else there never was a time to call. */
  readonly exists: boolean;
}

/** The date that a check-in is reckoned to, and the key that set it. */
export interface CheckInBase {
  readonly base: CalendarDate;
  readonly from: 'interview' | 'reply-by' | 'checked-in';
}

/** Up to when the letter is in time (docs/rules.md#the-thank-you-letter). */
export function letterDeadline({ note, interview, rules }: Circumstances): Deadline {
  const { dueHours, onWorkdays } = rules.thankYou;
  const due =
    interview.time === undefined
      ? { date: addDays(interview.date, Math.ceil(dueHours / 24)) }
      : deadlineAt(interview.instant + dueHours * HOUR, note.zone);
  return onWorkdays ? onWorkday(due, note.zone, rules) : due;
}

/** The same time of the first workday from its day on. */
function onWorkday({ date, time }: Deadline, zone: Zone, rules: Rules): Deadline {
  const day = firstWorkday(date, rules);
  return time === undefined ? { date: day } : deadlineAt(instantAt(day, time, zone), zone);
}

/** Up to when the letter is not overdue yet: its due, and what the settings add to it. */
export function letterGrace(deadline: Deadline, { note, rules }: Circumstances): Deadline {
  const { graceHours } = rules.thankYou;
  if (graceHours === 0) return deadline;
  return deadline.instant === undefined
    ? { date: addDays(deadline.date, Math.ceil(graceHours / 24)) }
    : deadlineAt(deadline.instant + graceHours * HOUR, note.zone);
}

/** Up to when a check-in is not overdue yet: its day, and so many workdays more as the settings add to it. */
export function checkInGrace({ date }: Deadline, { rules }: Circumstances): Deadline {
  let last = date;
  for (let more = 0; more < rules.checkIn.graceDays; more++) last = firstWorkday(addDays(last, 1), rules);
  return { date: last };
}

/** The window of the thank-you call (docs/rules.md#the-thank-you-call). */
export function callWindow({
  note,
  interview,
  rules,
}: Pick<Circumstances, 'note' | 'interview' | 'rules'>): CallWindow {
  const nextDay = addDays(interview.date, 1);
  const instant =
    isLateInDay(interview, rules) && isWorkday(nextDay, rules)
      ? instantAt(nextDay, rules.thankYouCall.nextMorningUntil, note.zone)
      : instantAt(interview.date, rules.workday.end, note.zone);
  return { exists: instant > interview.instant, end: deadlineAt(instant, note.zone) };
}

/** Whether an interview begins so late that the next morning will do for a call. */
export function isLateInDay({ time }: DatedPlace, rules: Rules): boolean {
  return time !== undefined && time >= rules.thankYouCall.lateAfter;
}

/** From when on one phones, before it moves to a workday (docs/rules.md#the-check-in). */
export function checkInBase(circumstances: Circumstances): CheckInBase {
  const { note, interview, rules } = circumstances;
  const last = countingCheckIns(circumstances).at(-1);
  const promised = note.replyBy?.date;
  if (promised !== undefined && (last === undefined ? promised >= interview.date : promised > last)) {
    return { base: addDays(promised, 1), from: 'reply-by' };
  }
  return last === undefined
    ? { base: addDays(interview.date, rules.checkIn.afterDays), from: 'interview' }
    : { base: addDays(last, rules.checkIn.againAfterDays), from: 'checked-in' };
}

/** The dates of the check-ins that were made, in order. */
export function countingCheckIns(circumstances: Circumstances): readonly CalendarDate[] {
  const made = circumstances.note.checkedIn.filter((when) => counts(when, circumstances));
  return made.map(({ date }) => date).sort();
}

/** Whether something was done: on or after the interview's date, and not in the future. */
export function counts(done: Done, { note, interview, moment }: Circumstances): boolean {
  if (done === true) return true;
  return done.date >= interview.date && !isFuture(done, note.zone, moment);
}

/** Whether a date is after today, or a time after now. */
export function isFuture(when: DatedPlace, zone: Zone, moment: Moment): boolean {
  return when.time === undefined ? !moment.dayHasCome(when.date, zone) : !moment.hasCome(when.instant);
}

/** Whether a call was made between the interview and the window's end (`true` says nothing about when). */
export function callWasInWindow(circumstances: Circumstances): boolean {
  const { note, interview } = circumstances;
  const { end, exists } = callWindow(circumstances);
  const made = note.thankYouCall;
  if (!exists || made === undefined || made === true || !counts(made, circumstances)) return false;
  if (made.time === undefined) return made.date <= end.date;
  return made.instant >= interview.instant && made.instant < end.instant + MINUTE;
}

/** Who has no letter yet: of the interviewers, or of the people named where the note names no interviewer. */
export function waitingFor(
  sent: Extract<Sent, { kind: 'people' }>,
  circumstances: Circumstances,
): readonly string[] {
  const { interviewers } = circumstances.note;
  const reached = sent.people.filter(({ on }) => on !== undefined && counts(on, circumstances));
  if (interviewers.length === 0)
    return sent.people.filter((person) => !reached.includes(person)).map(({ name }) => name);
  // A key may be `Jane Doe`, or `Jane Doe, VP` as under interviewers.
  const names = new Set(reached.flatMap(({ name }) => [name, upTo(name, ',')]).map(folded));
  return interviewers.filter(({ name }) => !names.has(folded(name))).map(({ name }) => name);
}

/** Whether it is too late to be in time. */
export function hasPassed(deadline: Deadline, { note, moment }: Circumstances): boolean {
  return deadline.instant === undefined
    ? moment.dayHasPassed(deadline.date, note.zone)
    : moment.hasPassed(deadline.instant);
}

function deadlineAt(instant: Instant, zone: Zone): TimedDeadline {
  const { date, time } = whenAt(instant, zone);
  return { date, time, instant };
}

/** A due as scripts read it: `2026-11-21T14:00`, or `2026-12-02` where it is a whole day. */
export function dueText({ date, time }: Due): string {
  return time === undefined ? date : `${date}T${time}`;
}
