import type { FollowUpKind } from './followUps';

/** What one can do about each follow-up, the likeliest first; the editor has a command of each name. */
export const ACTS = {
  'thank-you-letter': ['draftThankYou', 'markThankYouSent', 'snooze'],
  'thank-you-call': ['prepareThankYouCall', 'logThankYouCall', 'snooze'],
  'check-in': ['prepareCheckIn', 'logCheckIn', 'setStatus', 'snooze'],
} as const satisfies Record<FollowUpKind, readonly string[]>;
