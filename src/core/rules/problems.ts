import type { LaterRounds } from '../notes/application';
import type { CalendarDate } from '../dates/calendar';
import { MINUTE, instantAt } from '../dates/calendar';
import { callWindow, isFuture } from './deadlines';
import type { Circumstances, Due } from './deadlines';
import type { FieldKey } from '../notes/fields';
import { followUps, isSnoozed, whyEnded } from './followUps';
import type { FollowUp } from './followUps';
import type { Moment } from '../dates/moment';
import { interviewPlace } from '../notes/note';
import type { Done, Interviewer, InterviewNote, NoteProblem } from '../notes/note';
import { looksLikeName } from '../notes/titles';
import type { Rules } from './rules';
import type { Span } from '../text/text';

/** What the time, or another note, makes a problem. */
export type TimelyProblem = { readonly span: Span } & (
  | {
      readonly code: `${'thank-you' | 'check-in' | 'offer-answer'}-${'overdue' | 'due'}`;
      readonly followUp: FollowUp;
    }
  | { readonly code: 'no-answer'; readonly made: number }
  | { readonly code: 'gone-quiet' | 'call-reason-missing' | 'interviewers-missing' | 'reply-by-missing' }
  | { readonly code: 'thank-you-call-late'; readonly windowEnd: Due }
  | { readonly code: 'interviewer-title-missing'; readonly name: string }
  | { readonly code: 'interviewer-title-doubtful'; readonly name: string; readonly title: string }
  | {
      readonly code: 'date-order';
      readonly key: FieldKey;
      readonly date: CalendarDate;
      readonly order: 'before-interview' | 'in-future';
    }
);

/** Anything said about a note, at its place. The wording, the severity and what helps are decided elsewhere. */
export type Problem = NoteProblem | TimelyProblem;

/** What is to be said about one note at one moment. */
export interface Verdict {
  /** The letter, the call and the check-in, in this order, and behind them the answer to an offer; none where the interview has no readable date. */
  readonly followUps: readonly FollowUp[];
  /** In the order of their places. */
  readonly problems: readonly Problem[];
}

/** Applies the rules to one note. `moment.next` then tells when the verdict may become another. */
export function judge(note: InterviewNote, later: LaterRounds, moment: Moment, rules: Rules): Verdict {
  const { interview } = note;
  if (interview === undefined) return { followUps: [], problems: inOrder(note.problems) };
  const owed = followUps(note, later, moment, rules);
  const circumstances = { note, interview, later, moment, rules };
  const timely = [
    ...owed.flatMap((followUp) => owedProblem(followUp, note)),
    ...silence(owed, circumstances),
    ...plannedCall(circumstances),
    ...beforeTheLetter(owed, circumstances),
    ...datesOutOfOrder(circumstances),
  ];
  return { followUps: owed, problems: inOrder([...note.problems, ...timely]) };
}

/** The letter, the check-in and the answer to an offer, while they are due or overdue; the call is optional and never a problem. */
export function owedProblem(followUp: FollowUp, note: InterviewNote): TimelyProblem[] {
  const { kind, state } = followUp;
  if (kind === 'thank-you-call' || (state !== 'due' && state !== 'overdue')) return [];
  const subject = kind === 'thank-you-letter' ? 'thank-you' : kind;
  return [{ code: `${subject}-${state}`, followUp, span: followUpPlace(followUp, note) }];
}

/** The value that set when a follow-up is due: where its problem shows, whatever its state (docs/rules.md#codes). */
export function followUpPlace({ dueFrom }: FollowUp, note: InterviewNote): Span {
  const place = dueFrom === undefined ? undefined : note.places[dueFrom]?.value;
  return place ?? interviewPlace(note);
}

/** Two check-ins without an answer, or a follow-up given up: it is time to set a status. */
function silence(owed: readonly FollowUp[], circumstances: Circumstances): TimelyProblem[] {
  const { note, moment } = circumstances;
  if (isSnoozed(circumstances)) return [];
  const problems: TimelyProblem[] = [];
  const enough = owed.find(({ kind }) => kind === 'check-in')?.notNeeded;
  const asked = note.places['checked-in']?.value;
  if (enough?.why === 'enough-check-ins' && asked && moment.dayHasCome(enough.answerBy, note.zone)) {
    problems.push({ code: 'no-answer', made: enough.made, span: asked });
  }
  const givenUp = owed.some(
    ({ kind, notNeeded }) => kind !== 'thank-you-call' && notNeeded?.why === 'given-up',
  );
  if (givenUp && note.status === 'waiting') problems.push({ code: 'gone-quiet', span: interviewPlace(note) });
  return problems;
}

