import type { Agenda } from '../agenda/agenda';
import { byUrgency } from '../agenda/agenda';
import type { FiledNote } from '../notes/application';
import { whenAt } from '../dates/calendar';
import type { Instant, Zone } from '../dates/calendar';
import { NoAnswer } from './assistantQuestions';
import { letterText } from '../drafts/draftText';
import { draftSnippet, thankYouLetter } from '../drafts/drafts';
import { noteText } from '../views/explanationText';
import { FOLLOW_UP_NAMES } from '../rules/followUps';
import type { Settings } from '../settings/settings';
import { plainText } from '../templates/snippetText';
import { folded } from '../notes/values';
import { sayApplication } from '../wording/wording';
import { readText } from '../notes/readNote';
import { sayStanding } from '../wording/followUpWording';

/*
 * What an assistant is told: in English, since it is read by a language model. Nothing here writes or sends anything.
 */

/** Which interview is meant: by the company's name or a part of it, and where that fits several, by the path of the note. */
export interface WantedInterview {
  readonly company: string;
  readonly file?: string;
}

/** A note with its agenda, and its path as a person knows it. */
export interface KnownNote extends FiledNote {
  readonly agenda: Agenda;
  readonly file: string;
}

/** More than this would tell an assistant less. */
const MOST_LISTED = 100;

/** Every follow-up that is owed now or later, most urgent first, a line each. */
export function followUpsText(
  agendas: readonly Agenda[],
  now: Instant,
  wanted: { readonly company?: string; readonly overdueOnly?: boolean },
): string {
  const name = folded(wanted.company ?? '');
  const items = agendas
    .flatMap((agenda) => agenda.ahead())
    .filter(({ note }) => folded(note.company ?? '').includes(name))
    .filter(({ followUp }) => wanted.overdueOnly !== true || followUp.state === 'overdue')
    .sort(byUrgency);
  if (items.length === 0) return 'Nothing is owed, now or later.';
  const lines = items.slice(0, MOST_LISTED).map(({ note, followUp }) => {
    const when = sayStanding(followUp, note, whenAt(now, note.zone).date);
    return `- ${FOLLOW_UP_NAMES[followUp.kind]} to ${sayApplication(note)}: ${when} (${followUp.state})`;
  });
  const rest = items.length - lines.length;
  return [...lines, ...(rest > 0 ? [`… and ${rest} more.`] : [])].join('\n');
}

/**
 * The note that is meant: whole names go before parts of names. Throws a `NoAnswer` where it is none, or one of several;
 * it names nothing that was not asked for, since nobody has agreed to that.
 */
export function wantedNote(notes: readonly KnownNote[], { company, file }: WantedInterview): KnownNote {
  const name = folded(company);
  if (name === '') throw new NoAnswer('Which company? Ask the user for its name.');
  const named = (isNamed: (known: string) => boolean): readonly KnownNote[] =>
    notes.filter((one) => isNamed(folded(one.note.company ?? '')) && (file ?? one.file) === one.file);
  const whole = named((known) => known === name);
  const found = whole.length > 0 ? whole : named((known) => known.includes(name));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new NoAnswer(
    only === undefined
      ? `No interview note is about “${company}”: ask the user for the name of the company as the note has it.`
      : `Several notes are about “${company}”: ask the user for the whole name of the company, or give the path of the note as “file”.`,
  );
}

/** What is known of an interview, and which rules are at work. */
export function interviewText({ path, agenda, file }: KnownNote): string {
  return `File: ${file}\n\n${noteText(path, agenda) ?? ''}`;
}

/** A thank-you letter for an interview, to be shown to the person: what is unknown stands in brackets. */
export function letterFor(
  { path, note, agenda }: KnownNote,
  interviewer: string | undefined,
  { rules, sender, letters }: Settings,
  now: Instant,
  zone: Zone,
): string {
  const name = folded(interviewer ?? '');
  const person = note.interviewers.find((one) => folded(one.name).includes(name));
  if (person === undefined && name !== '') {
    throw new NoAnswer(`The note names no interviewer “${interviewer ?? ''}”: ask the user for the name.`);
  }
  const today = whenAt(now, zone).date;
  const source = { note, application: agenda.application(path), rules, sender, letters, now, today };
  const letter = plainText(draftSnippet(thankYouLetter(source, person), ''), today);
  return letterText(readText(letter, zone));
}
