import { sayDate } from './calendar';
import type { CalendarDate, TimeOfDay, Zone } from './calendar';
import type { Due } from './deadlines';
import { FIELDS } from './fields';
import type { FieldKey, FieldType } from './fields';
import type { FollowUp, Lateness, NotNeeded } from './followUps';
import type { InterviewNote, NoteProblem } from './note';
import type { Problem } from './problems';
import type { Rules } from './rules';
import type { SettingProblem } from './settings';
import { yamlRemedy } from './yamlRemedy';

/** For whom and when something is said. */
export interface Telling {
  readonly note: Pick<InterviewNote, 'company' | 'interview' | 'foreignZone'>;
  /** Today in the note's zone; dates of this year are told without it. */
  readonly today: CalendarDate;
  readonly channel: Rules['checkIn']['channel'];
}

/** The one sentence that a person reads about a problem: calm, and naming company, date and how late. */
export function message(problem: Problem, telling: Telling): string {
  const company = companyOf(telling);
  switch (problem.code) {
    case 'thank-you-overdue':
    case 'check-in-overdue':
      return `${subject(problem.followUp, telling)} overdue${by(problem.followUp.late)}${was(problem.followUp, telling)}.`;
    case 'thank-you-due':
    case 'check-in-due':
      return `${subject(problem.followUp, telling)} due ${sayDue(problem.followUp.due ?? telling.today, telling.today, telling.note.foreignZone)}.`;
    case 'no-answer':
      return `No answer from ${company} after ${counted(problem.made, 'check-in')}: consider setting a status.`;
    case 'gone-quiet':
      return `No news from ${company} since the interview${interviewDate(telling)}: consider setting a status.`;
    case 'thank-you-call-late':
      return `The thank-you call to ${company} is planned too late: after ${sayEnd(problem.windowEnd, telling.today, telling.note.foreignZone)}, a letter alone is better.`;
    case 'call-reason-missing':
      return `The thank-you call to ${company} needs a reason besides thanks, such as a question: add call-reason.`;
    case 'interviewers-missing':
      return `The thank-you letter to ${company} needs names: add interviewers.`;
    case 'interviewer-title-missing':
      return `The title of ${shown(problem.name)} at ${company} is missing: add it for the letter and the call.`;
    case 'reply-by-missing':
      return `No reply date is known for ${company}: ask in the thank-you letter, or add reply-by.`;
    case 'date-order':
      return `${problem.key} (${sayDate(problem.date, telling.today)}) ${orderText(problem.order, telling)}.`;
    default:
      return noteMessage(problem);
  }
}

function companyOf({ note }: Pick<Telling, 'note'>): string {
  return note.company === undefined ? 'the company' : shown(note.company);
}

/** ` on 20 Nov`; nothing where the note has no date. */
function interviewDate({ note, today }: Telling): string {
  return note.interview === undefined ? '' : ` on ${sayDate(note.interview.date, today)}`;
}

function noteMessage(problem: NoteProblem): string {
  switch (problem.code) {
    case 'company-missing':
      return 'The company of this interview is missing: add company.';
    case 'interview-missing':
      return 'The date of this interview is missing: add it as 2026-11-20, with the time if you know it.';
    case 'date-invalid':
      return invalidText(problem.key, problem.text);
    case 'status-unknown':
      return `${quoted(problem.text)} is not a status: did you mean “${problem.nearest}”?`;
    case 'value-type':
      if (problem.isTooLong === true)
        return `${problem.key} has too many entries to be read: the limit is 100.`;
      return problem.person === undefined
        ? `${problem.key} takes ${EXPECTED[problem.expected]}.`
        : `Each of the ${problem.key} needs a name.`;
    case 'key-unknown':
      return `${quoted(problem.written)} is not a key: did you mean “${problem.known}”?`;
    case 'key-duplicate':
      return `${problem.key} appears more than once: the first value is used.`;
    case 'front-matter-syntax':
      return syntaxText(problem.cause);
    case 'front-matter-unclosed':
      return 'The front matter is not closed: add a line “---” below it.';
  }
}

