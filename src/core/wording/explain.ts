import { addDays, sayDay } from '../dates/calendar';
import { missingForCall } from './callWording';
import {
  callWasInWindow,
  callWindow,
  checkInBase,
  countingCheckIns,
  counts,
  isFuture,
  isLateInDay,
  letterDeadline,
} from '../rules/deadlines';
import type { Circumstances, Due } from '../rules/deadlines';
import { sayDueDay, sayInterviewDay } from './explainWording';
import { isToDo } from '../rules/followUps';
import type { FollowUp } from '../rules/followUps';
import { say } from '../text/language';
import type { Done, PersonSent } from '../notes/note';
import { ADVICE, firstWorkday } from '../rules/rules';
import { shown } from '../text/shownText';
import { ruleSource } from './ruleSource';
import { sayNow } from './followUpWording';
import { listed } from './words';

/** Why something is owed, or not: the rule at work with its dates, and the sentence of the article behind it. */
export interface Explanation {
  readonly title: string;
  /** Whole sentences, in plain text. */
  readonly lines: readonly string[];
  /** Whether the rule is the article’s, and which settings it reckons with. */
  readonly source?: string;
  /** In the article's words; absent where it says nothing of it. */
  readonly advice?: string;
}

/** The rule behind a follow-up, reckoned with the dates of its note. */
export function explain(followUp: FollowUp, circumstances: Circumstances): Explanation {
  const explained = explainKind(followUp, circumstances);
  return isOff(followUp) ? explained : { ...explained, source: ruleSource(followUp, circumstances) };
}

/** Whether a note’s own words take it away, so that no day is reckoned. */
function isOff({ notNeeded }: FollowUp): boolean {
  return notNeeded !== undefined && !HAS_DATE.has(notNeeded.why);
}

function explainKind(followUp: FollowUp, circumstances: Circumstances): Explanation {
  switch (followUp.kind) {
    case 'thank-you-letter':
      return explainLetter(followUp, circumstances);
    case 'thank-you-call':
      return explainCall(followUp, circumstances);
    case 'check-in':
      return explainCheckIn(followUp, circumstances);
    case 'offer-answer':
      return explainOffer(followUp, circumstances);
  }
}

function explainLetter(followUp: FollowUp, circumstances: Circumstances): Explanation {
  const isByCall = followUp.state === 'done' && followUp.doneOn !== undefined && !hasSent(circumstances);
  const lines = isByCall
    ? [letterRule(circumstances), say('The thank-you call stands for the letter.')]
    : [letterRule(circumstances), letterSent(circumstances)];
  return {
    title: say('Thank-you letter'),
    lines: [...lines, ...standing(followUp, circumstances)],
    advice: isByCall ? ADVICE.callCounts : ADVICE.letter,
  };
}

function hasSent({ note }: Circumstances): boolean {
  return note.thankYouSent !== undefined;
}

/** `Interview Fri 20 Nov 14:00 → letter due Sat 21 Nov 14:00 (24 hours).` */
function letterRule(circumstances: Circumstances): string {
  const { interview, rules } = circumstances;
  const deadline = letterDeadline(circumstances);
  const began = sayInterviewDay(circumstances);
  if (interview.time === undefined) {
    const days = Math.ceil(rules.thankYou.dueHours / 24);
    const until = day(deadline.date, circumstances);
    return days === 1
      ? say('Interview {0} → letter due by the end of {1} (the day after).', began, until)
      : say('Interview {0} → letter due by the end of {1} ({2} days later).', began, until, days);
  }
  const hours = rules.thankYou.dueHours;
  const until = moment(deadline, circumstances);
  return hours === 1
    ? say('Interview {0} → letter due {1} (1 hour).', began, until)
    : say('Interview {0} → letter due {1} ({2} hours).', began, until, hours);
}

function letterSent(circumstances: Circumstances): string {
  const sent = circumstances.note.thankYouSent;
  if (sent === undefined) return say('Sent: not yet.');
  if (sent.kind === 'everyone') return letterSentOn(sent.on, circumstances);
  const people = sent.people.filter(({ on }) => on !== undefined && counts(on, circumstances));
  const names = people.map((person) => sentTo(person, circumstances));
  return names.length === 0 ? say('Sent: not yet.') : say('Sent: {0}.', listed(names));
}

function letterSentOn(on: Done, circumstances: Circumstances): string {
  if (on === true) return say('Sent: yes, on a day that is not written down.');
  const when = sayDueDay(on, today(circumstances), circumstances.note.foreignZone);
  return counts(on, circumstances)
    ? say('Sent: {0}.', when)
    : say('Sent: {0}, which does not count: it lies before the interview or in the future.', when);
}

/** `Jane Doe (Sat 21 Nov)`. */
function sentTo({ name, on }: PersonSent, circumstances: Circumstances): string {
  return on === undefined || on === true ? shown(name) : `${shown(name)} (${day(on.date, circumstances)})`;
}

function explainCall(followUp: FollowUp, circumstances: Circumstances): Explanation {
  const missing = isToDo(followUp) ? missingForCall(circumstances.note).map(({ what }) => what) : [];
  return {
    title: say('Thank-you call'),
    lines: [
      callRule(circumstances),
      ...callMade(circumstances),
      ...standing(followUp, circumstances),
      ...(missing.length === 0 ? [] : [say('Still to be found out before it: {0}.', listed(missing))]),
    ],
    advice: isToDo(followUp) && missing.length > 0 ? ADVICE.names : ADVICE.callWindow,
  };
}

