import { isClosing } from '../notes/application';
import type { LaterRounds } from '../notes/application';
import { addDays, daysBetween, HOUR, instantAt } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';
import {
  callWasInWindow,
  callWindow,
  checkInBase,
  checkInGrace,
  countingCheckIns,
  counts,
  hasPassed,
  letterDeadline,
  letterGrace,
  waitingFor,
} from './deadlines';
import type { Circumstances, Deadline, Due } from './deadlines';
import type { Status } from '../notes/fields';
import { toSay } from '../text/language';
import type { Moment } from '../dates/moment';
import type { Done, InterviewNote } from '../notes/note';
import { firstWorkday } from './rules';
import type { Rules } from './rules';

export type FollowUpKind = 'thank-you-letter' | 'thank-you-call' | 'check-in' | 'offer-answer';

/** What people call them. */
export const FOLLOW_UP_NAMES: Readonly<Record<FollowUpKind, string>> = {
  'thank-you-letter': toSay('thank-you letter'),
  'thank-you-call': toSay('thank-you call'),
  'check-in': toSay('check-in'),
  'offer-answer': toSay('answer to the offer'),
};

/** Where a follow-up stands (docs/rules.md#states). */
export type FollowUpState =
  'upcoming' | 'open' | 'due' | 'overdue' | 'done' | 'missed' | 'snoozed' | 'not-needed';

/** How late: whole hours on the first day, then whole days. */
export interface Lateness {
  readonly unit: 'hour' | 'day';
  readonly count: number;
}

/** Why a follow-up is not needed. */
export type NotNeeded =
  | {
      readonly why: 'no-follow-up' | 'cancelled' | 'no-thank-you-letter' | 'no-check-in';
      readonly reason: string;
    }
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
  readonly dueFrom?: 'interview' | 'reply-by' | 'checked-in' | 'decide-by';
  readonly late?: Lateness;
  readonly notNeeded?: NotNeeded;
  /** When it was done, where the note says. */
  readonly doneOn?: Done;
  /** The interviewers who have no letter yet, where others have theirs. */
  readonly stillWaiting?: readonly string[];
  /** Of a letter: whether the interview has begun, or is over, so that one can write down how it was. */
  readonly debrief?: 'begun' | 'over';
}

/** Whether it is owed now. */
export function isToDo({ state }: FollowUp): boolean {
  return state === 'open' || state === 'due' || state === 'overdue';
}

/** Whether it is owed now or later. */
export function isAhead(followUp: FollowUp): boolean {
  return isToDo(followUp) || followUp.state === 'upcoming' || followUp.state === 'snoozed';
}

/** The letter, the call and the check-in of a note, and the answer to an offer where there is one; none where its interview has no readable date. */
export function followUps(
  note: InterviewNote,
  later: LaterRounds,
  moment: Moment,
  rules: Rules,
): readonly FollowUp[] {
  const { interview } = note;
  if (interview === undefined) return [];
  const circumstances = { note, interview, later, moment, rules };
  return [letter(circumstances), call(circumstances), checkIn(circumstances), ...offerAnswer(circumstances)];
}

/**
 * The thank-you letter, which is mandatory: due 24 hours after a timed interview, or on the day after a
 * dated one. Interview 2026-11-20 14:00, letter due 2026-11-21 14:00. (Article: `ADVICE.letter`.)
 */
function letter(circumstances: Circumstances): FollowUp {
  const { note, rules, moment } = circumstances;
  const deadline = letterDeadline(circumstances);
  const base = { kind: 'thank-you-letter', due: dueOf(deadline), dueFrom: 'interview' } as const;
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
  const owed = decide({ stillWaiting: stillWaiting(circumstances), ...base }, deadline, circumstances, () => {
    if (hasPassed(letterGrace(deadline, circumstances), circumstances)) return 'overdue';
    return moment.dayHasCome(deadline.date, note.zone) ? 'due' : 'open';
  });
  const debrief = isToDo(owed) ? debriefOf(circumstances) : undefined;
  return debrief === undefined ? owed : { ...owed, debrief };
}

/**
 * Whether one can write down how an interview was: from its time on, of a range of times from its end; on a day without
 * a time from the end of the workday. It is over at the end of its range, else after an hour, as in calendars.
 */
function debriefOf({ note, interview, moment, rules }: Circumstances): FollowUp['debrief'] {
  if (note.interviewEnds !== undefined) return moment.hasCome(note.interviewEnds) ? 'over' : undefined;
  if (interview.time === undefined) {
    const evening = instantAt(interview.date, rules.workday.end, note.zone);
    return moment.hasCome(evening) ? 'over' : undefined;
  }
  return moment.hasCome(interview.instant + HOUR) ? 'over' : 'begun';
}

/**
 * The thank-you call, which is optional: on the day of the interview, or the next morning after a late one.
 * Interview Wednesday 16:30, call until Thursday 12:00. (Article: `ADVICE.callWindow`.)
 */
