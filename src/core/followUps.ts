import { isClosing } from './application';
import type { LaterRounds } from './application';
import { addDays, daysBetween, HOUR, instantAt, MINUTE, whenAt } from './calendar';
import type { CalendarDate, Instant, Zone } from './calendar';
import type { Status } from './fields';
import type { Moment } from './moment';
import type { DatedPlace, Done, InterviewNote, Sent } from './note';
import { firstWorkday, isWorkday } from './rules';
import type { Rules } from './rules';
import { folded } from './values';

export type FollowUpKind = 'thank-you-letter' | 'thank-you-call' | 'check-in';

/** What people call them. */
export const FOLLOW_UP_NAMES: Readonly<Record<FollowUpKind, string>> = {
  'thank-you-letter': 'thank-you letter',
  'thank-you-call': 'thank-you call',
  'check-in': 'check-in',
};

/** Where a follow-up stands (SPEC section 2). */
export type FollowUpState =
  'upcoming' | 'open' | 'due' | 'overdue' | 'done' | 'missed' | 'snoozed' | 'not-needed';

/** When a follow-up falls due, in the note's zone: a `CalendarDate` where it is a whole day, else a `WallTime`. */
export type Due = string;

/** How late: whole hours on the first day, then whole days. */
export interface Lateness {
  readonly unit: 'hour' | 'day';
  readonly count: number;
}

/** Why a follow-up is not needed. */
export type NotNeeded =
  | { readonly why: 'no-follow-up'; readonly reason: string }
  | { readonly why: 'status' | 'later-status'; readonly status: Status }
  | { readonly why: 'advanced' | 'later-round' | 'no-check-ins' | 'given-up' }
  /** `answerBy` is the day from which their silence is an answer. */
  | { readonly why: 'enough-check-ins'; readonly made: number; readonly answerBy: CalendarDate };

/** One thing that is owed, or was, or is not, after an interview. */
export interface FollowUp {
  readonly kind: FollowUpKind;
  readonly state: FollowUpState;
  readonly due?: Due;
  /** The key that set the due. */
  readonly dueFrom?: 'interview' | 'reply-by' | 'checked-in';
  readonly late?: Lateness;
  readonly notNeeded?: NotNeeded;
  /** When it was done, where the note says. */
  readonly doneOn?: Done;
  /** The interviewers who have no letter yet, where others have theirs. */
  readonly stillWaiting?: readonly string[];
}

/** Whether it is owed now. */
export function isToDo({ state }: FollowUp): boolean {
  return state === 'open' || state === 'due' || state === 'overdue';
}

