import { addDays, parseWhen, whenText } from '../dates/calendar';
import type { CalendarDate, WallTime, Zone } from '../dates/calendar';
import type { SheetTable } from './csv';
import { COLUMNS, isStage, ownNames, roundOfColumn } from './csvColumns';
import type { Column } from './csvColumns';
import { tableReadings } from '../dates/dateReadings';
import type { DateReading } from '../dates/dateReadings';
import { notePath } from '../drafts/draftNames';
import { FIELDS } from '../notes/fields';
import { isNotFixedYet } from '../notes/notFixedYet';
import { namesRound } from '../notes/rounds';
import { statusMeant } from '../notes/statuses';
import type { NoteKeys } from '../notes/noteKeys';
import { folded } from '../notes/values';
import { FreeNames } from '../text/freeNames';
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
  readonly why: 'no-company' | 'no-date' | 'no-interview' | 'unclear-date' | 'has-note';
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
  return whenText(parseWhen(when, zone) ?? { date: when });
}

/** Plans a note for each interview of each row with a company. Nothing that is there is touched. */
export function planImport(table: SheetTable, choices: ImportChoices): ImportPlan {
  const [notes, leftOut]: [PlannedNote[], LeftOut[]] = [[], []];
  const [known, names] = [new Set(choices.known), new FreeNames(choices.isThere)];
  const layout = layoutOf(table, choices);
  for (const [at, cells] of table.rows.entries()) {
    const row = table.rowNumbers[at] ?? 0;
    for (const planned of planRow(new Row(cells, layout), choices)) {
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
      known.add(id);
      notes.push({ path: names.free(pathOf(planned, choices)), text: planned.text });
    }
  }
  return { notes, leftOut };
}

/** Whether any date of the table can be read in two ways, so that the person has to say how. */
export function hasUnclearDates(table: SheetTable, choices: ImportChoices): boolean {
  return table.rows.some((row) =>
    row.some(
      (cell, at) =>
        isDate(choices.columns[at]) && datesIn(cell).some((text) => readings(text, choices).length > 1),
    ),
  );
}

interface PlannedRow {
  readonly company: string;
  readonly role: string;
  readonly when: WallTime;
  readonly text: string;
}

/** The columns of a table: each has a name, what it is taken for, and what it is called as a key of the person’s own. */
interface Layout {
  readonly header: readonly string[];
  readonly columns: readonly Column[];
  readonly ownNames: readonly string[];
  /** Where the cell for each column is: the first, where there are several. */
  readonly places: ReadonlyMap<Column, number>;
}

function layoutOf({ header }: SheetTable, { columns, keys }: ImportChoices): Layout {
  const places = new Map([...columns.entries()].reverse().map(([at, column]) => [column, at]));
  return { header, columns, ownNames: ownNames(header, keys), places };
}

/** A row, by what its columns are taken for. */
class Row {
  constructor(
    readonly cells: readonly string[],
    readonly layout: Layout,
  ) {}

  /** Empty where there is none. */
  value(column: Column): string {
    return this.cells[this.layout.places.get(column) ?? -1] ?? '';
  }

  /** What the column is called. */
  nameOf(column: Column): string {
    return this.layout.header[this.layout.places.get(column) ?? -1] ?? '';
  }
}

function pathOf({ company, role, when }: PlannedRow, { fileName }: ImportChoices): string {
  return notePath(fileName, { company, role, date: when.slice(0, '2026-11-20'.length) });
}

/** The interviews of a row, or why it has none. */
function planRow(row: Row, choices: ImportChoices): readonly (PlannedRow | LeftOut['why'])[] {
  const [company, role] = [withoutAddress(row.value('company')), withoutAddress(row.value('role'))];
  if (company === '') return ['no-company'];
  const meetings = meetingsOf(row);
  if (typeof meetings === 'string') return [meetings];
  return meetings.slice(0, MOST_IN_A_ROW).map((meeting) => {
    const when = momentIn(meeting, choices);
    if (when === undefined) return 'unclear-date';
    const text = noteText(row, { ...meeting, company, role, when }, choices);
    return { company, role, when: when.written, text };
  });
}

