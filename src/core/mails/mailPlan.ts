import { moveInterview, setField, setStatus } from '../editing/edits';
import type { EditPlan } from '../editing/edits';
import { addPeople } from '../editing/peopleEdits';
import { interviewBody, personItem } from '../drafts/newInterview';
import { INVITATION_KEY } from '../exchange/invitedNotes';
import { textIn } from '../frontMatter/yamlText';
import { STATUSES } from '../notes/fields';
import type { NoteKeys } from '../notes/noteKeys';
import { withKeys } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { nameAndTitle } from '../notes/people';
import type { NamedPerson } from '../notes/people';
import { applyEdits } from '../text/text';
import type { TextEdit } from '../text/text';
import { MAIL_KEYS } from './mailReading';
import type { Appointment, MailKey, MailReading } from './mailReading';

/** The note that an invitation makes: what it says, and what to ask in the interview. */
export function noteOfMail({ set, appointment }: MailReading, keys: NoteKeys): string {
  const lines = MAIL_KEYS.flatMap((key) => {
    const value = set[key];
    if (value === undefined) return [];
    if (typeof value === 'string')
      return [`${keys.written(key)}: ${IN_WORDS.has(key) ? textIn(value, BLOCK) : value}\n`];
    const people = value.map((one) => personItem(withEmail(nameAndTitle(one), appointment)));
    return [`${keys.written(key)}:\n${people.join('')}`];
  });
  const title = [set.company, set.role].filter((one) => one !== undefined).join(', ');
  const head = [...lines, ...linesOf(appointment, keys)].join('');
  return `---\n${head}---\n${interviewBody(title, keys)}`;
}

function withEmail(person: NamedPerson, appointment: Appointment | undefined): PersonToWrite {
  return { ...person, email: appointment?.emails.get(person.name) };
}

type PersonToWrite = Parameters<typeof personItem>[0];

/** Where it is, and by what a calendar knows it again, unless the vault calls something else so. */
function linesOf(appointment: Appointment | undefined, keys: NoteKeys): readonly string[] {
  const own = { location: appointment?.place, [INVITATION_KEY]: appointment?.uid };
  return Object.entries(own).flatMap(([name, value]) =>
    value === undefined || keys.keyOf(name) !== undefined ? [] : [`${name}: ${textIn(value, BLOCK)}\n`],
  );
}

const BLOCK = { isFlow: false };
/** What a person or a program wrote; all else is a date or a status, as notes have them. */
const IN_WORDS: ReadonlySet<MailKey> = new Set(['company', 'role', 'timezone']);

/** A note as it is once all that a mail says is in it, or why it cannot be. */
export function changedByMail(read: NoteText, { set }: MailReading): EditPlan {
  let current = read;
  for (const key of MAIL_KEYS) {
    const value = set[key];
    if (value === undefined) continue;
    const plan = planFor(current, key, value);
    if (plan.kind === 'refused') return plan;
    current = withKeys(current.again(applyEdits(current.text, plan.edits)), read.keys);
  }
  return { kind: 'edits', edits: [difference(read.text, current.text)] };
}

/** What is different between two texts, as one edit. */
function difference(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}

function planFor(read: NoteText, key: MailKey, value: string | readonly string[]): EditPlan {
  if (typeof value !== 'string') return addPeople(read, value);
  const status = key === 'status' ? STATUSES.find((one) => one === value) : undefined;
  if (status !== undefined) return setStatus(read, status);
  if (key === 'interview') return moveInterview(read, value);
  return setField(read, key, value);
}