/** Whether it is owed now or later. */
export function isAhead(followUp: FollowUp): boolean {
  return isToDo(followUp) || followUp.state === 'upcoming' || followUp.state === 'snoozed';
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
interface Deadline {
  readonly due: Due;
  readonly date: CalendarDate;
  /** Absent where the whole day counts. */
  readonly instant?: Instant;
}

/** From when to when one may call to thank: it begins with the interview. */
export interface CallWindow {
  readonly end: Deadline & { readonly instant: Instant };
  /** Whether it ends after the interview begins; else there never was a time to call. */
  readonly exists: boolean;
}

/** The letter, the call and the check-in of a note; none where its interview has no readable date. */
export function followUps(
  note: InterviewNote,
  later: LaterRounds,
  moment: Moment,
  rules: Rules,
): readonly FollowUp[] {
  const { interview } = note;
  if (interview === undefined) return [];
  const circumstances = { note, interview, later, moment, rules };
  return [letter(circumstances), call(circumstances), checkIn(circumstances)];
}

/**
 * The thank-you letter, which is mandatory: due 24 hours after a timed interview, or on the day after a
 * dated one. Interview 2026-11-20 14:00, letter due 2026-11-21 14:00. (Article: `ADVICE.letter`.)
 */
function letter(circumstances: Circumstances): FollowUp {
  const { note, rules, moment } = circumstances;
  const deadline = letterDeadline(circumstances);
  const base = { kind: 'thank-you-letter', due: deadline.due, dueFrom: 'interview' } as const;
  if (letterIsSent(circumstances)) {
    return {
      state: 'done',
      doneOn: note.thankYouSent?.kind === 'everyone' ? note.thankYouSent.on : undefined,
      ...base,
    };
  }
  if (rules.thankYou.callCounts && callWasInWindow(circumstances)) {
    return { state: 'done', doneOn: note.thankYouCall, ...base };
  }
  return decide({ stillWaiting: stillWaiting(circumstances), ...base }, deadline, circumstances, () => {
    if (hasPassed(deadline, circumstances)) return 'overdue';
    return moment.dayHasCome(deadline.date, note.zone) ? 'due' : 'open';
  });
}

function letterDeadline({ note, interview, rules }: Circumstances): Deadline {
  const { dueHours } = rules.thankYou;
  if (interview.time !== undefined) return deadlineAt(interview.instant + dueHours * HOUR, note.zone);
  const date = addDays(interview.date, Math.ceil(dueHours / 24));
  return { due: date, date };
}

/**
 * The thank-you call, which is optional: on the day of the interview, or the next morning after a late one.
 * Interview Wednesday 16:30, call until Thursday 12:00. (Article: `ADVICE.callWindow`.)
 */
function call(circumstances: Circumstances): FollowUp {
  const { note, moment } = circumstances;
  const { end, exists } = callWindow(circumstances);
  const base = { kind: 'thank-you-call', due: exists ? end.due : undefined, dueFrom: 'interview' } as const;
  const made = note.thankYouCall;
  if (made !== undefined && counts(made, circumstances)) return { state: 'done', doneOn: made, ...base };
  return decide(base, exists ? end : undefined, circumstances, () => {
    if (!exists || hasPassed(end, circumstances)) return 'missed';
    return moment.dayHasCome(end.date, note.zone) ? 'due' : 'open';
  });
}

/** The window of the thank-you call (SPEC section 2). */
export function callWindow({
  note,
  interview,
  rules,
}: Pick<Circumstances, 'note' | 'interview' | 'rules'>): CallWindow {
  const nextDay = addDays(interview.date, 1);
  const late = interview.time !== undefined && interview.time >= rules.thankYouCall.lateAfter;
  const instant =
    late && isWorkday(nextDay, rules)
      ? instantAt(nextDay, rules.thankYouCall.nextMorningUntil, note.zone)
      : instantAt(interview.date, rules.workday.end, note.zone);
  return { exists: instant > interview.instant, end: { instant, ...deadlineAt(instant, note.zone) } };
}

/**
 * The check-in, by phone: the workday after the day by which they promised an answer, or two weeks after
 * the interview where they promised none; again a week after a check-in. Interview 2026-11-20, nothing
 * promised: 2026-12-04. (Article: `ADVICE.promised`, `ADVICE.twoWeeks`.)
 */
function checkIn(circumstances: Circumstances): FollowUp {
  const { note, moment, rules } = circumstances;
  const { base: day, from } = checkInBase(circumstances);
  const due = firstWorkday(day, rules);
  const deadline = { due, date: due };
  return decide({ kind: 'check-in', due, dueFrom: from }, deadline, circumstances, () => {
    if (!moment.dayHasCome(due, note.zone)) return 'upcoming';
    return hasPassed(deadline, circumstances) ? 'overdue' : 'due';
  });
}

function checkInBase(circumstances: Circumstances): {
  readonly base: CalendarDate;
  readonly from: 'interview' | 'reply-by' | 'checked-in';
} {
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
function countingCheckIns(circumstances: Circumstances): readonly CalendarDate[] {
  const made = circumstances.note.checkedIn.filter((when) => counts(when, circumstances));
  return made.map(({ date }) => date).sort();
}

/** The order of decision that all follow-ups share, once they are not done (SPEC section 2). */
function decide(
  base: Omit<FollowUp, 'state'>,
  deadline: Deadline | undefined,
  circumstances: Circumstances,
  rule: () => FollowUpState,
): FollowUp {
  const notNeeded = whyNotNeeded(base.kind, deadline, circumstances);
  if (notNeeded !== undefined) return { kind: base.kind, state: 'not-needed', notNeeded };
  const { interview, moment } = circumstances;
  const state = moment.hasCome(interview.instant) ? rule() : 'upcoming';
  if ((state === 'open' || state === 'due' || state === 'overdue') && isSnoozed(circumstances)) {
    return { state: 'snoozed', ...base };
  }
  const late = state === 'overdue' && deadline !== undefined ? lateness(deadline, circumstances) : undefined;
  // What is spread comes last: else V8 of Node 20 gives each object a shape of its own.
  return { state, late, ...base };
}

function whyNotNeeded(
  kind: FollowUpKind,
  deadline: Deadline | undefined,
  circumstances: Circumstances,
): NotNeeded | undefined {
  const ended = whyEnded(circumstances);
  if (ended !== undefined) return ended;
  const enough = kind === 'check-in' ? whyNoCheckIn(circumstances) : undefined;
  if (enough !== undefined) return enough;
  return deadline !== undefined && isGivenUp(deadline, circumstances) ? { why: 'given-up' } : undefined;
}

/** Why nothing at all is owed for a note: the person says so, or the application has ended. */
export function whyEnded({ note, later }: Pick<Circumstances, 'note' | 'later'>): NotNeeded | undefined {
  if (note.noFollowUp !== undefined) return { why: 'no-follow-up', reason: note.noFollowUp };
  if (isClosing(note.status)) return { why: 'status', status: note.status };
  return later.closing === undefined ? undefined : { why: 'later-status', status: later.closing };
}

function whyNoCheckIn(circumstances: Circumstances): NotNeeded | undefined {
  const { note, later, rules } = circumstances;
  if (note.status === 'advanced') return { why: 'advanced' };
  if (later.any) return { why: 'later-round' };
  if (rules.checkIn.max === 0) return { why: 'no-check-ins' };
  const made = countingCheckIns(circumstances).length;
  const { base, from } = checkInBase(circumstances);
  if (made < rules.checkIn.max || from === 'reply-by') return undefined;
  return { why: 'enough-check-ins', made, answerBy: base };
}

/** Whether it is so long past its due that nobody expects it any more: later than 60 days after it. */
function isGivenUp(deadline: Deadline, circumstances: Circumstances): boolean {
  const { note, rules } = circumstances;
  if (rules.giveUpAfterDays === 0) return false;
  const date = addDays(deadline.date, rules.giveUpAfterDays);
  const instant =
    deadline.instant === undefined ? undefined : instantAt(date, deadline.due.slice(11), note.zone);
  return hasPassed({ due: date, date, instant }, circumstances);
}

/** Whether nothing is owed yet because the note was put off to a later day. */
export function isSnoozed({ note, moment }: Pick<Circumstances, 'note' | 'moment'>): boolean {
  return note.snooze !== undefined && !moment.dayHasCome(note.snooze.date, note.zone);
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
function callWasInWindow(circumstances: Circumstances): boolean {
  const { note, interview } = circumstances;
  const { end, exists } = callWindow(circumstances);
  const made = note.thankYouCall;
  if (!exists || made === undefined || made === true || !counts(made, circumstances)) return false;
  if (made.time === undefined) return made.date <= end.date;
  return made.instant >= interview.instant && made.instant < end.instant + MINUTE;
}

function letterIsSent(circumstances: Circumstances): boolean {
  const sent = circumstances.note.thankYouSent;
  if (sent === undefined) return false;
  if (sent.kind === 'everyone') return counts(sent.on, circumstances);
  return sent.people.length > 0 && waitingFor(sent, circumstances).length === 0;
}

function stillWaiting(circumstances: Circumstances): readonly string[] | undefined {
  const sent = circumstances.note.thankYouSent;
  if (sent?.kind !== 'people') return undefined;
  const waiting = waitingFor(sent, circumstances);
  return waiting.length < circumstances.note.interviewers.length ? waiting : undefined;
}

/** Who has no letter yet: of the interviewers, or of the people named where the note names no interviewer. */
function waitingFor(
  sent: Extract<Sent, { kind: 'people' }>,
  circumstances: Circumstances,
): readonly string[] {
  const { interviewers } = circumstances.note;
  const reached = sent.people.filter(({ on }) => on !== undefined && counts(on, circumstances));
  if (interviewers.length === 0)
    return sent.people.filter((person) => !reached.includes(person)).map(({ name }) => name);
  // A key may be `Jane Doe`, or `Jane Doe, VP` as under interviewers.
  const names = new Set(reached.flatMap(({ name }) => [name, name.replace(/,.*$/, '')]).map(folded));
  return interviewers.filter(({ name }) => !names.has(folded(name))).map(({ name }) => name);
}

function deadlineAt(instant: Instant, zone: Zone): Deadline {
  const { date, time } = whenAt(instant, zone);
  return { due: `${date}T${time}`, date, instant };
}

function hasPassed(deadline: Deadline, { note, moment }: Circumstances): boolean {
  return deadline.instant === undefined
    ? moment.dayHasPassed(deadline.date, note.zone)
    : moment.hasPassed(deadline.instant);
}

function lateness(deadline: Deadline, { note, moment }: Circumstances): Lateness {
  if (deadline.instant === undefined) {
    const today = moment.today(note.zone);
    moment.dayHasCome(addDays(today, 1), note.zone);
    return { unit: 'day', count: daysBetween(deadline.date, today) };
  }
  const hours = Math.floor((moment.instant - deadline.instant) / HOUR);
  const unit = hours < 24 ? 'hour' : 'day';
  const count = unit === 'hour' ? hours : Math.floor(hours / 24);
  moment.hasCome(deadline.instant + (count + 1) * (unit === 'hour' ? HOUR : 24 * HOUR));
  return { unit, count };
}
