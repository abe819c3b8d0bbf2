import { daysBetween, sayDate } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';
import type { InterviewNote } from '../notes/note';
import type { NoteKeys } from '../notes/noteKeys';
import type { Due } from '../rules/deadlines';
import type { FollowUp, FollowUpKind, Lateness, NotNeeded } from '../rules/followUps';
import { say } from '../text/language';
import { shown } from '../text/shownText';
import { called } from './noteWording';
import { listed, sayDue, sayEnd, sayTime } from './words';

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
    case 'offer-answer':
      return say('answer to the offer');
  }
}

/** Where a follow-up stands, as a lens or a list says it: when, or why not now. */
export function sayStanding(
  followUp: FollowUp,
  { snooze, foreignZone }: Pick<InterviewNote, 'snooze' | 'foreignZone'>,
  today: CalendarDate,
): string {
  const { kind, state, due } = followUp;
  const when = due === undefined ? '' : sayDue(due, today, foreignZone);
  const end = due === undefined ? '' : sayEnd(due, today, foreignZone);
  switch (state) {
    case 'upcoming':
      return kind === 'check-in' ? say('from {0}', when) : say('after the interview');
    case 'open':
    case 'due':
      if (kind === 'offer-answer') return say('by {0}', when);
      return kind === 'thank-you-call' ? say('until {0}', end) : say('due {0}', when);
    case 'overdue':
      return sayLate(followUp);
    case 'missed':
      return due === undefined ? say('no time left that day') : say('too late since {0}', end);
    case 'done':
      return doneDetail(followUp, today);
    case 'snoozed':
      return snooze === undefined
        ? say('snoozed')
        : say('snoozed until {0}', sayDue({ date: snooze.date }, today));
    case 'not-needed':
      return followUp.notNeeded === undefined
        ? say('not needed')
        : say('not needed: {0}', sayNotNeeded(followUp.notNeeded));
  }
}

/** How late, `2 days`; nothing within the first hour. */
export function duration(late: Lateness | undefined): string | undefined {
  if (late === undefined || late.count === 0) return undefined;
  const { count, unit } = late;
  if (unit === 'hour') return count === 1 ? say('1 hour') : say('{0} hours', count);
  return count === 1 ? say('1 day') : say('{0} days', count);
}

/** How late a follow-up is, as a lens or a list says it: `overdue by 2 days`. */
export function sayLate({ late }: FollowUp): string {
  const time = duration(late);
  return time === undefined ? say('overdue') : say('overdue by {0}', time);
}

function doneDetail({ kind, doneOn }: FollowUp, today: CalendarDate): string {
  const isLetter = kind === 'thank-you-letter';
  if (doneOn === undefined || doneOn === true) return isLetter ? say('sent') : say('made');
  const when = sayDue({ date: doneOn.date }, today);
  return isLetter ? say('sent {0}', when) : say('made {0}', when);
}

/** Why a follow-up is not needed, as a lens or a list says it. */
export function sayNotNeeded(notNeeded: NotNeeded): string {
  switch (notNeeded.why) {
    case 'no-follow-up':
      return say('no follow-up wanted');
    case 'cancelled':
      return say('the interview is cancelled');
    case 'no-thank-you-letter':
      return say('no letter is owed');
    case 'no-check-in':
      return say('no check-in is owed');
    case 'status':
      return notNeeded.status;
    case 'later-status':
      return say('{0} in a later round', notNeeded.status);
    case 'advanced':
      return 'advanced';
    case 'later-round':
      return say('there is a later round');
    case 'no-check-ins':
      return say('switched off');
    case 'given-up':
      return say('too long ago');
    case 'enough-check-ins':
      return notNeeded.made === 1 ? say('1 check-in made') : say('{0} check-ins made', notNeeded.made);
  }
}

/** When a follow-up is owed, as seen from today and by the calendar: `overdue by 2 days (was due 21 Nov, 14:00)`. */
export function sayWhen(followUp: FollowUp, note: InterviewNote, today: CalendarDate): string {
  const { kind, state, due = { date: today } } = followUp;
  const when = sayDue(due, today, note.foreignZone);
  switch (state) {
    case 'overdue':
      return sayOverdueSince(followUp, when);
    case 'snoozed':
      return saySnoozed(note.snooze?.date ?? today, today);
    case 'upcoming':
      return sayUpcoming(kind, due, note, today);
    default:
      return kind === 'thank-you-call' ? sayCallTime(due, note, today) : sayDueIn(due, note, today);
  }
}

/**
 * What is owed and when, in so few words that they fit a side bar, what matters most first: how late it is or when it is
 * due, `2 days late`, `today at 14:00`, `in 3 days`; before an interview what there will be to do.
 */
export function sayBriefly(
  followUp: FollowUp,
  note: InterviewNote,
  today: CalendarDate,
): readonly [string, string] {
  const [what, when] = [sayWhat(followUp), sayWhenBriefly(followUp, note, today)];
  const isAfterInterview = followUp.state === 'upcoming' && isOfInterview(followUp.kind);
  return isAfterInterview ? [what, when] : [when, what];
}

