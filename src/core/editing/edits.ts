import type { FieldKey } from '../notes/fields';
import { readFrontMatter } from '../frontMatter/frontMatter';
import type { FrontMatter } from '../frontMatter/frontMatter';
import { say, toSay } from '../text/language';
import { LISTED_KEYS } from '../notes/noteKeys';
import type { NoteKeys } from '../notes/noteKeys';
import { entryThatCounts } from '../notes/readNote';
import { applyEdits } from '../text/text';
import type { TextEdit } from '../text/text';
import { asScalar, isEmpty } from '../notes/values';
import type { Entry, Value } from '../frontMatter/yamlValues';

/** Edits to the text of a note, or the reason why there are none: then nothing may be changed. */
export type EditPlan =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly why: string };

type Entries = Extract<FrontMatter, { kind: 'entries' }>;

/** What an edit of one key can see. */
export interface EditPlace {
  readonly text: string;
  readonly frontMatter: Entries;
  /** The entry of the key, where there is one. */
  readonly entry: Entry | undefined;
  /** How the vault spells the keys: what is added is spelled so. */
  readonly keys: NoteKeys;
}

const NO_FRONT_MATTER = toSay('The file has no front matter to write in.');
const UNREADABLE = toSay(
  'The front matter cannot be read in full: mend what the Problems panel shows first.',
);

/**
 * Plans an edit of one key and reads the result before anyone applies it: the key must then hold what was
 * meant, and every other entry must say what it said. Else the plan is refused, with the reason.
 */
export function planEdit(
  text: string,
  key: FieldKey,
  makeEdits: (place: EditPlace) => readonly TextEdit[] | undefined,
  isMeant: (value: Value) => boolean,
  keys: NoteKeys = LISTED_KEYS,
): EditPlan {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'entries') return { kind: 'refused', why: say(NO_FRONT_MATTER) };
  const entry = entryThatCounts(frontMatter.entries, key, keys);
  // A line added below an open quote or bracket would become part of it.
  const isBroken = frontMatter.problems.length > 0;
  if (entry?.value.kind === 'unreadable' || (entry === undefined && isBroken)) {
    return { kind: 'refused', why: say(UNREADABLE) };
  }
  const edits = makeEdits({ text, frontMatter, entry, keys });
  if (edits === undefined) {
    const why = say('The note has something else under {0}: change it there.', keys.nameOf(key));
    return { kind: 'refused', why };
  }
  if (readsAsMeant(frontMatter, applyEdits(text, edits), key, isMeant, keys)) return { kind: 'edits', edits };
  return {
    kind: 'refused',
    why: isBroken
      ? say(UNREADABLE)
      : say('The key {0} cannot be written here safely: write it by hand.', keys.nameOf(key)),
  };
}

/**
 * Gives one key of a note one bare value, such as a date: the value that is there is replaced, an absent key
 * is added as the last one. Every other character stays as it is. Refuses where the value that is there is a
 * list or a map, whose contents would be lost.
 */
export function setField(text: string, key: FieldKey, value: string, keys?: NoteKeys): EditPlan {
  return planEdit(
    text,
    key,
    (place) =>
      place.entry === undefined ? addition(place, key, value) : replacement(place.entry.value, value),
    (written) => written.kind === 'scalar' && written.text === value,
    keys,
  );
}

/** Adds a date to those under a key: the first is written bare, a second makes a list in the style that is there. */
export function addDate(text: string, key: FieldKey, date: string, keys: NoteKeys = LISTED_KEYS): EditPlan {
  const before = readFrontMatter(text);
  const dates = before.kind === 'entries' ? datesOf(entryThatCounts(before.entries, key, keys)?.value) : [];
  return planEdit(
    text,
    key,
    (place) => {
      if (place.entry === undefined) return addition(place, key, date);
      return isEmpty(place.entry.value)
        ? replacement(place.entry.value, date)
        : appended(place.text, place.entry.value, date);
    },
    (written) => JSON.stringify(datesOf(written)) === JSON.stringify([...dates, date]),
    keys,
  );
}

