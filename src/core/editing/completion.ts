import { LETTER_LANGUAGES } from '../notes/letterLanguages';
import { addDays, sayWeekday } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';
import { completionPlace, headAt } from '../frontMatter/completionPlace';
import type { CompletionPlace } from '../frontMatter/completionPlace';
import { FIELD_KEYS, FIELDS, spelledAsKey, STATUSES } from '../notes/fields';
import type { FieldKey } from '../notes/fields';
import type { KnownNames, Person } from '../notes/knownNames';
import { say } from '../text/language';
import { comingDays, eachOnce, pastDays } from '../dates/likelyDays';
import type { NamedDay } from '../dates/likelyDays';
import type { Interviewer } from '../notes/note';
import type { NoteKeys } from '../notes/noteKeys';
import { noteIn } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { PERSON_KEYS, withTitle } from '../notes/people';
import { snippetOf } from '../templates/snippet';
import { keyOnLine, linesIn, unquoted } from '../frontMatter/lines';
import { textIn } from '../frontMatter/yamlText';
import { folded } from '../notes/values';

/** Something that can be written at a place. */
export interface Completion {
  readonly kind: 'key' | 'word' | 'date' | 'name' | 'person';
  readonly label: string;
  readonly description?: string;
  /** One line, in Markdown. */
  readonly meaning?: string;
  readonly newText: string;
  /** Whether `newText` is a snippet with places to fill in. */
  readonly isSnippet?: true;
  /** Whether something can be completed behind it. */
  readonly goesOn?: true;
  /** What is typed to find it. */
  readonly typed: string;
}

/** What is known besides the text. */
export interface Surroundings {
  /** In the user's own calendar. */
  readonly today: CalendarDate;
  readonly names: KnownNames;
  /** The note at hand, which is not asked for its own names. */
  readonly path: string;
  readonly zones: () => readonly string[];
}

/** What the rest of the front matter says, as far as it can be read. */
interface Rest extends Surroundings {
  /** How the vault spells the keys. */
  readonly spelling: NoteKeys;
  readonly keys: ReadonlySet<FieldKey>;
  readonly company?: string;
  readonly interview?: CalendarDate;
  readonly interviewers: readonly Interviewer[];
}

/** A place at which something can be completed, and what the note says. */
export interface CompletedPlace extends CompletionPlace {
  /** As it would be read if its front matter were closed. */
  readonly read: NoteText;
}

/**
 * Whether the text has, or may be about to have, the front matter of an interview note where the offset is, and
 * something can be completed there: it costs little to ask.
 */
export function completesAt(read: NoteText, offset: number): CompletedPlace | undefined {
  const place = completionPlace(read.text, offset);
  if (place === undefined) return undefined;
  const completed = { ...place, read: asClosed(read, place) };
  return isOurs(completed) ? completed : undefined;
}

/** What can be completed at a place of a text. */
export function completions(place: CompletedPlace, around: Surroundings): readonly Completion[] {
  return offersAt(place, restOf(place, around));
}

/** Front matter that is still open is read as it would be with its fence. */
function asClosed(read: NoteText, place: CompletionPlace): NoteText {
  if (read.frontMatter.kind !== 'unclosed') return read;
  const head = headAt(read.text, place.span.start);
  const closed = `${read.text.slice(0, head?.end)}\n---\n`;
  return { ...read.again(closed), text: read.text };
}

