import { isLeftToEditor } from './editorVariables';
import { findFences } from './fences';
import { withPassages } from './passages';
import { highestStop, readSnippet, readTemplate, textPart, writeSnippet } from './snippet';
import type { Snippet, SnippetPart } from './snippet';
import type { Span } from './text';
import { isPassage, isVariable, PASSAGES, VARIABLES } from './variables';
import type { Values, VariableName } from './variables';
import { yamlText } from './yamlText';

/** How a template is filled. */
export interface Prompts {
  /** Prompts stand bare where brackets would mean something, as they do in front matter. */
  readonly bare?: boolean;
  /** What stands in place of a prompt, as a snippet of VS Code. */
  readonly snippets?: Readonly<Partial<Record<VariableName, string>>>;
}

type Variable = Extract<SnippetPart, { kind: 'variable' }>;

/**
 * Fills a template, as a snippet of VS Code: known values as text, whatever is in them, and for each unknown variable
 * a tab stop that shows its prompt in brackets, numbered in order behind those that the template has. An empty passage
 * goes altogether, and of two full stops (“Acme, Inc..”) one. What is known stays on one line in front matter, and is
 * quoted there where YAML asks for it.
 */
export function fill(template: string, values: Values, prompts: Prompts = {}): string {
  const text = withPassages(template, values);
  const snippet = readTemplate(text);
  return writeSnippet(new Filling(text, values, prompts, highestStop(snippet)).all(snippet));
}

/** Lives as long as one template is filled. */
class Filling {
  readonly #numbers = new Map<string, number>();
  /** Where front matter ends. */
  readonly #headEnd: number;

  constructor(
    private readonly text: string,
    private readonly values: Values,
    private readonly prompts: Prompts,
    private readonly highestStop: number,
  ) {
    const fences = findFences(text);
    this.#headEnd = fences.kind === 'closed' ? fences.head.end : 0;
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
    const { name, span } = part;
    const otherwise = part.otherwise && this.all(part.otherwise);
    if (isLeftToEditor(name)) return { ...part, otherwise };
    const value = valueOf(this.values, name);
    if (value !== undefined) return textPart(this.#isInHead(span) ? this.#inYaml(value, span) : value);
    const number = this.#numbers.get(name) ?? this.highestStop + this.#numbers.size + 1;
    this.#numbers.set(name, number);
    const shown = otherwise ?? this.#prompt(name, span);
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
    const value = valueOf(this.values, name);
    if (value !== undefined) return value;
    if (isPassage(name))
      return readTemplate(PASSAGES[name].text)
        .map((inner) => this.#word(inner))
        .join('');
    return `[${isVariable(name) ? VARIABLES[name].prompt || name : name}]`;
  }

  #prompt(name: string, span: Span): Snippet {
    const own = isVariable(name) ? this.prompts.snippets?.[name] : undefined;
    if (own !== undefined) return readSnippet(own);
    const prompt = isVariable(name) ? VARIABLES[name].prompt : name;
    if (prompt === '') return [];
    return [textPart(this.prompts.bare === true || this.#isInHead(span) ? prompt : `[${prompt}]`)];
  }

  #isInHead({ start }: Span): boolean {
    return start < this.#headEnd;
  }

  /** Quoted where it is a whole value, so that a colon or a bracket in it means nothing. */
  #inYaml(value: string, { start, end }: Span): string {
    const line = value.replace(/\s+/g, ' ').trim();
    const before = this.text.slice(this.text.lastIndexOf('\n', start - 1) + 1, start);
    const isWhole = /(?::|^[ \t]*-)[ \t]+$/.test(before) && /^[ \t]*(?:\n|$)/.test(this.text.slice(end));
    return isWhole ? yamlText(line) : line;
  }
}

function valueOf(values: Values, name: string): string | undefined {
  return isVariable(name) || isPassage(name) ? values[name] : undefined;
}
