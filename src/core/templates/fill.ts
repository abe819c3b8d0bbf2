import { isLeftToEditor } from './editorVariables';
import { findFences } from '../frontMatter/fences';
import { headPieces, inStyle, quotedAsNeeded } from './headScalars';
import type { HeadPiece } from './headScalars';
import { withPassages } from './passages';
import { highestStop, readSnippet, readTemplate, textPart, writeSnippet } from './snippet';
import type { Snippet, SnippetPart } from './snippet';
import { isPassage, isVariable, PASSAGES, VARIABLES } from './variables';
import type { Values, VariableName } from './variables';

/** How a template is filled. */
export interface Prompts {
  /** Prompts stand bare where brackets would mean something, as they do in front matter. */
  readonly bare?: boolean;
  /** What stands in place of a prompt, as a snippet of VS Code. */
  readonly snippets?: Readonly<Partial<Record<VariableName, string>>>;
}

type Variable = Extract<SnippetPart, { kind: 'variable' }>;

/** A filled template: its front matter with the fence above, where it has any, and the rest, from the fence below on. */
export interface FilledTemplate {
  readonly opening: string;
  readonly head: string;
  readonly rest: string;
}

/**
 * Fills a template, as a snippet of VS Code: known values as text, whatever is in them, and for each unknown variable
 * a tab stop that shows its prompt in brackets, numbered in order behind those that the template has. An empty passage
 * goes altogether, and of two full stops (“Acme, Inc..”) one. What is known stays on one line in front matter, and is
 * quoted there where YAML asks for it.
 */
export function fill(template: string, values: Values, prompts: Prompts = {}): string {
  const { opening, head, rest } = fillApart(template, values, prompts);
  return opening + head + rest;
}

/** Fills a template, and tells its front matter apart, which nothing that a note says begins or ends. */
export function fillApart(template: string, values: Values, prompts: Prompts = {}): FilledTemplate {
  const text = withPassages(template, values);
  const fences = findFences(text);
  const { start, end } = fences.kind === 'closed' ? fences.head : { start: 0, end: 0 };
  const head = readTemplate(text.slice(start, end));
  const rest = readTemplate(text.slice(end));
  const filling = new Filling(values, prompts, Math.max(highestStop(head), highestStop(rest)));
  return {
    opening: text.slice(0, start),
    head: writeSnippet(filling.head(head)),
    rest: writeSnippet(filling.all(rest)),
  };
}

/** Lives as long as one template is filled. */
class Filling {
  readonly #numbers = new Map<string, number>();
  /** The piece of front matter that is being filled. */
  #piece: HeadPiece | undefined;

  constructor(
    private readonly values: Values,
    private readonly prompts: Prompts,
    private readonly highestStop: number,
  ) {}

  head(head: Snippet): Snippet {
    const filled = headPieces(head).flatMap((piece) => {
      this.#piece = piece;
      return quotedAsNeeded(piece, this.all(piece.parts));
    });
    this.#piece = undefined;
    return filled;
  }

  all(snippet: Snippet): Snippet {
    let endsSentence = false;
    return snippet.map((part) => {
      const isDoubled = endsSentence && part.kind === 'text' && part.text.startsWith('.');
      const filled = isDoubled ? textPart(part.text.slice(1)) : this.#part(part);
      endsSentence = part.kind === 'variable' && filled.kind === 'text' && filled.text.endsWith('.');
      return filled;
    });
  }

  #part(part: SnippetPart): SnippetPart {
    switch (part.kind) {
      case 'text':
        return part;
      case 'stop':
        return { ...part, shown: part.shown && this.all(part.shown) };
      case 'choice':
        return this.#choice(part);
      case 'variable':
        return this.#variable(part);
    }
  }

  #variable(part: Variable): SnippetPart {
    const { name } = part;
    const otherwise = part.otherwise && this.all(part.otherwise);
    if (isLeftToEditor(name)) return { ...part, otherwise };
    const value = this.#value(name);
    if (value !== undefined) return textPart(value);
    const number = this.#numbers.get(name) ?? this.highestStop + this.#numbers.size + 1;
    this.#numbers.set(name, number);
    const shown = otherwise ?? this.#prompt(name);
    return { kind: 'stop', number, shown: shown.length === 0 ? undefined : shown };
  }

  /** Choices are plain words: what is not known is one of them, as its prompt. */
  #choice({ number, choices }: Extract<SnippetPart, { kind: 'choice' }>): SnippetPart {
    const words = choices.map((choice) => choice.map((part) => this.#word(part)).join(''));
    const filled = words.filter((word) => word !== '').map((word) => [textPart(word)]);
    return filled.length === 0 ? { kind: 'stop', number } : { kind: 'choice', number, choices: filled };
  }

  #word(part: SnippetPart): string {
    if (part.kind === 'text') return part.text;
    if (part.kind !== 'variable') return '';
    const { name } = part;
    const value = this.#value(name);
    if (value !== undefined) return value;
    if (isPassage(name))
      return readTemplate(PASSAGES[name].text)
        .map((inner) => this.#word(inner))
        .join('');
    return `[${isVariable(name) ? VARIABLES[name].prompt || name : name}]`;
  }

  #prompt(name: string): Snippet {
    const own = isVariable(name) ? this.prompts.snippets?.[name] : undefined;
    if (own !== undefined) return readSnippet(own);
    const prompt = isVariable(name) ? VARIABLES[name].prompt : name;
    if (prompt === '') return [];
    return [textPart(this.prompts.bare === true || this.#piece !== undefined ? prompt : `[${prompt}]`)];
  }

  #value(name: string): string | undefined {
    const value = isVariable(name) || isPassage(name) ? this.values[name] : undefined;
    return value === undefined || this.#piece === undefined ? value : inStyle(value, this.#piece.style);
  }
}
