import { slug } from 'github-slugger';
import type { FiledNote } from './application';
import { sayLongDate } from './calendar';
import type { CalendarDate } from './calendar';
import { callWindow } from './followUps';
import type { Done, InterviewNote, Interviewer } from './note';
import type { Rules } from './rules';
import { TEMPLATES } from './templates';
import type { TemplateName } from './templates';
import type { Settings } from './settings';
import { fill } from './variables';
import type { Values } from './variables';
import { sayDue } from './wording';

/** A letter or call notes, not yet written to a file. */
export interface NewDraft {
  /** The name for its file, without the ending. */
  readonly name: string;
  readonly type: 'letter' | 'call';
  /** Whom it is for; absent where nobody is known by name. */
  readonly to?: string;
  /** The body as a snippet, with a tab stop for each thing left to fill in. */
  readonly body: string;
}

/** What a draft is made from. */
export interface DraftSource {
  readonly note: InterviewNote;
  /** The rounds of its application, in order. */
  readonly application: readonly FiledNote[];
  readonly rules: Rules;
  readonly sender: Settings['sender'];
  /** Today where the person is. */
  readonly today: CalendarDate;
}

/** Longer names than this trouble some file systems once a folder comes before them. */
const LONGEST_NAME = 80;

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
  const { note, rules, today } = source;
  const window = note.interview && callWindow({ note, interview: note.interview, rules });
  const until = window?.exists ? `until ${sayDue(window.end.due, today)}` : undefined;
  return callNotes(source, 'thank-you-call', 'thank-you-call', { 'call-window': until });
}

/** The notes for the next check-in call, or the letter where one would rather write. */
export function checkInDraft(source: DraftSource): NewDraft {
  const name = `check-in-${source.note.checkedIn.length + 1}`;
  if (source.rules.checkIn.channel === 'phone')
    return callNotes(source, 'check-in', name, { history: history(source) });
  const [interviewer] = source.note.interviewers;
  const body = fill(TEMPLATES['check-in-letter'].body, { ...values(source), ...addressee(interviewer) });
  return { name: draftName(source.note, name), type: 'letter', to: interviewer?.name, body };
}

/** The front matter of a draft, which leads back to the note. */
export function draftHead({ type, to }: NewDraft, pathToNote: string): string {
  const addressee = to === undefined ? '' : `to: ${yamlText(to)}\n`;
  return `---\ntype: ${type}\nfor: ${yamlText(pathToNote)}\n${addressee}---\n\n`;
}

function callNotes(source: DraftSource, template: TemplateName, name: string, more: Values): NewDraft {
  return {
    name: draftName(source.note, name),
    type: 'call',
    to: source.note.interviewers[0]?.name,
    body: fill(TEMPLATES[template].body, { ...values(source), ...more }),
  };
}

/** What the note knows. A template's variable that has no value here is left to fill in. */
function values({ note, sender, today }: DraftSource): Values {
  return {
    today: sayLongDate(today),
    'sender.name': sender.name,
    'sender.contact': sender.contact,
    company: note.company,
    role: note.role,
    round: note.round,
    'interview.date': note.interview && sayLongDate(note.interview.date),
    interviewers: note.interviewers.length === 0 ? undefined : note.interviewers.map(personItem).join('\n'),
    'call-reason': note.callReason,
    promised: note.replyBy && sayLongDate(note.replyBy.date),
    'ask-when': note.places['reply-by'] === undefined ? 'May I ask when I can expect an answer?' : '',
  };
}

function addressee(interviewer: Interviewer | undefined): Values {
  return { 'interviewer.name': interviewer?.name, 'interviewer.title': interviewer?.title };
}

function personItem({ name, title, phone }: Interviewer): string {
  const known = [name, title ?? '[title]', phone].filter((part) => part !== undefined);
  return `- ${known.join(', ')}`;
}

/** What has happened so far in the application: each round with its letter and calls. */
function history({ application }: DraftSource): string | undefined {
  const lines = application.map(({ note }) => {
    const { interview, round, thankYouSent, thankYouCall, checkedIn } = note;
    const events = [
      `${round ?? 'Interview'} on ${interview === undefined ? '[date]' : sayLongDate(interview.date)}`,
      thankYouSent?.kind === 'everyone' ? happened('letter', thankYouSent.on) : undefined,
      ...(thankYouSent?.kind === 'people'
        ? thankYouSent.people.map(({ name, on }) => on && happened(`letter to ${name}`, on))
        : []),
      thankYouCall && happened('thank-you call', thankYouCall),
      ...checkedIn.map((when) => happened('check-in', when)),
    ];
    return `- ${events.filter((event) => event !== undefined).join('; ')}`;
  });
  return lines.length === 0 ? undefined : lines.join('\n');
}

function happened(what: string, on: Done): string {
  return on === true ? `${what} made` : `${what} on ${sayLongDate(on.date)}`;
}

/** A file name that every file system takes: `2026-11-20-initech-jane-doe`. */
function draftName(note: InterviewNote, what: string): string {
  const parts = [note.interview?.date ?? 'undated', note.company ?? 'company', what];
  const name = parts.map((part) => slug(part.normalize('NFC'))).filter((part) => part !== '');
  return withoutEdges(name.map(withoutEdges).join('-').slice(0, LONGEST_NAME));
}

function withoutEdges(name: string): string {
  return name.replace(/^[-_]+|[-_\p{Cs}]+$/gu, '');
}

const PLAIN_YAML = /^[\p{L}./][\p{L}\p{N} ./_-]*$/u;
const YAML_WORD = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** Text as a YAML value: bare where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  const isSafe = PLAIN_YAML.test(text) && !YAML_WORD.test(text) && text.trim() === text;
  return isSafe ? text : JSON.stringify(text);
}
