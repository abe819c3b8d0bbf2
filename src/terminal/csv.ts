import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { whenAt } from '../core/dates/calendar';
import type { Instant, Zone } from '../core/dates/calendar';
import type { NoteKeys } from '../core/notes/noteKeys';
import { readTable, writeTable } from '../core/exchange/csv';
import { LARGEST_TABLE, matchColumns } from '../core/exchange/csvColumns';
import type { Column } from '../core/exchange/csvColumns';
import { exportedNote, knownInterviews, tableOf } from '../core/exchange/csvExport';
import { hasUnclearDates, planImport } from '../core/exchange/csvImport';
import type { ImportChoices, ImportPlan } from '../core/exchange/csvImport';
import type { DateOrder } from '../core/exchange/rowChoices';
import { previewOf, sayColumn, sayWhy } from '../core/exchange/csvPreview';
import { decodeTable } from '../disk/decode';
import { readWhole } from '../disk/readWhole';
import { Refusal } from './refusal';
import type { FolderAgenda } from './check';
import { counted, printable, shownPath } from './formats';
import { refuseLeadingOut } from './makeNotes';
import type { MadeNotes } from './makeNotes';

/** All notes of a folder as comma-separated values. */
export function csvOf({ agenda }: FolderAgenda, now: Instant): string {
  agenda.judge(agenda.notePaths(), now);
  return writeTable(tableOf([...agenda.notes()].map(exportedNote)));
}

/** A table that was read, and what it would make. */
export interface PlannedTable {
  readonly header: readonly string[];
  readonly columns: readonly Column[];
  readonly keys: NoteKeys;
  /** Whether some date can be read in two ways, and nobody said how. */
  readonly isUnclear: boolean;
  readonly plan: ImportPlan;
}

/**
 * Plans the notes that a file of comma-separated values makes in a folder. Throws where the file cannot be read, and a
 * `Refusal` where no column is the company, or the date of the interview.
 */
export function planCsv(
  file: string,
  folder: string,
  { agenda, settings }: FolderAgenda,
  { now, zone, order }: { readonly now: Instant; readonly zone: Zone; readonly order?: DateOrder },
): PlannedTable {
  const table = readTable(decodeTable(readWhole(file, LARGEST_TABLE)));
  const columns = matchColumns(table, settings.keys);
  if (!columns.includes('company'))
    throw new Refusal(`No column of “${file}” is called “${settings.keys.nameOf('company')}”.`);
  if (!(['interview', 'another-interview', 'date'] as const).some((column) => columns.includes(column)))
    throw new Refusal(`No column of “${file}” is called “${settings.keys.nameOf('interview')}”.`);
  agenda.judge(agenda.notePaths(), now);
  const choices: ImportChoices = {
    columns,
    keys: settings.keys,
    order,
    today: whenAt(now, zone).date,
    zone,
    fileName: settings.newInterviewFile,
    isThere: (path) => existsSync(join(folder, path)),
    known: knownInterviews(agenda.notes()),
  };
  const plan = planImport(table, choices);
  refuseLeadingOut(folder, plan.notes);
  const isUnclear = order === undefined && hasUnclearDates(table, choices);
  return { header: table.header, columns, keys: settings.keys, isUnclear, plan };
}

/** What was made, for a person: the path of each note, so that what is not wanted can be taken back. */
export function tellMade(planned: PlannedTable, { made }: MadeNotes): string {
  const lines = [
    ...columnLines(planned),
    ...made.map(shownPath),
    ...planned.plan.leftOut.map(({ row, why }) => `Row ${row} is left out: ${sayWhy(why)}.`),
    `${counted(made.length, 'note')} made.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** What would be made, in full, as Markdown. */
export function tellPlanned(planned: PlannedTable): string {
  return printable(`${columnLines(planned).join('\n')}\n\n${previewOf(planned.plan)}`);
}

function columnLines({ header, columns, keys }: PlannedTable): readonly string[] {
  return header.map((name, at) => `Column “${shownPath(name)}”: ${sayColumn(columns[at], keys)}`);
}
