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
    // `____`
    String.raw`(?<![_\p{L}\p{N}])_{3,}(?![_\p{L}\p{N}])`,
    String.raw`\b(?:TODO|TBD|TBC|FIXME|XXX+)\b`,
    String.raw`\?{3,}`,
    String.raw`\b[Ll]orem(?: ipsum)?\b`,
  ].join('|'),
  'gu',
);

/** Everything in a letter that is left to fill in; a line of underscores alone is a rule. */
export function placeholders({ text, body, lines }: Letter): LetterFinding[] {
  const rules = new Set(lines.filter((line) => /^_+$/.test(line.text)).map(({ span }) => span.start));
  return [...text.slice(body.start).matchAll(PLACEHOLDERS)].flatMap(({ 0: written, index }) => {
    const span = { start: body.start + index, end: body.start + index + written.length };
    return rules.has(span.start) ? [] : [{ code: 'letter-placeholder', written, span } as const];
  });
}