/** What is said of a setting with a value that it cannot have. */
export function badSetting({ setting, entry }: SettingProblem): string {
  return entry === undefined
    ? `The setting ${setting} has a value that it cannot have: its default is used.`
    : `The setting ${setting} has an entry that it cannot have: ${quoted(entry)}.`;
}

/** What each type of value looks like, in the words that follow “takes”. */
const EXPECTED: Record<FieldType, string> = {
  text: 'one piece of text',
  date: 'one date, such as 2026-11-20',
  dates: 'a date or a list of dates, such as [2026-12-02, 2026-12-09]',
  sent: 'one date, true, or a date for each interviewer, such as “Jane Doe: 2026-11-21”',
  made: 'one date, such as 2026-11-20 16:00, or true',
  people: 'people, such as “Jane Doe, VP of Engineering”',
  zone: 'one time zone, such as America/New_York',
  status: 'one status, such as waiting',
  reason: 'one reason, or true',
};

/** Written as a date, or as a date and time, and yet none. */
const IMPOSSIBLE = /^\d{4}-\d{2}-\d{2}(?:[ T]|$)/;

function invalidText(key: FieldKey, text: string): string {
  return key === 'timezone'
    ? `${quoted(text)} is not a time zone: write it as ${FIELDS.timezone.example}.`
    : `${quoted(text)} ${IMPOSSIBLE.test(text) ? 'is not a date that exists' : 'is not a date'}: write it as 2026-11-20 or 2026-11-20 14:00.`;
}

function syntaxText(cause: Extract<NoteProblem, { code: 'front-matter-syntax' }>['cause']): string {
  switch (cause.kind) {
    case 'syntax':
      return yamlRemedy(cause.reason) ?? `This cannot be read as YAML (${cause.reason}).`;
    case 'unknown-alias':
      return `${quoted(`*${cause.name}`)} refers to nothing above it: put it in quotes if it is plain text.`;
    case 'second-document':
      return 'A line “...” ends the front matter: what follows it is not read.';
    case 'too-deep':
      return 'The front matter is nested too deeply to be read: the limit is 20 levels.';
    case 'too-many-keys':
      return 'The front matter has too many keys to be read: the limit is 500.';
    case 'too-large':
      return 'The front matter is too large to be read: the limit is 64 KiB.';
  }
}

/** A due as people say it: `21 Nov, 14:00`, `today at 14:00`, `21 Nov`; with the zone where it is not the user's own. */
export function sayDue(due: Due, today: CalendarDate, foreignZone?: Zone): string {
  const { day, time } = partsOf(due, today, foreignZone);
  if (time === undefined) return day;
  return day === TODAY ? `${day} at ${time}` : `${day}, ${time}`;
}

/** The same behind “until”, “since” or “after”: `21 Nov, 14:00`, `14:00 today`, `21 Nov`. */
function sayEnd(due: Due, today: CalendarDate, foreignZone?: Zone): string {
  const { day, time } = partsOf(due, today, foreignZone);
  return time !== undefined && day === TODAY ? `${time} ${day}` : sayDue(due, today, foreignZone);
}

const TODAY = 'today';

function partsOf(
  due: Due,
  today: CalendarDate,
  foreignZone: Zone | undefined,
): { readonly day: string; readonly time?: string } {
  const date = due.slice(0, 10);
  const day = date === today ? TODAY : sayDate(date, today);
  return due.length > 10 ? { day, time: sayTime(due.slice(11), foreignZone) } : { day };
}

