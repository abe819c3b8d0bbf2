import { withKeys } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { applyEdits } from '../text/text';
import type { TextEdit } from '../text/text';
import type { EditPlan } from './edits';

/** Several changes of a note, each made in what the ones before it leave, as one: refused where one of them is. */
export function inSequence(read: NoteText, changes: readonly ((read: NoteText) => EditPlan)[]): EditPlan {
  let current = read;
  for (const change of changes) {
    const plan = change(current);
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
