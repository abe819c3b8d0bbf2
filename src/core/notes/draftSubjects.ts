/** The letters of a whole application that no follow-up asks for by itself. */
export const OTHER_LETTERS = [
  'offer-thanks',
  'offer-acceptance',
  'offer-decline',
  'after-refusal',
  'withdrawal',
  'another-date',
] as const;
export type OtherLetter = (typeof OTHER_LETTERS)[number];

/** What a draft can be about, besides the letter of thanks: the value of its `about`. */
const DRAFT_SUBJECTS = ['thank-you-call', 'check-in', ...OTHER_LETTERS] as const;
export type DraftSubject = (typeof DRAFT_SUBJECTS)[number];

/** The subject that a word names; `undefined` for any other word. */
export function draftSubject(word: string | undefined): DraftSubject | undefined {
  return DRAFT_SUBJECTS.find((subject) => subject === word);
}
