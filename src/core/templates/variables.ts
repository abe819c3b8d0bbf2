import { toSay } from '../text/language';

/** What can stand in a template for a word, a sentence or a paragraph. */
interface Variable {
  readonly meaning: string;
}

/** Every variable of the templates. What a note knows is filled in; the rest is left to fill in. */
export const VARIABLES = {
  today: { meaning: toSay('Today’s date, written out') },
  'sender.name': { meaning: toSay('Your name, from `jobSearch.sender.name`') },
  'sender.contact': {
    meaning: toSay('Your address, e-mail and phone, from `jobSearch.sender.contact`'),
  },
  'sender.phone': {
    meaning: toSay('Your phone number, from `jobSearch.sender.contact`'),
  },
  company: { meaning: toSay('The company') },
  role: { meaning: toSay('The job you applied for') },
  round: { meaning: toSay('Which interview it was') },
  'interview.date': {
    meaning: toSay('The date of the interview, written out'),
  },
  'interviewer.name': { meaning: toSay('The interviewer addressed') },
  'interviewer.title': { meaning: toSay('The title of that interviewer') },
  interviewers: {
    meaning: toSay('Everyone who interviewed you, with title and phone, one list item each'),
  },
  salutation: { meaning: toSay('The salutation, with the name of the person addressed') },
  subject: { meaning: toSay('What a letter is about, as the subject line of a mail has it') },
  topic: {
    meaning: toSay('One specific thing from the conversation'),
  },
  contribution: { meaning: toSay('What you would bring to it') },
  'call-window': {
    meaning: toSay('A sentence: until when the thank-you call can be made, or that its time is over'),
  },
  'call-reason': {
    meaning: toSay('What else you call about'),
  },
  'other-dates': {
    meaning: toSay('When you could come instead'),
  },
  question: { meaning: toSay('The question to ask on the phone') },
  promised: {
    meaning: toSay('The date by which they promised an answer'),
  },
  history: {
    meaning: toSay('What has happened so far in the application, one list item for each round'),
  },
  'interview.when': {
    meaning: toSay('The date and time of the interview, as notes write it'),
  },
  'reply-by': { meaning: toSay('The date by which they promised an answer, as notes write it') },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;

/** Every passage of the templates: a sentence or a paragraph of its own, which can be empty; then nothing is left in its place. */
export const PASSAGES = {
  place: {
    meaning: toSay(
      'Where you write from, with a comma: the city of your contact, where a postcode stands before it',
    ),
  },
  position: {
    meaning: toSay('A few words: the job, with the company'),
  },
  'answer-when': {
    meaning: toSay('A sentence: by when you will answer an offer, or the question by when they need it'),
  },
  thanks: {
    meaning: toSay('A sentence: thanks for the interview, with its date and what it was about'),
  },
  enjoyed: {
    meaning: toSay('A sentence: the one thing from the conversation that you enjoyed'),
  },
  fit: {
    meaning: toSay('A sentence: what you would bring; empty once the application has ended'),
  },
  interest: {
    meaning: toSay('A paragraph: that you remain interested; only thanks once the application has ended'),
  },
  'ask-when': {
    meaning: toSay(
      'A paragraph: the question when to expect an answer, or, with `reply-by`, that you look forward to it; empty once the application has ended',
    ),
  },
  talked: {
    meaning: toSay('A sentence: when you talked about which job, or that the interview did not take place'),
  },
  'ask-where': { meaning: toSay('A sentence: the question where they are, or for a new date') },
  'promise-passed': {
    meaning: toSay('A sentence: by when you were to hear from them; empty until that date has passed'),
  },
  'last-check-in': {
    meaning: toSay('A sentence: when you last asked; empty before the first check-in'),
  },
} as const satisfies Record<string, Variable>;

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
