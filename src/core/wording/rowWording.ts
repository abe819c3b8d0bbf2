import { daysBetween, sayDate } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';
import { say } from '../text/language';
import type { InterviewNote } from '../notes/note';
import { shown } from '../text/shownText';
import { sayDue } from './words';

/** The company, or that there is none. */
export function sayCompany({ company }: Pick<InterviewNote, 'company'>): string {
  return company === undefined ? say('(no company)') : shown(company);
}

/** When an interview that is to come is: `interview in 3 days (27 Nov, 09:30)`. */
export function sayInterview(note: InterviewNote, today: CalendarDate): string | undefined {
  if (note.interview === undefined) return undefined;
  const days = daysBetween(today, note.interview.date);
  const when = sayDue(note.interview, today, note.foreignZone);
  if (days === 0) return say('interview {0}', when);
  return days === 1 ? say('interview tomorrow ({0})', when) : say('interview in {0} days ({1})', days, when);
}

/** The same in so few words that they fit a side bar: `interview in 3 days`. */
export function sayInterviewBriefly(note: InterviewNote, today: CalendarDate): string | undefined {
  if (note.interview === undefined) return undefined;
  const days = daysBetween(today, note.interview.date);
  if (days > 1) return say('interview in {0} days', days);
  return days === 1 ? say('interview tomorrow') : sayInterview(note, today);
}

/** The date of a round, with its time where that is known: `20 Nov, 14:00`. */
export function sayRoundDate({ interview, foreignZone }: InterviewNote, today: CalendarDate): string {
  return interview === undefined ? say('no date') : sayDue(interview, today, foreignZone);
}

/** When one was last in touch; `undefined` where that never was. */
export function sayContact(date: CalendarDate | undefined, today: CalendarDate): string | undefined {
  if (date === undefined) return undefined;
  return date === today ? say('last contact today') : say('last contact {0}', sayDate(date, today));
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
