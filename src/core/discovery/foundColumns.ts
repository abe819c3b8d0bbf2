import { isCalendarDate } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';
import { dateReadings, tableReadings } from '../dates/dateReadings';
import { isStage, matchColumns } from '../exchange/csvColumns';
import type { Column } from '../exchange/csvColumns';
import { isClosing } from '../notes/application';
import { FIELD_KEYS, isEveryday } from '../notes/fields';
import type { NoteKeys } from '../notes/noteKeys';
import { isNotFixedYet } from '../notes/notFixedYet';
import { isOtherPartysName } from '../notes/marks';
import { hasTitleWord } from '../notes/titles';
import { isToBeFilled } from '../notes/recognition';
import { namesOneRound } from '../notes/rounds';
import { folded } from '../notes/values';
import { meaningsOf } from '../notes/vocabulary';
import { withoutAccents } from '../text/text';
import { partsBySemicolon } from '../notes/people';
import type { Around, FoundTable } from './foundTables';
import { knownName } from './labels';

/** What stands for a company that nobody named. */
export const NOBODY = '?';

/** A found table as an import takes it. */
export interface ColumnsOf {
  readonly header: readonly string[];
  readonly columns: readonly Column[];
  readonly cells: readonly (readonly string[])[];
  /** Whether nothing tells that it is about a job. */
  readonly isVague: boolean;
  /** Whether something in a row looks like the date of an interview, though it cannot be read as one. */
  readonly mayBeDate: (row: number, today: CalendarDate) => boolean;
  /** Whether it has a date in a row that means one of two days. */
  readonly isUnclear: (row: number) => boolean;
}

/** Above a column of these a table is one of questions. */
const QUESTIONS =
  /^(?:questions?|difficulty|leetcode|problem|answer|frage|fragen|antwort|schwierigkeit|pregunta|preguntas|dificultad)$/;

/** What people write in a cell in which there is nothing. */
const NOTHING = /^(?:[-–—/.✅❌⏳✔✓x]|n\/?a|none|no|yes|keine?|nada|ninguno|ja|nein|s[ií])$/iu;

/**
 * The columns of a found table, with what is known around it in columns of their own; `undefined` for one that cannot tell of
 * the interviews of whoever keeps the notes.
 */
export function withColumnsOf(found: FoundTable, keys: NoteKeys): ColumnsOf | undefined {
  const header = found.header.map((name) => knownName(name, keys));
  if (header.some((name) => isOtherPartysName(name) || QUESTIONS.test(withoutAccents(name))))
    return undefined;
  const written = found.rows.map((row) => header.map((_, at) => row.cells[at] ?? ''));
  const matched = matchColumns({ header, rows: written }, keys).map((column, at) =>
    columnOf(found, column, header[at] ?? ''),
  );
  const known = withEvents(matched, header);
  const cells = written.map((row) => row.map((cell, at) => cellOf(cell, known[at])));
  if (!known.some(isOfDate)) return undefined;
  const isNamed = known.includes('company') || found.around.company !== undefined;
  // Of what is nobody’s application nothing is said, not even what it lacks.
  const roles = [found.around.role ?? '', ...cells.map((row) => row[known.indexOf('role')] ?? '')];
  const isClear = cells.some((row) => row.some((cell, at) => isOfEvent(known[at]) && namesOneRound(cell)));
  const isOfJob = isClear || roles.some(hasTitleWord) || known.includes('interviewers');
  if (!isNamed && !roles.some(hasTitleWord)) return undefined;
  const added = addedColumns(found.around, known, keys);
  const ending = endings(cells, known, keys);
  const columns: readonly Column[] = [
    ...known,
    ...added.map(({ column }) => column),
    ...(ending === undefined ? [] : (['status'] as const)),
  ];
  const people = columns.indexOf('interviewers');
  return {
    isVague: !isOfJob,
    header: [...header, ...columns.slice(header.length).map((column) => column ?? '')],
    columns,
    cells: cells.map((row, nth) =>
      [...row, ...added.map(({ value }) => value), ending?.[nth] ?? ''].map((cell, at) =>
        at === people ? peopleIn(cell) : cell,
      ),
    ),
    isUnclear: (row) =>
      known.some((column, at) => isOfDate(column) && tableReadings(cells[row]?.[at] ?? '').length > 1),
    mayBeDate: (row, today) =>
      known.some((column, at) => isOfDate(column) && looksLikeDate(cells[row]?.[at] ?? '', today)),
  };
}

/** Beside an ordinary date, a stage says what happened on it. */
function withEvents(columns: readonly Column[], header: readonly string[]): readonly Column[] {
  if (!columns.includes('date') || columns.includes('event')) return columns;
  return columns.map((column, at) => (column === 'status' && isStage(header[at] ?? '') ? 'event' : column));
}

