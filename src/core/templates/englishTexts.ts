import { sayDayOf, sayLongDate } from '../dates/calendar';
import { enjoyedSentence, fitSentence } from './englishPhrases';
import { known } from './known';
import type { LetterText, LetterTexts } from './letterTexts';
import { CHECK_IN_LETTER, THANK_YOU } from './passageLetters';

/*
 * Each letter is short, positive and professional, says no more than the note knows, and asks what has to be asked. (Article,
 * of letters: `ADVICE.letterTone`.)
 */

const KIND_REGARDS = 'Kind regards,';

const OFFER_THANKS = `Thank you very much for offering me \${position}. I was very glad to hear it.

\${answer-when} Could you also send me the offer in writing, with the start date and the terms?`;

const OFFER_ACCEPTANCE = `Thank you for offering me \${position}. I am delighted to accept.

Could you confirm the start date and the terms in writing? Please also let me know what you need from me before I begin.

I look forward to working with you and the team.`;

const OFFER_DECLINE = `Thank you for offering me \${position}, and for the time that you and your colleagues gave me.

After careful thought I have decided not to accept the offer. It was not an easy decision, since I enjoyed our conversations.

I wish you and the team every success, and hope that our paths will cross again.`;

const AFTER_REFUSAL = `Thank you for letting me know how you decided about \${position}, and for the time that you and your colleagues gave me.

I enjoyed our conversations and learning about your work. Should another role come up for which I might be the right person, I would be glad to hear from you.

If you have a moment, I would also be grateful for any feedback on what I could do better.

I wish you and the team every success.`;

const WITHDRAWAL = `Thank you for considering me for \${position}.

I have decided to withdraw my application. I wish you every success in finding the right person.`;

const ANOTHER_DATE = `Thank you for the invitation to an interview for \${position} on \${interview.date}. I look forward to it very much.

Unfortunately I am not available on that day. Could we meet at another time? I could come \${other-dates}.

Thank you for your understanding.`;

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

“Hello, this is \${sender.name}. \${talked:I interviewed for the \${role} role on \${interview.date}.} \${promise-passed} \${last-check-in} \${ask-where:I am still very interested, and would like to ask how things stand.}”

## The questions to ask

- Where are you in the process?
- \${question}
- When can I expect to hear from you?

## If a machine answers

“Hello, this is \${sender.name}. \${talked:I interviewed for the \${role} role on \${interview.date}.} \${ask-where:I would like to ask how things stand.} I will try again tomorrow, and you can reach me at \${sender.phone}. Thank you.”

## To end the call

“Thank you, that helps me. I look forward to hearing from you.”

## Afterwards

- [ ] Log the call in the note, under checked-in.
- [ ] If they promise a new date, write it down as reply-by.
`;

/** On paper: the blocks of sender, date and recipient above the salutation. */
function letter({ text, closing = KIND_REGARDS }: LetterText): string {
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

/** By mail: its subject above the salutation, and how to reach the sender below. */
function email({ text, closing = KIND_REGARDS }: LetterText): string {
  return `Subject: \${subject}

Dear \${interviewer.name},

${text}

${closing}