/** No application has more; each makes a note of the whole row. */
const MOST_IN_A_ROW = 30;

/** One interview of a row, as it is written there. */
interface Meeting {
  readonly date: string;
  readonly time: string;
  /** What the row, or the column, calls it. */
  readonly round: string;
}

/** When an interview is, as notes write it, with the letters that name its zone, and whether its time was joined. */
interface MeetingTime {
  readonly written: WallTime;
  readonly zone?: string;
  readonly hasTime: boolean;
}

/**
 * The interviews of a row: those in columns that say so, or the date of which the row says that an interview was then. The
 * day of an application, a refusal or a posting is none.
 */
function meetingsOf(row: Row): readonly Meeting[] | LeftOut['why'] {
  const { header, columns } = row.layout;
  const [time, round] = [row.value('time'), row.value('round') || eventOf(row)];
  const said = row.cells.flatMap((date, at): readonly Meeting[] => {
    if (date === '' || isNotFixedYet(date)) return [];
    if (columns[at] === 'interview') return [{ date, time, round }];
    const isAnother = columns[at] === 'another-interview';
    return isAnother ? [{ date, time: '', round: roundOfColumn(header[at] ?? '') }] : [];
  });
  if (said.length > 0) return said;
  const date = row.value('date');
  if (date === '') return 'no-date';
  // Where an application stands today is nothing that happened on a day; a stage is.
  const stage = isStage(row.nameOf('status')) ? row.value('status') : '';
  const what = [row.value('event'), row.value('round'), stage];
  return what.some(namesRound) ? [{ date, time, round }] : 'no-interview';
}

/** What a row calls the interview, where it is no word for a status. */
function eventOf(row: Row): string {
  const [event, stage] = [row.value('event'), row.value('status')];
  if (event !== '' && namesRound(event)) return event;
  return namesRound(stage) && statusMeant(stage) === undefined ? stage : '';
}

function momentIn({ date, time }: Meeting, choices: ImportChoices): MeetingTime | undefined {
  const whole = time === '' ? undefined : readingOf(`${dayOf(date)} ${clockOf(time)}`, choices);
  const reading = whole ?? readingOf(dayOf(date), choices);
  return reading && { ...reading, hasTime: whole !== undefined };
}

/** Spreadsheets keep dates as days since 1899, and times as parts of a day. */
function dayOf(cell: string): string {
  const serial = /^\d{5}(?:\.\d{1,12})?$/.test(cell) ? Number(cell) : undefined;
  if (serial === undefined || serial < FIRST_SERIAL || serial > LAST_SERIAL) return cell;
  const day = addDays('1899-12-30', Math.floor(serial));
  return serial % 1 === 0 ? day : `${day} ${timeOfPart(serial % 1)}`;
}

/** 1954 and 2119: what lies outside is a number of something else. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

function clockOf(cell: string): string {
  return /^0?\.\d{1,12}$/.test(cell) ? timeOfPart(Number(cell)) : cell;
}

function timeOfPart(part: number): string {
  const minutes = Math.round(part * 24 * 60) % (24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** What links databases to one another in exports: `Initech (https://example.com/0a1b2c)` is Initech. */
function withoutAddress(cell: string): string {
  return cell.replace(/ ?\(https?:\/\/[^()\s]{1,2000}\)/g, '').trim();
}

/** What is known of a note that is to be made. */
interface NoteOfRow extends Omit<Meeting, 'date' | 'time'> {
  readonly company: string;
  readonly role: string;
  readonly when: MeetingTime;
}

