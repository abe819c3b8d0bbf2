import { subjectOf } from './draftText';
import type { CommandName } from '../rules/commands';
import { say } from '../text/language';
import type { Draft } from '../notes/note';

/** Something to do about a draft, as a lens offers it; without an act it only says how things are. */
export interface DraftOffer {
  readonly act?: CommandName;
  readonly title: string;
}

/** What one can do about a draft. Where its note is gone, nothing can be written into it. */
export function draftOffers(draft: Draft, isNoteThere: boolean): readonly DraftOffer[] {
  const done = isNoteThere
    ? offerDone(draft)
    : [{ title: say('The note of this draft is not where “for” says') }];
  if (draft.type === 'call') return done;
  return [
    ...done,
    { act: 'copyLetter', title: say('Copy letter') },
    { act: 'openInMailApp', title: say('Open in mail app') },
  ];
}

function offerDone(draft: Draft): readonly DraftOffer[] {
  const title = draft.type === 'letter' ? say('Mark as sent') : say('Log the call');
  switch (subjectOf(draft)) {
    case 'thank-you':
      return [{ act: 'markThankYouSent', title }];
    case 'thank-you-call':
      return [{ act: draft.type === 'letter' ? 'markThankYouSent' : 'logThankYouCall', title }];
    case 'check-in':
      return [{ act: 'logCheckIn', title }];
    case 'offer-thanks':
      return [{ act: 'setDecideBy', title: say('Set the day of your answer') }];
    case 'offer-acceptance':
      return [{ act: 'acceptOffer', title: say('Mark as accepted') }];
    case 'offer-decline':
      return [{ act: 'declineOffer', title: say('Mark as declined') }];
    case 'withdrawal':
      return [{ act: 'setStatus', title: say('Set status') }];
    case 'after-refusal':
    case 'another-date':
      return [];
  }
}
