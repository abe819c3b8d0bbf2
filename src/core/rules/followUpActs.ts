import type { CommandName } from './commands';
import type { FollowUp, FollowUpKind } from './followUps';

/** What one can do about each follow-up, the likeliest first; the editor has a command of each name. */
export const ACTS = {
  'thank-you-letter': ['draftThankYou', 'markThankYouSent', 'snooze'],
  'thank-you-call': ['prepareThankYouCall', 'logThankYouCall', 'snooze'],
  'check-in': ['prepareCheckIn', 'logCheckIn', 'setStatus', 'snooze'],
  'offer-answer': ['draftLetter', 'acceptOffer', 'declineOffer', 'setDecideBy'],
} as const satisfies Record<FollowUpKind, readonly CommandName[]>;

type FollowUpAct = (typeof ACTS)[FollowUpKind][number];

/** What can be written down, or put off, only once the time for it has come. */
const ONLY_IN_TIME = new Set<FollowUpAct>(['markThankYouSent', 'logThankYouCall', 'logCheckIn', 'snooze']);

/** What one can do about a follow-up that is owed now or later. */
export function actsFor({ kind, state, debrief }: FollowUp): readonly CommandName[] {
  const acts: readonly FollowUpAct[] = ACTS[kind];
  const possible = state === 'upcoming' ? acts.filter((act) => !ONLY_IN_TIME.has(act)) : acts;
  return debrief === undefined ? possible : ['debrief', ...possible];
}