/** A line, or in braces an entry, below the others. */
export function addition(
  { text, frontMatter, keys }: Omit<EditPlace, 'entry'>,
  key: FieldKey,
  value: string,
): readonly TextEdit[] {
  const { entries, head } = frontMatter;
  const name = keys.written(key);
  const [first, last] = [entries[0], entries.at(-1)];
  const indentation = first === undefined ? '' : beforeOnLine(text, first.key.span.start);
  if (last !== undefined && indentation.trim() !== '') {
    return [
      { span: { start: last.value.span.end, end: last.value.span.end }, newText: `, ${name}: ${value}` },
    ];
  }
  const lineEnd = /(?:\r\n|\n|\r)$/.exec(text.slice(0, head.end))?.[0] ?? '\n';
  return [{ span: { start: head.end, end: head.end }, newText: `${indentation}${name}: ${value}${lineEnd}` }];
}

/** One bare value in place of one that is there. */
export function replacement(present: Value, value: string): readonly TextEdit[] | undefined {
  const { start, end } = present.span;
  if (isEmpty(present) && start === end) return [{ span: present.span, newText: ` ${value}` }];
  return isEmpty(present) || asScalar(present) !== undefined
    ? [{ span: present.span, newText: value }]
    : undefined;
}

/** A further item behind the last one: on a line of its own in a block list, in the brackets of a flow list. */
export function appended(text: string, present: Value, item: string): readonly TextEdit[] | undefined {
  const { start, end } = present.span;
  if (asScalar(present) !== undefined) {
    const isOneLine = !/[\r\n]/.test(text.slice(start, end));
    return isOneLine ? [insertion(start, '['), insertion(end, `, ${item}]`)] : undefined;
  }
  if (present.kind !== 'list') return undefined;
  const last = present.items.at(-1);
  if (last === undefined) return undefined;
  if (present.flow) return [insertion(last.span.end, `, ${item}`)];
  return [lineBelow(text, last.span.end, `${beforeOnLine(text, start)}- ${item}`)];
}

/** A line of its own below the one that holds an offset, with the same line end. */
export function lineBelow(text: string, offset: number, line: string): TextEdit {
  const rest = /^[^\r\n]*(\r\n|\n|\r)/.exec(text.slice(offset));
  const lineEnd = rest?.[1] ?? '\n';
  return insertion(offset + (rest?.[0].length ?? 0), `${line}${lineEnd}`);
}

/** What stands before an offset on its line. */
export function beforeOnLine(text: string, offset: number): string {
  return /[^\r\n]*$/.exec(text.slice(Math.max(0, offset - 1000), offset))?.[0] ?? '';
}

export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

function datesOf(value: Value | undefined): readonly string[] {
  if (value === undefined || isEmpty(value)) return [];
  const scalar = asScalar(value);
  if (scalar !== undefined) return [scalar.text];
  return value.kind === 'list' ? value.items.map((item) => asScalar(item)?.text ?? '') : [];
}

/** Whether the key holds what was meant in the text, and every other entry, and problem, is what it was. */
function readsAsMeant(
  before: Entries,
  text: string,
  key: FieldKey,
  isMeant: (value: Value) => boolean,
  keys: NoteKeys,
): boolean {
  const after = readFrontMatter(text);
  if (after.kind !== 'entries') return false;
  const written = entryThatCounts(after.entries, key, keys);
  if (written === undefined || !isMeant(written.value)) return false;
  return others(before, key, keys) === others(after, key, keys);
}

function others({ entries, problems }: Entries, key: FieldKey, keys: NoteKeys): string {
  const kept = entries.filter((entry) => keys.keyOf(entry.key.text) !== key);
  return JSON.stringify([kept, problems], (name, value: unknown) => (name === 'span' ? undefined : value));
}
