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

/**
 * Every follow-up that is owed now or later, most urgent first, a line each; with the path of its note where the company has
 * several. Throws a `NoAnswer` where no note is about the company.
 */
export function followUpsText(
  agendas: readonly Agenda[],
  now: Instant,
  wanted: { readonly company?: string; readonly overdueOnly?: boolean },
  fileOf: (path: string) => string = (path) => path,
): string {
  const name = folded(wanted.company ?? '');
  const counts = new Map<string, number>();
  for (const agenda of agendas)
    for (const { note } of agenda.notes()) {
      const company = folded(note.company ?? '');
      counts.set(company, (counts.get(company) ?? 0) + 1);
    }
  if (wanted.company !== undefined && ![...counts.keys()].some((known) => known.includes(name)))
    throw new NoAnswer(noNoteAbout(wanted.company));
  const items = agendas
    .flatMap((agenda) => agenda.ahead())
    .filter(({ note }) => folded(note.company ?? '').includes(name))
    .filter(({ followUp }) => wanted.overdueOnly !== true || followUp.state === 'overdue')
    .sort(byUrgency);
  if (items.length === 0) return 'Nothing is owed, now or later.';
  const lines = items.slice(0, MOST_LISTED).map(({ path, note, followUp }) => {
    const when = sayStanding(followUp, note, whenAt(now, note.zone).date);
    const isOneOfSeveral = (counts.get(folded(note.company ?? '')) ?? 0) > 1;
    const file = isOneOfSeveral ? `, file: ${fileOf(path)}` : '';
    const of = followUp.kind === 'offer-answer' ? 'of' : 'to';
    return `- ${FOLLOW_UP_NAMES[followUp.kind]} ${of} ${sayApplication(note)}: ${when} (${followUp.state})${file}`;
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
    notes.filter((one) => isNamed(folded(one.note.company ?? '')));
  const whole = named((known) => known === name);
  const about = whole.length > 0 ? whole : named((known) => known.includes(name));
  const asked = file?.replace(/^\.[\\/]/, '');
  const found = about.filter((one) => (asked ?? one.file) === one.file);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (about.length === 0) throw new NoAnswer(noNoteAbout(company));
  throw new NoAnswer(
    only === undefined
      ? `No interview note about “${company}” has that path: give it as the list of follow-ups does.`
      : `Several notes are about “${company}”: ask the user for the whole name of the company, or give the path of the note as “file”, as the list of follow-ups does.`,
  );
}

function noNoteAbout(company: string): string {
  return `No interview note is about “${company}”: ask the user for the name of the company as the note has it.`;
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
  if (note.cancelled !== undefined)
    throw new NoAnswer('This interview was called off, and no thank-you letter is owed.');
  if (note.interview !== undefined && note.interview.instant > now)
    throw new NoAnswer(
      `This interview is still to come, on ${note.interview.date}: the letter is written after it.`,
    );
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
