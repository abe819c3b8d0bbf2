import { sayDate } from '../dates/calendar';
import type { CalendarDate, TimeOfDay, Zone } from '../dates/calendar';
import type { Due } from '../rules/deadlines';
import type { FollowUp, Lateness, NotNeeded } from '../rules/followUps';
import { say } from '../text/language';
import type { InterviewNote } from '../notes/note';
import { called, noteMessage } from './noteWording';
import type { Problem } from '../rules/problems';
import type { Rules } from '../rules/rules';
import type { SettingProblem } from '../settings/settings';
import { quoted, shown } from '../text/shownText';

/** For whom and when something is said. */
export interface Telling {
  readonly note: Pick<InterviewNote, 'company' | 'interview' | 'foreignZone' | 'keys'>;
  /** Today in the note's zone; dates of this year are told without it. */
  readonly today: CalendarDate;
  readonly channel: Rules['checkIn']['channel'];
}

/** The one sentence that a person reads about a problem: calm, and naming company, date and how late. */
export function message(problem: Problem, telling: Telling): string {
  const company = companyOf(telling);
  const { keys } = telling.note;
  switch (problem.code) {
    case 'thank-you-overdue':
    case 'check-in-overdue':
      return sayOverdue(problem.followUp, telling);
    case 'thank-you-due':
    case 'check-in-due':
      return sayDueNow(problem.followUp, telling);
    case 'no-answer':
      return problem.made === 1
        ? say('No answer from {0} after 1 check-in: consider setting a status.', company)
        : say('No answer from {0} after {1} check-ins: consider setting a status.', company, problem.made);
    case 'gone-quiet':
      return sayGoneQuiet(telling);
    case 'thank-you-call-late':
      return say(
        'The thank-you call to {0} is planned too late: after {1}, a letter alone is better.',
        company,
        sayEnd(problem.windowEnd, telling.today, telling.note.foreignZone),
      );
    case 'call-reason-missing':
      return say(
        'The thank-you call to {0} needs a reason besides thanks, such as a question: add {1}.',
        company,
        called('call-reason', keys),
      );
    case 'interviewers-missing':
      return say('The thank-you letter to {0} needs names: add {1}.', company, called('interviewers', keys));
    case 'interviewer-title-missing':
      return say(
        'The title of {0} at {1} is missing: add it for the letter and the call.',
        shown(problem.name),
        company,
      );
    case 'reply-by-missing':
      return say(
        'No reply date is known for {0}: ask in the thank-you letter, or add {1}.',
        company,
        called('reply-by', keys),
      );
    case 'date-order':
      return sayOutOfOrder(problem, telling);
    default:
      return noteMessage(problem, keys);
  }
}

function companyOf({ note }: Pick<Telling, 'note'>): string {
  return note.company === undefined ? say('the company') : shown(note.company);
}

function sayGoneQuiet(telling: Telling): string {
  const { note, today } = telling;
  const company = companyOf(telling);
  return note.interview === undefined
    ? say('No news from {0} since the interview: consider setting a status.', company)
    : say(
        'No news from {0} since the interview on {1}: consider setting a status.',
        company,
        sayDate(note.interview.date, today),
      );
}

/** What is said of a setting with a value that it cannot have. */
export function badSetting({ setting, entry, why }: SettingProblem): string {
  if (entry === undefined)
    return say('The setting {0} has a value that it cannot have: its default is used.', setting);
  switch (why) {
    case 'no-key':
      return say(
        'The setting {0} has {1}, which is no key that can have another name.',
        setting,
        quoted(entry),
      );
    case 'no-name':
      return say(
        'The setting {0} has no name for {1}: a name is one short line of text.',
        setting,
        quoted(entry),
      );
    case 'name-taken':
      return say('The setting {0} has a name for {1} that another key has.', setting, quoted(entry));
    case undefined:
      return say('The setting {0} has an entry that it cannot have: {1}.', setting, quoted(entry));
  }
}

/** A due as people say it: `21 Nov, 14:00`, `today at 14:00`, `21 Nov`; with the zone where it is not the user's own. */
export function sayDue(due: Due, today: CalendarDate, foreignZone?: Zone): string {
  const { day, time } = partsOf(due, today, foreignZone);
  if (time === undefined) return day ?? say('today');
  return day === undefined ? say('today at {0}', time) : say('{0}, {1}', day, time);
}

/** The same behind “until”, “since” or “after”: `21 Nov, 14:00`, `14:00 today`, `21 Nov`. */
function sayEnd(due: Due, today: CalendarDate, foreignZone?: Zone): string {
  const { day, time } = partsOf(due, today, foreignZone);
  return time !== undefined && day === undefined ? say('{0} today', time) : sayDue(due, today, foreignZone);
}

