import type { CalendarDate } from '../dates/calendar';
import type { CommandName } from '../rules/commands';
import { isAhead, isToDo } from '../rules/followUps';
import type { FollowUp, FollowUpKind } from '../rules/followUps';
import { debriefQuestions } from '../editing/debriefQuestions';
import { say } from '../text/language';
import type { InterviewNote } from '../notes/note';
import type { Rules } from '../rules/rules';
import { sayStanding } from '../wording/followUpWording';

/** Something to do, as a lens or a list offers it. */
export interface Offer {
  readonly act: CommandName;
  /** `Draft thank-you (overdue by 2 days)`: what, and behind it when, or why not now. */
  readonly title: string;
  /** Whether it is still to be done, now or later; else it is offered only where it was before. */
  readonly isAhead: boolean;
}

/** What one can do about a note: always the same offers, in the same order; some of them are not ahead. */
export function offers(
  note: InterviewNote,
  followUps: readonly FollowUp[],
  today: CalendarDate,
  rules: Rules,
): readonly Offer[] {
  const find = (kind: FollowUpKind): FollowUp | undefined =>
    followUps.find((followUp) => followUp.kind === kind);
  const letter = find('thank-you-letter');
  const call = find('thank-you-call');
  const checkIn =
    rules.checkIn.channel === 'phone' ? say('Prepare check-in call') : say('Prepare check-in letter');
  const possible = [
    offerDebrief(note, letter),
    offer('draftThankYou', say('Draft thank-you'), letter, note, today),
    offerMark(letter),
    ...(rules.thankYouCall.enabled ? [offerCall(note, call, today)] : []),
    offer('prepareCheckIn', checkIn, find('check-in'), note, today),
    offerAnswer(note, find('offer-answer'), today),
  ];
  const isNothingAhead = possible.every(({ isAhead }) => !isAhead);
  return [...possible, { act: 'showFollowUps', title: say('Nothing is owed'), isAhead: isNothingAhead }];
}

/** What the letter needs, asked while one still knows it. */
function offerDebrief(note: InterviewNote, letter: FollowUp | undefined): Offer {
  const isOpen = letter?.debrief !== undefined && debriefQuestions(note, NO_ANSWERS).length > 0;
  return { act: 'debrief', title: say('Debrief'), isAhead: isOpen };
}

const NO_ANSWERS: ReadonlyMap<string, string> = new Map();

/** An offer is answered by a letter: thanks, acceptance or decline. */
function offerAnswer(note: InterviewNote, answer: FollowUp | undefined, today: CalendarDate): Offer {
  const title = say('Answer the offer');
  if (answer === undefined) return { act: 'draftLetter', title, isAhead: false };
  return offer('draftLetter', title, answer, note, today);
}

function offerMark(letter: FollowUp | undefined): Offer {
  const waiting = letter?.stillWaiting?.length ?? 0;
  const title = waiting > 0 ? say('Mark as sent ({0} to go)', waiting) : say('Mark as sent');
  return { act: 'markThankYouSent', title, isAhead: letter === undefined || isToDo(letter) };
}

function offerCall(note: InterviewNote, call: FollowUp | undefined, today: CalendarDate): Offer {
  const title = say('Prepare thank-you call');
  const missing = call !== undefined && isToDo(call) ? whoIsUnknown(note) : undefined;
  if (missing !== undefined)
    return { act: 'prepareThankYouCall', title: say('{0} ({1})', title, missing), isAhead: true };
  return offer('prepareThankYouCall', title, call, note, today);
}

/** What one must know before calling to thank. (Article: `ADVICE.names`.) */
function whoIsUnknown(note: InterviewNote): string | undefined {
  if (note.interviewers.length === 0) return say('no names known');
  const titles = note.interviewers.filter(({ title }) => title !== undefined).length;
  if (titles === 0) return say('no titles known');
  return titles < note.interviewers.length ? say('not all titles known') : undefined;
}

function offer(
  act: CommandName,
  title: string,
  followUp: FollowUp | undefined,
  note: InterviewNote,
  today: CalendarDate,
): Offer {
  if (followUp !== undefined) {
    return {
      act,
      title: say('{0} ({1})', title, sayStanding(followUp, note, today)),
      isAhead: isAhead(followUp),
    };
  }
  const why =
    note.places.interview === undefined ? say('no interview date') : say('interview date unreadable');
  return { act, title: say('{0} ({1})', title, why), isAhead: true };
}
