import type { FiledNote } from '../notes/application';
import { whenText } from '../dates/calendar';
import type { Instant, When } from '../dates/calendar';
import { interviewId } from './csvImport';
import { COLUMNS } from './csvColumns';
import type { Table } from './csv';
import { spelledAsKey } from '../notes/fields';
import type { Done, Interviewer, InterviewNote, Sent } from '../notes/note';
import { withTitle } from '../notes/people';
import { asScalar, textOf } from '../notes/values';
import type { Value } from '../frontMatter/yamlValues';

/** How each of our tables begins, its byte order mark with it. */
export const TABLE_BEGINNING = `\uFEFF${COLUMNS.join(',')}`;

/** What a table has of one note. */
export interface ExportedNote {
  readonly interview?: Instant;
  /** For each of `COLUMNS`. */
  readonly cells: readonly string[];
  /** What the person’s own keys say, by their names. */
  readonly own: ReadonlyMap<string, string>;
}

/** What a table has of a note. */
export function exportedNote({ note }: Pick<FiledNote, 'note'>): ExportedNote {
  return {
    interview: note.interview?.instant,
    cells: COLUMNS.map((column) => cellOf(column, note)),
    own: new Map(note.own.map(({ key, value }) => [key.text, ownCell(value)])),
  };
}

/**
 * Notes as a table, a row for each in the order of the interviews. Behind the known keys there is a column for each key
 * of the person’s own; however it is spelled, as it is first.
 */
export function tableOf(notes: readonly ExportedNote[]): Table {
  const own = new Map<string, string>();
  for (const name of notes.flatMap((note) => [...note.own.keys()]))
    if (!own.has(spelledAsKey(name))) own.set(spelledAsKey(name), name);
  const rows = [...notes]
    .sort((a, b) => (a.interview ?? 0) - (b.interview ?? 0))
    .map((note) => {
      const said = new Map([...note.own].map(([name, value]) => [spelledAsKey(name), value]));
      return [...note.cells, ...[...own.keys()].map((key) => said.get(key) ?? '')];
    });
  return { header: [...COLUMNS, ...own.values()], rows };
}

/** What a value says on one line; a table has no place for maps. */
function ownCell(value: Value): string {
  const scalar = asScalar(value);
  if (scalar !== undefined) return textOf(scalar);
  return value.kind === 'list'
    ? value.items
        .map(ownCell)
        .filter((item) => item !== '')
        .join('; ')
    : '';
}

function cellOf(column: (typeof COLUMNS)[number], note: InterviewNote): string {
  switch (column) {
    case 'company':
    case 'role':
    case 'round':
      return note[column] ?? '';
    case 'interview':
      return when(note.interview);
    case 'timezone':
      return note.places.timezone === undefined ? '' : note.zone;
    case 'interviewers':
      return note.interviewers.map(person).join('; ');
    case 'contact':
      return note.contact === undefined ? '' : person(note.contact);
    case 'no-thank-you-letter':
      return reason(note.noThankYouLetter);
    case 'no-check-in':
      return reason(note.noCheckIn);
    case 'topic':
    case 'contribution':
    case 'question':
      return note[column] ?? '';
    case 'language':
      return note.languageWord ?? '';
    case 'reply-by':
      return when(note.replyBy);
    case 'thank-you-sent':
      return sent(note.thankYouSent);
    case 'thank-you-call':
      return done(note.thankYouCall);
    case 'call-reason':
      return note.callReason ?? '';
    case 'checked-in':
      return note.checkedIn.map(when).join('; ');
    case 'snooze':
      return when(note.snooze);
    case 'no-follow-up':
      return reason(note.noFollowUp);
    case 'cancelled':
      return reason(note.cancelled);
    case 'decide-by':
      return when(note.decideBy);
    case 'status':
      return note.places.status === undefined ? '' : note.status;
  }
}

/** `true` is one without words. */
function reason(text: string | undefined): string {
  return text === undefined ? '' : text || 'true';
}

function when(one: When | undefined): string {
  return one === undefined ? '' : whenText(one);
}

function done(one: Done | undefined): string {
  return one === true ? 'true' : when(one);
}

function sent(one: Sent | undefined): string {
  if (one === undefined) return '';
  if (one.kind === 'everyone') return done(one.on);
  return one.people.flatMap(({ name, on }) => (on === undefined ? [] : [`${name}: ${done(on)}`])).join('; ');
}

/** `Jane Doe, VP <jane@initech.example> (+1 555 0100)` */
function person(one: Omit<Interviewer, 'span'>): string {
  const { email, phone } = one;
  const parts = [withTitle(one), email && `<${email}>`, phone && `(${phone})`];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** The interviews that have a note, as an import tells them apart. */
export function knownInterviews(notes: Iterable<FiledNote>): ReadonlySet<string> {
  const ids = [...notes].map(({ note: { company = '', role = '', interview } }) =>
    interviewId(company, role, when(interview)),
  );
  return new Set(ids);
}