/** Whether it is owed for the interview itself, and not for the wait that follows. */
function isOfInterview(kind: FollowUpKind): boolean {
  return kind === 'thank-you-letter' || kind === 'thank-you-call';
}

/** When alone, in as few words. */
export function sayWhenBriefly(followUp: FollowUp, note: InterviewNote, today: CalendarDate): string {
  const { kind, state, late, due = { date: today } } = followUp;
  switch (state) {
    case 'overdue':
      return sayLateBriefly(late);
    case 'snoozed':
      return say('snoozed until {0}', sayDate(note.snooze?.date ?? today, today));
    case 'upcoming':
      return isOfInterview(kind) ? say('after the interview') : sayDayBriefly(due, note, today);
    default:
      return kind === 'thank-you-call'
        ? say('until {0}', sayEnd(due, today, note.foreignZone))
        : sayDayBriefly(due, note, today);
  }
}

function sayLateBriefly(late: Lateness | undefined): string {
  const time = duration(late);
  return time === undefined ? say('overdue') : say('{0} late', time);
}

function sayDayBriefly(due: Due, { foreignZone }: InterviewNote, today: CalendarDate): string {
  const days = daysBetween(today, due.date);
  if (days > 1) return say('in {0} days', days);
  if (days === 1) return say('tomorrow');
  const when = sayDue(due, today, foreignZone);
  return days === 0 ? when : say('due {0}', when);
}

function sayOverdueSince({ late }: FollowUp, when: string): string {
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
  kind: FollowUpKind,
  due: Due,
  { foreignZone }: InterviewNote,
  today: CalendarDate,
): string {
  const [days, when] = [daysBetween(today, due.date), sayDue(due, today, foreignZone)];
  switch (kind) {
    case 'thank-you-letter':
      return say('after the interview (due {0})', when);
    case 'thank-you-call':
      return days === 0
        ? say('after the interview (until {0} today)', sayTime(due.time ?? '', foreignZone))
        : say('after the interview (until {0})', when);
    case 'offer-answer':
    case 'check-in':
      return days === 1 ? say('from tomorrow ({0})', when) : say('in {0} days ({1})', days, when);
  }
}

function sayDueIn(due: Due, { foreignZone }: InterviewNote, today: CalendarDate): string {
  const days = daysBetween(today, due.date);
  const when = sayDue(due, today, foreignZone);
  // Within a grace its day is over already.
  if (days <= 0) return say('due {0}', when);
  return days === 1 ? say('due tomorrow ({0})', when) : say('due in {0} days ({1})', days, when);
}

function sayCallTime(due: Due, { foreignZone }: InterviewNote, today: CalendarDate): string {
  if (due.date === today) return say('until {0} today', sayTime(due.time ?? '', foreignZone));
  return say('until tomorrow ({0})', sayDue(due, today, foreignZone));
}

/** Where a follow-up stands, as a sentence: `Now: overdue by 2 days.` */
export function sayNow(followUp: FollowUp, note: InterviewNote, today: CalendarDate): string {
  return followUp.notNeeded === undefined
    ? say('Now: {0}.', sayStanding(followUp, note, today))
    : sayWhyNotNeeded(followUp.notNeeded, note.keys);
}

/** Why a follow-up is not needed, as a sentence. */
export function sayWhyNotNeeded(notNeeded: NotNeeded, keys: NoteKeys): string {
  switch (notNeeded.why) {
    case 'no-follow-up':
      return notNeeded.reason === ''
        ? say('Not needed: the note says {0}.', called('no-follow-up', keys))
        : say('Not needed: the note says {0} ({1}).', called('no-follow-up', keys), shown(notNeeded.reason));
    case 'no-thank-you-letter':
    case 'no-check-in':
      return notNeeded.reason === ''
        ? say('Not needed: the note says {0}.', called(notNeeded.why, keys))
        : say('Not needed: the note says {0} ({1}).', called(notNeeded.why, keys), shown(notNeeded.reason));
    case 'cancelled':
      return notNeeded.reason === ''
        ? say('Not needed: the interview is cancelled.')
        : say('Not needed: the interview is cancelled ({0}).', shown(notNeeded.reason));
    case 'status':
      return say('Not needed: the status is {0}.', notNeeded.status);
    case 'later-status':
      return say('Not needed: the status in a later round is {0}.', notNeeded.status);
    case 'advanced':
      return say('Not needed: the status is advanced, so they have answered.');
    case 'later-round':
      return say('Not needed: there is a later round, so they have called back.');
    case 'no-check-ins':
      return say('Not needed: check-ins are switched off in the settings.');
    case 'given-up':
      return say('Not needed any more: it was due too long ago.');
    case 'enough-check-ins':
      return say('Not needed any more: enough check-ins were made, and nothing was promised since.');
  }
}
