import { daysBetween, sayDate } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';
import type { FollowUp } from '../rules/followUps';
import { say } from '../text/language';
import type { InterviewNote } from '../notes/note';
import { shown } from '../text/shownText';
import { listed, sayDue, sayTime } from './wording';

/** The company, or that there is none. */
export function sayCompany({ company }: Pick<InterviewNote, 'company'>): string {
  return company === undefined ? say('(no company)') : shown(company);
}

/** What is owed: `thank-you letter`, with those who still wait for theirs where others have it. */
export function sayWhat({ kind, stillWaiting = [] }: FollowUp): string {
  switch (kind) {
    case 'thank-you-letter':
      return stillWaiting.length === 0
        ? say('thank-you letter')
        : say('thank-you letter to {0}', listed(stillWaiting.map(shown)));
    case 'thank-you-call':
      return say('thank-you call');
    case 'check-in':
      return say('check-in');
  }
}

/** When a follow-up is owed, as seen from today and by the calendar: `overdue by 2 days (was due 21 Nov, 14:00)`. */
export function sayWhen(followUp: FollowUp, note: InterviewNote, today: CalendarDate): string {
  const { kind, state, due = today } = followUp;
  const when = sayDue(due, today, note.foreignZone);
  switch (state) {
    case 'overdue':
      return sayOverdue(followUp, when);
    case 'snoozed':
      return saySnoozed(note.snooze?.date ?? today, today);
    case 'upcoming':
      return sayUpcoming(followUp, note, today);
    default:
      return kind === 'thank-you-call' ? sayCallTime(due, note, today) : sayDueIn(due, note, today);
  }
}

function sayOverdue({ late }: FollowUp, when: string): string {
  const count = late?.count ?? 0;
  if (count === 0) return say('overdue (was due {0})', when);
  if (late?.unit === 'hour')
    return count === 1
      ? say('overdue by 1 hour (was due {0})', when)
      : say('overdue by {0} hours (was due {1})', count, when);
  return count === 1
    ? say('overdue by 1 day (was due {0})', when)
    : say('overdue by {0} days (was due {1})', count, when);
}

function saySnoozed(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date);
  const when = sayDate(date, today);
  return days === 1
    ? say('snoozed until tomorrow ({0})', when)
    : say('snoozed for {0} days (until {1})', days, when);
}

function sayUpcoming(
  { kind, due = '' }: FollowUp,
  { foreignZone }: InterviewNote,
  today: CalendarDate,
): string {
  const [days, when] = [daysBetween(today, due.slice(0, 10)), sayDue(due, today, foreignZone)];
  switch (kind) {
    case 'thank-you-letter':
      return say('after the interview (due {0})', when);
    case 'thank-you-call':
      return days === 0
        ? say('after the interview (until {0} today)', sayTime(due.slice(11), foreignZone))
        : say('after the interview (until {0})', when);
    case 'check-in':
      return days === 1 ? say('from tomorrow ({0})', when) : say('in {0} days ({1})', days, when);
  }
}

function sayDueIn(due: string, { foreignZone }: InterviewNote, today: CalendarDate): string {
  const days = daysBetween(today, due.slice(0, 10));
  const when = sayDue(due, today, foreignZone);
  if (days === 0) return say('due {0}', when);
  return days === 1 ? say('due tomorrow ({0})', when) : say('due in {0} days ({1})', days, when);
}

function sayCallTime(due: string, { foreignZone }: InterviewNote, today: CalendarDate): string {
  if (due.slice(0, 10) === today) return say('until {0} today', sayTime(due.slice(11), foreignZone));
  return say('until tomorrow ({0})', sayDue(due, today, foreignZone));
}

/** When an interview that is to come is: `interview in 3 days (27 Nov, 09:30)`. */
export function sayInterview(note: InterviewNote, today: CalendarDate): string | undefined {
  if (note.interview === undefined) return undefined;
  const days = daysBetween(today, note.interview.date);
  const when = sayDue(dueOf(note.interview), today, note.foreignZone);
  if (days === 0) return say('interview {0}', when);
  return days === 1 ? say('interview tomorrow ({0})', when) : say('interview in {0} days ({1})', days, when);
}

/** The date of a round, with its time where that is known: `20 Nov, 14:00`. */
export function sayRoundDate({ interview, foreignZone }: InterviewNote, today: CalendarDate): string {
  return interview === undefined ? say('no date') : sayDue(dueOf(interview), today, foreignZone);
}

/** When one was last in touch; `undefined` where that never was. */
export function sayContact(date: CalendarDate | undefined, today: CalendarDate): string | undefined {
  if (date === undefined) return undefined;
  return date === today ? say('last contact today') : say('last contact {0}', sayDate(date, today));
}

/** A date in a note as dues are written: `2026-11-20T14:00`, or `2026-11-20` where it has no time. */
export function dueOf({ date, time }: { readonly date: CalendarDate; readonly time?: string }): string {
  return time === undefined ? date : `${date}T${time}`;
}

/** As the status bar says it: what is overdue, else what is due today; `undefined` where there is neither. */
export function sayOwed(overdue: number, dueToday: number): string | undefined {
  if (overdue > 0) return say('{0} overdue', overdue);
  return dueToday > 0 ? say('{0} due today', dueToday) : undefined;
}

/** The same as a sentence. */
export function sayOwedInFull(overdue: number, dueToday: number): string {
  if (overdue === 0) return sayDueToday(dueToday);
  const late = overdue === 1 ? say('1 follow-up is overdue.') : say('{0} follow-ups are overdue.', overdue);
  return dueToday === 0 ? late : `${late} ${sayDueToday(dueToday)}`;
}

function sayDueToday(count: number): string {
  return count === 1 ? say('1 follow-up is due today.') : say('{0} follow-ups are due today.', count);
}

/** A group as it is read out: `Overdue, 2 entries`. */
export function sayGroup(name: string, count: number): string {
  return count === 1 ? say('{0}, 1 entry', name) : say('{0}, {1} entries', name, count);
}

/** With its first letter large, as it stands at the beginning. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
