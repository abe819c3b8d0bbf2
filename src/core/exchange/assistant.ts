import type { Agenda } from '../agenda/agenda';
import { byUrgency } from '../agenda/agenda';
import type { FiledNote } from '../notes/application';
import { whenAt } from '../dates/calendar';
import type { Instant, Zone } from '../dates/calendar';
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

/** Which interview is meant: by a part of the company's name, and where that fits several, by the path of the note. */
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

/** The note that is meant. Throws a sentence that says what to do where it is none, or one of several. */
export function wantedNote(notes: readonly KnownNote[], { company, file }: WantedInterview): KnownNote {
  const name = folded(company);
  const found = notes.filter(({ note }) => folded(note.company ?? '').includes(name));
  const [only] = file === undefined ? found : found.filter((one) => one.file === file);
  if (only !== undefined && (file !== undefined || found.length === 1)) return only;
  if (found.length > 0) throw new Error(`Several notes fit: give “file” as one of these.\n${listed(found)}`);
  const companies = [...new Set(notes.map(({ note }) => note.company ?? '?'))].slice(0, MOST_LISTED);
  throw new Error(
    `No interview note is about “${company}”. The companies are: ${companies.join(', ') || 'none'}.`,
  );
}

function listed(notes: readonly KnownNote[]): string {
  return notes
    .slice(0, MOST_LISTED)
    .map(({ file, note }) => `- ${file}: ${sayApplication(note)}, ${note.interview?.date ?? 'no date'}`)
    .join('\n');
}

/** What is known of an interview, and which rules are at work. */
export function interviewText({ path, agenda, file }: KnownNote): string {
  return `File: ${file}\n\n${noteText(path, agenda) ?? ''}`;
}

/** A thank-you letter for an interview, to be shown to the person: what is unknown stands in brackets. */
export function letterFor(
  { path, note, agenda }: KnownNote,
  interviewer: string | undefined,
  { rules, sender }: Settings,
  now: Instant,
  zone: Zone,
): string {
  const name = folded(interviewer ?? '');
  const person = note.interviewers.find((one) => folded(one.name).includes(name));
  if (person === undefined && name !== '') {
    const names = note.interviewers.map((one) => one.name).join(', ') || 'nobody';
    throw new Error(`The note names no interviewer “${interviewer ?? ''}”. It names: ${names}.`);
  }
  const today = whenAt(now, zone).date;
  const source = { note, application: agenda.application(path), rules, sender, now, today };
  const letter = plainText(draftSnippet(thankYouLetter(source, person), ''), today);
  return letterText(readText(letter, zone));
}
