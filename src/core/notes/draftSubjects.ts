/** What a draft can be about, besides the letter of thanks: the value of its `about`. */
export const DRAFT_SUBJECTS = [
  'thank-you-call',
  'check-in',
  'offer-thanks',
  'offer-acceptance',
  'offer-decline',
  'after-refusal',
  'withdrawal',
  'another-date',
] as const;
export type DraftSubject = (typeof DRAFT_SUBJECTS)[number];

/** The letters of a whole application that no follow-up asks for by itself. */
export const OTHER_LETTERS = [
  'offer-thanks',
  'offer-acceptance',
  'offer-decline',
  'after-refusal',
  'withdrawal',
  'another-date',
] as const satisfies readonly DraftSubject[];
export type OtherLetter = (typeof OTHER_LETTERS)[number];

/** The subject that a word names; `undefined` for any other word. */
export function draftSubject(word: string | undefined): DraftSubject | undefined {
  return DRAFT_SUBJECTS.find((subject) => subject === word);
}
