import type { Span } from '../text/text';

/** A standard part of a letter. (Article: `ADVICE.letterTone`.) */
export type LetterPart = 'date' | 'recipient' | 'salutation' | 'thanks' | 'closing' | 'signature';

/** What speaks against a phrase in a thank-you letter. */
export type Flaw = 'worn' | 'negative' | 'apologetic';

/**
 * Phrases that spoil a thank-you letter; each line is one, and `(a|b)` gives variants. Only those that hardly
 * ever have a good use: a letter should be positive and professional. (Article: `ADVICE.letterTone`.)
 */
export type Flaws = Readonly<Record<Flaw, string>>;

/** Anything said about a letter, at its place. The wording, the severity and what helps are decided elsewhere. */
export type LetterFinding = { readonly span: Span } & (
  | { readonly code: 'letter-placeholder'; readonly written: string }
  | { readonly code: 'letter-part-missing'; readonly parts: readonly LetterPart[] }
  | { readonly code: 'letter-wrong-name'; readonly why: 'other-company'; readonly written: string }
  | { readonly code: 'letter-wrong-name'; readonly why: 'other-person'; readonly written: string }
  | {
      readonly code: 'letter-wrong-name';
      readonly why: 'misspelt';
      readonly written: string;
      /** The name as the note has it. */
      readonly name: string;
    }
  | { readonly code: 'letter-wrong-name'; readonly why: 'not-named'; readonly name: string }
  | { readonly code: 'letter-too-long'; readonly words: number }
  | { readonly code: 'letter-wording'; readonly flaw: Flaw | 'profane'; readonly written: string }
  | { readonly code: 'letter-wording'; readonly flaw: 'repeated'; readonly written: string }
  | {
      readonly code: 'letter-asks-nothing';
      /** Where the question would go: before the closing, else at the end. */
      readonly place: number;
    }
);