/** `Interview Wed 18 Nov 16:30 → call until Thu 19 Nov 12:00, …`: the window, and why it ends there. */
function callRule(circumstances: Circumstances): string {
  const { interview, rules } = circumstances;
  const { end, exists } = callWindow(circumstances);
  const [began, until] = [sayInterviewDay(circumstances), moment(end, circumstances)];
  const isLate = isLateInDay(interview, rules);
  const nextDay = day(addDays(interview.date, 1), circumstances);
  if (end.date !== interview.date) {
    const late = rules.thankYouCall.lateAfter;
    return say(
      'Interview {0} → call until {1}: it began at {2} or later, and the next day is a workday.',
      began,
      until,
      late,
    );
  }
  if (!exists) {
    return isLate
      ? say('Interview {0} → no time for a call: {1} is no workday.', began, nextDay)
      : say('Interview {0} → no time for a call: the workday ended at {1}.', began, end.time);
  }
  return isLate
    ? say('Interview {0} → call until {1}, since {2} is no workday.', began, until, nextDay)
    : say('Interview {0} → call until {1}, when a workday ends.', began, until);
}

/** What a call was that has been made: nothing is ever complained about afterwards. */
function callMade(circumstances: Circumstances): readonly string[] {
  const { note, moment: now } = circumstances;
  const made = note.thankYouCall;
  if (made === undefined) return [say('Made: not yet.')];
  if (made === true) return [say('Made: yes, on a day that is not written down.')];
  const when = sayDueDay(made, today(circumstances), note.foreignZone);
  if (isFuture(made, note.zone, now)) return [say('Planned: {0}.', when)];
  return callWasInWindow(circumstances)
    ? [say('Made: {0}, in time.', when)]
    : [say('Made: {0}, outside that time.', when)];
}

function explainCheckIn(followUp: FollowUp, circumstances: Circumstances): Explanation {
  const { rules } = circumstances;
  const { from } = checkInBase(circumstances);
  return {
    title: rules.checkIn.channel === 'phone' ? say('Check-in call') : say('Check-in letter'),
    lines: [
      ...(isOff(followUp) ? [] : [...uselessPromise(circumstances), ...checkInRule(circumstances)]),
      ...checkInsMade(circumstances),
      ...standing(followUp, circumstances),
    ],
    advice: CHECK_IN_ADVICE[from],
  };
}

/** Why a check-in is not needed although there was a day for it. */
const HAS_DATE: ReadonlySet<string> = new Set(['given-up', 'enough-check-ins']);

const CHECK_IN_ADVICE = {
  'reply-by': ADVICE.promised,
  interview: ADVICE.twoWeeks,
  'checked-in': ADVICE.interest,
};

function uselessPromise(circumstances: Circumstances): readonly string[] {
  const promised = circumstances.note.replyBy?.date;
  if (promised === undefined || promised >= circumstances.interview.date) return [];
  return [
    say('{0} is no promise of an answer, since it lies before the interview.', day(promised, circumstances)),
  ];
}

/** `Promised by Fri 4 Dec → check-in due Sat 5 Dec (the day after).`, and where it moves if that is no workday. */
function checkInRule(circumstances: Circumstances): readonly string[] {
  const { base } = checkInBase(circumstances);
  const due = firstWorkday(base, circumstances.rules);
  const reckoned = checkInBaseRule(circumstances);
  if (due === base) return [reckoned];
  const [from, to] = [day(base, circumstances), day(due, circumstances)];
  const isHoliday = circumstances.rules.holidays.has(base);
  return [
    reckoned,
    isHoliday
      ? say('{0} is a holiday, so it moves to {1}.', from, to)
      : say('{0} is no workday, so it moves to {1}.', from, to),
  ];
}

function checkInBaseRule(circumstances: Circumstances): string {
  const { note, rules } = circumstances;
  const { base, from } = checkInBase(circumstances);
  const due = day(base, circumstances);
  switch (from) {
    case 'reply-by':
      return say(
        'Promised by {0} → check-in due {1} (the day after).',
        day(note.replyBy?.date ?? base, circumstances),
        due,
      );
    case 'interview':
      return say(
        'Interview {0}, nothing promised → check-in due {1} ({2} days later).',
        day(circumstances.interview.date, circumstances),
        due,
        rules.checkIn.afterDays,
      );
    case 'checked-in':
      return say(
        'Last check-in {0} → check-in due {1} ({2} days later).',
        day(countingCheckIns(circumstances).at(-1) ?? base, circumstances),
        due,
        rules.checkIn.againAfterDays,
      );
  }
}

function checkInsMade(circumstances: Circumstances): readonly string[] {
  const made = countingCheckIns(circumstances).map((date) => day(date, circumstances));
  return made.length === 0 ? [] : [say('Check-ins made: {0}.', listed(made))];
}

/** The day that they named: the article says nothing of offers. */
function explainOffer(followUp: FollowUp, circumstances: Circumstances): Explanation {
  const decideBy = circumstances.note.decideBy?.date;
  const rule =
    decideBy === undefined
      ? []
      : [say('They want your answer by {0} → due by the end of that day.', day(decideBy, circumstances))];
  return { title: say('Answer to the offer'), lines: [...rule, ...standing(followUp, circumstances)] };
}

/** Where it stands; what is done has been said already. */
function standing(followUp: FollowUp, circumstances: Circumstances): readonly string[] {
  if (followUp.state === 'done') return [];
  return [sayNow(followUp, circumstances.note, today(circumstances))];
}

function day(date: string, circumstances: Circumstances): string {
  return sayDay(date, today(circumstances));
}

function moment(due: Due, circumstances: Circumstances): string {
  return sayDueDay(due, today(circumstances), circumstances.note.foreignZone);
}

function today({ note, moment: now }: Circumstances): string {
  return now.today(note.zone);
}
