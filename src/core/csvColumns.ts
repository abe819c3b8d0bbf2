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

/** What each column is about, as its name tells; the second one of a name is left out. */
export function matchColumns(header: readonly string[], keys: NoteKeys): readonly Column[] {
  const taken = new Set<Column>();
  return header.map((name) => {
    const column = columnNamed(name, keys);
    if (column === undefined || taken.has(column)) return undefined;
    taken.add(column);
    return column;
  });
}

function columnNamed(name: string, keys: NoteKeys): Column {
  const key = keys.keyOf(name);
  if (key !== undefined) return key === 'type' ? undefined : key;
  return NAMES.get(
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
}
