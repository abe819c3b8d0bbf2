import type { Span } from '../text/text';

/** What the fences of a text say: front matter between `---` lines, none, or one that is never closed. */
export type Fences =
  | { readonly kind: 'none' }
  | { readonly kind: 'unclosed'; readonly open: Span }
  | { readonly kind: 'closed'; readonly open: Span; readonly head: Span };

const OPENING_LINE = /^---[ \t]*(?:\r\n|\n|\r|$)/;
const CLOSING_LINE = /[\r\n]---[ \t]*(?=[\r\n]|$)/g;

/**
 * Finds the fences of front matter (docs/rules.md#front-matter): `---` on the first line, blanks may follow, and the
 * next line that is `---`. A language word behind the dashes (`---js`) makes it no front matter at all.
 * `head` is what lies between the two lines. Expects a text without a byte order mark.
 */
export function findFences(text: string): Fences {
  const opening = OPENING_LINE.exec(text)?.[0];
  if (opening === undefined) return { kind: 'none' };
  const open = { start: 0, end: '---'.length };
  CLOSING_LINE.lastIndex = opening.length - 1;
  const closing = CLOSING_LINE.exec(text);
  if (closing === null) return { kind: 'unclosed', open };
  return { kind: 'closed', open, head: { start: opening.length, end: closing.index + 1 } };
}
