import { findFences } from './fences';
import { LARGEST_HEAD } from './frontMatter';
import { flowPlace } from './flowPlace';
import { keyOnLine, linesIn, unquoted, withoutComment } from './lines';
import type { Line } from './lines';
import type { Span } from '../text/text';

/** A place in front matter at which something can be completed, whether or not the whole can be read. */
export interface CompletionPlace {
  readonly wants: 'key' | 'value';
  /** The keys that lead there, from the outermost, as they are written; lists between them are not named. */
  readonly path: readonly string[];
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
  /** Whether it is within brackets or braces. */
  readonly isFlow: boolean;
  /** What stands there, to be replaced. */
  readonly span: Span;
  /** A blank where one has to come between it and what stands before, such as a colon. */
  readonly before: '' | ' ';
  /** The same for what stands behind, such as a comment. */
  readonly after: '' | ' ';
  /** Whether a colon follows already. */
  readonly hasColon: boolean;
}

const COMMENT = /(?:^|\s)#/;
const NO_COMPLETION = /^[&*!|>]/;

/** The front matter that a place is in: `undefined` outside of it, and where it is too large to be read. */
export function headAt(text: string, offset: number): Span | undefined {
  const fences = findFences(text);
  if (fences.kind === 'none') return undefined;
  const start = fences.kind === 'closed' ? fences.head.start : afterFirstLine(text);
  const end = fences.kind === 'closed' ? fences.head.end : beforeBlankLine(text, start);
  const isIn = fences.kind === 'closed' ? offset < end : offset <= end;
  return offset >= start && isIn && end - start <= LARGEST_HEAD ? { start, end } : undefined;
}

function afterFirstLine(text: string): number {
  return /^[^\r\n]*(?:\r\n|\n|\r|$)/.exec(text)?.[0].length ?? 0;
}

/** Front matter that is never closed ends at the first blank line below something. */
function beforeBlankLine(text: string, start: number): number {
  const lines = linesIn(text, { start, end: Math.min(text.length, start + LARGEST_HEAD + 1) });
  const isBlank = (line: Line | undefined): boolean => line?.text.trim() === '';
  const last = lines.slice(0, -2).find((line, nth) => !isBlank(line) && isBlank(lines[nth + 1]));
  return last === undefined ? text.length : last.start + last.text.length;
}

/** What can be completed at an offset of a text without a byte order mark. */
export function completionPlace(text: string, offset: number): CompletionPlace | undefined {
  const head = headAt(text, offset);
  if (head === undefined) return undefined;
  const lines = linesIn(text, head);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[at];
  if (line === undefined || offset > line.start + line.text.length) return undefined;
  const owner = ownerOf(lines, at);
  const inBrackets = inFlow(text, head, owner, line, offset);
  if (inBrackets !== undefined || isComment(line, offset)) return inBrackets;
  return isTakenBelow(lines, at) ? undefined : inBlock(line, owner, offset);
}

