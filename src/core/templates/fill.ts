import { isLeftToEditor } from './editorVariables';
import { withPassages } from './passages';
import { highestStop, readSnippet, readTemplate, textPart, writeSnippet } from './snippet';
import type { Snippet, SnippetPart } from './snippet';
import { ENGLISH } from './englishTexts';
import type { LetterTexts } from './letterTexts';
import { isPassage, isVariable } from './variables';
import type { Values, VariableName } from './variables';

/** How a template is filled. */
export interface Prompts {
  /** Prompts stand bare where brackets would mean something, as they do in front matter. */
  readonly bare?: boolean;
  /** The language of prompts and passages; English where it is left out. */
  readonly texts?: Pick<LetterTexts, 'prompts' | 'passages'>;
  /** Of several values for one variable, none of which is known to be right, the person takes one. */
  readonly choices?: Readonly<Partial<Record<VariableName, readonly string[]>>>;
  /** What stands in place of a prompt, as a snippet of VS Code. */
  readonly snippets?: Readonly<Partial<Record<VariableName, string>>>;
}

type Variable = Extract<SnippetPart, { kind: 'variable' }>;

/** A template, or a part of one, with what it is filled with. */
export interface Filling {
  readonly template: string;
  readonly values: Values;
  readonly prompts?: Prompts;
}

/**
 * Fills a template, as a snippet of VS Code: known values as text, whatever is in them, and for each unknown variable
 * a tab stop that shows its prompt in brackets, numbered in order behind those that the template has. An empty passage
 * goes altogether, and of two full stops (“Acme, Inc..”) one.
 */
export function fill(template: string, values: Values, prompts: Prompts = {}): string {
  return fillParts([{ template, values, prompts }]);
}

/** Fills the parts of one template each with its own: what none of them knows has one tab stop in all. */
export function fillParts(fillings: readonly Filling[]): string {
  const parts = fillings.map(({ template, values, prompts = {} }) => {
    const snippet = readTemplate(withPassages(template, values, (prompts.texts ?? ENGLISH).passages));
    return { snippet, values, prompts };
  });
  const stops = new Stops(Math.max(...parts.map(({ snippet }) => highestStop(snippet))));
  return parts
    .map(({ snippet, values, prompts }) => writeSnippet(new Filler(values, prompts, stops).all(snippet)))
    .join('');
}

/** The tab stops of variables that are not known, by their names. */
class Stops {
  readonly #numbers = new Map<string, number>();

  constructor(private readonly highest: number) {}

  numberOf(name: string): number {
    const number = this.#numbers.get(name) ?? this.highest + this.#numbers.size + 1;
    this.#numbers.set(name, number);
    return number;
  }
}

/** Lives as long as one part of a template is filled. */
class Filler {
  readonly #texts: Pick<LetterTexts, 'prompts' | 'passages'>;

  constructor(
    private readonly values: Values,
    private readonly prompts: Prompts,
    private readonly stops: Stops,
  ) {
    this.#texts = prompts.texts ?? ENGLISH;
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
    const number = this.stops.numberOf(name);
    const choices = isVariable(name) ? this.prompts.choices?.[name] : undefined;
    if (choices !== undefined && otherwise === undefined) return choiceOf(number, choices);
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
      return readTemplate(this.#texts.passages[name])
        .map((inner) => this.#word(inner))
        .join('');
    return `[${isVariable(name) ? this.#texts.prompts[name] || name : name}]`;
  }

  #prompt(name: string): Snippet {
    const own = isVariable(name) ? this.prompts.snippets?.[name] : undefined;
    if (own !== undefined) return readSnippet(own);
    const prompt = isVariable(name) ? this.#texts.prompts[name] : name;
    if (prompt === '') return [];
    return [textPart(this.prompts.bare === true ? prompt : `[${prompt}]`)];
  }

  #value(name: string): string | undefined {
    return isVariable(name) || isPassage(name) ? this.values[name] : undefined;
  }
}

/** What is left to choose stands first, in brackets: whoever goes past it sees that it is still to be filled in. */
function choiceOf(number: number, choices: readonly string[]): SnippetPart {
  return {
    kind: 'choice',
    number,
    choices: [`[${choices.slice(0, 2).join(' / ')}]`, ...choices].map((one) => [textPart(one)]),
  };
}
