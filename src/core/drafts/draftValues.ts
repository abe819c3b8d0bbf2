import { isClosing } from '../notes/application';
import { MINUTE, sayLongDate } from '../dates/calendar';
import type { CalendarDate, TimeOfDay, Zone } from '../dates/calendar';
import { enjoyedSentence, fitSentence } from './phrases';
import { history } from './draftHistory';
import { hasHappened, todayThere } from './draftSource';
import type { DraftSource } from './draftSource';
import type { Values } from '../templates/variables';
import { callWindow } from '../rules/deadlines';
import type { InterviewNote, Interviewer } from '../notes/note';
import { phoneInNotes, phoneLink } from './phone';
import { withoutEnd } from '../text/text';
import { folded } from '../notes/values';
import { placeName } from '../wording/words';

/** What the note knows. A template's variable that has no value here is left to fill in. */
export function values(source: DraftSource): Values {
  const { note, sender, today } = source;
  return {
    today: sayLongDate(today),
    'sender.name': sender.name,
    'sender.contact': sender.contact,
    'sender.phone': phoneIn(sender.contact),
    company: note.company,
    role: note.role,
    round: note.round,
    'interview.date': note.interview && sayLongDate(note.interview.date),
    interviewers: listOf(note.interviewers),
    'interview.when': note.interview && [note.interview.date, note.interview.time].join(' ').trim(),
    'reply-by': note.replyBy?.date,
    'call-window': whenToCall(source),
    'call-reason': note.callReason,
    topic: note.topic,
    contribution: note.contribution,
    question: note.question,
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
    ...sentences(source.note),
    'promise-passed': promisePassed(source),
    'last-check-in': last === undefined ? '' : `I last asked on ${sayDay(last)}.`,
  };
  if (hasEnded(source))
    return { ...known, fit: '', interest: 'Thank you again for your time.', 'ask-when': '' };
  return { ...known, 'ask-when': lookForward(source) };
}

/** What the note has words for: of a job without a name it is the company that was talked about. */
function sentences({ role, company, interview, topic, contribution, decideBy }: InterviewNote): Values {
  const isNameless = role === undefined && company !== undefined && interview !== undefined;
  return {
    thanks: isNameless
      ? `Thank you for meeting with me on ${sayLongDate(interview.date)} to talk about working at ${withoutEnd(company, /\./)}.`
      : undefined,
    position: role === undefined && company !== undefined ? `the role at ${company}` : undefined,
    'answer-when':
      decideBy === undefined ? undefined : `You will have my answer by ${sayDay(decideBy.date)}.`,
    enjoyed: topic === undefined ? undefined : enjoyedSentence(topic),
    fit: contribution === undefined ? undefined : fitSentence(contribution),
  };
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

/** The person addressed, by name and title, and what one talked about with them. */
export function addressee(interviewer: Omit<Interviewer, 'span'> | undefined): Values {
  const { name, title, topic } = interviewer ?? {};
  const own = topic === undefined ? {} : { topic, enjoyed: enjoyedSentence(topic) };
  return { 'interviewer.name': name, 'interviewer.title': title, ...own };
}

/** Whom to call about where they are: the contact first. */
export function whomToCall({ contact, interviewers }: InterviewNote): string | undefined {
  const others = interviewers.filter(({ name }) => folded(name) !== folded(contact?.name ?? ''));
  return listOf(contact === undefined ? interviewers : [contact, ...others]);
}

function listOf(people: readonly Omit<Interviewer, 'span'>[]): string | undefined {
  return people.length === 0 ? undefined : people.map(personItem).join('\n');
}

/** The first number among the lines of one's contact. */
function phoneIn(contact = ''): string | undefined {
  return contact
    .split('\n')
    .find((line) => phoneLink(line) !== undefined)
    ?.trim();
}

function personItem({ name, title, phone }: Omit<Interviewer, 'span'>): string {
  const known = [name, title ?? '[title]', phone && phoneInNotes(phone)].filter((part) => part !== undefined);
  return `- ${known.join(', ')}`;
}

/** Until when to call, or that it is too late for it. */
function whenToCall(source: DraftSource): string | undefined {
  const { note, rules, now } = source;
  const window = note.interview && callWindow({ note, interview: note.interview, rules });
  if (window === undefined) return undefined;
  if (!window.exists) return 'There was no time for this call that day; a letter alone is better.';
  const { date, instant, time } = window.end;
  const until = `${sayLongDate(date)}, ${timeThere(time, note.foreignZone)}`;
  const isOver = now === undefined ? date < source.today : now >= instant + MINUTE;
  return isOver
    ? `The time for this call was until ${until}; a letter alone is better now.`
    : `Until ${until}.`;
}

/** A letter is in English, whatever language the editor speaks. */
function timeThere(time: TimeOfDay, foreignZone: Zone | undefined): string {
  return foreignZone === undefined ? time : `${time} ${placeName(foreignZone)} time`;
}

/** A date as one says it aloud, `20 November`. */
export function sayDay(date: CalendarDate): string {
  return sayLongDate(date).replace(/ \d+$/, '');
}
