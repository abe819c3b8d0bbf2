import type { CalendarDate } from './calendar';
import type { FollowUp, FollowUpKind } from './followUps';
import type { InterviewNote } from './note';
import type { Rules } from './rules';
import { sayStanding } from './wording';

/** What one can do about a follow-up; the editor has a command of this name for each. */
export type Act = 'draftThankYou' | 'markThankYouSent' | 'prepareThankYouCall' | 'prepareCheckIn';

/** Something to do, as a lens or a list offers it. */
export interface Offer {
  readonly act: Act;
  /** `Draft thank-you (overdue by 2 days)`: what, and behind it when, or why not now. */
  readonly title: string;
  /** Whether now is the time for it. */
  readonly isTimely: boolean;
}

/**
 * What one can do about a note. The number of offers depends on the rules alone, never on what the note
 * says: while somebody types, nothing may come and go.
 */
export function offers(
  note: InterviewNote,
  followUps: readonly FollowUp[],
  today: CalendarDate,
  rules: Rules,
): readonly Offer[] {
  const find = (kind: FollowUpKind): FollowUp | undefined =>
    followUps.find((followUp) => followUp.kind === kind);
  const letter = find('thank-you-letter');
  const callOffer = rules.thankYouCall.enabled ? [offerCall(note, find('thank-you-call'), today)] : [];
  const checkIn = rules.checkIn.channel === 'phone' ? 'Prepare check-in call' : 'Prepare check-in letter';
  return [
    offer('draftThankYou', 'Draft thank-you', letter, note, today),
    { act: 'markThankYouSent', title: markTitle(letter), isTimely: letter !== undefined && isToDo(letter) },
    ...callOffer,
    offer('prepareCheckIn', checkIn, find('check-in'), note, today),
  ];
}

function offerCall(note: InterviewNote, call: FollowUp | undefined, today: CalendarDate): Offer {
  const general = offer('prepareThankYouCall', 'Prepare thank-you call', call, note, today);
  const missing = missingForCall(note);
  if (!general.isTimely || missing === undefined) return general;
  return { ...general, title: `Prepare thank-you call (${missing})`, isTimely: false };
}

/** What one must know before calling to thank. (Article: `ADVICE.names`.) */
export function missingForCall(note: InterviewNote): string | undefined {
  if (note.interviewers.length === 0) return 'no names known';
  const titles = note.interviewers.filter(({ title }) => title !== undefined).length;
  if (titles === 0) return 'no titles known';
  return titles < note.interviewers.length ? 'not all titles known' : undefined;
}

function offer(
  act: Act,
  title: string,
  followUp: FollowUp | undefined,
  note: InterviewNote,
  today: CalendarDate,
): Offer {
  if (followUp === undefined) return { act, title: `${title} (no interview date)`, isTimely: false };
  return { act, title: `${title} (${sayStanding(followUp, note, today)})`, isTimely: isToDo(followUp) };
}

function markTitle(letter: FollowUp | undefined): string {
  const waiting = letter?.stillWaiting ?? [];
  return waiting.length > 0 ? `Mark as sent (${waiting.length} to go)` : 'Mark as sent';
}

function isToDo({ state }: FollowUp): boolean {
  return state === 'open' || state === 'due' || state === 'overdue';
}
