import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

/** A line of running text, counted from 0 in the whole file. */
export interface TextLine {
  readonly text: string;
  readonly line: number;
}

/** A row of a table, with its line. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A part of a Markdown text, as far as an interview can be told by it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly TableRow[] };

/** Only blocks are looked at: what stands within a line stays as it is written. */
const MARKDOWN = new MarkdownIt({ html: true });
MARKDOWN.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join']);

/**
 * The headings, lines and tables of a Markdown text, in their order. Code, comments and quotes are nobody’s notes; a
 * callout (`> [!info]`) is. `firstLine` is the line at which the text begins in its file.
 */
export function blocksOf(markdown: string, firstLine: number): readonly Block[] {
  return new BlockReader(MARKDOWN.parse(withoutComments(markdown), {}), firstLine).read();
}

/** Without what stands between `%%`, as Obsidian writes comments; the lines stay. */
function withoutComments(markdown: string): string {
  if (!markdown.includes('%%')) return markdown;
  const parts = markdown.split('%%');
  return parts
    .map((part, at) => (at % 2 === 1 && at < parts.length - 1 ? part.replace(/[^\n]/g, '') : part))
    .join('');
}

/** Lives as long as one text is read. */
class BlockReader {
  readonly #blocks: Block[] = [];
  #at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly firstLine: number,
  ) {}

  read(): readonly Block[] {
    while (this.#at < this.tokens.length) this.#next();
    return this.#blocks;
  }

  #next(): void {
    const token = this.tokens[this.#at];
    if (token === undefined) return;
    const content = this.tokens[this.#at + 1]?.content ?? '';
    switch (token.type) {
      case 'heading_open':
        this.#blocks.push({
          kind: 'heading',
          level: Number(token.tag.slice(1)),
          text: content,
          line: this.#lineOf(token),
        });
        this.#at += 3;
        return;
      case 'paragraph_open':
        this.#blocks.push({ kind: 'lines', lines: this.#lines(content, this.#lineOf(token)) });
        this.#at += 3;
        return;
      case 'blockquote_open':
        if (!this.#isCallout()) this.#skipTo('blockquote_close', token.level);
        this.#at++;
        return;
      case 'table_open':
        this.#table(token.level);
        return;
      default:
        this.#at++;
    }
  }

  #lineOf({ map }: Token): number {
    return this.firstLine + (map?.[0] ?? 0);
  }

  #lines(content: string, first: number): readonly TextLine[] {
    return content.split('\n').map((text, at) => ({ text: text.trim(), line: first + at }));
  }

  #isCallout(): boolean {
    const [open, inline] = [this.tokens[this.#at + 1], this.tokens[this.#at + 2]];
    return open?.type === 'paragraph_open' && inline?.content.startsWith('[!') === true;
  }

  #skipTo(type: string, level: number): void {
    while (this.#at < this.tokens.length) {
      const token = this.tokens[this.#at];
      if (token?.type === type && token.level === level) return;
      this.#at++;
    }
  }

  #table(level: number): void {
    const rows: { readonly cells: string[]; readonly line: number }[] = [];
    for (; this.#at < this.tokens.length; this.#at++) {
      const token = this.tokens[this.#at];
      if (token === undefined || (token.type === 'table_close' && token.level === level)) break;
      if (token.type === 'tr_open') rows.push({ cells: [], line: this.#lineOf(token) });
      else if (token.type === 'inline') rows.at(-1)?.cells.push(token.content.trim());
    }
    this.#at++;
    const [header, ...others] = rows;
    if (header !== undefined) this.#blocks.push({ kind: 'table', header: header.cells, rows: others });
  }
}
