import type { Letter } from './letter';
import type { LetterFinding } from './letterFindings';

/** How what is left to fill in looks, in our own drafts and in letters from elsewhere. */
const PLACEHOLDERS = new RegExp(
  [
    // `[your name]`, but no link, footnote, task, wiki link or “[sic]”
    String.raw`(?<![[!\]])\[(?!\^|\[|sic\]|x\]|\s*\])[^[\]\r\n]*\p{L}[^[\]\r\n]*\](?![[(:\]])`,
    // `{{company}}`, `${company}`, `{name}`
    String.raw`\$?\{\{?\s*[\p{L}][\p{L}\p{N} ._-]{0,40}\}\}?`,
    // `<name>`, but no address and no HTML
    String.raw`<(?!(?:a|b|br|i|u|p|s|em|strong|sub|sup|small|div|span|hr|img|center|table|tr|td|th|ul|ol|li|pre|code|blockquote|h[1-6])\b)\p{L}[\p{L}\p{N} _'’-]{0,40}>`,
    // `____` within a line
    String.raw`(?<=\S[ \t]*)_{3,}(?![\p{L}\p{N}_])|_{3,}(?=[ \t,.]*[\p{L}])(?<![\p{L}\p{N}]_+)`,
    String.raw`\b(?:TODO|TBD|TBC|FIXME|XXX+)\b`,
    String.raw`\?{3,}`,
    String.raw`\b[Ll]orem(?: ipsum)?\b`,
  ].join('|'),
  'gu',
);

/** Everything in a letter that is left to fill in. */
export function placeholders({ text, body }: Letter): LetterFinding[] {
  return [...text.slice(body.start).matchAll(PLACEHOLDERS)].map(({ 0: written, index }) => ({
    code: 'letter-placeholder',
    written,
    span: { start: body.start + index, end: body.start + index + written.length },
  }));
}
