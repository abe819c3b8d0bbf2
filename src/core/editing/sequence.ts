import { withKeys } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { applyEdits } from '../text/text';
import type { TextEdit } from '../text/text';
import type { EditPlan } from './edits';

/** One change of several, made in what the ones before it leave. */
export type Change = (read: NoteText) => EditPlan;

/** Several changes of a note as one: refused where one of them is. */
export function inSequence(read: NoteText, changes: readonly Change[]): EditPlan {
  let current = read;
  for (const change of changes) {
    const plan = change(current);
    if (plan.kind === 'refused') return plan;
    current = after(current, plan.edits, read);
  }
  return asOne(read, current);
}

/** As many of them as can be made, and the names of those that cannot. */
export function asFarAsPossible(
  read: NoteText,
  changes: readonly (readonly [name: string, change: Change])[],
): { readonly plan: EditPlan; readonly left: readonly string[] } {
  const left: string[] = [];
  let current = read;
  for (const [name, change] of changes) {
    const plan = change(current);
    if (plan.kind === 'refused') left.push(name);
    else current = after(current, plan.edits, read);
  }
  return { plan: asOne(read, current), left };
}

function after(current: NoteText, edits: readonly TextEdit[], first: NoteText): NoteText {
  return withKeys(current.again(applyEdits(current.text, edits)), first.keys);
}

/** What is different between two texts, as one edit; none where nothing is. */
function asOne(before: NoteText, now: NoteText): EditPlan {
  return { kind: 'edits', edits: before.text === now.text ? [] : [difference(before.text, now.text)] };
}

function difference(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // Between two halves of a character nothing begins or ends.
  if (isSecondHalf(before, start) || isSecondHalf(after, start)) start--;
  if (isSecondHalf(before, before.length - end) || isSecondHalf(after, after.length - end)) end--;
  return { span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}

function isSecondHalf(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
}