function noteText(row: Row, { company, role, round, when }: NoteOfRow, choices: ImportChoices): string {
  const known: Partial<Record<(typeof COLUMNS)[number], string>> = {
    company,
    role,
    round,
    interview: when.written,
    timezone: row.value('timezone') || when.zone?.toUpperCase(),
    interviewers: withoutAddress(row.value('interviewers')),
  };
  const isKept = (column: Column): boolean =>
    column === 'own' ||
    (column === 'time' && !when.hasTime) ||
    (column === 'event' && row.value('event') !== round);
  const lines = [
    ...COLUMNS.flatMap((column) => lineOf(column, known[column] ?? row.value(column), choices)),
    ...row.cells.flatMap((cell, at) =>
      isKept(row.layout.columns[at]) ? ownLine(row.layout.ownNames[at] ?? '', cell) : [],
    ),
  ];
  const notes = row.value('notes');
  const body = notes === '' ? '' : `\n${notes}\n`;
  return `---\n${lines.join('\n')}\n---\n${body}`;
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
      return [`${key}: ${statusMeant(value) ?? textIn(value, BLOCK)}`];
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

/** A number for a phone at the end, in brackets; none is longer. */
const PHONE = /\(([+\d][\d ()/.-]{0,40})\)$/;

/** `Jane Doe, VP <jane@initech.example> (+1 555 0100)`, with a key for each part where there is more than name and title. */
function personOf(written: string): string {
  const [, email] = /<([^<>]+)>/.exec(written) ?? [];
  const [inBrackets, phone] = PHONE.exec(written) ?? [];
  if (email === undefined && phone === undefined) return textIn(written, BLOCK);
  const plain = written
    .slice(0, written.length - (inBrackets ?? '').length)
    .replace(/<[^<>]+>/, '')
    .trim();
  const [name = '', ...title] = plain.split(/,\s*/);
  const parts = { name, title: title.join(', ') || undefined, email, phone };
  return Object.entries(parts)
    .flatMap(([key, part]) => (part === undefined ? [] : [`${key}: ${textIn(part, BLOCK)}`]))
    .join('\n    ');
}

/** One date, `true`, or `Jane Doe: 2026-11-21; Sam Lee: 2026-11-22`. */
function sentOf(key: string, value: string, choices: ImportChoices): readonly string[] {
  const people = listed(value).map(nameAndDone);
  if (people.length === 0 || !people.every((person) => person !== undefined)) {
    return [`${key}: ${doneOf(value, choices)}`];
  }
  const lines = people.map(([name, done]) => `  ${textIn(name, BLOCK)}: ${doneOf(done, choices)}`);
  return [`${key}:`, ...lines];
}

/** What stands before and behind the last colon with a blank behind it. */
function nameAndDone(part: string): readonly [name: string, done: string] | undefined {
  const at = [...part.matchAll(/:\s/g)].at(-1)?.index ?? 0;
  const name = part.slice(0, at).trim();
  return name === '' ? undefined : [name, part.slice(at + 1).trim()];
}

function doneOf(value: string, choices: ImportChoices): string {
  const isDone = /^(?:true|yes|x|✓|ja|sí|si|done|sent)$/i.test(value);
  return isDone ? 'true' : (dateOf(value, choices) ?? textIn(value, BLOCK));
}

function listed(value: string): readonly string[] {
  return withoutBlanks(value.split(/[;\n]/));
}

function datesIn(value: string): readonly string[] {
  return withoutBlanks(value.split(/[;\n]|,\s+(?=\d{4}-)/));
}

function withoutBlanks(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function isDate(column: Column): boolean {
  const key = COLUMNS.find((one) => one === column);
  return key !== undefined && ['date', 'dates', 'made', 'sent'].includes(FIELDS[key].type);
}

/** The date as notes write it; `undefined` where it is none, or means two days and nobody said which. */
function dateOf(written: string, choices: ImportChoices): WallTime | undefined {
  return readingOf(dayOf(written), choices)?.written;
}

/** The same with the letters that name its zone. */
function readingOf(written: string, choices: ImportChoices): Omit<MeetingTime, 'hasTime'> | undefined {
  if (parseWhen(written, choices.zone) !== undefined) return { written };
  const all = readings(written, choices);
  const [only] =
    all.length > 1 ? all.filter((reading) => isInOrder(reading.date, written, choices.order)) : all;
  if (only === undefined) return undefined;
  return { written: whenText(only), zone: only.zone };
}

function readings(written: string, { zone }: ImportChoices): readonly DateReading[] {
  return parseWhen(written, zone) === undefined ? tableReadings(written) : [];
}

function isInOrder(date: CalendarDate, written: string, order: DateOrder | undefined): boolean {
  const first = Number(/\d+/.exec(written)?.[0]);
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return order !== undefined && first === (order === 'day-first' ? day : month);
}
