import * as vscode from 'vscode';
import { whenAt } from '../../core/dates/calendar';
import type { SheetTable } from '../../core/exchange/csv';
import { canBeOwn, COLUMNS, LARGEST_TABLE, matchColumns, withColumn } from '../../core/exchange/csvColumns';
import type { Column } from '../../core/exchange/csvColumns';
import { exportedNote, knownInterviews, tableOf } from '../../core/exchange/csvExport';
import { hasUnclearDates, planImport } from '../../core/exchange/csvImport';
import type { ImportChoices, ImportPlan } from '../../core/exchange/csvImport';
import type { DateOrder } from '../../core/exchange/rowChoices';
import { previewOf, sayColumn, sayPlan } from '../../core/exchange/csvPreview';
import { say } from '../../core/text/language';
import { fileKey } from '../../core/text/paths';
import type { NoteKeys } from '../../core/notes/noteKeys';
import { decodeTable } from '../../disk/decode';
import type { Clock } from '../host/clock';
import type { JobSearch } from '../jobSearch/jobSearch';
import { pathBelow } from '../jobSearch/noteFiles';
import { mayWrite } from '../host/mayWrite';
import { folderFor, staysWithin } from '../notes/beginNote';
import { makeNotes, tellMade } from '../notes/makeNotes';
import { besidePage } from '../host/page';
import { readWhole } from '../host/readWhole';
import { saveFile } from '../host/saveFile';
import { inform } from '../host/notices';
import { pickRow } from '../host/rows';

const FILTERS = { CSV: ['csv', 'tsv', 'txt'] };

/** Writes all notes into a file of comma-separated values. */
export async function exportCsv(jobSearch: JobSearch): Promise<void> {
  await jobSearch.settled();
  let count = 0;
  const question = {
    title: say('Where should the table be saved?'),
    name: 'job-search.csv',
    filters: FILTERS,
  };
  const saved = await saveFile(question, async () => {
    const { writeTable } = await import('../../core/exchange/csv');
    const notes = jobSearch.agendas().flatMap((agenda) => [...agenda.notes()].map(exportedNote));
    count = notes.length;
    return writeTable(tableOf(notes));
  });
  if (saved === undefined) return;
  void inform(
    count === 1 ? say('The table is saved, with 1 row.') : say('The table is saved, with {0} rows.', count),
  );
}

/** Makes notes of the rows of a table, after showing every one of them; what is there is never touched. */
export async function importCsv(jobSearch: JobSearch, clock: Clock): Promise<void> {
  await jobSearch.settled();
  const folder = await folderFor(undefined);
  if (folder === undefined) {
    void inform(say('Open the folder of your job search first: the notes are made in it.'));
    return;
  }
  const table = mayWrite(folder) ? await chooseTable() : undefined;
  const columns = table && (await chooseColumns(table, jobSearch.settings(folder).keys));
  if (table === undefined || columns === undefined) return;
  const choices = await choicesFor(columns, folder, jobSearch, clock);
  const order = hasUnclearDates(table, choices) ? await chooseOrder() : 'day-first';
  if (order === undefined) return;
  const plan = planImport(table, { ...choices, order });
  const paths = plan.notes.map(({ path }) => path);
  if ((await staysWithin(folder, paths)) && (await isWanted(plan)))
    await tellMade(await makeNotes(plan.notes, folder), folder);
}

async function chooseTable(): Promise<SheetTable | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: say('Which table?'),
      filters: FILTERS,
      openLabel: say('Import'),
    })) ?? [];
  if (file === undefined) return undefined;
  const bytes = await readWhole(file, LARGEST_TABLE).catch(() => undefined);
  const { readTable } = await import('../../core/exchange/csv');
  const table = bytes && readTable(decodeTable(bytes));
  if (table !== undefined && table.rows.length > 0) return table;
  const sentence =
    table === undefined
      ? say('This file cannot be read as a table.')
      : say('There are no rows in this file.');
  void inform(sentence);
  return undefined;
}

/** Shows what each column is taken for, until the person goes on. */
async function chooseColumns(table: SheetTable, keys: NoteKeys): Promise<readonly Column[] | undefined> {
  const canBe = (at: number): boolean => canBeOwn(table.header[at] ?? '');
  let columns = matchColumns(table, keys);
  for (;;) {
    const rows = table.header.map((name, at) => ({
      label: name || '?',
      description: sayColumn(columns[at], keys),
      detail: table.rows[0]?.[at],
      at,
    }));
    const goOn = {
      label: say('Go on'),
      description: say('Choose a column to change what it is taken for'),
      at: -1,
    };
    const picked = await pickRow([goOn, ...rows], { title: say('Columns of the table') });
    if (picked === undefined) return undefined;
    if (picked.at < 0) return columns;
    const wanted = await chooseColumn(table.header[picked.at] ?? '', canBe(picked.at), keys);
    if (wanted !== undefined) columns = withColumn(columns, picked.at, wanted.column, canBe);
  }
}

async function chooseColumn(
  name: string,
  canBe: boolean,
  keys: NoteKeys,
): Promise<{ readonly column: Column } | undefined> {
  const own: readonly Column[] = canBe ? ['own'] : [];
  const all: readonly Column[] = [
    ...COLUMNS,
    'another-interview',
    'time',
    'date',
    'event',
    'notes',
    ...own,
    undefined,
  ];
  return pickRow(
    all.map((column) => ({ label: sayColumn(column, keys), column })),
    { title: name },
  );
}

async function choicesFor(
  columns: readonly Column[],
  folder: vscode.Uri,
  jobSearch: JobSearch,
  clock: Clock,
): Promise<ImportChoices> {
  const agenda = jobSearch.agenda(folder);
  const { keys, newInterviewFile } = jobSearch.settings(folder);
  const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*'), null);
  const paths = new Set(files.map((file) => fileKey(pathBelow(folder, file) ?? '')));
  return {
    columns,
    keys,
    today: whenAt(clock.now(), clock.zone()).date,
    zone: clock.zone(),
    fileName: newInterviewFile,
    isThere: (path) => paths.has(fileKey(path)),
    known: knownInterviews(agenda.notes()),
  };
}

async function chooseOrder(): Promise<DateOrder | undefined> {
  const items = [
    { label: say('The day'), description: '31/12/2026', order: 'day-first' },
    { label: say('The month'), description: '12/31/2026', order: 'month-first' },
  ] as const;
  const title = say('Dates in this table: which number comes first?');
  return (await pickRow(items, { title }))?.order;
}

/** Shows all that would be made in a document, and asks. */
function isWanted(plan: ImportPlan): Promise<boolean> {
  return besidePage(previewOf(plan), async () => {
    const make = { label: say('Make the notes'), isWanted: true };
    const leave = { label: say('Leave everything as it is'), isWanted: false };
    const picked = await pickRow(plan.notes.length === 0 ? [leave] : [make, leave], {
      title: sayPlan(plan.notes.length),
      ignoreFocusOut: true,
    });
    return picked?.isWanted === true;
  });
}
