import Papa from 'papaparse';

/** A table of texts, each row as long as the header. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would take for a formula. */
const FORMULA = /^'*[=+\-@\t\r]/;
const ESCAPED = /^'(?='*[=+\-@\t\r])/;
/** Excel's own first line, which says what parts the cells. */
const SEPARATOR = /^sep=(.)\r?\n/i;

/**
 * Reads comma-separated values; semicolons and tabs are found out. Any text gives a table: rows that are too short are
 * filled up, what is beyond the header is left out, as are rows with nothing in them.
 */
export function readTable(text: string): Table {
  const whole = text.replace(BYTE_ORDER_MARK, '');
  const delimiter = SEPARATOR.exec(whole)?.[1];
  const { data } = Papa.parse<string[]>(whole.replace(SEPARATOR, ''), {
    delimiter,
    skipEmptyLines: 'greedy',
  });
  const [first = [], ...rows] = data.map((row) => row.map((cell) => cell.replace(ESCAPED, '')));
  const header = first.map((name) => name.trim());
  return { header, rows: rows.map((row) => header.map((_, at) => row[at]?.trim() ?? '')) };
}

/** The table as comma-separated values that spreadsheets open as they are: nothing in it becomes a formula. */
export function writeTable({ header, rows }: Table): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)));
  return `${BYTE_ORDER_MARK}${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}
