import { moveInterview, setField, setStatus } from '../editing/edits';
import type { EditPlan } from '../editing/edits';
import { addPeople } from '../editing/peopleEdits';
import { textIn } from '../frontMatter/yamlText';
import { STATUSES } from '../notes/fields';
import type { NoteKeys } from '../notes/noteKeys';
import { withKeys } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { applyEdits } from '../text/text';
import type { TextEdit } from '../text/text';
import { MAIL_KEYS } from './mailReading';
import type { MailKey, MailReading } from './mailReading';

/** The note that an invitation makes. */
export function noteOfMail({ set }: MailReading, keys: NoteKeys): string {
  const lines = MAIL_KEYS.flatMap((key) => {
    const value = set[key];
    if (value === undefined) return [];
    if (typeof value === 'string')
      return [`${keys.written(key)}: ${IN_WORDS.has(key) ? textIn(value, BLOCK) : value}`];
    return [`${keys.written(key)}:`, ...value.map((one) => `  - ${textIn(one, BLOCK)}`)];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

const BLOCK = { isFlow: false };
/** What a person wrote; all else is a date, a zone or a status, as notes have them. */
const IN_WORDS: ReadonlySet<MailKey> = new Set(['company', 'role']);

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
