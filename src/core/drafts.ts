import { draftName } from './draftNames';
import type { DraftSource } from './draftSource';
import { sayDay, values, whenToCall } from './draftValues';
import { fill } from './fill';
import type { Values } from './fill';
import type { DraftSubject, InterviewNote, Interviewer } from './note';
import { TEMPLATES } from './templates';
import { yamlText } from './yamlText';

/** A letter or call notes, not yet written to a file. */
export interface NewDraft {
  /** The name for its file, without the ending. */
  readonly name: string;
  readonly type: 'letter' | 'call';
  /** Whom it is for; absent where nobody is known by name. */
  readonly to?: string;
  /** What it follows up; absent in a thank-you letter. */
  readonly about?: DraftSubject;
  /** The body as a snippet, with a tab stop for each thing left to fill in. */
  readonly body: string;
}

/** The thank-you letter to one interviewer, or to someone yet unnamed. */
export function thankYouLetter(source: DraftSource, interviewer?: Interviewer): NewDraft {
  return {
    name: draftName(source.note, interviewer?.name ?? 'thank-you'),
    type: 'letter',
    to: interviewer?.name,
    body: fill(TEMPLATES['thank-you'].body, { ...values(source), ...addressee(interviewer) }),
  };
}

/** The notes for the thank-you call to everyone. */
export function thankYouCallNotes(source: DraftSource): NewDraft {
  return callNotes(source, 'thank-you-call', 'thank-you-call', { 'call-window': whenToCall(source) });
}

/** The notes for the next check-in call, or the letter where one would rather write. */
export function checkInDraft(source: DraftSource): NewDraft {
  const name = `check-in-${source.note.checkedIn.length + 1}`;
  if (source.rules.checkIn.channel === 'phone')
    return callNotes(source, 'check-in', name, { 'interview.date': spokenDate(source.note) });
  const [interviewer] = source.note.interviewers;
  const body = fill(TEMPLATES['check-in-letter'].body, { ...values(source), ...addressee(interviewer) });
  return {
    name: draftName(source.note, name),
    type: 'letter',
    to: interviewer?.name,
    about: 'check-in',
    body,
  };
}

/** The front matter of a draft, which leads back to the note. */
export function draftHead({ type, to, about }: NewDraft, pathToNote: string): string {
  const addressee = to === undefined ? '' : `to: ${yamlText(to)}\n`;
  const subject = about === undefined ? '' : `about: ${about}\n`;
  return `---\ntype: ${type}\nfor: ${yamlText(pathToNote)}\n${addressee}${subject}---\n\n`;
}

function callNotes(source: DraftSource, template: DraftSubject, name: string, more: Values): NewDraft {
  return {
    name: draftName(source.note, name),
    type: 'call',
    to: source.note.interviewers[0]?.name,
    about: template,
    body: fill(TEMPLATES[template].body, { ...values(source), ...more }),
  };
}

function addressee(interviewer: Interviewer | undefined): Values {
  return { 'interviewer.name': interviewer?.name, 'interviewer.title': interviewer?.title };
}

function spokenDate({ interview }: InterviewNote): string | undefined {
  return interview && sayDay(interview.date);
}
