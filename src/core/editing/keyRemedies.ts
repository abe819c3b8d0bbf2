import { insertion } from './edits';
import { beforeOnLine, newEntry, withLinesBelow, withValue } from './newEntry';
import type { NewEntry, Written } from './newEntry';
import { FIELDS } from '../notes/fields';
import type { FieldKey } from '../notes/fields';
import { say } from '../text/language';
import type { NoteKeys } from '../notes/noteKeys';
import { entriesOf, entryOf, noteIn } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import type { Problem } from '../rules/problems';
import type { Attempt, Way } from './remedy';
import { lineStarts } from '../text/text';
import type { Span, TextEdit } from '../text/text';
import { isEmpty } from '../notes/values';
import type { Entry, Value } from '../frontMatter/yamlValues';

type Slip = Extract<Problem, { code: 'key-unknown' }>;

/** Adds a key, or fills the empty one, with the cursor where its value goes. */
export function addKey(
  read: NoteText,
  key: FieldKey,
  title: string,
  example: string,
  write = withNothingYet,
): readonly Way[] {
  const { text, frontMatter, keys } = read;
  if (frontMatter.kind !== 'entries') return [];
  const entry = entryOf(read, key);
  const made = { title, touches: ofKey(key, keys), example };
  if (entry !== undefined) return fillKey(entry, made);
  const { edit, goOn } = write(newEntry(text, frontMatter, key, keys));
  return [attempt(edit, goOn, made)];
}

function withNothingYet(addition: NewEntry): Written {
  return withValue(addition, '');
}

/** Adds the key of a list of people, with the cursor in its first item. */
export function addInterviewers(read: NoteText, title: string): readonly Way[] {
  return addKey(read, 'interviewers', title, 'Jane Doe', (addition) =>
    addition.isInBraces ? withNothingYet(addition) : withLinesBelow(addition, ['- ']),
  );
}

/** What is said of an edit, and what is to be written where it leaves the cursor. */
type Made = Pick<Attempt, 'title' | 'touches'> & { readonly example: string };

function fillKey({ value }: Entry, made: Made): readonly Way[] {
  if (!isEmpty(value)) return [];
  const { start, end } = value.span;
  if (start < end) return [{ kind: 'go', title: made.title, isPreferred: true, select: value.span }];
  return [attempt(insertion(end, ' '), 1, made)];
}

function attempt(edit: TextEdit, into: number, { title, touches, example }: Made): Attempt {
  return { kind: 'try', title, isPreferred: true, edits: [edit], touches, cursor: { edit, into, example } };
}

/** Writes a misspelt key as the known one that it is nearly. */
export function renameKey(read: NoteText, { span, written, known }: Slip): readonly Way[] {
  const keys = ownKeys(read);
  return [
    {
      kind: 'try',
      title: say('Change to “{0}”', keys.nameOf(known)),
      isPreferred: true,
      edits: [renaming(read, span, known)],
      touches: (entry) => entry.key.text === written || keys.keyOf(entry.key.text) === known,
    },
  ];
}

/** Writes all misspelt keys of a note as the known ones, each known one once; absent where there are none. */
export function renameAllKeys(read: NoteText, problems: readonly Problem[]): Attempt | undefined {
  const slips = problems.filter((problem) => problem.code === 'key-unknown');
  const meant = slips.filter(({ known }, nth) => slips.findIndex((slip) => slip.known === known) === nth);
  if (meant.length === 0) return undefined;
  const edits = meant.map(({ span, known }) => renaming(read, span, known));
  const isMeant = ({ key }: Entry): boolean =>
    meant.some(({ written, known }) => key.text === written || ownKeys(read).keyOf(key.text) === known);
  return { kind: 'try', title: say('Fix all misspelt keys'), edits, touches: isMeant };
}

/** By which the note itself was read: a slip is one for a key as it is spelled there. */
function ownKeys(read: NoteText): NoteKeys {
  return noteIn(read)?.keys ?? read.keys;
}

/** The quotes of a key stay. */
function renaming(read: NoteText, span: Span, known: FieldKey): TextEdit {
  const { text } = read;
  const newText = ownKeys(read).written(known);
  const quotes = /^["']/.test(text.slice(span.start, span.end)) && !newText.startsWith('"') ? 1 : 0;
  return { span: { start: span.start + quotes, end: span.end - quotes }, newText };
}

/** Removes the one or the other of two entries of a key; an empty one rather than one that says something. */
export function removeDuplicate(read: NoteText, key: FieldKey, span: Span): readonly Way[] {
  const { text, keys } = read;
  const entries = entriesOf(read);
  const second = entries.find((entry) => entry.key.span.start === span.start);
  if (second === undefined) return [];
  const first = entries.find((entry) => ofKey(key, keys)(entry) && isSpelledLike(entry, second, keys));
  if (first === undefined || first === second) return [];
  const isFirstNothing = isEmpty(first.value) && !isEmpty(second.value);
  return [
    ...removeEntry(text, second, say('Remove the second {0}', keys.nameOf(key)), !isFirstNothing),
    ...removeEntry(text, first, say('Remove the first {0}', keys.nameOf(key)), isFirstNothing),
  ];
}

/** Where the vault has its own name for a key, the listed one may be a property of its own. */
function isSpelledLike(one: Entry, other: Entry, keys: NoteKeys): boolean {
  return keys.isNamed(one.key.text) === keys.isNamed(other.key.text);
}

/** Removes an entry with its lines; nothing else may stand on them but a comment, which stays on a line of its own. */
export function removeEntry(
  text: string,
  { key, value }: Entry,
  title: string,
  isPreferred: boolean,
): readonly Way[] {
  const before = beforeOnLine(text, key.span.start);
  const end = endOf(text, value);
  const next = lineStarts(text.slice(end))[1];
  const rest = text.slice(end, end + (next ?? 0)).trim();
  if (before.trim() !== '' || next === undefined || (rest !== '' && !rest.startsWith('#'))) return [];
  // Where a value cannot be read, nobody knows which of its signs begin a comment.
  if (value.kind === 'unreadable' && /\s#/.test(text.slice(key.span.end, end))) return [];
  const span =
    rest === ''
      ? { start: key.span.start - before.length, end: end + next }
      : { start: key.span.start, end: text.indexOf('#', end) };
  const touches = (entry: Entry): boolean => entry.key.span.start === key.span.start;
  return [{ kind: 'try', title, isPreferred, edits: [{ span, newText: '' }], touches }];
}

/** Where a value ends; what cannot be read holds the comments below it, which are none of its own. */
function endOf(text: string, { kind, span }: Value): number {
  let { end } = span;
  while (kind === 'unreadable' && beforeOnLine(text, end).trimStart().startsWith('#')) {
    end = text.slice(span.start, end - beforeOnLine(text, end).length).trimEnd().length + span.start;
  }
  return end;
}

/** Whether an entry is that of a known key, in any spelling. */
export function ofKey(key: FieldKey, keys: NoteKeys): (entry: Entry) => boolean {
  return (entry) => keys.keyOf(entry.key.text) === key;
}

/** A value of the key as one would write it. */
export function exampleOf(key: FieldKey): string {
  return FIELDS[key].example;
}
