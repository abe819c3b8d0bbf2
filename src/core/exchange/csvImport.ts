import { parseWhen } from '../dates/calendar';
import type { CalendarDate, WallTime, Zone } from '../dates/calendar';
import type { SheetTable } from './csv';
import { COLUMNS } from './csvColumns';
import type { Column } from './csvColumns';
import { tableReadings } from '../dates/dateReadings';
import type { DateReading } from '../dates/dateReadings';
import { notePath } from '../drafts/draftNames';
import { FIELDS, statusOf } from '../notes/fields';
import type { Status } from '../notes/fields';
import type { NoteKeys } from '../notes/noteKeys';
import { folded } from '../notes/values';
import { linkText } from '../text/links';
import { textIn, yamlText } from '../frontMatter/yamlText';

/** Which of two numbers comes first in dates such as `12/11/2026`. */
export type DateOrder = 'day-first' | 'month-first';

/** What decides about an import besides the table. */
export interface ImportChoices {
  readonly columns: readonly Column[];
  /** How the notes spell the keys. */
  readonly keys: NoteKeys;
  /** Absent where nobody was asked: then a date that needs it is not understood. */
  readonly order?: DateOrder;
  readonly today: CalendarDate;
  readonly zone: Zone;
  /** The pattern for the names of new notes. */
  readonly fileName: string;
  /** Whether there is a file of that path. */
  readonly isThere: (path: string) => boolean;
  /** The interviews that have a note, as `interviewId` names them. */
  readonly known: ReadonlySet<string>;
}

/** A note that would be made of a row. */
export interface PlannedNote {
  readonly path: string;
  readonly text: string;
}

/** A row that makes no note, with its number in a spreadsheet. */
export interface LeftOut {
  readonly row: number;
  readonly why: 'no-company' | 'no-date' | 'unclear-date' | 'has-note';
}

/** What an import would do: nothing of it is done yet. */
export interface ImportPlan {
  readonly notes: readonly PlannedNote[];
  readonly leftOut: readonly LeftOut[];
}

/** How an interview is told from others: two notes of one are not made. */
export function interviewId(company: string, role: string, when: WallTime): string {
  return JSON.stringify([folded(company), folded(role), when]);
}

/** The date and time as notes tell them, however they are written. */
function momentOf(when: WallTime, zone: Zone): WallTime {
  const { date = when, time } = parseWhen(when, zone) ?? {};
  return time === undefined ? date : `${date} ${time}`;
}

/** Plans a note for each row with a company and a date. Nothing that is there is touched. */
export function planImport(table: SheetTable, choices: ImportChoices): ImportPlan {
  const [notes, leftOut]: [PlannedNote[], LeftOut[]] = [[], []];
  const [known, paths] = [new Set(choices.known), new Set<string>()];
  for (const [at, cells] of table.rows.entries()) {
    const row = table.rowNumbers[at] ?? 0;
    const planned = planRow(cells, table.header, choices);
    if (typeof planned === 'string') {
      leftOut.push({ row, why: planned });
      continue;
    }
    const id = interviewId(
      linkText(planned.company),
      linkText(planned.role),
      momentOf(planned.when, choices.zone),
    );
    if (known.has(id)) {
      leftOut.push({ row, why: 'has-note' });
      continue;
    }
    const path = freePath(planned, choices, paths);
    known.add(id);
    paths.add(path);
    notes.push({ path, text: planned.text });
  }
  return { notes, leftOut };
}

/** Whether any date of the table can be read in two ways, so that the person has to say how. */
export function hasUnclearDates(table: SheetTable, choices: ImportChoices): boolean {
  const dated = choices.columns.flatMap((column, at) => (isDate(column) ? [at] : []));
  return table.rows.some((row) =>
    dated.some((at) => datesIn(row[at] ?? '').some((text) => readings(text, choices).length > 1)),
  );
}

interface PlannedRow {
  readonly company: string;
  readonly role: string;
  readonly when: WallTime;
  readonly text: string;
}

function planRow(
  cells: readonly string[],
  header: readonly string[],
  choices: ImportChoices,
): PlannedRow | LeftOut['why'] {
  const value = (wanted: Column): string => cells[choices.columns.indexOf(wanted)] ?? '';
  const [company, role, written, time] = [value('company'), value('role'), value('interview'), value('time')];
  if (company === '') return 'no-company';
  if (written === '') return 'no-date';
  const whole = time === '' ? undefined : dateOf(`${written} ${time}`, choices);
  const when = whole ?? dateOf(written, choices);
  if (when === undefined) return 'unclear-date';
  const isKept = (column: Column): boolean => column === 'own' || (column === 'time' && whole === undefined);
  const lines = [
    ...COLUMNS.flatMap((column) => lineOf(column, column === 'interview' ? when : value(column), choices)),
    ...cells.flatMap((cell, at) => (isKept(choices.columns[at]) ? ownLine(header[at] ?? '', cell) : [])),
  ];
  const body = value('notes') === '' ? '' : `\n${value('notes')}\n`;
  return { company, role, when, text: `---\n${lines.join('\n')}\n---\n${body}` };
}

const NUMBER = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

function ownLine(name: string, value: string): readonly string[] {
  if (value === '') return [];
  return [`${yamlText(name)}: ${NUMBER.test(value) ? value : textIn(value, BLOCK)}`];
}

