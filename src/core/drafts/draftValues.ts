import { isClosing } from '../notes/application';
import { MINUTE } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';
import { history } from './draftHistory';
import { hasHappened, textsFor, todayThere } from './draftSource';
import type { DraftSource } from './draftSource';
import type { Prompts } from '../templates/fill';
import type { LetterTexts } from '../templates/letterTexts';
import { roleAsSaid } from '../templates/ownWords';
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
  const texts = textsFor(source);
  return {
    today: texts.date(today),
    'sender.name': sender.name,
    'sender.contact': sender.contact,
    'sender.phone': phoneIn(sender.contact),
    company: note.company,
    role: note.role && roleAsSaid(note.role),
    round: note.round,
    'interview.date': note.interview && texts.interviewDay(note.interview.date),
    interviewers: listOf(note.interviewers, texts),
    'interview.when': note.interview && [note.interview.date, note.interview.time].join(' ').trim(),
    'reply-by': note.replyBy?.date,
    'call-window': whenToCall(source),
    'call-reason': note.callReason,
    topic: note.topic,
    contribution: note.contribution,
    question: note.question,
    promised: note.replyBy && texts.date(note.replyBy.date),
    history: history(source),
    ...passages(source),
  };
}

/** What the passages say where their usual text does not fit. */
function passages(source: DraftSource): Values {
  const { day, sentences } = textsFor(source);
  const asked = source.note.checkedIn.filter((when) => hasHappened(when, source)).map(({ date }) => date);
  const last = asked.sort().at(-1);
  const city = cityIn(source.sender.contact);
  const known: Values = {
    ...told(source),
    place: city && sentences.place(city),
    'promise-passed': promisePassed(source),
    'last-check-in': last === undefined ? '' : sentences.lastAsked(day(last)),
  };
  if (hasEnded(source)) return { ...known, fit: '', interest: sentences.thanksAgain, 'ask-when': '' };
  return { ...known, 'ask-when': lookForward(source) };
}

/** What the note has words for: of a job without a name it is the company that was talked about. */
function told(source: DraftSource): Values {
  const { role, company, interview, topic, contribution, decideBy, cancelled } = source.note;
  const { interviewDay, day, sentences } = textsFor(source);
  const name = company === undefined ? undefined : withoutEnd(company, /\./);
  const isNameless = role === undefined && name !== undefined;
  return {
    thanks:
      isNameless && interview !== undefined
        ? sentences.thanksAtCompany(interviewDay(interview.date), name)
        : undefined,
    position: isNameless ? sentences.positionAt(company ?? name) : undefined,
    'answer-when':
      decideBy === undefined || decideBy.date < todayThere(source)
        ? undefined
        : sentences.answerBy(day(decideBy.date)),
    ...(cancelled === undefined || interview === undefined
      ? {}
      : { talked: sentences.calledOff(interviewDay(interview.date)), 'ask-where': sentences.askNewDate }),
    enjoyed: topic === undefined ? undefined : sentences.enjoyed(topic),
    fit: contribution === undefined ? undefined : sentences.fit(contribution),
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
  const { day, sentences } = textsFor(source);
  const promise = promised(source);
  const isToCome = promise !== undefined && promise >= todayThere(source);
  return sentences.lookForward(isToCome ? day(promise) : undefined);
}

function promisePassed(source: DraftSource): string {
  const { day, sentences } = textsFor(source);
  const promise = promised(source);
  return promise === undefined || promise >= todayThere(source) ? '' : sentences.promisePassed(day(promise));
}

/** The date that they promised; one before the interview is no promise. */
function promised({ note: { replyBy, interview } }: DraftSource): CalendarDate | undefined {
  return replyBy && interview && replyBy.date >= interview.date ? replyBy.date : undefined;
}

/** Someone whom a draft is for. */
export type Person = Omit<Interviewer, 'span'>;

/** The person addressed, by name and title, and what one talked about with them. */
export function addressed({ name, title, topic }: Person, { sentences }: LetterTexts): Values {
  const salutation = sentences.salutation({ name, title });
  return {
    'interviewer.name': sentences.addressed(name),
    'interviewer.title': title,
    ...(typeof salutation === 'string' ? { salutation } : {}),
    ...(topic === undefined ? {} : { topic, enjoyed: sentences.enjoyed(topic) }),
  };
}

/** The salutations of which the person chooses, where nothing tells which is right. */
export function salutations({ name, title }: Person, { sentences }: LetterTexts): Prompts['choices'] {
  const salutation = sentences.salutation({ name, title });
  return typeof salutation === 'string' ? undefined : { salutation };
}

/** Whom to call about where they are: the contact first. */
export function whomToCall({ contact, interviewers }: InterviewNote, texts: LetterTexts): string | undefined {
  const others = interviewers.filter(({ name }) => folded(name) !== folded(contact?.name ?? ''));
  return listOf(contact === undefined ? interviewers : [contact, ...others], texts);
}

function listOf(people: readonly Person[], texts: LetterTexts): string | undefined {
  return people.length === 0 ? undefined : people.map((person) => personItem(person, texts)).join('\n');
}

/** A postcode and what stands behind it, at the beginning of a line or behind a comma: `10115 Berlin`, `SW1A 1AA` is none. */
const CITY = /(?:^|, ?)(?:[A-Z]{1,3}-|C\.? ?P\.? )?\d{4,5} (\p{Lu}[\p{L} .'’-]{1,40})/u;
/** Of a street, the number in front is that of a house. */
const STREET = /\d{1,5} \p{L}.*(?<!\p{L})(?:Ave|Avenue|Street|St|Road|Rd|Blvd|Lane|Drive)(?!\p{L})/u;

/** The city that one writes from. */
function cityIn(contact = ''): string | undefined {
  return contact
    .split('\n')
    .filter((line) => !STREET.test(line))
    .map((line) => CITY.exec(line)?.[1]?.trim())
    .find((city) => city !== undefined);
}

/** The first number among the lines of one's contact. */
function phoneIn(contact = ''): string | undefined {
  return contact
    .split('\n')
    .find((line) => phoneLink(line) !== undefined)
    ?.trim();
}

function personItem({ name, title, phone }: Person, { sentences }: LetterTexts): string {
  const known = [name, title ?? sentences.title, phone && phoneInNotes(phone)];
  return `- ${known.filter((part) => part !== undefined).join(', ')}`;
}

/** Until when to call, or that it is too late for it. */
function whenToCall(source: DraftSource): string | undefined {
  const { note, rules, now } = source;
  const { date: written, sentences } = textsFor(source);
  const window = note.interview && callWindow({ note, interview: note.interview, rules });
  if (window === undefined) return undefined;
  if (!window.exists) return sentences.noTimeForCall;
  const { date, instant, time } = window.end;
  const { foreignZone } = note;
  const until = foreignZone === undefined ? time : sentences.timeAt(time, placeName(foreignZone));
  const isOver = now === undefined ? date < source.today : now >= instant + MINUTE;
  return (isOver ? sentences.callOver : sentences.callUntil)(written(date), until);
}
