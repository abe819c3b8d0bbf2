import { clearDate, moveCall, orderDate } from './dateRemedies';
import { setStatus as setStatusField } from './edits';
import type { Status } from '../notes/fields';
import { ACTS } from '../rules/followUpActs';
import {
  addInterviewers,
  addKey,
  exampleOf,
  ofKey,
  removeDuplicate,
  renameAllKeys,
  renameKey,
} from './keyRemedies';
import { say, toSay } from '../text/language';
import type { Problem } from '../rules/problems';
import { checked } from './remedy';
import type { Attempt, Remedy, Situation, Way } from './remedy';
import { addTitle, reshape, settleTitle } from './valueRemedies';
import { shown } from '../text/shownText';
import { closingFence, yamlRepairs } from './yamlRepairs';
import type { Entry } from '../frontMatter/yamlValues';

/**
 * What one can do about a problem: at least one thing, and exactly one preferred. An edit is offered
 * only where the problem is gone afterwards and everything else says what it said.
 */
export function remedies(problem: Problem, situation: Situation): readonly Remedy[] {
  const helpful = waysOut(problem, situation).flatMap((way) => remedy(problem, way, situation) ?? []);
  const known = helpful.filter(({ title }, nth) => helpful.findIndex((one) => one.title === title) === nth);
  const preferred = known.find(({ isPreferred }) => isPreferred) ?? known.find(({ kind }) => kind !== 'edit');
  const all = known.map((one) => ({ ...one, isPreferred: one === preferred }));
  if (preferred !== undefined) return all;
  return [{ kind: 'go', title: say('Go to it'), isPreferred: true, select: problem.span }, ...all];
}

/** Corrects all misspelt keys of a note at once; absent where there are none, or it cannot be done safely. */
export function fixAllKeys(situation: Situation): Remedy | undefined {
  const attempt = renameAllKeys(situation.read, situation.problems);
  const problem = situation.problems.find(({ code }) => code === 'key-unknown');
  return attempt && problem && checked(problem, attempt, situation);
}

function remedy(problem: Problem, way: Way, situation: Situation): Remedy | undefined {
  return way.kind === 'try' ? checked(problem, way, situation) : { isPreferred: false, ...way };
}

function waysOut(problem: Problem, situation: Situation): readonly Way[] {
  const { read } = situation;
  const { text, keys } = read;
  switch (problem.code) {
    case 'thank-you-overdue':
    case 'thank-you-due':
      return [...ACTS['thank-you-letter'], ...NO_LETTER].map((act) => said(WAYS[act]));
    case 'check-in-overdue':
    case 'check-in-due':
      return [...ACTS['check-in'], ...NO_CHECK_IN].map((act) => said(WAYS[act]));
    case 'offer-answer-overdue':
    case 'offer-answer-due':
      return ACTS['offer-answer'].map((act) => said(WAYS[act]));
    case 'no-answer':
    case 'gone-quiet':
      return [
        ...setStatus(situation, 'closed', say('Close the application')),
        said(SET_STATUS),
        said(SNOOZE),
      ];
    case 'thank-you-call-late':
      return moveCall(problem.windowEnd, situation);
    case 'call-reason-missing':
      return addKey(read, 'call-reason', say('Add a reason for the call'), exampleOf('call-reason'));
    case 'interviewers-missing':
      return [...addInterviewers(read, say('Add the interviewers')), said(DEBRIEF)];
    case 'interviewer-title-missing':
      return [...addTitle(read, problem.span, shown(problem.name)), said(DEBRIEF)];
    case 'interviewer-title-doubtful':
      return settleTitle(read, problem);
    case 'reply-by-missing':
      return [
        ...addKey(read, 'reply-by', say('Add {0}', keys.nameOf('reply-by')), exampleOf('reply-by')),
        said(SET_REPLY_BY),
        said(ASK_IN_LETTER),
      ];
    case 'company-missing':
      return addKey(read, 'company', say('Add the company'), exampleOf('company'));
    case 'interview-missing':
      return addKey(read, 'interview', say('Add the date of the interview'), exampleOf('interview'));
    case 'date-invalid':
      return clearDate(problem, situation);
    case 'date-order':
      return orderDate(problem, situation);
    case 'status-unknown':
      return correctStatus(problem, situation);
    case 'value-type':
      return reshape(read, problem);
    case 'key-unknown':
      return renameKey(read, problem);
    case 'key-duplicate':
      return removeDuplicate(read, problem.key, problem.span);
    case 'front-matter-syntax':
      return readableYaml(problem, situation);
    case 'front-matter-unclosed':
      return [{ kind: 'try', isPreferred: true, touches: nothing, ...closingFence(text) }];
  }
}