function lineOf(column: (typeof COLUMNS)[number], value: string, choices: ImportChoices): readonly string[] {
  if (value === '') return [];
  const key = choices.keys.written(column);
  switch (FIELDS[column].type) {
    case 'people':
      return [`${key}:`, ...listed(value).map((person) => `  - ${personOf(person)}`)];
    case 'status':
      // What is not understood is kept: the note then shows what is wrong with it.
      return [`${key}: ${statusIn(value) ?? textIn(value, BLOCK)}`];
    case 'dates': {
      const dates = datesIn(value).map((text) => dateOf(text, choices) ?? textIn(text, FLOW));
      return [`${key}: [${dates.join(', ')}]`];
    }
    case 'sent':
      return sentOf(key, value, choices);
    case 'date':
    case 'made':
      return [`${key}: ${dateOf(value, choices) ?? textIn(value, BLOCK)}`];
    default:
      return [`${key}: ${textIn(value, BLOCK)}`];
  }
}

const BLOCK = { isFlow: false };
const FLOW = { isFlow: true };

/** `Jane Doe, VP <jane@initech.example> (+1 555 0100)`, with a key for each part where there is more than name and title. */
function personOf(written: string): string {
  const [, email] = /<([^<>]+)>/.exec(written) ?? [];
  const [, phone] = /\(([+\d][\d ()/.-]*)\)\s*$/.exec(written) ?? [];
  if (email === undefined && phone === undefined) return textIn(written, BLOCK);
  const plain = written
    .replace(/<[^<>]+>/, '')
    .replace(/\([+\d][\d ()/.-]*\)\s*$/, '')
    .trim();
  const [name = '', ...title] = plain.split(/,\s*/);
  const parts = { name, title: title.join(', ') || undefined, email, phone };
  return Object.entries(parts)
    .flatMap(([key, part]) => (part === undefined ? [] : [`${key}: ${textIn(part, BLOCK)}`]))
    .join('\n    ');
}

/** One date, `true`, or `Jane Doe: 2026-11-21; Sam Lee: 2026-11-22`. */
function sentOf(key: string, value: string, choices: ImportChoices): readonly string[] {
  const people = listed(value).map((part) => /^(.*\S)\s*:\s+(\S.*)$/.exec(part));
  if (people.length === 0 || people.some((match) => match === null)) {
    return [`${key}: ${doneOf(value, choices)}`];
  }
  const lines = people.map(
    (match) => `  ${textIn(match?.[1] ?? '', BLOCK)}: ${doneOf(match?.[2] ?? '', choices)}`,
  );
  return [`${key}:`, ...lines];
}

function doneOf(value: string, choices: ImportChoices): string {
  const isDone = /^(?:true|yes|x|✓|ja|sí|si|done|sent)$/i.test(value);
  return isDone ? 'true' : (dateOf(value, choices) ?? textIn(value, BLOCK));
}

function listed(value: string): readonly string[] {
  return value.split(/\s*[;\n]\s*/).filter((part) => part !== '');
}

function datesIn(value: string): readonly string[] {
  return value.split(/\s*[;\n]\s*|,\s+(?=\d{4}-)/).filter((part) => part !== '');
}

function isDate(column: Column): boolean {
  const key = COLUMNS.find((one) => one === column);
  return key !== undefined && ['date', 'dates', 'made', 'sent'].includes(FIELDS[key].type);
}

/** The date as notes write it; `undefined` where it is none, or means two days and nobody said which. */
function dateOf(written: string, choices: ImportChoices): WallTime | undefined {
  if (parseWhen(written, choices.zone) !== undefined) return written;
  const all = readings(written, choices);
  const [only] =
    all.length > 1 ? all.filter((reading) => isInOrder(reading.date, written, choices.order)) : all;
  if (only === undefined) return undefined;
  return only.time === undefined ? only.date : `${only.date} ${only.time}`;
}

function readings(written: string, { zone }: ImportChoices): readonly DateReading[] {
  return parseWhen(written, zone) === undefined ? tableReadings(written) : [];
}

function isInOrder(date: CalendarDate, written: string, order: DateOrder | undefined): boolean {
  const first = Number(/\d+/.exec(written)?.[0]);
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return order !== undefined && first === (order === 'day-first' ? day : month);
}

/** What other tools call where an application stands. */
const STATUSES = new Map<string, Status>(
  Object.entries({
    interview: 'waiting',
    interviewing: 'waiting',
    interviewed: 'waiting',
    'in progress': 'waiting',
    negotiating: 'offer',
    'offer received': 'offer',
    hired: 'accepted',
    'offer accepted': 'accepted',
    'offer declined': 'declined',
    'not selected': 'rejected',
    denied: 'rejected',
    withdrew: 'withdrawn',
    'i withdrew': 'withdrawn',
    archived: 'closed',
    ghosted: 'closed',
    'no response': 'closed',
  } as const),
);

function statusIn(value: string): Status | undefined {
  return statusOf(value) ?? STATUSES.get(folded(value));
}

function freePath(
  { company, role, when }: PlannedRow,
  { fileName, isThere }: ImportChoices,
  taken: ReadonlySet<string>,
): string {
  const path = notePath(fileName, { company, role, date: when.slice(0, '2026-11-20'.length) });
  for (let number = 1; ; number++) {
    const one = number === 1 ? path : path.replace(/(\.md)$/, `-${number}$1`);
    if (!taken.has(one) && !isThere(one)) return one;
  }
}
