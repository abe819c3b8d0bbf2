import Papa from 'papaparse';
import { isNameOfColumn } from './csvColumns';

/** A table of texts: no row is longer than the header, and what a shorter one lacks is empty. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table as it was read. */
export interface SheetTable extends Table {
  /** For each row, its number in a spreadsheet: the header is in row 1 where nothing is above it. */
  readonly rowNumbers: readonly number[];
}

const BYTE_ORDER_MARK = '\uFEFF';
/** What begins a formula for a spreadsheet, in the wide and small letters of East Asia too. */
const SIGN = '[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]';
/** Where a cell begins, or would where semicolons or tabs part cells, or quotes are not understood. */
const BEGINNING = '(^|[;\\t\\r\\n])([ \u00A0"]*)';
const FORMULA = new RegExp(`${BEGINNING}(?='*${SIGN})`, 'g');
const ESCAPED = new RegExp(`${BEGINNING}'(?='*${SIGN})`, 'g');
/** Excel's own first line, which says what parts the cells. */
const SEPARATOR = /^sep=(.)\r?\n/i;

/**
 * Reads comma-separated values; semicolons and tabs are found out. Any text gives a table: what is beyond the
 * header is left out, as are rows with nothing in them.
 */
export function readTable(text: string): SheetTable {
  const whole = text.replace(BYTE_ORDER_MARK, '');
  const body = whole.replace(SEPARATOR, '');
  const delimiter = SEPARATOR.exec(whole)?.[1] ?? delimiterOf(body);
  const { data } = Papa.parse<string[]>(body, { delimiter });
  const numbered = data
    .map((row, at) => ({ cells: row.map((cell) => cell.replace(ESCAPED, '$1$2').trim()), number: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...rows] = numbered.slice(headerAt(numbered.map(({ cells }) => cells)));
  const header = (first?.cells ?? []).map((name) => name.replace(/\s+/g, ' '));
  return {
    header,
    rows: rows.map(({ cells }) => cells.slice(0, header.length)),
    rowNumbers: rows.map(({ number }) => number),
  };
}

/** How many rows may stand above the names of the columns: a title, say, or when it was written. */
const MOST_ABOVE = 10;

/** Which row has the names of the columns: the first with two that such tables have, else the first of all. */
function headerAt(rows: readonly (readonly string[])[]): number {
  const found = rows.slice(0, MOST_ABOVE).findIndex((cells) => cells.filter(isNameOfColumn).length > 1);
  return Math.max(0, found);
}

/** As the lines that have something tell: an empty one has no delimiter. */
function delimiterOf(body: string): string {
  return Papa.parse(body, { preview: 1, skipEmptyLines: 'greedy' }).meta.delimiter;
}

/** The table as comma-separated values that spreadsheets open as they are: nothing in it becomes a formula, whatever they part cells by. */
export function writeTable({ header, rows }: Table): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => cell.replace(FORMULA, "$1$2'")));
  return `${BYTE_ORDER_MARK}${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}
