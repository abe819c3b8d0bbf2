import { FIELD_KEYS, spelledAsKey } from '../notes/fields';
import type { FieldKey } from '../notes/fields';
import { LISTED_KEYS, LONGEST_NAME } from '../notes/noteKeys';
import type { NoteKeys } from '../notes/noteKeys';
import { namesRound } from '../notes/rounds';
import { meaningsOf, plainName } from '../notes/vocabulary';
import type { Meaning as Meant } from '../notes/vocabulary';
import { withoutEnd } from '../text/text';

/**
 * What a column of a spreadsheet is about: a key of a note; a further interview, called as the column; the time that
 * belongs to the date of the interview; a date of which the column does not say what it is; what happened then; the text of
 * the note; a key of the person’s own that is called as the column; or nothing that is taken over.
 */
export type Column =
  Exclude<FieldKey, 'type'> | 'another-interview' | 'time' | 'date' | 'event' | 'notes' | 'own' | undefined;

/** A larger table, in bytes, is not read: it would be one of a hundred thousand interviews. */
export const LARGEST_TABLE = 20_000_000;

/** The columns of an export, in their order. */
export const COLUMNS = FIELD_KEYS.filter((key) => key !== 'type');

/** `Interview 1`, `2nd interview date`, `Phone interview`, `On-site date`: one of several interviews of a row. */
const ONE_OF_SEVERAL =
  /\d|\b(?:first|second|third|fourth|phone|video|final|on ?site|technical|tech|panel|recruiter|hr|primera|segunda|tercera|tecnica|telefonica|erstgesprach|zweitgesprach|drittgesprach|telefoninterview|probearbeiten|vorstellungsgesprach)\b/;

/** A table as far as its columns are told by it. */
interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * What each column is about, as its name tells. Of several for one key the clearest name counts: the vault’s own, then
 * the listed one, then what other tools call it. The others, and what nothing is known of, are keys of the person’s own.
 */
export function matchColumns(table: Sheet, keys: NoteKeys): readonly Column[] {
  const known = clearestColumns(table, keys);
  // A time without a date is both.
  const isWhole =
    !known.includes('interview') && !known.includes('date') && !known.includes('another-interview');
  const saysInterview = isWhole || known.some((column) => column === 'interview' || isForMany(column));
  return known.map((column, at) => {
    if (column === 'time' && isWhole) return 'interview';
    if (column !== undefined && !(column === 'date' && saysInterview)) return column;
    return canBeOwn(table.header[at] ?? '') ? 'own' : undefined;
  });
}

/** The columns with one taken for something else: two are never about the same key. */
export function withColumn(
  columns: readonly Column[],
  at: number,
  column: Column,
  canBe: (at: number) => boolean,
): readonly Column[] {
  return columns.map((before, other) => {
    if (other === at) return column;
    const isSame = before === column && column !== undefined && !isForMany(column);
    if (!isSame) return before;
    return canBe(other) ? 'own' : undefined;
  });
}

/** Whether several columns of a table may be that. */
function isForMany(column: Column): boolean {
  return column === 'own' || column === 'another-interview';
}

/** Whether a column can be a key of the person’s own: it has a name that a key can have. */
export function canBeOwn(name: string): boolean {
  return /\p{L}/u.test(name) && name.length <= LONGEST_NAME;
}