/** A call that is still to be made: in its window, and with a reason. (Article: `ADVICE.callWindow`, `ADVICE.callReason`.) */
function plannedCall(circumstances: Circumstances): TimelyProblem[] {
  const { note, moment } = circumstances;
  const planned = note.thankYouCall;
  const span = note.places['thank-you-call']?.value;
  if (planned === undefined || planned === true || span === undefined) return [];
  if (whyEnded(circumstances) || note.cancelled !== undefined) return [];
  const problems: TimelyProblem[] = [];
  const isPlanned = isFuture(planned, note.zone, moment);
  const { end } = callWindow(circumstances);
  const isLate =
    planned.time === undefined ? planned.date > end.date : planned.instant >= end.instant + MINUTE;
  if (isPlanned && isLate)
    problems.push({ code: 'thank-you-call-late', windowEnd: { date: end.date, time: end.time }, span });
  const isToday = planned.time === undefined && !moment.dayHasPassed(planned.date, note.zone);
  if ((isPlanned || isToday) && note.callReason === undefined && note.places['call-reason'] === undefined) {
    problems.push({ code: 'call-reason-missing', span });
  }
  return problems;
}

/** What one needs before writing: whom to thank, with titles, and the date to ask for. (Article: `ADVICE.askWhen`.) */
function beforeTheLetter(owed: readonly FollowUp[], circumstances: Circumstances): TimelyProblem[] {
  const { note, interview, moment, rules } = circumstances;
  const letter = owed.find(({ kind }) => kind === 'thank-you-letter')?.state;
  if (letter === 'done') return whoElse(circumstances);
  if (letter !== 'open' && letter !== 'due' && letter !== 'overdue') return [];
  const isOver =
    interview.time !== undefined || moment.hasCome(instantAt(interview.date, rules.workday.end, note.zone));
  if (!isOver) return [];
  const place = interviewPlace(note);
  const problems = note.interviewers.flatMap(titleProblem);
  if (note.places.interviewers === undefined) problems.push({ code: 'interviewers-missing', span: place });
  if (note.places['reply-by'] === undefined) problems.push({ code: 'reply-by-missing', span: place });
  return problems;
}

/** Where each person's letter is written down, somebody taken for a title has none yet. */
function whoElse(circumstances: Circumstances): TimelyProblem[] {
  const { note } = circumstances;
  if (note.thankYouSent?.kind !== 'people' || whyEnded(circumstances) !== undefined) return [];
  return note.interviewers.flatMap(titleProblem).filter(({ code }) => code === 'interviewer-title-doubtful');
}

/** A title that is missing, or that may be the name of somebody else: `Jane Doe, Sam Lee`. */
function titleProblem({ name, title, isByComma, span }: Interviewer): TimelyProblem[] {
  if (title === undefined) return [{ code: 'interviewer-title-missing', name, span }];
  return isByComma === true && title.split(',').every((part) => looksLikeName(part.trim()))
    ? [{ code: 'interviewer-title-doubtful', name, title, span }]
    : [];
}

function datesOutOfOrder({ note, interview, moment }: Circumstances): TimelyProblem[] {
  const sent = note.thankYouSent;
  const letters = sent?.kind === 'people' ? sent.people.map(({ on }) => on) : [sent?.on];
  const check = (key: FieldKey, when: Done | undefined, mayBeAhead: boolean): TimelyProblem[] => {
    if (when === undefined || when === true) return [];
    const { date, span } = when;
    if (date < interview.date) return [{ code: 'date-order', key, date, order: 'before-interview', span }];
    if (mayBeAhead || !isFuture(when, note.zone, moment)) return [];
    return [{ code: 'date-order', key, date, order: 'in-future', span }];
  };
  return [
    ...letters.flatMap((on) => check('thank-you-sent', on, false)),
    ...check('thank-you-call', note.thankYouCall, true),
    ...note.checkedIn.flatMap((when) => check('checked-in', when, false)),
    ...check('reply-by', note.replyBy, true),
  ];
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
