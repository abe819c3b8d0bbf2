import { toSay } from '../text/language';

/** A thing that a letter or call notes can name. */
export interface Variable {
  readonly meaning: string;
  /** What stands in its place until it is filled in: nothing, where an empty value is fine. */
  readonly prompt: string;
}

/** Every variable of the templates. What a note knows is filled in; the rest is left to fill in. */
export const VARIABLES = {
  today: { meaning: toSay('Today’s date, written out'), prompt: 'date' },
  'sender.name': { meaning: toSay('Your name, from `jobSearch.sender.name`'), prompt: 'your name' },
  'sender.contact': {
    meaning: toSay('Your address, e-mail and phone, from `jobSearch.sender.contact`'),
    prompt: 'your address, e-mail and phone',
  },
  'sender.phone': {
    meaning: toSay('Your phone number, from `jobSearch.sender.contact`'),
    prompt: 'your phone number',
  },
  company: { meaning: toSay('The company'), prompt: 'company' },
  role: { meaning: toSay('The job you applied for'), prompt: 'role' },
  round: { meaning: toSay('Which interview it was'), prompt: 'round' },
  'interview.date': {
    meaning: toSay('The date of the interview, written out'),
    prompt: 'date of the interview',
  },
  'interviewer.name': { meaning: toSay('The interviewer addressed'), prompt: 'name' },
  'interviewer.title': { meaning: toSay('The title of that interviewer'), prompt: 'title' },
  interviewers: {
    meaning: toSay('Everyone who interviewed you, with title and phone, one list item each'),
    prompt: 'names and titles of the interviewers',
  },
  topic: {
    meaning: toSay('One specific thing from the conversation'),
    prompt: 'one specific thing from the conversation',
  },
  contribution: { meaning: toSay('What you would bring to it'), prompt: 'what you would bring' },
  'call-window': {
    meaning: toSay('A sentence: until when the thank-you call can be made, or that its time is over'),
    prompt: 'until when to call',
  },
  'call-reason': {
    meaning: toSay('What else you call about'),
    prompt: 'the reason for calling, besides the thanks',
  },
  'other-dates': {
    meaning: toSay('When you could come instead'),
    prompt: 'on which days, and when',
  },
  question: { meaning: toSay('The question to ask on the phone'), prompt: 'the question to ask' },
  promised: {
    meaning: toSay('The date by which they promised an answer'),
    prompt: 'the promised date, if there was one',
  },
  history: {
    meaning: toSay('What has happened so far in the application, one list item for each round'),
    prompt: 'what has happened so far',
  },
  'interview.when': {
    meaning: toSay('The date and time of the interview, as notes write it'),
    prompt: 'YYYY-MM-DD HH:mm',
  },
  'reply-by': { meaning: toSay('The date by which they promised an answer, as notes write it'), prompt: '' },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;

/** A sentence or a paragraph of its own, which can be empty: then nothing is left in its place. */
export interface Passage {
  readonly meaning: string;
  /** What it says unless the note knows better; it may hold variables. */
  readonly text: string;
}

/** Every passage of the templates. */
export const PASSAGES = {
  position: {
    meaning: toSay('A few words: the job, with the company'),
    text: 'the ${role} role at ${company}',
  },
  'answer-when': {
    meaning: toSay('A sentence: by when you will answer an offer, or the question by when they need it'),
    text: 'By when do you need my answer?',
  },
  thanks: {
    meaning: toSay('A sentence: thanks for the interview, with its date and what it was about'),
    text: 'Thank you for meeting with me on ${interview.date} to talk about the ${role} role at ${company}.',
  },
  enjoyed: {
    meaning: toSay('A sentence: the one thing from the conversation that you enjoyed'),
    text: 'I especially enjoyed hearing about ${topic}.',
  },
  fit: {
    meaning: toSay('A sentence: what you would bring; empty once the application has ended'),
    text: 'I would gladly bring ${contribution} to the role.',
  },
  interest: {
    meaning: toSay('A paragraph: that you remain interested; only thanks once the application has ended'),
    text: 'I remain very interested in the role, and will happily send anything else that would help your decision.',
  },
  'ask-when': {
    meaning: toSay(
      'A paragraph: the question when to expect an answer, or, with `reply-by`, that you look forward to it; empty once the application has ended',
    ),
    text: 'So that I can plan, may I ask when I can expect to hear from you?',
  },
  'promise-passed': {
    meaning: toSay('A sentence: by when you were to hear from them; empty until that date has passed'),
    text: '',
  },
  'last-check-in': {
    meaning: toSay('A sentence: when you last asked; empty before the first check-in'),
    text: '',
  },
} as const satisfies Record<string, Passage>;

export type PassageName = keyof typeof PASSAGES;

/** What is known; an empty text leaves nothing in its place, `undefined` something to fill in. */
export type Values = Readonly<Partial<Record<VariableName | PassageName, string>>>;

/** Whether a name is one of the variables. */
export function isVariable(name: string): name is VariableName {
  return Object.hasOwn(VARIABLES, name);
}

/** Whether a name is one of the passages. */
export function isPassage(name: string): name is PassageName {
  return Object.hasOwn(PASSAGES, name);
}
