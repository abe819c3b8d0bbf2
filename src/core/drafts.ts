import { slug } from 'github-slugger';
import { isClosing } from './application';
import type { FiledNote } from './application';
import { MINUTE, sayLongDate, whenAt } from './calendar';
import type { CalendarDate, Instant, When } from './calendar';
import { callWindow } from './followUps';
import type { Done, DraftSubject, InterviewNote, Interviewer } from './note';
import { phoneInNotes } from './phone';
import type { Rules } from './rules';
import { TEMPLATES } from './templates';
import type { Settings } from './settings';
import { fill } from './variables';
import type { Values } from './variables';
import { sayTime } from './wording';

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

/** What a draft is made from. */
export interface DraftSource {
  readonly note: InterviewNote;
  /** The rounds of its application, in order. */
  readonly application: readonly FiledNote[];
  readonly rules: Rules;
  readonly sender: Settings['sender'];
  /** Today where the person is. */
  readonly today: CalendarDate;
  /** The moment itself, where it is known: without it, times of today count as past. */
  readonly now?: Instant;
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

/** What the note knows. A template's variable that has no value here is left to fill in. */
function values(source: DraftSource): Values {
  const { note, sender, today } = source;
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
    history: history(source),
    ...passages(source),
  };
}

/** What the passages say where their usual text does not fit. */
function passages(source: DraftSource): Values {
  const asked = source.note.checkedIn.filter((when) => hasHappened(when, source)).map(({ date }) => date);
  const last = asked.sort().at(-1);
  const known: Values = {
    'promise-passed': promisePassed(source),
    'last-check-in': last === undefined ? '' : `I last asked on ${sayDay(last)}.`,
  };
  if (hasEnded(source))
    return { ...known, fit: '', interest: 'Thank you again for your time.', 'ask-when': '' };
  return { ...known, 'ask-when': lookForward(source) };
}

/** Whether nobody waits for an answer any more: the status of this round, or of a later one, ends the application. */
function hasEnded({ note, application }: DraftSource): boolean {
  const later = application.filter(
    (filed) => (filed.note.interview?.instant ?? 0) > (note.interview?.instant ?? 0),
  );
  return [note, ...later.map((filed) => filed.note)].some(({ status }) => isClosing(status));
}

/** In place of the question when to expect an answer, once the note has a date, readable or not. */
function lookForward(source: DraftSource): string | undefined {
  if (source.note.places['reply-by'] === undefined) return undefined;
  const promise = promised(source);
  const by = promise === undefined || promise < todayThere(source) ? '' : ` by ${sayDay(promise)}`;
  return `I look forward to hearing from you${by}.`;
}

function promisePassed(source: DraftSource): string {
  const promise = promised(source);
  if (promise === undefined || promise >= todayThere(source)) return '';
  return `I understood that I would hear from you by ${sayDay(promise)}.`;
}

/** The date that they promised; one before the interview is no promise. */
function promised({ note: { replyBy, interview } }: DraftSource): CalendarDate | undefined {
  return replyBy && interview && replyBy.date >= interview.date ? replyBy.date : undefined;
}

function addressee(interviewer: Interviewer | undefined): Values {
  return { 'interviewer.name': interviewer?.name, 'interviewer.title': interviewer?.title };
}

function personItem({ name, title, phone }: Interviewer): string {
  const known = [name, title ?? '[title]', phone && phoneInNotes(phone)].filter((part) => part !== undefined);
  return `- ${known.join(', ')}`;
}

/** Until when to call, or that it is too late for it. */
function whenToCall(source: DraftSource): string | undefined {
  const { note, rules, now } = source;
  const window = note.interview && callWindow({ note, interview: note.interview, rules });
  if (window === undefined) return undefined;
  if (!window.exists) return 'There was no time for this call that day; a letter alone is better.';
  const { date, instant, due } = window.end;
  const until = `${sayLongDate(date)}, ${sayTime(due.slice(11), note.foreignZone)}`;
  const isOver = now === undefined ? date < source.today : now >= instant + MINUTE;
  return isOver
    ? `The time for this call was until ${until}; a letter alone is better now.`
    : `Until ${until}.`;
}

/** What has happened so far in the application: each round with its letters and calls. */
function history(source: DraftSource): string | undefined {
  const { note, application } = source;
  const rounds = application.length === 0 ? [note] : application.map((filed) => filed.note);
  const lines = rounds.flatMap((round) => {
    if (round.interview === undefined) return [];
    const heading = `- ${round.round ?? 'Interview'} on ${sayLongDate(round.interview.date)}`;
    return [heading, ...events(round, source).map((event) => `  - ${event}`)];
  });
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** What was done after one round. */
function events({ thankYouSent, thankYouCall, checkedIn }: InterviewNote, source: DraftSource): string[] {
  const sent =
    thankYouSent?.kind === 'people'
      ? thankYouSent.people.map(({ name, on }) => [`Letter sent to ${name}`, on] as const)
      : [['Letter sent', thankYouSent?.on] as const];
  const done: readonly (readonly [what: string, on: Done | undefined])[] = [
    ...sent,
    ['Thank-you call made', thankYouCall],
    ...checkedIn.toSorted((a, b) => a.instant - b.instant).map((when) => ['Checked in', when] as const),
  ];
  return done.flatMap(([what, on]) => {
    if (on === undefined || !hasHappened(on, source)) return [];
    return [on === true ? what : `${what} on ${sayLongDate(on.date)}`];
  });
}

/** Whether something is done, and not only planned. */
function hasHappened(when: When | true, source: DraftSource): boolean {
  if (when === true) return true;
  const { now } = source;
  return when.time === undefined || now === undefined ? when.date <= todayThere(source) : when.instant <= now;
}

/** Today in the note's zone, as far as it is known. */
function todayThere({ note, today, now }: DraftSource): CalendarDate {
  return now === undefined ? today : whenAt(now, note.zone).date;
}

/** A date as one says it aloud, `20 November`. */
function sayDay(date: CalendarDate): string {
  return sayLongDate(date).replace(/ \d+$/, '');
}

function spokenDate({ interview }: InterviewNote): string | undefined {
  return interview && sayDay(interview.date);
}

/** Half characters, which no file system keeps, and those that only change how others look. */
const UNNAMEABLE = /[\p{Cs}\p{Cf}]/gu;

/** A file name that every file system takes: `2026-11-20-initech-jane-doe`. */
function draftName(note: InterviewNote, what: string): string {
  const parts = [note.interview?.date ?? 'undated', note.company ?? 'company', what];
  const name = parts
    .map((part) => slug(part.replace(UNNAMEABLE, '').normalize('NFC')))
    .filter((part) => part !== '');
  return withoutEdges(name.map(withoutEdges).join('-').slice(0, LONGEST_NAME));
}

function withoutEdges(name: string): string {
  return name.replace(/^[-_\p{M}]+|[-_\p{Cs}]+$/gu, '');
}

const PLAIN_YAML = /^[\p{L}./][\p{L}\p{N} ./_-]*$/u;
const YAML_WORD = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** Text as a YAML value: bare where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  const isSafe = PLAIN_YAML.test(text) && !YAML_WORD.test(text) && text.trim() === text;
  return isSafe ? text : JSON.stringify(text);
}
