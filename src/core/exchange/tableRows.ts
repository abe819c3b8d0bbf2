import type { WallTime } from '../dates/calendar';
import { textIn } from '../frontMatter/yamlText';
import { isNotFixedYet } from '../notes/notFixedYet';
import { namesOneRound, namesRound } from '../notes/rounds';
import type { NoteKeys } from '../notes/noteKeys';
import { withoutAccents } from '../text/text';
import type { SheetTable } from './csv';
import { COLUMNS, isStage, ownNames, roundOfColumn } from './csvColumns';
import type { Column } from './csvColumns';
import { clockOf, dayOf, readingOf } from './rowDates';
import type { FoundIn, RowChoices } from './rowChoices';
import type { RowDate } from './rowDates';
import { BLOCK, lineOf, ownLine } from './rowLines';

/** Why a row makes no note. */
export type WhyNot = 'no-company' | 'no-date' | 'no-interview' | 'unclear-date';

/** An interview that a row tells of, with the note that it would make. */
export interface PlannedRow {
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

function layoutOf({ header }: Pick<SheetTable, 'header'>, { columns, keys }: RowChoices): Layout {
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

/** The interviews of each row, or why it has none. */
export function planRows(
  { header, rows }: Pick<SheetTable, 'header' | 'rows'>,
  choices: RowChoices,
): readonly (readonly (PlannedRow | WhyNot)[])[] {
  const layout = layoutOf({ header }, choices);
  return rows.map((cells) => planRow(new Row(cells, layout), choices));
}

/** The interviews of a row, or why it has none. */
function planRow(row: Row, choices: RowChoices): readonly (PlannedRow | WhyNot)[] {
  const [company, role] = [withoutAddress(row.value('company')), withoutAddress(row.value('role'))];
  if (company === '') return ['no-company'];
  const meetings = meetingsOf(row, choices.keys, choices.foundIn);
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

/** When an interview is, and whether its time was joined. */
interface MeetingTime extends RowDate {
  readonly hasTime: boolean;
}

const IN_A_TABLE: Pick<FoundIn, 'isOfInterviews' | 'isVague'> = { isOfInterviews: false, isVague: false };

/**
 * The interviews of a row: those in columns that say so, or the date of which the row says that an interview was then. The
 * day of an application, a refusal or a posting is none.
 */
function meetingsOf(
  row: Row,
  keys: NoteKeys,
  { isOfInterviews, isVague } = IN_A_TABLE,
): readonly Meeting[] | WhyNot {
  const { header, columns } = row.layout;
  const [time, round] = [row.value('time'), row.value('round') || eventOf(row, keys)];
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
  const what = [row.value('event'), row.value('round'), stage].filter((text) => text !== '');
  const isTold =
    !what.some(isOtherEvent) &&
    (isOfInterviews || what.some((text) => (isVague ? namesOneRound(text) : namesRound(text))));
  return isTold ? [{ date, time, round }] : 'no-interview';
}

/** What is done for an application besides interviews, or comes of it. */
const OTHER_EVENT =
  /\b(?:appl\w*|sent|submit\w*|resume|cv|cover|posted|found|saved|offer\w*|reject\w*|refus\w*|declin\w*|withdr\w*|hired|accepted|take ?home|assignment|homework|online assessment|oa|test|quiz|follow|thank|e ?mail|reply|replied|response|research|prep\w*|ghosted|closed|bewerb\w*|absage|zusage|angebot|beworben|gesendet|eingang\w*|postul\w*|solicit\w*|rechaz\w*|oferta|enviad\w*|schedul\w*|reschedul\w*|booked|moved|postpon\w*|waiting|missed|studied|confirm\w*|got|invit\w*|einladung|eingeladen|vereinbart|verschoben|nachfrage|nachgefragt|dank\w*|aplazad\w*|prepar\w*|agradec\w*|correo|notes for)\b/;

/** Whether a text names something else that happens to an application. */
export function isOtherEvent(text: string): boolean {
  return OTHER_EVENT.test(withoutAccents(text.slice(0, 100)).replace(/[_-]/g, ' '));
}

/** What a row calls the interview, where it is no word for a status. */
function eventOf(row: Row, keys: NoteKeys): string {
  const [event, stage] = [row.value('event'), row.value('status')];
  if (event !== '' && namesRound(event)) return event;
  const isEvent = isStage(row.nameOf('status')) || keys.statusMeant(stage) === undefined;
  return namesRound(stage) && isEvent ? stage : '';
}

function momentIn({ date, time }: Meeting, choices: RowChoices): MeetingTime | undefined {
  const whole = time === '' ? undefined : readingOf(`${dayOf(date)} ${clockOf(time)}`, choices);
  const reading = whole ?? readingOf(dayOf(date), choices);
  return reading && { ...reading, hasTime: whole !== undefined };
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

function noteText(row: Row, { company, role, round, when }: NoteOfRow, choices: RowChoices): string {
  const known: Partial<Record<(typeof COLUMNS)[number], string>> = {
    company,
    role,
    round,
    interview: when.written,
    timezone: row.value('timezone') || when.zone?.toUpperCase(),
    interviewers: withoutAddress(row.value('interviewers')),
  };
  const isKept = (column: Column): boolean =>
    choices.foundIn === undefined &&
    (column === 'own' ||
      (column === 'time' && !when.hasTime) ||
      (column === 'event' && row.value('event') !== round));
  const lines = [
    ...COLUMNS.flatMap((column) => lineOf(column, known[column] ?? row.value(column), choices)),
    ...row.cells.flatMap((cell, at) =>
      isKept(row.layout.columns[at]) ? ownLine(row.layout.ownNames[at] ?? '', cell) : [],
    ),
    ...(choices.foundIn === undefined ? [] : [`source: ${textIn(choices.foundIn.link, BLOCK)}`]),
  ];
  const notes = row.value('notes');
  const body = notes === '' ? '' : `\n${notes}\n`;
  return `---\n${lines.join('\n')}\n---\n${body}`;
}
