import type { Application } from '../notes/application';
import type { OtherLetter } from '../notes/draftSubjects';
import type { InterviewNote } from '../notes/note';
import type { FollowUp } from '../rules/followUps';

/** A letter that one may want to write. */
export type LetterChoice = 'thank-you' | 'check-in' | OtherLetter;

/** What is known of where an application stands. */
export interface LetterState {
  readonly note: InterviewNote;
  readonly application: Application;
  readonly followUps: readonly FollowUp[];
  /** Whether the interview has begun. */
  readonly hasBegun: boolean;
}

/** The letters that fit where an application stands, the likeliest first. */
export function letterChoices(state: LetterState): readonly LetterChoice[] {
  const { note, application } = state;
  const { status } = application.at(-1)?.note ?? note;
  switch (status) {
    case 'offer':
      return ['offer-thanks', 'offer-acceptance', 'offer-decline'];
    case 'accepted':
      return ['offer-acceptance'];
    case 'declined':
      return ['offer-decline'];
    case 'rejected':
      return ['after-refusal'];
    case 'withdrawn':
      return ['withdrawal'];
    case 'closed':
    case 'waiting':
    case 'advanced':
      return underWay(state);
  }
}

function underWay({ followUps, hasBegun }: LetterState): readonly LetterChoice[] {
  if (!hasBegun) return ['another-date', 'withdrawal'];
  const stateOf = (kind: FollowUp['kind']): FollowUp['state'] | undefined =>
    followUps.find((followUp) => followUp.kind === kind)?.state;
  const thanks = stateOf('thank-you-letter');
  const checkIn = stateOf('check-in');
  return [
    ...(thanks === undefined || thanks === 'done' || thanks === 'not-needed' ? [] : (['thank-you'] as const)),
    ...(checkIn === undefined || checkIn === 'not-needed' ? [] : (['check-in'] as const)),
    'withdrawal',
  ];
}
