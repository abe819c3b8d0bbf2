import type { FieldKey } from './fields';
import { fieldKey } from './fields';
import { readFrontMatter } from './frontMatter';
import { applyEdits, endOfLine } from './text';
import type { TextEdit } from './text';
import { asScalar, isEmpty } from './values';
import type { Entry } from './yamlValues';

/** Edits to the text of a note, or the reason why there are none: then nothing may be changed. */
export type EditPlan =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly why: string };

const NO_FRONT_MATTER = 'The file has no front matter to write in.';
const BROKEN = 'The front matter cannot be read in full: mend what the Problems panel shows first.';

/**
 * Gives one key of a note one bare value, such as a date: the value that is there is replaced, an absent key
 * is added as the last line. Every other character stays as it is. Refuses where the value that is there
 * is a list or a map, whose contents would be lost, and where the result would not read as meant.
 */
export function setField(text: string, key: FieldKey, value: string): EditPlan {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'entries') return { kind: 'refused', why: NO_FRONT_MATTER };
  if (frontMatter.problems.length > 0) return { kind: 'refused', why: BROKEN };
  const entry = entryOf(frontMatter.entries, key);
  const edit =
    entry === undefined ? addition(text, frontMatter.head.end, key, value) : replacement(entry, value);
  if (edit === undefined)
    return { kind: 'refused', why: `The note has more than one value under ${key}: change it there.` };
  return readsAsMeant(text, edit, key, value)
    ? { kind: 'edits', edits: [edit] }
    : { kind: 'refused', why: BROKEN };
}

function addition(text: string, end: number, key: FieldKey, value: string): TextEdit {
  return { span: { start: end, end }, newText: `${key}: ${value}${endOfLine(text)}` };
}

function replacement({ value: present }: Entry, value: string): TextEdit | undefined {
  const { start, end } = present.span;
  if (isEmpty(present) && start === end) return { span: present.span, newText: ` ${value}` };
  return isEmpty(present) || asScalar(present) !== undefined
    ? { span: present.span, newText: value }
    : undefined;
}

/** Reads the result: the key has the value, and every other entry says what it said. */
function readsAsMeant(text: string, edit: TextEdit, key: FieldKey, value: string): boolean {
  const [before, after] = [readFrontMatter(text), readFrontMatter(applyEdits(text, [edit]))];
  if (before.kind !== 'entries' || after.kind !== 'entries' || after.problems.length > 0) return false;
  const written = entryOf(after.entries, key);
  if (written?.value.kind !== 'scalar' || written.value.text !== value) return false;
  const others = (entries: readonly Entry[]): string =>
    JSON.stringify(entries.filter((entry) => fieldKey(entry.key.text) !== key).map(withoutPlaces));
  return others(before.entries) === others(after.entries);
}

function entryOf(entries: readonly Entry[], key: FieldKey): Entry | undefined {
  return entries.find((entry) => fieldKey(entry.key.text) === key);
}

function withoutPlaces(entry: Entry): unknown {
  return JSON.parse(JSON.stringify(entry, (name, value: unknown) => (name === 'span' ? undefined : value)));
}