/** `day` is absent where that is today. */
function partsOf(
  due: Due,
  today: CalendarDate,
  foreignZone: Zone | undefined,
): { readonly day?: string; readonly time?: string } {
  const date = due.slice(0, 10);
  const day = date === today ? undefined : sayDate(date, today);
  return due.length > 10 ? { day, time: sayTime(due.slice(11), foreignZone) } : { day };
}

/** A time on the clock, `14:00`; in another zone than the user's own `14:00 Los Angeles time`. */
export function sayTime(time: TimeOfDay, foreignZone?: Zone): string {
  if (foreignZone === undefined) return time;
  return say('{0} {1} time', time, placeName(foreignZone));
}

/** `Los Angeles` for `America/Los_Angeles`. */
export function placeName(zone: Zone): string {
  const place = zone.startsWith('Etc/') ? zone : zone.replace(/^.*\//, '');
  return place.replaceAll('_', ' ');
}

/** How late, `2 days`; nothing within the first hour. */
function duration(late: Lateness | undefined): string | undefined {
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

function sayOverdue(followUp: FollowUp, telling: Telling): string {
  const { due = '' } = followUp;
  const [what, time] = [subject(followUp, telling), duration(followUp.late)];
  const when = sayDue(due, telling.today, telling.note.foreignZone);
  if (areSeveral(followUp))
    return time === undefined
      ? say('{0} are overdue (was due {1}).', what, when)
      : say('{0} are overdue by {1} (was due {2}).', what, time, when);
  return time === undefined
    ? say('{0} is overdue (was due {1}).', what, when)
    : say('{0} is overdue by {1} (was due {2}).', what, time, when);
}

function sayDueNow(followUp: FollowUp, telling: Telling): string {
  const { due = telling.today } = followUp;
  const [what, when] = [subject(followUp, telling), sayDue(due, telling.today, telling.note.foreignZone)];
  return areSeveral(followUp) ? say('{0} are due {1}.', what, when) : say('{0} is due {1}.', what, when);
}

function areSeveral({ stillWaiting = [] }: FollowUp): boolean {
  return stillWaiting.length > 1;
}

/** `Thank-you letter to Initech`, or who of the interviewers still waits for one. */
function subject({ kind, stillWaiting = [] }: FollowUp, { note, channel }: Telling): string {
  const company = companyOf({ note });
  if (kind === 'check-in')
    return channel === 'phone'
      ? say('Check-in call to {0}', company)
      : say('Check-in letter to {0}', company);
  if (stillWaiting.length === 0) return say('Thank-you letter to {0}', company);
  const names = listed(stillWaiting.map(shown));
  return stillWaiting.length === 1
    ? say('Thank-you letter to {0} at {1}', names, company)
    : say('Thank-you letters to {0} at {1}', names, company);
}

function sayOutOfOrder(
  { key, date, order }: Extract<Problem, { code: 'date-order' }>,
  { note, today }: Telling,
): string {
  const [name, day] = [called(key, note.keys), sayDate(date, today)];
  if (order === 'in-future') return say('{0} ({1}) is in the future.', name, day);
  return note.interview === undefined
    ? say('{0} ({1}) is before the interview.', name, day)
    : say('{0} ({1}) is before the interview ({2}).', name, day, sayDate(note.interview.date, today));
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
      return kind === 'thank-you-call' ? say('until {0}', end) : say('due {0}', when);
    case 'overdue':
      return sayLate(followUp);
    case 'missed':
      return due === undefined ? say('no time left that day') : say('too late since {0}', end);
    case 'done':
      return doneDetail(followUp, today);
    case 'snoozed':
      return snooze === undefined ? say('snoozed') : say('snoozed until {0}', sayDue(snooze.date, today));
    case 'not-needed':
      return followUp.notNeeded === undefined
        ? say('not needed')
        : say('not needed: {0}', sayNotNeeded(followUp.notNeeded));
  }
}

function doneDetail({ kind, doneOn }: FollowUp, today: CalendarDate): string {
  const isLetter = kind === 'thank-you-letter';
  if (doneOn === undefined || doneOn === true) return isLetter ? say('sent') : say('made');
  const when = sayDue(doneOn.date, today);
  return isLetter ? say('sent {0}', when) : say('made {0}', when);
}

/** Why a follow-up is not needed, as a lens or a list says it. */
export function sayNotNeeded(notNeeded: NotNeeded): string {
  switch (notNeeded.why) {
    case 'no-follow-up':
      return say('no follow-up wanted');
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

/** Which application a note is about: `Initech, Staff Engineer`. */
export function sayApplication({ company = '?', role }: Pick<InterviewNote, 'company' | 'role'>): string {
  return [company, role]
    .filter((part) => part !== undefined)
    .map(shown)
    .join(', ');
}

/** `Jane`, `Jane and Sam`, `Jane, Sam and Ann`. */
export function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : say('{0} and {1}', names.slice(0, -1).join(', '), names.at(-1) ?? '');
}
