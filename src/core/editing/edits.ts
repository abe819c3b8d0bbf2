import { commentsOf, keepsComments } from '../frontMatter/comments';
import type { Entry, Value } from '../frontMatter/yamlValues';
import { whenText } from '../dates/calendar';
import type { WallTime } from '../dates/calendar';
import { textIn, yamlText } from '../frontMatter/yamlText';
import { spelledAsKey } from '../notes/fields';
import type { FieldKey, Status } from '../notes/fields';
import { entriesOf, entryOf, noteIn } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { asScalar, isEmpty, singleOf } from '../notes/values';
import { meaningsOf } from '../notes/vocabulary';
import { say, toSay } from '../text/language';
import { applyEdits } from '../text/text';
import type { TextEdit } from '../text/text';
import { beforeOnLine, newEntry, withValue } from './newEntry';
import type { NewEntry } from './newEntry';

/** Edits to the text of a note, or the reason why there are none: then nothing may be changed. */
export type EditPlan =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly why: string };

/** What an edit of one key can see. */
export interface EditPlace {
  readonly text: string;
  /** The entry of the key, where there is one. */
  readonly entry: Entry | undefined;
  /** Where it would be added. */
  readonly addition: NewEntry;
}

const NO_FRONT_MATTER = toSay('The file has no front matter to write in.');
const UNREADABLE = toSay(
  'The front matter cannot be read in full: mend what the Problems panel shows first.',
);

/**
 * Plans an edit of one key and reads the result before anyone applies it: the key must then hold what was
 * meant, every other entry must say what it said, and no comment may be gone. Else the plan is refused, with the reason.
 */
export function planEdit(
  read: NoteText,
  key: FieldKey,
  makeEdits: (place: EditPlace) => readonly TextEdit[] | undefined,
  isMeant: (value: Value, after: NoteText) => boolean,
  alsoTouches: (entry: Entry) => boolean = () => false,
): EditPlan {
  const { text, frontMatter, keys } = read;
  if (frontMatter.kind !== 'entries') return { kind: 'refused', why: say(NO_FRONT_MATTER) };
  const entry = entryOf(read, key);
  // A line added below an open quote or bracket would become part of it.
  const isBroken = frontMatter.problems.length > 0;
  if (entry?.value.kind === 'unreadable' || (entry === undefined && isBroken)) {
    return { kind: 'refused', why: say(UNREADABLE) };
  }
  const addition = newEntry(text, frontMatter, key, keys);
  const isTaken = entriesOf(read).some(
    (one) => spelledAsKey(one.key.text) === spelledAsKey(keys.nameOf(key)),
  );
  // Two keys of one name are no front matter to other tools.
  const isSecond = entry === undefined && isTaken;
  const edits = isSecond ? undefined : makeEdits({ text, entry, addition });
  if (edits === undefined) {
    const why = say('The note has something else under {0}: change it there.', keys.nameOf(key));
    return { kind: 'refused', why };
  }
  const after = read.again(applyEdits(text, edits));
  if (!readsAsMeant(read, after, { key, isMeant, alsoTouches })) {
    const why = say('The key {0} cannot be written here safely: write it by hand.', keys.nameOf(key));
    return { kind: 'refused', why: isBroken ? say(UNREADABLE) : why };
  }
  if (keepsComments(commentsOf(text, frontMatter), commentsOf(after.text, after.frontMatter))) {
    return { kind: 'edits', edits };
  }
  const why = say('A comment stands where {0} would be written: write it by hand.', keys.nameOf(key));
  return { kind: 'refused', why };
}

/** Gives a note a status, in the word that its vault has for it. */
export function setStatus(read: NoteText, status: Status): EditPlan {
  const word = read.keys.statusWord(status);
  const written = yamlText(word);
  return planEdit(
    read,
    'status',
    ({ entry, addition }) =>
      entry === undefined ? [withValue(addition, written).edit] : replacement(entry.value, written),
    (value) => asScalar(singleOf(value))?.text === word,
  );
}

