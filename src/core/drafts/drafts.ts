import { draftName } from './draftNames';
import { textsFor } from './draftSource';
import { templateAbout } from './letterTemplate';
import type { DraftSource } from './draftSource';
import { addressed, salutations, values, whomToCall } from './draftValues';
import type { Person } from './draftValues';
import type { Values } from '../templates/variables';
import type { DraftSubject, OtherLetter } from '../notes/draftSubjects';
import type { Draft, InterviewNote, Interviewer } from '../notes/note';
import { filledTemplate } from '../templates/ownTemplate';
import type { Filled } from '../templates/ownTemplate';
import { readNote } from '../notes/readNote';
import type { Rules } from '../rules/rules';
import { snippetOf } from '../templates/snippet';
import { plainText } from '../templates/snippetText';
import { letterSubject } from '../templates/builtIn';
import { isCall } from '../templates/templateFiles';
import type { OwnTemplateName } from '../templates/templateFiles';
import { folded } from '../notes/values';
import { yamlText } from '../frontMatter/yamlText';

/** A letter or call notes, not yet written to a file: the body is a snippet, with a tab stop for each thing left to fill in. */
export interface NewDraft extends Filled {
  /** The name for its file, without the ending. */
  readonly name: string;
  readonly type: 'letter' | 'call';
  /** Whom it is for; absent where nobody is known by name. */
  readonly to?: string;
  /** What it follows up; absent in a thank-you letter. */
  readonly about?: DraftSubject;
}

/** The thank-you letter to one interviewer, or to someone yet unnamed. */
export function thankYouLetter(source: DraftSource, interviewer?: Interviewer): NewDraft {
  return {
    name: draftName(source.note, interviewer?.name ?? 'thank-you'),
    type: 'letter',
    to: interviewer?.name,
    ...filled('thank-you', source, interviewer),
  };
}

/** The notes for the thank-you call to everyone. */
export function thankYouCallNotes(source: DraftSource): NewDraft {
  return callNotes(source, 'thank-you-call', 'thank-you-call');
}

/** The notes for the next check-in call, or the letter where one would rather write. */
export function checkInDraft(source: DraftSource): NewDraft {
  const name = `check-in-${source.note.checkedIn.length + 1}`;
  const texts = textsFor(source);
  const { interview } = source.note;
  if (checkInTemplate(source.rules) === 'check-in')
    return callNotes(source, 'check-in', name, {
      'interview.date': interview && texts.day(interview.date),
      interviewers: whomToCall(source.note, texts),
    });
  const interviewer = addresseeOf(source.note);
  return {
    name: draftName(source.note, name),
    type: 'letter',
    to: interviewer?.name,
    about: 'check-in',
    ...filled('check-in-letter', source, interviewer),
  };
}

/** A letter of the whole application, to whom one asks, else to the first interviewer. */
export function otherLetter(source: DraftSource, name: OtherLetter): NewDraft {
  const person = addresseeOf(source.note);
  return {
    name: draftName(source.note, name),
    type: 'letter',
    to: person?.name,
    about: name,
    ...filled(name, source, person),
  };
}

/** A letter as it would be made now, whatever stands in it. */
export function letterAgain({ about, to }: Draft, source: DraftSource): Filled {
  const { contact, interviewers } = source.note;
  const name = folded(to ?? '');
  const known = [...interviewers, ...(contact === undefined ? [] : [contact])];
  const person =
    known.find((one) => folded(one.name) === name) ?? (to === undefined ? undefined : { name: to });
  return filled(templateAbout(about), source, person);
}

/** Whom one asks where they are. */
function addresseeOf({ contact, interviewers }: InterviewNote): Person | undefined {
  return contact ?? interviewers[0];
}

/** The template of the next check-in. */
export function checkInTemplate({ checkIn }: Rules): OwnTemplateName {
  return checkIn.channel === 'phone' ? 'check-in' : 'check-in-letter';
}

/**
 * All of a draft’s file, as a snippet: the front matter, which leads back to the note, and the body. What a template
 * adds to the front matter is left out where ours would no longer be read as it is meant.
 */
export function draftSnippet({ type, to, about, head = '', body }: NewDraft, pathToNote: string): string {
  const addressee = to === undefined ? '' : `to: ${yamlText(to)}\n`;
  const subject = about === undefined ? '' : `about: ${about}\n`;
  const ours = snippetOf(`---\ntype: ${type}\nfor: ${yamlText(pathToNote)}\n${addressee}${subject}`);
  const isHarmless = head === '' || isSameDraft(`${ours}${head}---\n`, `${ours}---\n`);
  return `${ours}${isHarmless ? head : ''}---\n\n${body}`;
}

function isSameDraft(...snippets: readonly [string, string]): boolean {
  const [one, other] = snippets.map((snippet) => readNote(plainText(snippet), 'UTC'));
  return JSON.stringify(one) === JSON.stringify(other);
}

function callNotes(
  source: DraftSource,
  template: 'thank-you-call' | 'check-in',
  name: string,
  more: Values = {},
): NewDraft {
  const [first] = source.note.interviewers;
  const interviewer = template === 'check-in' ? addresseeOf(source.note) : first;
  return {
    name: draftName(source.note, name),
    type: 'call',
    to: interviewer?.name,
    about: template,
    ...filled(template, source, interviewer, more),
  };
}

function filled(
  name: OwnTemplateName,
  source: DraftSource,
  person: Person | undefined,
  more: Values = {},
): Filled {
  const texts = textsFor(source);
  const { note, own, letters } = source;
  const { form } = letters;
  const to = person === undefined ? {} : addressed(person, texts);
  const subject = isCall(name) ? {} : { subject: letterSubject(name, note, texts) };
  const known = { ...values(source), ...subject, ...to, ...more };
  const choices = person && salutations(person, texts);
  return filledTemplate(name, { own, texts, form, values: known, choices, keys: note.keys });
}
