import type { Span } from '../text/text';
import type { FrontMatter } from './frontMatter';
import type { Entry, Value } from './yamlValues';

/** A comment begins where a line does, or behind a blank, a comma or a bracket. */
const COMMENT = /(?:^|(?<=[\s,[\]{}]))#[^\r\n]*/gm;
/** The line of a block of text that says so, behind which a comment may stand. */
const BLOCK_HEADER = /^[|>][^\r\n]*/;

/** The comments of front matter, each from its `#` to the end of its line, in their order. */
export function commentsOf(text: string, frontMatter: FrontMatter): readonly string[] {
  if (frontMatter.kind !== 'entries') return [];
  const { head, entries } = frontMatter;
  const written = entries.flatMap(writtenIn).map((span) => pastHeader(text, span));
  const starts = [head.start, ...written.map(({ end }) => end)];
  const ends = [...written.map(({ start }) => start), head.end];
  return starts.flatMap((start, nth) => commentsBetween(text, start, ends[nth] ?? start));
}

/** Whether every comment that was there is there still. */
export function keepsComments(before: readonly string[], after: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const comment of after) left.set(comment, (left.get(comment) ?? 0) + 1);
  return before.every((comment) => {
    const count = left.get(comment) ?? 0;
    left.set(comment, count - 1);
    return count > 0;
  });
}

function commentsBetween(text: string, start: number, end: number): readonly string[] {
  if (end <= start) return [];
  // What stands before the place decides whether a `#` begins a comment.
  const from = Math.max(0, start - 1);
  const between = text.slice(from, end);
  return [...between.matchAll(COMMENT)]
    .filter(({ index }) => from + index >= start)
    .map(([comment]) => comment.trimEnd());
}

/** The places of the texts in an entry, in their order; what an alias stands for is written elsewhere. */
function writtenIn({ key, value }: Entry): readonly Span[] {
  return [key.span, ...textsIn(value)];
}

function textsIn(value: Value): readonly Span[] {
  const { span } = value;
  switch (value.kind) {
    case 'scalar':
      return [span];
    case 'unreadable':
      return [];
    case 'list':
      return value.items.filter((item) => isWithin(item.span, span)).flatMap(textsIn);
    case 'map':
      return value.entries.filter(({ key }) => isWithin(key.span, span)).flatMap(writtenIn);
  }
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Of a block of text, what stands below the line with its `|` or `>`. */
function pastHeader(text: string, { start, end }: Span): Span {
  const header = BLOCK_HEADER.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + header, end };
}