/** Moves the interview of a note to another day, or time: a time that stands in a key of its own is written there. */
export function moveInterview(read: NoteText, when: WallTime): EditPlan {
  const place = noteIn(read)?.timePlace;
  const [date = when, time] = when.split(' ');
  if (place === undefined) return setField(read, 'interview', when);
  const present = read.text.slice(place.start, place.end);
  const [quote = ''] = /^["']/.exec(present) ?? [];
  return planEdit(
    read,
    'interview',
    ({ entry }) => {
      const ofDate = entry && replacement(entry.value, date);
      return (
        ofDate && [...ofDate, { span: place, newText: time === undefined ? '""' : `${quote}${time}${quote}` }]
      );
    },
    (_, after) => {
      const moved = noteIn(after)?.interview;
      return moved !== undefined && whenText(moved) === when;
    },
    ({ key }) => meaningsOf(key.text).some(({ meant }) => meant === 'time'),
  );
}

/**
 * Gives one key of a note one bare value, such as a date: the value that is there is replaced, an absent key
 * is added as the last one. Every other character stays as it is. Refuses where the value that is there is a
 * list or a map, whose contents would be lost.
 */
export function setField(read: NoteText, key: FieldKey, value: string): EditPlan {
  return planEdit(
    read,
    key,
    ({ entry, addition }) =>
      entry === undefined ? [withValue(addition, value).edit] : replacement(entry.value, value),
    (written) => asScalar(singleOf(written))?.text === value,
  );
}

/** The same for a text of a person’s own: in quotes where YAML would read something else. */
export function setText(read: NoteText, key: FieldKey, text: string): EditPlan {
  return planEdit(
    read,
    key,
    ({ entry, addition }) => {
      const written = textIn(text, { isFlow: addition.isInBraces });
      return entry === undefined ? [withValue(addition, written).edit] : replacement(entry.value, written);
    },
    (value) => asScalar(singleOf(value))?.text === text,
  );
}

/** Adds a date to those under a key: the first is written bare, a second makes a list in the style that is there. */
export function addDate(read: NoteText, key: FieldKey, date: string): EditPlan {
  const dates = datesOf(entryOf(read, key)?.value);
  return planEdit(
    read,
    key,
    ({ text, entry, addition }) => {
      if (entry === undefined) return [withValue(addition, date).edit];
      return isEmpty(entry.value) ? replacement(entry.value, date) : appended(text, entry.value, date);
    },
    (written) => JSON.stringify(datesOf(written)) === JSON.stringify([...dates, date]),
  );
}

/** One bare value in place of one that is there. */
export function replacement(present: Value, value: string): readonly TextEdit[] | undefined {
  const { start, end } = present.span;
  if (isEmpty(present) && start === end) return [{ span: present.span, newText: ` ${value}` }];
  const single = isEmpty(present) ? present : singleOf(present);
  return isEmpty(present) || asScalar(single) !== undefined
    ? [{ span: single.span, newText: value }]
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

/** An edit that takes nothing away. */
export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

function datesOf(value: Value | undefined): readonly string[] {
  if (value === undefined || isEmpty(value)) return [];
  const scalar = asScalar(value);
  if (scalar !== undefined) return [scalar.text];
  return value.kind === 'list' ? value.items.map((item) => asScalar(item)?.text ?? '') : [];
}

/** What an edit is to change. */
interface Change {
  readonly key: FieldKey;
  readonly isMeant: (value: Value, after: NoteText) => boolean;
  readonly alsoTouches: (entry: Entry) => boolean;
}

/** Whether the key holds what was meant, and every other entry, and problem, is what it was. */
function readsAsMeant(before: NoteText, after: NoteText, change: Change): boolean {
  const written = entryOf(after, change.key);
  if (written === undefined || !change.isMeant(written.value, after)) return false;
  return others(before, change) === others(after, change);
}

function others(read: NoteText, { key, alsoTouches }: Change): string {
  const own = entryOf(read, key);
  const kept = entriesOf(read).filter((entry) => entry !== own && !alsoTouches(entry));
  const problems = read.frontMatter.kind === 'entries' ? read.frontMatter.problems : [];
  return JSON.stringify([kept, problems], (name, value: unknown) => (name === 'span' ? undefined : value));
}
