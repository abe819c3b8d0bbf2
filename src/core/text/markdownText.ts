/** What Markdown, or HTML in it, would take for more than text. */
const SIGNS = /[\\`*_{}[\]<>&#|~$@]/g;
/** What would be made a link of its own accord, and signs that mean something where a line begins. */
const ADDRESSES = /:(?=\/\/)|(?<=\bwww)\./gi;
const BEGINNINGS = /^(\s*)(?=[-+=>]|\d+[.)])(\d*)(.)/;

/** Plain text as Markdown that shows just that: no markup, no links, on one line. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, (blanks) => (/[\r\n\u2028\u2029]/.test(blanks) ? ' ' : blanks))
    .replace(SIGNS, '\\$&')
    .replace(ADDRESSES, '\\$&')
    .replace(BEGINNINGS, '$1$2\\$3');
}

/** A text in a block of code, in a language that is highlighted; what it holds cannot end the block. */
export function fenced(text: string, language = 'markdown'): string {
  const longest = text.match(/`+/g)?.reduce((most, { length }) => Math.max(most, length), 2) ?? 2;
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`;
}
