import type { OtherLetter } from '../notes/draftSubjects';
import { toSay } from '../text/language';
import { LETTER_TEMPLATES, wholeLetter } from './letterTemplates';

/** A text to start from, with variables; the drafts and the snippets are both made from it. */
export interface Template {
  /** What one types for the snippet. */
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

/** A note for an interview that is to come: what one asks there decides what one knows afterwards. */
const INTERVIEW = `---
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

/** Positive, professional, with the parts of a business letter. (Article: `ADVICE.letterTone`, `ADVICE.askWhen`.) */
const THANK_YOU = wholeLetter(`\${thanks}

\${enjoyed} \${fit}

\${interest}

\${ask-when}`);

/** Who, why, what to ask, and how to end. (Article: `ADVICE.names`, `ADVICE.callWindow`, `ADVICE.callReason`.) */
const THANK_YOU_CALL = `# Thank-you call: \${company}, \${role}

## When to call

\${call-window}

## Whom to thank

\${interviewers}

## To begin

“Hello, this is \${sender.name}. I interviewed for the \${role} role, and I would like to thank you for your time.”

## The reason for calling

\${call-reason}

## The question to ask

\${question}

## To end the call

“That answers my question. Thank you again, and I look forward to hearing from you.”

## Afterwards

- [ ] Log the call in the note, as thank-you-call.
- [ ] Send the thank-you letter as well.
`;

/** What was promised, where they are, and by when. (Article: `ADVICE.promised`, `ADVICE.twoWeeks`, `ADVICE.interest`.) */
const CHECK_IN = `# Check-in call: \${company}, \${role}

## Whom to call

\${interviewers}

## What was promised

An answer by: \${promised}

## So far

\${history}

## To begin

“Hello, this is \${sender.name}. I interviewed for the \${role} role on \${interview.date}. \${promise-passed} \${last-check-in} I am still very interested, and would like to ask how things stand.”

## The questions to ask

- Where are you in the process?
- \${question}
- When can I expect to hear from you?

## If a machine answers

“Hello, this is \${sender.name}. I interviewed for the \${role} role on \${interview.date}, and would like to ask how things stand. I will try again tomorrow, and you reach me at \${sender.phone}. Thank you.”

## To end the call

“Thank you, that helps me. I look forward to hearing from you.”

## Afterwards

- [ ] Log the call in the note, under checked-in.
- [ ] If they promise a new date, write it down as reply-by.
`;

/** The check-in for those who would rather write (`jobSearch.checkIn.channel`). */
const CHECK_IN_LETTER = wholeLetter(
  `I interviewed for the \${role} role at \${company} on \${interview.date}. \${promise-passed} \${last-check-in}

I am still very interested in the role, and would like to ask where you are in the process.

\${ask-when}`,
  'Thank you, and kind regards,',
);

/** Each of the letters of a whole application, as a snippet and a template of its own name. */
function otherLetter(name: OtherLetter): Template {
  const { title, description, text } = LETTER_TEMPLATES[name];
  return { prefix: name, title, description, body: wholeLetter(text) };
}

export const TEMPLATES = {
  interview: {
    prefix: 'interview',
    title: toSay('Interview note'),
    description: toSay('A note for one interview, with what to ask there'),
    body: INTERVIEW,
  },
  'thank-you': {
    prefix: 'thank-you',
    title: toSay('Thank-you letter'),
    description: toSay('A thank-you letter to one interviewer'),
    body: THANK_YOU,
  },
  'thank-you-call': {
    prefix: 'thank-you-call',
    title: toSay('Thank-you call'),
    description: toSay('Notes for the thank-you call'),
    body: THANK_YOU_CALL,
  },
  'check-in': {
    prefix: 'check-in',
    title: toSay('Check-in call'),
    description: toSay('Notes for the call that asks where they are'),
    body: CHECK_IN,
  },
  'check-in-letter': {
    prefix: 'check-in-letter',
    title: toSay('Check-in letter'),
    description: toSay('A letter that asks where they are'),
    body: CHECK_IN_LETTER,
  },
  'offer-thanks': otherLetter('offer-thanks'),
  'offer-acceptance': otherLetter('offer-acceptance'),
  'offer-decline': otherLetter('offer-decline'),
  'after-refusal': otherLetter('after-refusal'),
  withdrawal: otherLetter('withdrawal'),
  'another-date': otherLetter('another-date'),
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof TEMPLATES;
