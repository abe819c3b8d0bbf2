import type { Span } from '../text/text';

/** A piece of a snippet in VS Code's syntax. */
export type SnippetPart =
  /** Text as it is shown, without escapes. */
  | { readonly kind: 'text'; readonly text: string }
  /** `$1`, `${1}`, `${1:shown}`, `${1/…}`: where Tab goes. */
  | {
      readonly kind: 'stop';
      readonly number: number;
      readonly shown?: Snippet;
      readonly transform?: string;
    }
  /** `${1|one,other|}`: one of several. */
  | { readonly kind: 'choice'; readonly number: number; readonly choices: readonly Snippet[] }
  /** `$NAME`, `${NAME}`, `${NAME:otherwise}`, `${NAME/…}`. Unlike VS Code’s, our names have dots and hyphens too. */
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly otherwise?: Snippet;
      readonly transform?: string;
      /** All of it, from the `$` on. */
      readonly span: Span;
    };

export type Snippet = readonly SnippetPart[];

/** Deeper than this nothing is nested: a `$` is a `$` there. */
const DEEPEST = 50;

const NUMBER = String.raw`\d{1,6}(?!\d)`;
const NAME = String.raw`[A-Za-z_]\w*(?:[.-]\w+)*`;
/** What `/` may stand in without an end of its part: an escape, or a format such as `${1:/upcase}`. */
const FORMAT = String.raw`\$\{\d{1,6}:\/[a-z]{1,20}\}`;
const TRANSFORM = String.raw`\/(?:\\[^]|[^\\/])*\/(?:\\[^]|${FORMAT}|[^\\/$]|\$(?!\{\d{1,6}:\/[a-z]{1,20}\}))*\/[a-z]{0,8}`;
const CHOICE = String.raw`(?:\\[^]|[^\\|,])+`;

/** What can begin at any place; the name of the group tells what it is. */
const SYNTAX = new RegExp(
  [
    String.raw`(?<plain>[^\\$}]+)`,
    String.raw`\\(?<escaped>[\\$}])`,
    String.raw`\$(?<stop>${NUMBER})`,
    String.raw`\$(?<name>[A-Za-z_]\w*)`,
    String.raw`\$\{(?:(?<numberTransformed>${NUMBER})|(?<nameTransformed>${NAME}))(?<transform>${TRANSFORM})\}`,
    String.raw`\$\{(?<choice>${NUMBER})\|(?<choices>${CHOICE}(?:,${CHOICE})*)\|\}`,
    String.raw`\$\{(?:(?<numberBraced>${NUMBER})|(?<nameBraced>${NAME}))(?<end>[}:])`,
    String.raw`(?<other>[^])`,
  ].join('|'),
  'y',
);

/** Reads a snippet. Any text gives a result: what is no syntax, or is never closed, is text, as in VS Code. */
export function readSnippet(text: string): Snippet {
  return new SnippetReader(text, false).read();
}

/** Reads a template: a snippet in which choices, too, may hold variables, if those in small letters. */
export function readTemplate(text: string): Snippet {
  return new SnippetReader(text, true).read();
}

/** Writes a snippet so that VS Code, and `readSnippet`, read it as it is. Names with a dot or hyphen only we read. */
export function writeSnippet(snippet: Snippet): string {
  return snippet.map(written).join('');
}

/** A snippet that is only text. */
export function snippetOf(text: string): string {
  return writeSnippet([textPart(text)]);
}

/** All variables in a snippet, at any depth, in order. */
export function variablesIn(snippet: Snippet): readonly Extract<SnippetPart, { kind: 'variable' }>[] {
  return snippet.flatMap((part) =>
    part.kind === 'variable' ? [part, ...variablesIn(within(part))] : variablesIn(within(part)),
  );
}

/** The highest number of a tab stop, 0 where there is none. */
export function highestStop(snippet: Snippet): number {
  return snippet.reduce((highest, part) => {
    const own = part.kind === 'stop' || part.kind === 'choice' ? part.number : 0;
    return Math.max(highest, own, highestStop(within(part)));
  }, 0);
}

/** What a part holds. */
export function within(part: SnippetPart): Snippet {
  switch (part.kind) {
    case 'text':
      return [];
    case 'stop':
      return part.shown ?? [];
    case 'choice':
      return part.choices.flat();
    case 'variable':
      return part.otherwise ?? [];
  }
}

function written(part: SnippetPart): string {
  switch (part.kind) {
    case 'text':
      return part.text.replace(/[\\$}]/g, '\\$&');
    case 'stop':
      return braced(String(part.number), part.shown, part.transform);
    case 'choice':
      return `\${${part.number}|${part.choices.map(writtenChoice).join(',')}|}`;
    case 'variable':
      return braced(part.name, part.otherwise, part.transform);
  }
}