/** Whether the value of a key stands on the lines below it, so that none goes beside it. */
function isTakenBelow(lines: readonly Line[], at: number): boolean {
  const line = lines[at]?.text ?? '';
  const key = keyOnLine(line);
  if (key === undefined || valueIn(line.slice(key.end).trimStart()) !== '') return false;
  const next = lines.slice(at + 1).find(({ text }) => !/^\s*(?:#|$)/.test(text))?.text ?? '';
  const [own, below] = [line, next].map((text) => text.search(/\S|$/));
  return (below ?? 0) > (own ?? 0) || (below === own && next.trimStart().startsWith('- '));
}

/** The nearest key of the top level at or above a line. */
function ownerOf(lines: readonly Line[], at: number): Line | undefined {
  return lines
    .slice(0, at + 1)
    .findLast(({ text }) => /^[^\s#-]/.test(text) && keyOnLine(text) !== undefined);
}

/** Within brackets that open behind the key that is at work, or that hold the whole front matter. */
function inFlow(
  text: string,
  head: Span,
  owner: Line | undefined,
  line: Line,
  offset: number,
): CompletionPlace | undefined {
  const whole = /^\s*(?=[[{])/.exec(text.slice(head.start, head.end));
  const value = owner && valueOf(owner);
  const own = valueOf(line);
  const opening =
    whole !== null
      ? head.start + whole[0].length
      : startsFlow(own)
        ? own.start
        : startsFlow(value)
          ? value.start
          : undefined;
  if (opening === undefined || opening >= offset) return undefined;
  const found = flowPlace(text, opening, offset);
  if (found === undefined || found === 'comment') return undefined;
  const { wants, isItem, start } = found;
  // Text that goes on over several lines is no name or date.
  if (/[\r\n]/.test(text.slice(start, offset))) return undefined;
  const above = whole !== null ? [] : keysOf(line, owner);
  const rest = /^(?:[^\s,\]}:#"']|[ \t](?=[^\s,\]}#])|["'])*/.exec(text.slice(offset))?.[0] ?? '';
  return {
    wants,
    isItem,
    path: [...above, ...found.path],
    isFlow: true,
    span: { start, end: offset + rest.length },
    before: start === offset && text.charAt(offset - 1) === ':' ? ' ' : '',
    after: '',
    hasColon: /^[ \t]*:/.test(text.slice(offset + rest.length)),
  };
}

function startsFlow(
  value: { readonly text: string } | undefined,
): value is { readonly start: number; readonly text: string } {
  return value !== undefined && /^[[{]/.test(value.text);
}

/** The value that stands on the line of its key, without a comment behind it. */
function valueOf({ start, text }: Line): { readonly start: number; readonly text: string } | undefined {
  const key = keyOnLine(text);
  if (key === undefined) return /^\s*-[ \t]+[[{]/.test(text) ? itemOf({ start, text }) : undefined;
  const blanks = /^[ \t]*/.exec(text.slice(key.end))?.[0].length ?? 0;
  const from = key.end + blanks;
  return { start: start + from, text: valueIn(text.slice(from)) };
}

function itemOf({ start, text }: Line): { readonly start: number; readonly text: string } {
  const from = /^\s*(?:-[ \t]+)*/.exec(text)?.[0].length ?? 0;
  return { start: start + from, text: valueIn(text.slice(from)) };
}

function valueIn(text: string): string {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text)?.[0] ?? withoutComment(text);
}

/** Quoted text, closed or not: a sign in it is no comment. */
const QUOTED = /(?<=^|[\s,[{:])(?:"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^']|'')*(?:'|$))/g;

function isComment(line: Line, offset: number): boolean {
  const before = line.text.slice(0, offset - line.start);
  const value = valueOf(line) ?? itemOf(line);
  // Within plain text a quotation mark is a sign like any other.
  return COMMENT.test(/^["'[{]/.test(value.text) ? before.replace(QUOTED, '') : before);
}

function inBlock(line: Line, owner: Line | undefined, offset: number): CompletionPlace | undefined {
  const key = keyOnLine(line.text);
  const isTop = /^[^\s-]|^$/.test(line.text) || (offset === line.start && line.text.trim() === '');
  if (!isTop && (owner === undefined || NO_COMPLETION.test(valueOf(owner)?.text ?? ''))) return undefined;
  const value = key === undefined ? undefined : valueOf(line);
  const place = { isFlow: false, before: '', after: '', hasColon: false } as const;
  if (key !== undefined && value !== undefined && offset >= line.start + key.end) {
    if (NO_COMPLETION.test(value.text)) return undefined;
    const start = Math.min(value.start, offset);
    const end = Math.max(value.start + value.text.length, offset);
    return {
      ...place,
      wants: 'value',
      path: keysOf(line, owner),
      isItem: false,
      span: { start, end },
      before: offset === line.start + key.end ? ' ' : '',
      after: line.text.charAt(end - line.start) === '#' ? ' ' : '',
    };
  }
  const { start, text } = itemOf(line);
  const isItem = /^\s*-[ \t]/.test(line.text);
  if (offset < start) return undefined;
  const end = start + (key?.written ?? text).length;
  return {
    ...place,
    wants: isItem && key === undefined ? 'value' : 'key',
    path: isTop ? [] : keysOf({ ...line, text: '' }, owner),
    isItem: isItem && key === undefined,
    span: { start, end: Math.max(end, offset) },
    hasColon: key !== undefined,
  };
}

/** The keys that lead to the value on a line. */
function keysOf(line: Line, owner: Line | undefined): readonly string[] {
  const own = keyOnLine(line.text)?.written;
  const isAbove = owner !== undefined && owner.start !== line.start;
  return [isAbove ? keyOnLine(owner.text)?.written : undefined, own]
    .filter((key) => key !== undefined)
    .map(unquoted);
}
