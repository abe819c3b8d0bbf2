import { toSay } from '../text/language';
import type { OtherLetter } from '../notes/draftSubjects';

/** A letter as a template has it, without what all letters have in common. */
interface LetterTemplate {
  readonly title: string;
  readonly description: string;
  /** From the salutation to the closing, without either. */
  readonly text: string;
}

/*
 * Each is short, positive and professional, says no more than the note knows, and asks what has to be asked. (Article, of
 * letters: `ADVICE.letterTone`.)
 */

const OFFER_THANKS = `Thank you very much for offering me \${position}. I was very glad to hear it.

\${answer-when} Could you also send me the offer in writing, with the starting date and the terms?`;

const OFFER_ACCEPTANCE = `Thank you for offering me \${position}. I am delighted to accept.

Could you confirm the starting date and the terms in writing? Please let me know as well what you need from me before I begin.

I look forward to working with you and the team.`;

const OFFER_DECLINE = `Thank you for offering me \${position}, and for the time that you and your colleagues took for me.

After careful thought I have decided not to accept the offer. It was not an easy decision, since I enjoyed our conversations.

I wish you and the team every success, and hope that our paths will cross again.`;

const AFTER_REFUSAL = `Thank you for letting me know how you decided about \${position}, and for the time that you and your colleagues took for me.

I enjoyed our conversations and learning about your work. Should another role come up for which I might be the right person, I would be glad to hear from you.

If you have a moment, I would also be grateful for a word on what I could do better.

I wish you and the team every success.`;

const WITHDRAWAL = `Thank you for considering me for \${position}, and for the time that you and your colleagues took for me.

I have decided to withdraw my application. I enjoyed getting to know you, and wish you every success in finding the right person.`;

const ANOTHER_DATE = `Thank you for the invitation to an interview for \${position} on \${interview.date}. I look forward to it very much.

Unfortunately I cannot come on that day. Could we meet at another time? I could come \${other-dates}.

Thank you for your understanding.`;

/** The letters of a whole application: one more is one more entry here. */
export const LETTER_TEMPLATES: Readonly<Record<OtherLetter, LetterTemplate>> = {
  'offer-thanks': {
    title: toSay('Thanks for an offer'),
    description: toSay('Thanks for an offer, and asks for it in writing and for time'),
    text: OFFER_THANKS,
  },
  'offer-acceptance': {
    title: toSay('Acceptance of an offer'),
    description: toSay('Accepts an offer'),
    text: OFFER_ACCEPTANCE,
  },
  'offer-decline': {
    title: toSay('Decline of an offer'),
    description: toSay('Declines an offer'),
    text: OFFER_DECLINE,
  },
  'after-refusal': {
    title: toSay('Thanks after a refusal'),
    description: toSay('Thanks after a refusal, and leaves the door open'),
    text: AFTER_REFUSAL,
  },
  withdrawal: {
    title: toSay('Withdrawal'),
    description: toSay('Withdraws an application'),
    text: WITHDRAWAL,
  },
  'another-date': {
    title: toSay('Another date'),
    description: toSay('Asks for another date for an interview'),
    text: ANOTHER_DATE,
  },
};

/** A whole letter: the blocks of sender, date and recipient, and what stands between salutation and signature. */
export function wholeLetter(text: string, closing = 'Kind regards,'): string {
  return `\${sender.name}
\${sender.contact}

\${today}

\${interviewer.name}
\${interviewer.title}
\${company}

Dear \${interviewer.name},

${text}

${closing}

\${sender.name}
`;
}
