import { FIELD_KEYS } from './fields';
import type { FieldKey } from './fields';
import type { NoteKeys } from './noteKeys';

/** What a column of a spreadsheet is about: a key of a note, its text, or nothing that is taken over. */
export type Column = Exclude<FieldKey, 'type'> | 'notes' | undefined;

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
    'interview time': 'interview',
    'date of interview': 'interview',
    interviewed: 'interview',
    date: 'interview',
    datum: 'interview',
    fecha: 'interview',
    'time zone': 'timezone',
    interviewer: 'interviewers',
    'interviewed by': 'interviewers',
    contact: 'interviewers',
    contacts: 'interviewers',
    'answer by': 'reply-by',
    'response by': 'reply-by',
    'thank you': 'thank-you-sent',
    'thank you letter': 'thank-you-sent',
    'follow up': 'checked-in',
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
 * the listed one, then what other tools call it; the others are left out.
 */
export function matchColumns(header: readonly string[], keys: NoteKeys): readonly Column[] {
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
