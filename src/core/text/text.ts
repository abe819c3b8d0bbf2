/** A stretch of text: offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as the Language Server Protocol counts it: from 0, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text as the Language Server Protocol tells it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A replacement of `span` by `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The text as an editor shows it: a byte order mark at its start is not part of it. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** The offset at which each line starts, up to the line that holds `end`. */
export function lineStarts(text: string, end = text.length): readonly number[] {
  const starts = [0];
  for (let at = 0; at < end; at++) {
    const character = text.charCodeAt(at);
    if (character !== LINE_FEED && character !== CARRIAGE_RETURN) continue;
    const isPair = character === CARRIAGE_RETURN && at + 1 < end && text.charCodeAt(at + 1) === LINE_FEED;
    if (isPair) at++;
    starts.push(at + 1);
  }
  return starts;
}

/** Where `offset` is, given the starts of the lines; an offset past the last start counts on in that line. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}

/** The range of a span, given the starts of the lines. */
export function rangeOf(starts: readonly number[], span: Span): Range {
  return { start: positionAt(starts, span.start), end: positionAt(starts, span.end) };
}

/** The line ending that a text uses: that of its first line, a line feed where it has only one line. */
export function endOfLine(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** The text after the edits, which are given in any order and must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lastFirst = [...edits].sort((a, b) => b.span.start - a.span.start);
  return lastFirst.reduce(
    (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
    text,
  );
}

/** In small letters and without accents: `Miércoles` is `miercoles`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** With its first letter large, as it stands at the beginning. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The words of a text between its commas, each on one line. */
export function wordList(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');
}

/** What stands before the first of a sign; the whole text where there is none. */
export function upTo(text: string, sign: string): string {
  const at = text.indexOf(sign);
  return at < 0 ? text : text.slice(0, at);
}

/** The text without the signs at its end; `sign` is a pattern for one of them. (`/x+$/` begins anew at each `x` in a text.) */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