const DEBRIEF: Way = { kind: 'act', title: toSay('Debrief: a few questions'), act: 'debrief' };
const SET_REPLY_BY: Way = { kind: 'act', title: toSay('Choose the promised date'), act: 'setReplyBy' };
const SET_STATUS: Way = { kind: 'act', title: toSay('Set a status'), act: 'setStatus' };
const SNOOZE: Way = { kind: 'act', title: toSay('Snooze'), act: 'snooze' };
const ASK_IN_LETTER: Way = { kind: 'act', title: toSay('Ask in the thank-you letter'), act: 'draftThankYou' };

/** Where it is not owed at all. */
const NO_LETTER = ['noLetterOwed', 'didNotTakePlace'] as const;
const NO_CHECK_IN = ['noCheckInOwed'] as const;

/** What is done about a follow-up, by its command. */
const WAYS = {
  draftThankYou: {
    kind: 'act',
    title: toSay('Draft the thank-you letter'),
    isPreferred: true,
    act: 'draftThankYou',
  },
  markThankYouSent: { kind: 'act', title: toSay('Mark as sent'), act: 'markThankYouSent' },
  prepareCheckIn: {
    kind: 'act',
    title: toSay('Prepare the check-in'),
    isPreferred: true,
    act: 'prepareCheckIn',
  },
  logCheckIn: { kind: 'act', title: toSay('Log the check-in'), act: 'logCheckIn' },
  setStatus: SET_STATUS,
  snooze: SNOOZE,
  noLetterOwed: { kind: 'act', title: toSay('No letter is owed…'), act: 'noLetterOwed' },
  noCheckInOwed: { kind: 'act', title: toSay('No check-in is owed…'), act: 'noCheckInOwed' },
  didNotTakePlace: { kind: 'act', title: toSay('It did not take place…'), act: 'didNotTakePlace' },
  draftLetter: { kind: 'act', title: toSay('Write the answer'), isPreferred: true, act: 'draftLetter' },
  acceptOffer: { kind: 'act', title: toSay('Accepted'), act: 'acceptOffer' },
  declineOffer: { kind: 'act', title: toSay('Declined'), act: 'declineOffer' },
  setDecideBy: { kind: 'act', title: toSay('Set the day of your answer'), act: 'setDecideBy' },
} as const satisfies Record<string, Way>;

/** In the person’s language. */
function said(way: Way): Way {
  return { ...way, title: say(way.title) };
}

function setStatus({ read }: Situation, status: Status, title: string): readonly Way[] {
  const plan = setStatusField(read, status);
  return plan.kind === 'refused'
    ? []
    : [{ kind: 'try', title, isPreferred: true, edits: plan.edits, touches: ofKey('status', read.keys) }];
}

/** A status is guessed only for a slip of the pen. */
function correctStatus(
  { span, nearest: likely }: Extract<Problem, { code: 'status-unknown' }>,
  { read: { keys } }: Situation,
): readonly Way[] {
  if (likely === undefined) return [{ ...said(SET_STATUS), isPreferred: true }];
  const title = say('Change to “{0}”', likely);
  const edits = [{ span, newText: likely }];
  const correction: Way = { kind: 'try', title, isPreferred: true, edits, touches: ofKey('status', keys) };
  return [correction, said(SET_STATUS)];
}

/** The likeliest repair with which that place can be read. */
function readableYaml(problem: Problem, situation: Situation): readonly Way[] {
  const attempts = yamlRepairs(situation.read, problem.span).map(({ title, edits }): Attempt => {
    const touches = ({ key, value }: Entry): boolean =>
      edits.some((edit) => edit.span.start <= value.span.end && edit.span.end >= key.span.start);
    return { kind: 'try', title, isPreferred: true, edits, touches };
  });
  const likeliest = attempts.find((attempt) => checked(problem, attempt, situation) !== undefined);
  return likeliest === undefined ? [] : [likeliest];
}

function nothing(): boolean {
  return false;
}
