import { insertion } from './edits';
import { keyOnLine, linesIn, withoutComment } from '../frontMatter/lines';
import type { Line } from '../frontMatter/lines';
import type { NoteText } from '../notes/noteText';
import { say } from '../text/language';
import { endOfLine } from '../text/text';
import type { Span, TextEdit } from '../text/text';

/** One way to make YAML readable. Whether it does is for the one who asks to find out. */
export interface Repair {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What stands before a value that has no key. */
const BEFORE_ITEM = /^[ \t]*(?:-[ \t]+)?/;
/** How many lines above the place of the complaint are looked at. */
const LINES_ABOVE = 8;

/** Ways to mend the YAML around a place at which it cannot be read, the likeliest first. */
export function yamlRepairs({ text, frontMatter }: NoteText, span: Span): readonly Repair[] {
  if (frontMatter.kind !== 'entries') return [];
  const { head, entries } = frontMatter;
  const lines = linesIn(text, head);
  const last = lines.findLastIndex(({ start }) => start < Math.max(span.end, span.start + 1));
  const near = lines.slice(Math.max(0, last - LINES_ABOVE), last + 2);
  const first = entries.find(({ value }) => value.kind !== 'unreadable')?.key.span.start;
  const margin = lines.findLast(({ start }) => first !== undefined && start <= first)?.text ?? '';
  const closest = [...near].sort((a, b) => distance(a, span) - distance(b, span));
  return [
    ...untabbed(near),
    ...closest.flatMap((line) => [
      ...closed(line),
      ...spaced(line),
      ...quoted(line),
      ...linedUp(line, /^[ ]*/.exec(margin)?.[0] ?? ''),
    ]),
    ...withoutDocumentEnd(text, lines),
  ];
}

/** How far a line is from the place where the parser stopped; what follows it is no likely cause. */
function distance({ start, text }: Line, span: Span): number {
  if (start > span.start) return start - span.start + 10_000;
  return Math.max(0, span.start - (start + text.length));
}

function untabbed(lines: readonly Line[]): readonly Repair[] {
  const edits = lines.flatMap(({ start, text }) => {
    const blanks = /^[ \t]*/.exec(text)?.[0] ?? '';
    const newText = blanks.replaceAll('\t', '  ');
    return blanks === newText ? [] : [{ span: { start, end: start + blanks.length }, newText }];
  });
  return edits.length === 0 ? [] : [{ title: say('Indent with spaces'), edits }];
}

/** The value of a line, without blanks and a comment behind it. */
function valueOf({ start, text }: Line): { readonly span: Span; readonly written: string } {
  const from = keyOnLine(text)?.end ?? BEFORE_ITEM.exec(text)?.[0].length ?? 0;
  const before = from + text.slice(from).search(/[^ \t]|$/);
  const written = withoutComment(text.slice(before));
  return { span: { start: start + before, end: start + before + written.length }, written };
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

function closed(line: Line): readonly Repair[] {
  const { span, written } = valueOf(line);
  const closing = CLOSING[written.charAt(0)];
  if (closing === undefined || (written.length > 1 && written.endsWith(closing))) return [];
  const title = closing === '"' || closing === "'" ? say('Close the quote') : say('Close the bracket');
  return [{ title, edits: [insertion(span.end, closing)] }];
}

/** `company:Initech` lacks a space. */
function spaced({ start, text }: Line): readonly Repair[] {
  const key = /^[ ]*[a-z][\w -]*:(?=[^\s/])/i.exec(text)?.[0];
  return key === undefined
    ? []
    : [{ title: say('Add a space after the colon'), edits: [insertion(start + key.length, ' ')] }];
}

function quoted(line: Line): readonly Repair[] {
  const { span, written } = valueOf(line);
  if (written === '') return [];
  const bare = /^(["'])(.*)\1$/.exec(written)?.[2];
  const values = bare?.includes('\\') ? [bare, written] : [written];
  return values.map((value) => ({
    title: say('Put the value in quotes'),
    edits: [{ span, newText: inQuotes(value) }],
  }));
}

/** A text of one line in the quotes in which it needs the least escaping. */
function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function linedUp({ start, text }: Line, margin: string): readonly Repair[] {
  const blanks = /^[ ]*/.exec(text)?.[0] ?? '';
  if (blanks === margin || text.trim() === '') return [];
  const span = { start, end: start + blanks.length };
  return [{ title: say('Line it up with the others'), edits: [{ span, newText: margin }] }];
}

function withoutDocumentEnd(text: string, lines: readonly Line[]): readonly Repair[] {
  const line = lines.find((one) => /^\.\.\.[ \t]*$/.test(one.text));
  if (line === undefined) return [];
  const end = line.start + line.text.length;
  const lineEnd = /^(?:\r\n|\n|\r)/.exec(text.slice(end))?.[0].length ?? 0;
  return [
    {
      title: say('Remove the line “...”'),
      edits: [{ span: { start: line.start, end: end + lineEnd }, newText: '' }],
    },
  ];
}

/** A line as front matter may have it without a key: a list item, something further in, a bracket, a comment. */
const YAML_LINE = /^(?:[ \t]+\S|#|-(?:[ \t]|$)|[{\]}])/;
/** A line that was meant as a fence. */
const FENCE = /^[ \t]*(?:-{2,}|\u2014|\u2013-?)[ \t]*$/;

/**
 * The closing fence of front matter that has none: in place of a line meant as one, else at the first blank line,
 * or before the first line that is no YAML. A heading at its end belongs to the body.
 */
export function closingFence(text: string): Repair {
  const title = say('Close the front matter');
  const [, ...lines] = linesIn(text);
  const isYaml = (line: string): boolean => YAML_LINE.test(line) || keyOnLine(line) !== undefined;
  const stop = lines.findIndex((line) => FENCE.test(line.text) || !isYaml(line.text));
  const line = lines[stop];
  if (line !== undefined && FENCE.test(line.text)) {
    return {
      title,
      edits: [{ span: { start: line.start, end: line.start + line.text.length }, newText: '---' }],
    };
  }
  const head = stop < 0 ? lines : lines.slice(0, stop);
  const lastOfHead = head.findLastIndex((one) => !one.text.startsWith('#'));
  const at = lines[lastOfHead + 1]?.start ?? text.length;
  const isOnNewLine = at < text.length || /[\r\n]$/.test(text);
  const lineEnd = endOfLine(text);
  return { title, edits: [insertion(at, isOnNewLine ? `---${lineEnd}` : `${lineEnd}---${lineEnd}`)] };
}
