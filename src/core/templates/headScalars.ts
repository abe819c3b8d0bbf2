import { readFrontMatter } from '../frontMatter/frontMatter';
import { textPart, writeSnippet } from './snippet';
import type { Snippet, SnippetPart } from './snippet';
import { plainText } from './snippetText';
import type { Span } from '../text/text';
import type { Value } from '../frontMatter/yamlValues';
import { yamlText } from '../frontMatter/yamlText';

/** How a value of front matter is written. */
type Style = 'plain' | 'plain-in-flow' | 'key' | 'single-quoted' | 'double-quoted' | 'block';

interface PlacedScalar {
  readonly span: Span;
  readonly style: Style;
}

/** What of a head belongs together: the pieces of one value, or what stands between two. */
export interface HeadPiece {
  readonly parts: Snippet;
  readonly style?: Style;
}

const OPENING = '---\n';
const CLOSING = '\n---\n';
/** Stands for whatever a part will say. */
const SOME_WORD = 'x';
/** Any day will do to see what dates look like. */
const SOME_DAY = '2026-01-01';

/** The pieces of the front matter of a template, without its fences. What cannot be read is a piece without a style. */
export function headPieces(head: Snippet): readonly HeadPiece[] {
  const scalars = scalarsIn(head.map(masked).join(''));
  const pieces: { parts: SnippetPart[]; scalar?: PlacedScalar }[] = [];
  for (const { part, start } of cutAt(head, scalars)) {
    const scalar = scalars.find(({ span }) => span.start <= start && start < span.end);
    const last = pieces.at(-1);
    if (last !== undefined && last.scalar === scalar) last.parts.push(part);
    else pieces.push({ parts: [part], scalar });
  }
  return pieces.map(({ parts, scalar }) => ({ parts, style: scalar?.style }));
}

/** Words of a note as they are written in a value, so that its quotes stay its quotes. A value has one line. */
export function inStyle(words: string, style: Style | undefined): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (style === 'double-quoted') return JSON.stringify(line).slice(1, -1);
  return style === 'single-quoted' ? line.replaceAll("'", "''") : line;
}

/** A filled piece, in quotes where YAML would else read something other than it shows. */
export function quotedAsNeeded({ parts, style }: HeadPiece, filled: Snippet): Snippet {
  if (style === undefined || !isPlain(style) || parts.every(({ kind }) => kind === 'text')) return filled;
  const shown = plainText(writeSnippet(filled), SOME_DAY);
  const isWhole = parts.length === 1 && filled[0]?.kind === 'text';
  const isSafe = isWhole || style === 'key' ? yamlText(shown) === shown : readsBack(shown, style);
  return isSafe ? filled : [textPart('"'), ...filled.map(escaped), textPart('"')];
}

function isPlain(style: Style): boolean {
  return style === 'plain' || style === 'plain-in-flow' || style === 'key';
}

function readsBack(shown: string, style: Style): boolean {
  const line = shown.replace(/\s+/g, ' ').trim();
  if (line === '') return true;
  const [before, after] = style === 'plain-in-flow' ? ['k: [', ']'] : ['k: ', ''];
  const read = readFrontMatter(`${OPENING}${before}${line}${after}${CLOSING}`);
  if (read.kind !== 'entries' || read.problems.length > 0 || read.entries.length !== 1) return false;
  const value = read.entries[0]?.value;
  const items = value?.kind === 'list' ? value.items : [value];
  const [item] = items;
  return items.length === 1 && item?.kind === 'scalar' && item.plain && item.text === line;
}

function masked(part: SnippetPart): string {
  return part.kind === 'text' ? part.text : SOME_WORD;
}

function scalarsIn(yaml: string): readonly PlacedScalar[] {
  const read = readFrontMatter(`${OPENING}${yaml}${CLOSING}`);
  if (read.kind !== 'entries') return [];
  const scalars = read.entries
    .flatMap(({ key, value }) => [...placed(key, yaml, 'key'), ...placed(value, yaml, 'plain')])
    .sort((a, b) => a.span.start - b.span.start);
  // What an alias stands for is told at both places.
  return scalars.filter(({ span }, nth) => span.start >= (scalars[nth - 1]?.span.end ?? 0));
}

function placed(value: Value, yaml: string, plain: Style): readonly PlacedScalar[] {
  switch (value.kind) {
    case 'unreadable':
      return [];
    case 'scalar': {
      const span = { start: value.span.start - OPENING.length, end: value.span.end - OPENING.length };
      return [{ span, style: value.plain ? plain : styleOf(yaml[span.start]) }];
    }
    case 'list': {
      const inner = value.flow ? 'plain-in-flow' : plain;
      return value.items.flatMap((item) => placed(item, yaml, inner));
    }
    case 'map': {
      const inner = value.flow ? 'plain-in-flow' : plain;
      return value.entries.flatMap((entry) => [
        ...placed(entry.key, yaml, 'key'),
        ...placed(entry.value, yaml, inner),
      ]);
    }
  }
}

function styleOf(first: string | undefined): Style {
  if (first === '"') return 'double-quoted';
  return first === "'" ? 'single-quoted' : 'block';
}

/** The parts of a head, its text cut where a value begins or ends. */
function cutAt(head: Snippet, scalars: readonly PlacedScalar[]): { part: SnippetPart; start: number }[] {
  const cuts = scalars.flatMap(({ span }) => [span.start, span.end]);
  const pieces: { part: SnippetPart; start: number }[] = [];
  let start = 0;
  for (const part of head) {
    const end = start + masked(part).length;
    const inner = new Set(cuts.filter((cut) => start < cut && cut < end));
    let from = start;
    for (const to of [...inner, end]) {
      const piece = part.kind === 'text' ? textPart(part.text.slice(from - start, to - start)) : part;
      pieces.push({ part: piece, start: from });
      from = to;
    }
    start = end;
  }
  return pieces;
}

/** As it stands between double quotes. */
function escaped(part: SnippetPart): SnippetPart {
  switch (part.kind) {
    case 'text':
      return textPart(part.text.replace(/["\\]/g, '\\$&'));
    case 'stop':
      return { ...part, shown: part.shown?.map(escaped) };
    case 'choice':
      return { ...part, choices: part.choices.map((choice) => choice.map(escaped)) };
    case 'variable':
      return { ...part, otherwise: part.otherwise?.map(escaped) };
  }
}
