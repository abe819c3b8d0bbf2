import { FIELD_KEYS, spelledAsKey } from '../notes/fields';
import type { FieldKey } from '../notes/fields';
import { LONGEST_NAME } from '../notes/noteKeys';
import type { NoteKeys } from '../notes/noteKeys';

/**
 * What a column of a spreadsheet is about: a key of a note, the time that belongs to the date of the interview, the text
 * of the note, a key of the person’s own that is called as the column, or nothing that is taken over.
 */
export type Column = Exclude<FieldKey, 'type'> | 'time' | 'notes' | 'own' | undefined;

/** The columns of an export, in their order. */
export const COLUMNS = FIELD_KEYS.filter((key) => key !== 'type');

/** How spreadsheets and other tools call them; spelled without case, and with one space between words. */
const NAMES = new Map<string, Column>(
  Object.entries({
    'company name': 'company',
    employer: 'company',
    organization: 'company',
    organisation: 'company',
    unternehmen: 'company',
    firma: 'company',
    empresa: 'company',
    title: 'role',
    'job title': 'role',
    'job position': 'role',
    position: 'role',
    job: 'role',
    stelle: 'role',
    puesto: 'role',
    'interview round': 'round',
    'interview type': 'round',
    runde: 'round',
    ronda: 'round',
    'interview date': 'interview',
    'date of interview': 'interview',
    interviewed: 'interview',
    date: 'interview',
    datum: 'interview',
    fecha: 'interview',
    'interview time': 'time',
    time: 'time',
    'start time': 'time',
    uhrzeit: 'time',
    zeit: 'time',
    hora: 'time',
    'time zone': 'timezone',
    interviewer: 'interviewers',
    'interviewed by': 'interviewers',
    contact: 'interviewers',
    contacts: 'interviewers',
    'answer by': 'reply-by',
    'response by': 'reply-by',
    'thank you': 'thank-you-sent',
    'thank you letter': 'thank-you-sent',
    'followed up': 'checked-in',
    stage: 'status',
    list: 'status',
    'application status': 'status',
    note: 'notes',
    notes: 'notes',
    comment: 'notes',
    comments: 'notes',
    notizen: 'notes',
    notas: 'notes',
  } as const),
);

/** Names that mean it only where nothing else does: a `Title` may be a person’s, and a `Date` that of anything. */
const VAGUE: readonly string[] = [
  'title',
  'job',
  'date',
  'datum',
  'fecha',
  'contact',
  'contacts',
  'list',
  'interview type',
];

/**
 * What each column is about, as its name tells. Of several for one key the clearest name counts: the vault’s own, then
 * the listed one, then what other tools call it. The others, and what nothing is known of, are keys of the person’s own.
 */
export function matchColumns(header: readonly string[], keys: NoteKeys): readonly Column[] {
  const known = clearestColumns(header, keys);
  // A time without a date is both.
  const isWhole = !known.includes('interview');
  return known.map((column, at) => {
    if (column === 'time' && isWhole) return 'interview';
    return column ?? (canBeOwn(header, at, keys) ? 'own' : undefined);
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
    const isSame = before === column && column !== undefined && column !== 'own';
    if (!isSame) return before;
    return canBe(other) ? 'own' : undefined;
  });
}

/** Whether a column can be a key of the person’s own: it has a name, and no other such column and no key of ours has it. */
export function canBeOwn(header: readonly string[], at: number, keys: NoteKeys): boolean {
  const name = header[at] ?? '';
  const isName = /\p{L}/u.test(name) && name.length <= LONGEST_NAME && keys.keyOf(name) === undefined;
  return isName && header.findIndex((other) => spelledAsKey(other) === spelledAsKey(name)) === at;
}

function clearestColumns(header: readonly string[], keys: NoteKeys): readonly Column[] {
  const meanings = header.map((name) => meaningOf(name, keys));
  const clearest = new Map<Column, Meaning>();
  for (const meaning of meanings) {
    const best = clearest.get(meaning.column);
    if (best === undefined || meaning.vagueness < best.vagueness) clearest.set(meaning.column, meaning);
  }
  return meanings.map((meaning) => (clearest.get(meaning.column) === meaning ? meaning.column : undefined));
}

/** What a name may stand for: the lower the vagueness, the surer it is. */
interface Meaning {
  readonly column: Column;
  readonly vagueness: number;
}

function meaningOf(name: string, keys: NoteKeys): Meaning {
  const key = keys.keyOf(name);
  if (key !== undefined)
    return { column: key === 'type' ? undefined : key, vagueness: keys.isNamed(name) ? 0 : 1 };
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return { column: NAMES.get(plain), vagueness: VAGUE.includes(plain) ? 3 : 2 };
}