\${sender.name}
\${sender.contact}
`;
}

/** What letters and call notes say in English. */
export const ENGLISH: LetterTexts = {
  language: 'en',
  prompts: {
    today: 'date',
    'sender.name': 'your name',
    'sender.contact': 'your address, e-mail and phone',
    'sender.phone': 'your phone number',
    company: 'company',
    role: 'role',
    round: 'round',
    'interview.date': 'date of the interview',
    'interviewer.name': 'name',
    'interviewer.title': 'title',
    interviewers: 'names and titles of the interviewers',
    salutation: 'Dear',
    subject: 'subject',
    topic: 'one specific thing from the conversation',
    contribution: 'what you would bring',
    'call-window': 'until when to call',
    'call-reason': 'the reason for calling, besides the thanks',
    'other-dates': 'on which days, and when',
    question: 'the question to ask',
    promised: 'the promised date, if there was one',
    history: 'what has happened so far',
    'interview.when': 'YYYY-MM-DD HH:mm',
    'reply-by': '',
  },
  passages: {
    place: '',
    position: 'the ${role} role at ${company}',
    'answer-when': 'By when do you need my answer?',
    thanks:
      'Thank you for meeting with me on ${interview.date} to talk about the ${role} role at ${company}.',
    enjoyed: 'I especially enjoyed hearing about ${topic}.',
    fit: 'I would gladly bring ${contribution} to the role.',
    interest:
      'I remain very interested in the role, and will happily send anything else that would help your decision.',
    'ask-when': 'So that I can plan, may I ask when I can expect to hear from you?',
    talked: 'I interviewed for the ${role} role at ${company} on ${interview.date}.',
    'ask-where':
      'I am still very interested in the role, and would like to ask where you are in the process.',
    'promise-passed': '',
    'last-check-in': '',
  },
  layouts: { letter, email },
  letters: {
    'thank-you': { opening: 'Thank you', text: THANK_YOU },
    'check-in-letter': {
      opening: 'Following up',
      text: CHECK_IN_LETTER,
      closing: 'Thank you, and kind regards,',
    },
    'offer-thanks': { opening: 'Your offer', text: OFFER_THANKS },
    'offer-acceptance': { opening: 'Acceptance of your offer', text: OFFER_ACCEPTANCE },
    'offer-decline': { opening: 'Your offer', text: OFFER_DECLINE },
    'after-refusal': { opening: 'Thank you', text: AFTER_REFUSAL },
    withdrawal: { opening: 'Withdrawal of my application', text: WITHDRAWAL },
    'another-date': { opening: 'Another date for the interview', text: ANOTHER_DATE },
  },
  calls: { 'thank-you-call': THANK_YOU_CALL, 'check-in': CHECK_IN },
  sentences: {
    thanksAtCompany: (date, company) =>
      `Thank you for meeting with me on ${date} to talk about working at ${company}.`,
    positionAt: (company) => `the role at ${company}`,
    answerBy: (day) => `You will have my answer by ${day}.`,
    enjoyed: enjoyedSentence,
    fit: fitSentence,
    calledOff: (day) => `Our interview on ${day} did not take place.`,
    askNewDate: 'I am still very interested in the role, and would like to ask for a new date.',
    addressed: (name) => name,
    lastAsked: (day) => `I last asked on ${day}.`,
    thanksAgain: 'Thank you again for your time.',
    lookForward: (day) => `I look forward to hearing from you${known(day, (by) => ` by ${by}`)}.`,
    promisePassed: (day) => `I understood that I would hear from you by ${day}.`,
    place: (city) => `${city},`,
    subject: (opening, role, company) => {
      const at = known(company, (name) => (role === undefined ? name : ` at ${name}`));
      return opening + known(`${role ?? ''}${at}`, (about) => ` — ${about}`);
    },
    salutation: ({ name }) => `Dear ${name}`,
    callUntil: (date, time) => `Until ${date}, ${time}.`,
    callOver: (date, time) =>
      `The time for this call was until ${date}, ${time}; a letter alone is better now.`,
    noTimeForCall: 'There was no time for this call that day; a letter alone is better.',
    timeAt: (time, place) => `${time} ${place} time`,
    title: '[title]',
    interview: 'Interview',
    letterSent: 'Letter sent',
    letterSentTo: (name) => `Letter sent to ${name}`,
    callMade: 'Thank-you call made',
    checkedIn: 'Checked in',
    onDate: (what, date) => `${what} on ${date}`,
  },
  day: (date) => sayDayOf(date, 'en'),
  date: (date) => sayLongDate(date, 'en'),
  interviewDay: (date) => sayLongDate(date, 'en'),
};