/** A time on the clock, `14:00`; in another zone than the user's own `14:00 Los Angeles time`. */
export function sayTime(time: TimeOfDay, foreignZone?: Zone): string {
  if (foreignZone === undefined) return time;
  const place = foreignZone.startsWith('Etc/') ? foreignZone : foreignZone.replace(/^.*\//, '');
  return `${time} ${place.replaceAll('_', ' ')} time`;
}

/** How late, ` by 2 days`; nothing within the first hour. */
function by(late: Lateness | undefined): string {
  return late === undefined || late.count === 0 ? '' : ` by ${counted(late.count, late.unit)}`;
}

/** How late a follow-up is, as a lens or a list says it: `overdue by 2 days`. */
export function sayLate({ late }: FollowUp): string {
  return `overdue${by(late)}`;
}

function was({ due }: FollowUp, { note, today }: Telling): string {
  return due === undefined ? '' : ` (was due ${sayDue(due, today, note.foreignZone)})`;
}

/** `Thank-you letter to Initech is`, or who of the interviewers still waits for one. */
function subject({ kind, stillWaiting = [] }: FollowUp, { note, channel }: Telling): string {
  const company = companyOf({ note });
  if (kind === 'check-in') return `Check-in ${channel === 'phone' ? 'call' : 'letter'} to ${company} is`;
  if (stillWaiting.length === 0) return `Thank-you letter to ${company} is`;
  return `Thank-you ${stillWaiting.length === 1 ? 'letter' : 'letters'} to ${listed(stillWaiting.map(shown))} at ${company} ${stillWaiting.length === 1 ? 'is' : 'are'}`;
}

function orderText(order: 'before-interview' | 'in-future', { note, today }: Telling): string {
  if (order === 'in-future') return 'is in the future';
  return note.interview === undefined
    ? 'is before the interview'
    : `is before the interview (${sayDate(note.interview.date, today)})`;
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
      return kind === 'check-in' ? `from ${when}` : 'after the interview';
    case 'open':
    case 'due':
      return kind === 'thank-you-call' ? `until ${end}` : `due ${when}`;
    case 'overdue':
      return sayLate(followUp);
    case 'missed':
      return due === undefined ? 'no time left that day' : `too late since ${end}`;
    case 'done':
      return doneDetail(followUp, today);
    case 'snoozed':
      return snooze === undefined ? 'snoozed' : `snoozed until ${sayDue(snooze.date, today)}`;
    case 'not-needed':
      return followUp.notNeeded === undefined
        ? 'not needed'
        : `not needed: ${sayNotNeeded(followUp.notNeeded)}`;
  }
}

function doneDetail({ kind, doneOn }: FollowUp, today: CalendarDate): string {
  const word = kind === 'thank-you-letter' ? 'sent' : 'made';
  return doneOn === undefined || doneOn === true ? word : `${word} ${sayDue(doneOn.date, today)}`;
}

/** Why a follow-up is not needed, as a lens or a list says it. */
export function sayNotNeeded(notNeeded: NotNeeded): string {
  switch (notNeeded.why) {
    case 'no-follow-up':
      return 'no follow-up wanted';
    case 'status':
      return notNeeded.status;
    case 'later-status':
      return `${notNeeded.status} in a later round`;
    case 'advanced':
      return 'advanced';
    case 'later-round':
      return 'there is a later round';
    case 'no-check-ins':
      return 'switched off';
    case 'given-up':
      return 'too long ago';
    case 'enough-check-ins':
      return `${counted(notNeeded.made, 'check-in')} made`;
  }
}

/** Which application a note is about: `Initech, Staff Engineer`. */
export function sayApplication({ company = '?', role }: Pick<InterviewNote, 'company' | 'role'>): string {
  return [company, role]
    .filter((part) => part !== undefined)
    .map(shown)
    .join(', ');
}

/** `1 day`, `2 days`. */
export function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** `Jane`, `Jane and Sam`, `Jane, Sam and Ann`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

const LONGEST_QUOTE = 40;
const CUT = new RegExp(`^.{${LONGEST_QUOTE - 1}}`, 'su');

/** White space, control characters, and those that turn the direction of what follows. */
const UNSHOWN = /[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;

/** A piece of a note as it is shown: on one line, with nothing that a terminal would obey, and not too long to read. */
export function shown(text: string): string {
  const line = text.replace(UNSHOWN, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${CUT.exec(line)?.[0] ?? ''}…` : line;
}

/** As it is quoted in a sentence. */
export function quoted(text: string): string {
  return `“${shown(text)}”`;
}