/** What each column is called as a key of the person’s own: with a number where a key of ours, or another column, has its name. */
export function ownNames(header: readonly string[], keys: NoteKeys): readonly string[] {
  const taken = new Map<string, number>();
  return header.map((name) => {
    const key = spelledAsKey(name);
    const count = (taken.get(key) ?? (keys.keyOf(name) === undefined ? 0 : 1)) + 1;
    taken.set(key, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Whether a name is one that columns of such tables have. */
export function isNameOfColumn(name: string): boolean {
  return meaningOf(name, LISTED_KEYS).column !== undefined;
}

function clearestColumns({ header, rows }: Sheet, keys: NoteKeys): readonly Column[] {
  const cells = cellsOfColumns(rows);
  const meanings = header.map((name, at) => withValues(meaningOf(name, keys), cells[at] ?? []));
  const clearest = new Map<Column, Meaning>();
  for (const meaning of meanings) {
    const best = clearest.get(meaning.column);
    if (best === undefined || meaning.vagueness < best.vagueness) clearest.set(meaning.column, meaning);
  }
  return meanings.map((meaning, at) => {
    const isOne = isForMany(meaning.column) || clearest.get(meaning.column) === meaning;
    if (isOne) return meaning.column;
    // Beside a status, a stage says what happened.
    const isEvent = meaning.column === 'status' && isStage(header[at] ?? '') && !clearest.has('event');
    return isEvent ? 'event' : undefined;
  });
}

/** The first cells of each column in which something stands. */
function cellsOfColumns(rows: Sheet['rows']): readonly (readonly string[])[] {
  const columns: string[][] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) {
      const column = (columns[at] ??= []);
      if (cell !== '' && column.length < MOST_LOOKED_AT) column.push(cell);
    }
  return columns;
}

/** What a name may stand for: the lower the vagueness, the surer it is. */
interface Meaning {
  readonly column: Column;
  readonly vagueness: number;
}

const YES_OR_NO = /^(?:yes|no|y|n|true|false|x|✓|✔|ja|nein|sí|si|done)$/i;

/** A column that only says whether there was an interview does not say when. */
function withValues(meaning: Meaning, cells: readonly string[]): Meaning {
  if (meaning.column !== 'interview' && meaning.column !== 'another-interview') return meaning;
  return cells.length > 0 && cells.every((cell) => YES_OR_NO.test(cell))
    ? { column: undefined, vagueness: UNKNOWN }
    : meaning;
}

/** How many cells of a column are looked at to tell what it is. */
const MOST_LOOKED_AT = 50;
const UNKNOWN = 9;

function meaningOf(name: string, keys: NoteKeys): Meaning {
  const key = keys.keyOf(name);
  if (key !== undefined && key !== 'type') return { column: key, vagueness: keys.isNamed(name) ? 0 : 1 };
  const other = meaningsOf(name)
    .map(ofColumn)
    .sort((a, b) => a.vagueness - b.vagueness)[0];
  if (other !== undefined) return other;
  return isOneOfSeveral(plainName(name))
    ? { column: 'another-interview', vagueness: 2 }
    : { column: undefined, vagueness: UNKNOWN };
}

/** A date of anything is that of an interview only beside a word for one. */
function ofColumn({ meant, kind }: Meant): Meaning {
  if (meant === 'interview' && kind === 'vague') return { column: 'date', vagueness: 4 };
  // What stands in a column called so is said by the application, as a rule.
  if (meant === 'round' && kind === 'vague') return { column: 'round', vagueness: 5 };
  return { column: meant, vagueness: kind === 'clear' ? 2 : 3 };
}

function isOneOfSeveral(plain: string): boolean {
  const isOther = /\b(?:time|type|notes?|with|by|status|link|location|round|score|result)\b/.test(plain);
  const withoutDate = plain.replace(/\b(?:date|datum|fecha)\b/g, '');
  return namesRound(withoutDate) && ONE_OF_SEVERAL.test(plain) && !isOther;
}

/** Whether a column of statuses is rather one of stages, which are events. */
export function isStage(name: string): boolean {
  return /\b(?:stage|step|phase|etappe|fase|etapa)\b/.test(plainName(name));
}

/** The name of a round, as the column of its date is called: `Phone interview date` is `Phone interview`. */
export function roundOfColumn(name: string): string {
  return name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .split(/\b(?:date|datum|fecha)\b/i)
    .map((part) => withoutEnd(part, /[\s_-]/).replace(/^[\s_-]+/, ''))
    .join(' ')
    .trim();
}
