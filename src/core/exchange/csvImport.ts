import { parseWhen, whenText } from '../dates/calendar';
import type { CalendarDate, WallTime, Zone } from '../dates/calendar';
import { notePath } from '../drafts/draftNames';
import { FIELDS } from '../notes/fields';
import { folded } from '../notes/values';
import { FreeNames } from '../text/freeNames';
import { linkText } from '../text/links';
import type { SheetTable } from './csv';
import { COLUMNS } from './csvColumns';
import type { Column } from './csvColumns';
import { readings } from './rowDates';
import { datesIn } from './rowLines';
import { planRows } from './tableRows';
import type { RowChoices } from './rowChoices';
import type { PlannedRow, WhyNot } from './tableRows';

/** What decides about an import besides the table. */
export interface ImportChoices extends RowChoices {
  readonly today: CalendarDate;
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
  readonly why: WhyNot | 'has-note';
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
  for (const [at, interviews] of planRows(table, choices).entries()) {
    const row = table.rowNumbers[at] ?? 0;
    for (const planned of interviews) {
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

function pathOf({ company, role, when }: PlannedRow, { fileName }: ImportChoices): string {
  return notePath(fileName, { company, role, date: when.slice(0, '2026-11-20'.length) });
}

function isDate(column: Column): boolean {
  const key = COLUMNS.find((one) => one === column);
  return key !== undefined && ['date', 'dates', 'made', 'sent'].includes(FIELDS[key].type);
}
