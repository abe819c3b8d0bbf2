import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { whenAt } from '../core/calendar';
import type { Instant, Zone } from '../core/calendar';
import { readTable, writeTable } from '../core/csv';
import { matchColumns } from '../core/csvColumns';
import { knownInterviews, tableOf } from '../core/csvExport';
import { planImport } from '../core/csvImport';
import type { DateOrder, ImportPlan } from '../core/csvImport';
import { sayWhy } from '../core/csvPreview';
import { decode } from '../disk/decode';
import type { FolderAgenda } from './check';
import { counted, shownPath } from './formats';

/** All notes of a folder as comma-separated values. */
export function csvOf({ agenda }: FolderAgenda, now: Instant): string {
  agenda.judge(agenda.notePaths(), now);
  return writeTable(tableOf(agenda.notePaths(), agenda));
}

/** Plans the notes that a file of comma-separated values makes in a folder. Throws where the file cannot be read. */
export function planCsv(
  file: string,
  folder: string,
  { agenda, settings }: FolderAgenda,
  { now, zone, order }: { readonly now: Instant; readonly zone: Zone; readonly order?: DateOrder },
): ImportPlan {
  const table = readTable(decode(readFileSync(file)));
  agenda.judge(agenda.notePaths(), now);
  return planImport(table, {
    columns: matchColumns(table.header, settings.keys),
    keys: settings.keys,
    order,
    today: whenAt(now, zone).date,
    zone,
    fileName: settings.newInterviewFile,
    isThere: (path) => existsSync(join(folder, path)),
    known: knownInterviews(agenda.notePaths(), agenda),
  });
}

/** Makes the notes; a file that is there meanwhile is not overwritten. */
export function carryOutPlan({ notes }: ImportPlan, folder: string): void {
  for (const { path, text } of notes) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
}

/** What was made, or would be, for a person. */
export function tellPlan({ notes, leftOut }: ImportPlan, isDone: boolean): string {
  const lines = [
    ...notes.map(({ path }) => shownPath(path)),
    ...leftOut.map(({ row, why }) => `Row ${row} is left out: ${sayWhy(why)}.`),
    `${counted(notes.length, 'note')} ${isDone ? 'made' : 'would be made'}.`,
  ];
  return `${lines.join('\n')}\n`;
}