/**
 * For each row of a table of events the status with which its application ended, on its day or later: of a rejection nobody
 * writes a row twice. Absent where the table has statuses, or no events.
 */
function endings(
  cells: readonly (readonly string[])[],
  columns: readonly Column[],
  keys: NoteKeys,
): readonly string[] | undefined {
  const [what, date] = [columns.indexOf('event'), columns.indexOf('date')];
  if (what < 0 || date < 0 || columns.includes('status')) return undefined;
  const idOf = (row: readonly string[]): string =>
    [columns.indexOf('company'), columns.indexOf('role')].map((at) => folded(row[at] ?? '')).join('\n');
  const ended = new Map<string, { readonly status: string; readonly on: CalendarDate }>();
  for (const row of cells) {
    const status = keys.statusMeant(row[what] ?? '');
    const on = dateIn(row[date] ?? '');
    if (status !== undefined && isClosing(status) && on !== undefined) ended.set(idOf(row), { status, on });
  }
  if (ended.size === 0) return undefined;
  return cells.map((row) => {
    const [end, on] = [ended.get(idOf(row)), dateIn(row[date] ?? '')];
    return end !== undefined && on !== undefined && on <= end.on ? end.status : '';
  });
}

function dateIn(cell: string): CalendarDate | undefined {
  if (isCalendarDate(cell)) return cell;
  const [only, ...others] = tableReadings(cell);
  return others.length === 0 ? only?.date : undefined;
}

/** In the front matter as a whole an ordinary date is that of the note; whom to write to is nobody who asked. */
function columnOf({ kind }: FoundTable, column: Column, name: string): Column {
  if (column === 'own' || column === ('type' as Column) || isEverydayColumn(column)) return undefined;
  const isOfTime = column === 'interview' && meaningsOf(name).some(({ meant }) => meant === 'time');
  if (isOfTime) return kind === 'head' ? undefined : 'date';
  if (column === 'date' && kind === 'head') return undefined;
  if (column === 'interviewers' && /^(?:contacts?|kontakt)$/i.test(name)) return undefined;
  return column;
}

/** `Contact` and `Topic` mean anything in a table that was written for something else. */
function isEverydayColumn(column: Column): boolean {
  return FIELD_KEYS.some((key) => key === column && isEveryday(key));
}

function isOfEvent(column: Column): boolean {
  return column === 'event' || column === 'round' || column === 'status';
}

function isOfDate(column: Column): boolean {
  return column === 'date' || isOfInterview(column);
}

function isOfInterview(column: Column): boolean {
  return column === 'interview' || column === 'another-interview';
}

interface AddedColumn {
  readonly column: 'company' | 'role' | 'round' | 'timezone' | 'status';
  readonly value: string;
}

function addedColumns(around: Around, known: readonly Column[], keys: NoteKeys): readonly AddedColumn[] {
  const status = around.status === undefined ? undefined : keys.statusMeant(around.status);
  const values: Readonly<Record<AddedColumn['column'], string | undefined>> = {
    company: around.company ?? NOBODY,
    role: around.role,
    round: around.round,
    timezone: around.timezone,
    // Where an application has ended, nothing is owed for any of its rounds.
    status: status !== undefined && isClosing(status) ? status : undefined,
  };
  const columns = ['company', 'role', 'round', 'timezone', 'status'] as const;
  return columns.flatMap((column) => {
    const value = values[column];
    return value === undefined || known.includes(column) ? [] : [{ column, value }];
  });
}

/** What a cell says, by what its column is about: names have one line, a date no picture beside it. */
function cellOf(cell: string, column: Column): string {
  if (column === 'thank-you-sent' || column === 'thank-you-call') return cell;
  if (column !== 'status' && NOTHING.test(cell)) return '';
  if (isNotFixedYet(cell)) return '';
  switch (column) {
    case 'company':
    case 'role':
    case 'round':
      return cell.split('\n')[0]?.trim() ?? '';
    case 'interview':
    case 'another-interview':
    case 'date':
    case 'time':
      return cell.replace(/[\p{Extended_Pictographic}\uFE0F]/gu, '').trim();
    default:
      return cell;
  }
}

/** Words that say who it was without a name. */
const NO_NAME =
  /^(?:the |our )?(?:panel|team|hr|recruiter|hiring manager|various|several|tbd|everyone|all|group|loop|n\/?a|none|unknown|me)$/i;

/** The people in a cell that have a name. */
function peopleIn(cell: string): string {
  return cell
    .split('\n')
    .flatMap((line) => partsBySemicolon(line))
    .map(({ part }) => part)
    .filter((part) => /\p{L}/u.test(part) && !NO_NAME.test(part) && !isToBeFilled(part))
    .join('; ');
}

function looksLikeDate(text: string, today: CalendarDate): boolean {
  if (text.length > 80) return false;
  return dateReadings(text, today).length > 0 || /\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{2,4}/.test(text);
}
