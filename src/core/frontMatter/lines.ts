import { lineStarts, withoutEnd } from '../text/text';
import type { Span } from '../text/text';

/** A line, without its line end; where it begins counts from the start of the text. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** A key on a line, with offsets of the line. */
export interface KeyOnLine {
  /** Where the key begins: blanks may stand before it, and the dashes of list items. */
  readonly start: number;
  /** The key as it is written, in its quotes where it has some. */
  readonly written: string;
  /** Where its colon ends. */
  readonly end: number;
}

/** The lines of a text, or of a part of it. Behind the last line end there is one more, which may be empty. */
export function linesIn(
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
): readonly Line[] {
  const part = text.slice(start, end);
  const lines: Line[] = [];
  let at = 0;
  for (const next of [...lineStarts(part).slice(1), part.length + 1]) {
    lines.push({ start: start + at, text: withoutEnd(part.slice(at, next), LINE_END) });
    at = next;
  }
  return lines;
}

const LINE_END = /[\r\n]/;

const BEFORE_KEY = /^\s*(?:-[ \t]+)*/;
const QUOTED_KEY = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/y;
const PLAIN_BEGINNING = /[^\s"'#[\]{},&*!|>%@`:-]|-[^\s:]/y;
const COLON = /[ \t]*:(?=\s|$)/y;

/** The key that a line of front matter begins with, such as `company` of `company: Initech`; whether YAML as a whole can be read or not. */
export function keyOnLine(line: string): KeyOnLine | undefined {
  const start = BEFORE_KEY.exec(line)?.[0].length ?? 0;
  const keyEnd = endAt(QUOTED_KEY, line, start) ?? endOfPlain(line, start);
  const end = keyEnd === undefined ? undefined : endAt(COLON, line, keyEnd);
  return end === undefined ? undefined : { start, written: line.slice(start, keyEnd).trimEnd(), end };
}

/** Up to the first colon: a plain key holds neither one nor a `#`. */
function endOfPlain(line: string, start: number): number | undefined {
  if (endAt(PLAIN_BEGINNING, line, start) === undefined) return undefined;
  const colon = line.indexOf(':', start);
  return colon < 0 || line.slice(start, colon).includes('#') ? undefined : colon;
}

function endAt(pattern: RegExp, line: string, start: number): number | undefined {
  pattern.lastIndex = start;
  const found = pattern.exec(line)?.[0];
  return found === undefined ? undefined : start + found.length;
}

/** A key without its quotes. */
export function unquoted(written: string): string {
  const text = written.trim();
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

/** A value without the comment behind it, and without the blanks at its end; a `#` in quotes is one, too. */
export function withoutComment(value: string): string {
  const comment = /(?:^|[ \t])#/.exec(value);
  return value.slice(0, comment?.index ?? value.length).trimEnd();
}
