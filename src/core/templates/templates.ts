import { toSay } from '../text/language';
import type { OwnTemplateName } from './templateFiles';

/** A text to start from, with variables; the drafts and the snippets are both made from it. */
interface Template {
  readonly title: string;
  readonly description: string;
}

/** A note for an interview that is to come: what one asks there decides what one knows afterwards. */
export const INTERVIEW = `---
company: \${company}
role: \${role}
round: \${round}
interview: \${interview.when}
interviewers:
  - \${interviewer.name}, \${interviewer.title}
reply-by: \${reply-by}
---

# \${company}, \${round}

## In the interview

- [ ] Ask everyone for their name and title.
- [ ] Ask when to expect an answer, and write the date down as reply-by.
- [ ] Keep one question for a call afterwards, and write it down as call-reason.

## Notes

`;

/** What each template is called, which is also the prefix of its snippet. */
export const TEMPLATES = {
  interview: {
    title: toSay('Interview note'),
    description: toSay('A note for one interview, with what to ask there'),
  },
  'thank-you': {
    title: toSay('Thank-you letter'),
    description: toSay('A thank-you letter to one interviewer'),
  },
  'thank-you-call': {
    title: toSay('Thank-you call'),
    description: toSay('Notes for the thank-you call'),
  },
  'check-in': {
    title: toSay('Check-in call'),
    description: toSay('Notes for the call that asks where they are'),
  },
  'check-in-letter': {
    title: toSay('Check-in letter'),
    description: toSay('A letter that asks where they are'),
  },
  'offer-thanks': {
    title: toSay('Thanks for an offer'),
    description: toSay('Thanks for an offer, and asks for it in writing and for time'),
  },
  'offer-acceptance': { title: toSay('Acceptance of an offer'), description: toSay('Accepts an offer') },
  'offer-decline': { title: toSay('Decline of an offer'), description: toSay('Declines an offer') },
  'after-refusal': {
    title: toSay('Thanks after a refusal'),
    description: toSay('Thanks after a refusal, and leaves the door open'),
  },
  withdrawal: { title: toSay('Withdrawal'), description: toSay('Withdraws an application') },
  'another-date': {
    title: toSay('Another date'),
    description: toSay('Asks for another date for an interview'),
  },
} as const satisfies Record<'interview' | OwnTemplateName, Template>;
