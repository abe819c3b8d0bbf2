import { sayDate } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';
import type { FollowUp } from '../rules/followUps';
import { say } from '../text/language';
import type { InterviewNote } from '../notes/note';
import { called, noteMessage } from './noteWording';
import type { Problem } from '../rules/problems';
import type { Rules } from '../rules/rules';
import type { SettingProblem } from '../settings/settings';
import { quoted, shown } from '../text/shownText';
import { duration } from './followUpWording';
import { listed, sayDue, sayEnd } from './words';

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
    case 'offer-answer-overdue':
      return sayOverdue(problem.followUp, telling);
    case 'thank-you-due':
    case 'check-in-due':
    case 'offer-answer-due':
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
    case 'interviewer-title-doubtful':
      return say(
        '{0} may be another person, not the title of {1}: a semicolon parts people.',
        quoted(problem.title),
        shown(problem.name),
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

function sayOverdue(followUp: FollowUp, telling: Telling): string {
  const { due = { date: telling.today } } = followUp;
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
  const { due = { date: telling.today } } = followUp;
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
  if (kind === 'offer-answer') return say('Answer to the offer of {0}', company);
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

/** Which application a note is about: `Initech, Staff Engineer`. */
export function sayApplication({ company = '?', role }: Pick<InterviewNote, 'company' | 'role'>): string {
  return [company, role]
    .filter((part) => part !== undefined)
    .map(shown)
    .join(', ');
}
