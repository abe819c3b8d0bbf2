import type { FieldKey } from '../notes/fields';
import type { NoteKeys } from '../notes/noteKeys';
import type { FrontMatter } from '../frontMatter/frontMatter';
import type { TextEdit } from '../text/text';

type Entries = Extract<FrontMatter, { kind: 'entries' }>;

/** Where an entry that is added goes: on a line of its own below the others, or in braces behind the last one. */
export interface NewEntry {
  readonly at: number;
  /** The key as the vault spells it, with the quotes that it needs. */
  readonly name: string;
  readonly isInBraces: boolean;
  /** What stands before the other keys on their lines. */
  readonly indentation: string;
  readonly lineEnd: string;
}

/** An edit, and how far into its text one goes on writing. */
export interface Written {
  readonly edit: TextEdit;
  readonly goOn: number;
}

/** The place for a further entry of front matter. */
export function newEntry(
  text: string,
  { entries, head }: Pick<Entries, 'entries' | 'head'>,
  key: FieldKey,
  keys: NoteKeys,
): NewEntry {
  const [first, last] = [entries[0], entries.at(-1)];
  const before = first === undefined ? '' : beforeOnLine(text, first.key.span.start);
  const isInBraces = last !== undefined && before.trim() !== '';
  return {
    at: isInBraces ? last.value.span.end : head.end,
    name: keys.written(key),
    isInBraces,
    indentation: isInBraces ? '' : before,
    lineEnd: lineEndBefore(text, head.end),
  };
}

/** `key: value`, the last entry from now on. */
export function withValue({ at, name, isInBraces, indentation, lineEnd }: NewEntry, value: string): Written {
  const entry = `${isInBraces ? ', ' : indentation}${name}: ${value}`;
  return {
    edit: { span: { start: at, end: at }, newText: isInBraces ? entry : entry + lineEnd },
    goOn: entry.length,
  };
}

/** The key alone on its line, and lines of its own below it, further in; there is no place for them in braces. */
export function withLinesBelow(
  { at, name, indentation, lineEnd }: NewEntry,
  lines: readonly string[],
): Written {
  const newText = [`${name}:`, ...lines.map((line) => `  ${line}`)]
    .map((line) => indentation + line)
    .join(lineEnd);
  return { edit: { span: { start: at, end: at }, newText: newText + lineEnd }, goOn: newText.length };
}

/** What stands before an offset on its line. */
export function beforeOnLine(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return text.slice(offset === 0 ? 0 : lineStart, offset);
}

function lineEndBefore(text: string, offset: number): string {
  if (text.charAt(offset - 1) === '\r') return '\r';
  return text.charAt(offset - 2) === '\r' ? '\r\n' : '\n';
}