/** An interview note, one that cannot be read now, or front matter in which nothing but keys of ours stands. */
function isOurs(place: CompletedPlace): boolean {
  const { reading, keys: spelling } = place.read;
  if (reading.kind !== 'other') return reading.kind !== 'draft';
  return linesBeside(place).every(
    (line) => /^\s*(?:#|$)/.test(line) || keyAtMargin(line, spelling) !== undefined,
  );
}

/** The lines of the front matter but the one that is being typed. */
function linesBeside({ read: { text }, span, isFlow }: CompletedPlace): readonly string[] {
  const head = headAt(text, span.start) ?? span;
  const [before, after] = [text.slice(head.start, span.start), text.slice(span.end, head.end)];
  // Within braces there may be but one line.
  if (isFlow) return [before, after];
  const [above, below] = [linesIn(before).slice(0, -1), linesIn(after).slice(1)];
  return [...above, ...below].map((line) => line.text);
}

function restOf(place: CompletedPlace, around: Surroundings): Rest {
  const { text, keys: spelling } = place.read;
  const note = noteIn(place.read);
  const beside = keysIn(linesBeside(place), place, spelling);
  const rest = { ...around, spelling, keys: new Set(beside), interviewers: note?.interviewers ?? [] };
  if (note === undefined) return rest;
  const own =
    place.path.length === 0 ? spelling.keyOf(text.slice(place.span.start, place.span.end)) : undefined;
  const read = FIELD_KEYS.filter((key) => note.places[key] !== undefined && key !== own);
  const { company, interview } = note;
  return { ...rest, keys: new Set([...read, ...beside]), company, interview: interview?.date };
}

/** The keys at the beginning of lines, or, within braces, wherever one may begin. */
function keysIn(
  lines: readonly string[],
  { isFlow }: CompletionPlace,
  spelling: NoteKeys,
): readonly FieldKey[] {
  if (!isFlow) return lines.flatMap((line) => keyAtMargin(line, spelling) ?? []);
  const key = /(?:^|[{,])\s*([^\s:{},][^:{},]*):/g;
  return lines.flatMap((line) =>
    [...line.matchAll(key)].flatMap(([, written = '']) => keyMeant(written, spelling) ?? []),
  );
}

function keyAtMargin(line: string, spelling: NoteKeys): FieldKey | undefined {
  const key = keyOnLine(line);
  return key?.start === 0 ? keyMeant(unquoted(key.written), spelling) : undefined;
}

function keyMeant(written: string, spelling: NoteKeys): FieldKey | undefined {
  return spelling.isReplaced(written) ? undefined : spelling.keyOf(written);
}

function offersAt(place: CompletionPlace, rest: Rest): readonly Completion[] {
  const [first, second] = place.path;
  if (first === undefined) return place.wants === 'key' ? keys(place, rest) : [];
  const key = rest.spelling.keyOf(first);
  if (key === undefined) return [];
  if (second !== undefined || place.wants === 'key') return inside(key, place, rest);
  return FIELDS[key].type === 'people' || FIELDS[key].type === 'dates' || !place.isItem
    ? values(key, place, rest)
    : [];
}

function keys(place: CompletionPlace, rest: Rest): readonly Completion[] {
  // What makes the file a note comes last: a date of the interview does it too.
  const [type, ...others] = FIELD_KEYS;
  const order = type === undefined ? others : [...others, type];
  return order
    .filter((key) => !rest.keys.has(key))
    .map((key) => ({
      kind: 'key' as const,
      label: rest.spelling.nameOf(key),
      meaning: say('{0} For example: {1}', say(FIELDS[key].meaning), `\`${FIELDS[key].example}\``),
      typed: rest.spelling.nameOf(key),
      ...keyText(key, rest.spelling.written(key), place),
    }));
}

function keyText(
  key: FieldKey,
  name: string,
  place: CompletionPlace,
): Pick<Completion, 'newText' | 'isSnippet' | 'goesOn'> {
  if (place.hasColon) return { newText: name };
  if (key !== 'interviewers') return { newText: `${name}: `, goesOn: true };
  const person = `\${1:${say('Name')}}, \${2:${say('Title')}}`;
  return place.isFlow
    ? { newText: `${snippetOf(name)}: ["${person}"]`, isSnippet: true }
    : { newText: `${snippetOf(name)}:\n  - ${person}`, isSnippet: true };
}

function values(key: FieldKey, place: CompletionPlace, rest: Rest): readonly Completion[] {
  const { names, company, path } = rest;
  switch (key) {
    case 'status':
      return words(STATUSES.map((status) => rest.spelling.statusWord(status)));
    case 'type':
      return words(['interview']);
    case 'timezone':
      return words(rest.zones());
    case 'company':
      return named(names.companies(path), place);
    case 'role':
      return named(names.roles(company, path), place);
    case 'round':
      return named(names.rounds(company, path), place);
    case 'interviewers':
      return people(place, rest);
    case 'thank-you-sent':
    case 'thank-you-call':
      return [...dates(key, rest), ...words(['true'])];
    case 'interview':
    case 'reply-by':
    case 'checked-in':
    case 'snooze':
    case 'decide-by':
      return dates(key, rest);
    case 'cancelled':
      return words(['true']);
    case 'no-thank-you-letter':
    case 'no-check-in':
      return words(['true']);
    case 'contact':
      return people(place, rest);
    case 'language':
      return words(LETTER_LANGUAGES);
    case 'topic':
    case 'contribution':
    case 'question':
    case 'call-reason':
    case 'no-follow-up':
      return [];
  }
}

/** Within the value of a key that is a map, or a list of maps. */
function inside(key: FieldKey, place: CompletionPlace, rest: Rest): readonly Completion[] {
  const [, own] = place.path;
  if (key === 'thank-you-sent') {
    if (place.wants === 'value') return [...dates(key, rest), ...words(['true'])];
    return own === undefined ? rest.interviewers.map(({ name }) => pair(textIn(name, place), place)) : [];
  }
  if (key !== 'interviewers') return [];
  if (place.wants === 'key') return own === undefined ? PERSON_KEYS.map((name) => pair(name, place)) : [];
  return personValue(spelledAsKey(own ?? ''), place, rest);
}

function personValue(key: string, place: CompletionPlace, rest: Rest): readonly Completion[] {
  const known = strangers(rest);
  if (key === 'name')
    return known.map((person) => ({ ...nameOf(person.name, place), description: person.title }));
  return key === 'title' ? named([...new Set(known.flatMap(({ title }) => title ?? []))], place) : [];
}

function pair(key: string, place: CompletionPlace): Completion {
  return {
    kind: 'key',
    label: key,
    typed: key,
    ...(place.hasColon ? { newText: key } : { newText: `${key}: `, goesOn: true }),
  };
}

function people(place: CompletionPlace, rest: Rest): readonly Completion[] {
  const known = strangers(rest).map((person): Completion => {
    const { name, title } = person;
    const text = withTitle(person);
    return { kind: 'person', label: name, description: title, newText: textIn(text, place), typed: text };
  });
  return place.isItem && !place.isFlow ? [...known, pair('name', place)] : known;
}

/** Whom other notes name, and this one does not. */
function strangers({ names, company, path, interviewers }: Rest): readonly Person[] {
  const here = new Set(interviewers.map(({ name }) => folded(name)));
  return names.people(company, path).filter(({ name }) => !here.has(folded(name)));
}

function words(all: readonly string[]): readonly Completion[] {
  return all.map((word) => ({ kind: 'word', label: word, newText: word, typed: word }));
}

function named(all: readonly string[], place: CompletionPlace): readonly Completion[] {
  return all.map((name) => nameOf(name, place));
}

function nameOf(name: string, place: CompletionPlace): Completion {
  return { kind: 'name', label: name, newText: textIn(name, place), typed: name };
}

/** The likely days, the earlier ones of something done and the coming ones of a plan, with the day of the week. */
function dates(key: FieldKey, { today, interview }: Rest): readonly Completion[] {
  return eachOnce(daysFor(key, today, interview))
    .filter(({ date }) => mayBe(key, date, today, interview))
    .map(({ label, date }) => ({
      kind: 'date',
      label: date,
      description: say('{0}: {1}', label, sayWeekday(date)),
      newText: date,
      typed: `${date} ${label}`,
    }));
}

function daysFor(
  key: FieldKey,
  today: CalendarDate,
  interview: CalendarDate | undefined,
): readonly NamedDay[] {
  const [now] = pastDays(today);
  const ofInterview =
    interview === undefined ? [] : [{ label: say('Day of the interview'), date: interview }];
  switch (key) {
    case 'thank-you-sent':
    case 'checked-in':
      return [...pastDays(today), ...ofInterview];
    case 'thank-you-call':
      return [...pastDays(today), { label: say('Tomorrow'), date: addDays(today, 1) }, ...ofInterview];
    case 'reply-by': {
      const later =
        interview === undefined
          ? []
          : [{ label: say('Two weeks after the interview'), date: addDays(interview, 14) }];
      return [...(now === undefined ? [] : [now]), ...comingDays(today), ...later];
    }
    default:
      return [...(now === undefined ? [] : [now]), ...comingDays(today)];
  }
}

/** Without what would be a problem at once. */
function mayBe(
  key: FieldKey,
  date: CalendarDate,
  today: CalendarDate,
  interview: CalendarDate | undefined,
): boolean {
  if (key === 'interview') return true;
  if (key === 'snooze') return date > today;
  if (interview !== undefined && date < interview) return false;
  if (key === 'reply-by' || key === 'decide-by') return date >= today;
  return key === 'thank-you-call' || date <= today;
}