function braced(what: string, shown: Snippet | undefined, transform = ''): string {
  return `\${${what}${transform}${shown === undefined ? '' : `:${writeSnippet(shown)}`}}`;
}

/** A choice has escapes of its own, and `$` and `}` mean nothing in it. */
function writtenChoice(choice: Snippet): string {
  return choice
    .map((part) => (part.kind === 'text' ? part.text.replace(/[\\,|]/g, '\\$&') : written(part)))
    .join('');
}

/** What a choice is made of; VS Code reads no variables there. */
const IN_CHOICE =
  /(?<plain>[^\\,$]+)|\\(?<escaped>[\\,|])|\$\{(?<name>[a-z]\w*(?:[.-]\w+)*)\}|(?<end>,)|(?<other>[^])/g;

function readChoices(text: string, base: number, isTemplate: boolean): Snippet[] {
  const choices: SnippetPart[][] = [[]];
  for (const { 0: match, groups, index } of text.matchAll(IN_CHOICE)) {
    if (groups?.end !== undefined) choices.push([]);
    else
      choices
        .at(-1)
        ?.push(choicePart(match, isTemplate ? groups : { ...groups, name: undefined }, base + index));
  }
  return choices;
}

function choicePart(match: string, groups: Groups, start: number): SnippetPart {
  const name = groups?.name;
  if (name !== undefined) return { kind: 'variable', name, span: { start, end: start + match.length } };
  return textPart(groups?.escaped ?? match);
}

type Groups = Readonly<Record<string, string | undefined>> | undefined;

/** What stands behind a colon, as far as it is read. */
interface Nest {
  readonly opened: SnippetPart;
  readonly written: string;
  readonly parts: SnippetPart[];
}

/** Lives as long as one snippet is read. */
class SnippetReader {
  #at = 0;
  readonly #top: SnippetPart[] = [];
  /** The open ones, the innermost last. */
  readonly #nests: Nest[] = [];

  constructor(
    private readonly text: string,
    private readonly isTemplate: boolean,
  ) {}

  /** What is never closed is text, and what is in it stays. */
  read(): Snippet {
    while (this.#at < this.text.length) {
      if (this.#nests.length > 0 && this.text[this.#at] === '}') this.#close();
      else this.#next();
    }
    const unclosed = this.#nests.flatMap(({ written, parts }) => [textPart(written), ...parts]);
    return [...this.#top, ...unclosed];
  }

  #next(): void {
    const start = this.#at;
    SYNTAX.lastIndex = start;
    const match = SYNTAX.exec(this.text);
    const groups: Groups = match?.groups;
    const written = match?.[0] ?? '';
    this.#at = start + written.length;
    const opened = opening(groups, { start, end: this.#at }, this.isTemplate);
    const isNest = opened !== undefined && groups?.end === ':';
    if (isNest && this.#nests.length < DEEPEST) this.#nests.push({ opened, written, parts: [] });
    else this.#add(opened === undefined || isNest ? textPart(groups?.escaped ?? written) : opened);
  }

  #close(): void {
    this.#at++;
    const nest = this.#nests.pop();
    if (nest !== undefined) this.#add(closed(nest, this.#at));
  }

  #add(part: SnippetPart): void {
    (this.#nests.at(-1)?.parts ?? this.#top).push(part);
  }
}

function closed({ opened, parts }: Nest, end: number): SnippetPart {
  if (opened.kind === 'stop') return { ...opened, shown: parts };
  if (opened.kind !== 'variable') return opened;
  return { ...opened, otherwise: parts, span: { start: opened.span.start, end } };
}

/** Text as a piece of a snippet. */
export function textPart(text: string): SnippetPart {
  return { kind: 'text', text };
}

/** The part that a match is or begins; `undefined` where it is text. */
function opening(groups: Groups, span: Span, isTemplate: boolean): SnippetPart | undefined {
  const { transform, choice, choices } = groups ?? {};
  if (choice !== undefined && choices !== undefined) {
    const base = span.end - '|}'.length - choices.length;
    return { kind: 'choice', number: Number(choice), choices: readChoices(choices, base, isTemplate) };
  }
  const number = groups?.stop ?? groups?.numberBraced ?? groups?.numberTransformed;
  if (number !== undefined) return { kind: 'stop', number: Number(number), transform };
  const name = groups?.name ?? groups?.nameBraced ?? groups?.nameTransformed;
  return name === undefined ? undefined : { kind: 'variable', name, transform, span };
}
