/** How letters are sent: on paper, as the article has it, or by mail. */
export const LETTER_FORMS = ['letter', 'email'] as const;
export type LetterForm = (typeof LETTER_FORMS)[number];
