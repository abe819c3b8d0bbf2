import { moveInterview, setField, setStatus } from '../editing/edits';
import type { EditPlan } from '../editing/edits';
import { addPeople } from '../editing/peopleEdits';
import { inSequence } from '../editing/sequence';
import { interviewBody, personItem } from '../drafts/newInterview';
import { INVITATION_KEY } from '../exchange/invitedNotes';
import { textIn } from '../frontMatter/yamlText';
import { STATUSES } from '../notes/fields';
import type { NoteKeys } from '../notes/noteKeys';
import { noteIn } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { nameAndTitle } from '../notes/people';
import type { NamedPerson } from '../notes/people';
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

/** A note that is there is of its own company and role. */
const OF_NOTE: ReadonlySet<MailKey> = new Set(['company', 'role']);

/** A note as it is once all that a mail says is in it, or why it cannot be. */
export function changedByMail(read: NoteText, { set }: MailReading): EditPlan {
  const isOnAgain = set.interview !== undefined && noteIn(read)?.cancelled !== undefined;
  return inSequence(read, [
    ...MAIL_KEYS.filter((key) => !OF_NOTE.has(key)).flatMap((key) => {
      const value = set[key];
      return value === undefined ? [] : [(current: NoteText) => planFor(current, key, value)];
    }),
    ...(isOnAgain ? [takesPlace] : []),
  ]);
}

/** An interview that has a new date takes place, whatever was written of the old one. */
function takesPlace(read: NoteText): EditPlan {
  const isByKey = noteIn(read)?.places.cancelled !== undefined;
  return isByKey ? setField(read, 'cancelled', 'false') : setStatus(read, 'waiting');
}

function planFor(read: NoteText, key: MailKey, value: string | readonly string[]): EditPlan {
  if (typeof value !== 'string') return addPeople(read, value);
  const status = key === 'status' ? STATUSES.find((one) => one === value) : undefined;
  if (status !== undefined) return setStatus(read, status);
  if (key === 'interview') return moveInterview(read, value);
  return setField(read, key, value);
}
