import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Pair } from 'yaml';
import { readFrontMatter } from '../../../src/core/frontMatter/frontMatter';
import type { Entry, Value } from '../../../src/core/frontMatter/yamlValues';

const OPENING = '---\n';

/** A value with its place: what it spans, or where a block begins. */
export interface Seen {
  readonly content: string | readonly Seen[] | readonly SeenEntry[];
  readonly place: string | number;
}

/** A key of a map with its value. */
export interface SeenEntry {
  readonly key: string;
  readonly value: Seen;
}

/** What a parser makes of a map; `no map` where it is another document. */
export type Seeing = readonly SeenEntry[] | 'no map';

/** What front matter says to us and to the package `yaml`; `undefined` where one of us finds something wrong. */
export interface BothReadings {
  readonly ours?: Seeing;
  readonly theirs?: Seeing;
}

/** Reads front matter, given without its fences, with both parsers. */
export function bothReadings(head: string): BothReadings {
  return { ours: oursOf(head), theirs: theirsOf(head) };
}

function oursOf(head: string): Seeing | undefined {
  const text = `${OPENING}${head}---\n`;
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind === 'none') return 'no map';
  if (frontMatter.kind !== 'entries' || frontMatter.problems.length > 0) return undefined;
  return frontMatter.entries.map((entry) => seenEntry(entry, text));
}

function theirsOf(head: string): Seeing | undefined {
  const document = parseDocument(head, { schema: 'failsafe', uniqueKeys: false, resolveKnownTags: false });
  const { contents } = document;
  if (document.errors.length > 0) return undefined;
  if (contents === null || isNothing(contents)) return [];
  if (!isMap(contents)) return 'no map';
  return contents.items.map((pair) => theirEntry(pair, document, head));
}

function seenEntry({ key, value }: Entry, text: string): SeenEntry {
  return { key: key.text, value: seen(value, text) };
}

/** Ranges of block lists and maps are told by their start: the oracle counts comments behind them too. */
function seen(value: Value, text: string): Seen {
  const { start, end } = value.span;
  const isBlock = (value.kind === 'list' || value.kind === 'map') && !value.flow;
  return {
    content: contentOf(value, text),
    place: isBlock ? start - OPENING.length : text.slice(start, end),
  };
}

function contentOf(value: Value, text: string): Seen['content'] {
  switch (value.kind) {
    case 'scalar':
      return value.text;
    case 'list':
      return value.items.map((item) => seen(item, text));
    case 'map':
      return value.entries.map((entry) => seenEntry(entry, text));
    case 'unreadable':
      return 'unreadable';
  }
}

function theirEntry({ key, value }: Pair, document: Document, source: string): SeenEntry {
  return { key: keyOf(key, document, source), value: oracle(value, document, source) };
}

/** A key that is a list or a map counts as the text that it is written as. */
function keyOf(key: unknown, document: Document, source: string): string {
  if (isAlias(key)) return keyOf(key.resolve(document), document, source);
  if (isScalar(key)) return String(key.value);
  return isSeq(key) || isMap(key) ? written(key, source).trimEnd() : '';
}

function isNothing(node: unknown): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.value === '';
}

function oracle(node: unknown, document: Document, source: string): Seen {
  if (isAlias(node)) {
    const { content } = oracle(node.resolve(document), document, source);
    return { content, place: written(node, source) };
  }
  if (isScalar(node)) {
    return { content: String(node.value), place: isNothing(node) ? '' : written(node, source).trimEnd() };
  }
  if (!isSeq(node) && !isMap(node)) return { content: '', place: '' };
  const start = node.range?.[0] ?? 0;
  const place = node.flow && /[[{]/.test(source[start] ?? '') ? written(node, source) : start;
  const content = isSeq(node)
    ? node.items.map((item) => oracle(item, document, source))
    : node.items.map((pair) => theirEntry(pair, document, source));
  return { content, place };
}

function written(node: { readonly range?: readonly number[] | null }, source: string): string {
  return source.slice(...(node.range?.slice(0, 2) ?? []));
}
