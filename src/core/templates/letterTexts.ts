import type { CalendarDate, TimeOfDay } from '../dates/calendar';
import type { LetterForm } from '../notes/letterForms';
import type { LetterLanguage } from '../notes/letterLanguages';
import type { CallTemplateName, LetterTemplateName } from './templateFiles';
import type { PassageName, VariableName } from './variables';

/** A letter without what all letters of a language have in common. */
export interface LetterText {
  /** How its subject line begins. */
  readonly opening: string;
  /** From the salutation to the closing, without either. */
  readonly text: string;
  /** Where it is another than the usual one. */
  readonly closing?: string;
}

/** Who is written to. */
export interface Addressee {
  readonly name: string;
  readonly title?: string;
}

/** A salutation, or those of which the person chooses one where nothing tells which is right. */
export type Salutation = string | readonly string[];

/** Sentences and words that go into letters and call notes. A `day` has no year, a `date` has one. */
export interface LetterSentences {
  readonly thanksAtCompany: (date: string, company: string) => string;
  readonly positionAt: (company: string) => string;
  readonly answerBy: (day: string) => string;
  /** Of a topic in a person's own words, as a sentence or two. */
  readonly enjoyed: (topic: string) => string;
  /** Of a contribution in a person's own words. */
  readonly fit: (contribution: string) => string;
  /** In place of when one talked, of an interview that did not take place, and of where they are. */
  readonly calledOff: (day: string) => string;
  readonly askNewDate: string;
  /** A name as it stands in an address. */
  readonly addressed: (name: string) => string;
  readonly lastAsked: (day: string) => string;
  readonly thanksAgain: string;
  readonly lookForward: (day: string | undefined) => string;
  readonly promisePassed: (day: string) => string;
  /** What stands between the city and the date. */
  readonly place: (city: string) => string;
  readonly subject: (opening: string, role: string | undefined, company: string | undefined) => string;
  readonly salutation: (addressee: Addressee) => Salutation;
  readonly callUntil: (date: string, time: string) => string;
  readonly callOver: (date: string, time: string) => string;
  readonly noTimeForCall: string;
  readonly timeAt: (time: TimeOfDay, place: string) => string;
  /** In place of a title that is not known, in a list of people. */
  readonly title: string;
  readonly interview: string;
  readonly letterSent: string;
  readonly letterSentTo: (name: string) => string;
  readonly callMade: string;
  readonly checkedIn: string;
  readonly onDate: (what: string, date: string) => string;
}

/** Everything that letters and call notes say in one language. */
export interface LetterTexts {
  readonly language: LetterLanguage;
  /** What stands in place of a variable until it is filled in: nothing, where an empty value is fine. */
  readonly prompts: Readonly<Record<VariableName, string>>;
  /** What a passage says unless the note knows better; it may hold variables. */
  readonly passages: Readonly<Record<PassageName, string>>;
  /** A whole letter around its text, by its form. */
  readonly layouts: Readonly<Record<LetterForm, (letter: LetterText) => string>>;
  readonly letters: Readonly<Record<LetterTemplateName, LetterText>>;
  readonly calls: Readonly<Record<CallTemplateName, string>>;
  readonly sentences: LetterSentences;
  /** A date without its year, `20 November`. */
  readonly day: (date: CalendarDate) => string;
  /** A date written out, `20 November 2026`. */
  readonly date: (date: CalendarDate) => string;
  /** The day of an interview within a sentence. */
  readonly interviewDay: (date: CalendarDate) => string;
}