function call(circumstances: Circumstances): FollowUp {
  const { note, moment } = circumstances;
  const { end, exists } = callWindow(circumstances);
  const base = {
    kind: 'thank-you-call',
    due: exists ? dueOf(end) : undefined,
    dueFrom: 'interview',
  } as const;
  const made = note.thankYouCall;
  if (made !== undefined && counts(made, circumstances)) return { state: 'done', doneOn: made, ...base };
  return decide(base, exists ? end : undefined, circumstances, () => {
    if (!exists || hasPassed(end, circumstances)) return 'missed';
    return moment.dayHasCome(end.date, note.zone) ? 'due' : 'open';
  });
}

/**
 * The check-in, by phone: the workday after the day by which they promised an answer, or two weeks after
 * the interview where they promised none; again a week after a check-in. Interview 2026-11-20, nothing
 * promised: 2026-12-04. (Article: `ADVICE.promised`, `ADVICE.twoWeeks`.)
 */
function checkIn(circumstances: Circumstances): FollowUp {
  const { note, moment, rules } = circumstances;
  const { base: day, from } = checkInBase(circumstances);
  const deadline = { date: firstWorkday(day, rules) };
  return decide({ kind: 'check-in', due: deadline, dueFrom: from }, deadline, circumstances, () => {
    if (!moment.dayHasCome(deadline.date, note.zone)) return 'upcoming';
    return hasPassed(checkInGrace(deadline, circumstances), circumstances) ? 'overdue' : 'due';
  });
}

/**
 * The answer to an offer, by the day that they named: `decide-by: 2026-12-18` is due on that day, and open before. What is
 * put off does not hide it, since they wait. (Not in the article: docs/rules.md#the-answer-to-an-offer.)
 */
function offerAnswer(circumstances: Circumstances): readonly FollowUp[] {
  const { note, later, moment } = circumstances;
  const { decideBy } = note;
  if (note.status !== 'offer' || decideBy === undefined || later.closing !== undefined) return [];
  const kind = 'offer-answer';
  const deadline = { date: decideBy.date };
  const notNeeded = whyNoAnswer(deadline, circumstances);
  if (notNeeded !== undefined) return [{ kind, state: 'not-needed', notNeeded }];
  const base = { kind, due: deadline, dueFrom: 'decide-by' } as const;
  if (hasPassed(deadline, circumstances))
    return [{ state: 'overdue', late: lateness(deadline, circumstances), ...base }];
  return [{ state: moment.dayHasCome(deadline.date, note.zone) ? 'due' : 'open', ...base }];
}

function whyNoAnswer(deadline: Deadline, circumstances: Circumstances): NotNeeded | undefined {
  const { noFollowUp } = circumstances.note;
  if (noFollowUp !== undefined) return { why: 'no-follow-up', reason: noFollowUp };
  return isGivenUp(deadline, circumstances) ? { why: 'given-up' } : undefined;
}

/** A deadline without its instant. */
function dueOf({ date, time }: Deadline): Due {
  return time === undefined ? { date } : { date, time };
}

/** The order of decision that all follow-ups share, once they are not done (docs/rules.md#states). */
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
  const own = kind === 'check-in' ? whyNoCheckIn(circumstances) : whyNoThanks(kind, circumstances);
  if (own !== undefined) return own;
  return deadline !== undefined && isGivenUp(deadline, circumstances) ? { why: 'given-up' } : undefined;
}

/** Why nothing at all is owed for a note: the person says so, or the application has ended. */
export function whyEnded({ note, later }: Pick<Circumstances, 'note' | 'later'>): NotNeeded | undefined {
  if (note.noFollowUp !== undefined) return { why: 'no-follow-up', reason: note.noFollowUp };
  if (isClosing(note.status)) return { why: 'status', status: note.status };
  return later.closing === undefined ? undefined : { why: 'later-status', status: later.closing };
}

/** Nobody is thanked for an interview that did not take place; a check-in asks for a new date. */
function whyNoThanks(kind: FollowUpKind, { note }: Circumstances): NotNeeded | undefined {
  if (note.cancelled !== undefined) return { why: 'cancelled', reason: note.cancelled };
  if (kind !== 'thank-you-letter' || note.noThankYouLetter === undefined) return undefined;
  return { why: 'no-thank-you-letter', reason: note.noThankYouLetter };
}

function whyNoCheckIn(circumstances: Circumstances): NotNeeded | undefined {
  const { note, later, rules } = circumstances;
  if (note.noCheckIn !== undefined) return { why: 'no-check-in', reason: note.noCheckIn };
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
  const { time } = deadline;
  const instant = time === undefined ? undefined : instantAt(date, time, note.zone);
  return hasPassed({ date, time, instant }, circumstances);
}

/** Whether nothing is owed yet because the note was put off to a later day. */
export function isSnoozed({ note, moment }: Pick<Circumstances, 'note' | 'moment'>): boolean {
  return note.snooze !== undefined && !moment.dayHasCome(note.snooze.date, note.zone);
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
