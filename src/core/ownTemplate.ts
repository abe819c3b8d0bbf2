import { fill } from './fill';
import type { Values } from './fill';
import { nearest } from './spelling';
import type { Span } from './text';
import { PASSAGES, VARIABLES } from './variables';

/** A name in a template that is neither a variable of ours nor one of VS Code's. */
export interface UnknownVariable {
  readonly span: Span;
  readonly name: string;
  /** The variable of ours that is spelled most like it. */
  readonly nearest: string;
}

/** A template longer than this, in characters, is no letter. */
export const LONGEST_TEMPLATE = 100_000;

/** An escaped character, or what looks like a variable by name; VS Code's own are written in capitals. */
const NAMED = /\\[^]|\$\{([A-Za-z][\w.-]*)(?=[}:/|])/g;
const VS_CODE_VARIABLE = /^[A-Z][A-Z0-9_]*$/;
const OURS = [...Object.keys(VARIABLES), ...Object.keys(PASSAGES)];

/**
 * Fills a template that a person wrote: what the note knows stands in place of our variables, what it does not
 * know is a tab stop behind the highest number of the template's own, and the rest is left to VS Code.
 */
export function fillOwn(template: string, values: Values): string {
  return fill(template, values);
}

/** The names in a template that nothing stands for, in order. */
export function unknownVariables(template: string): readonly UnknownVariable[] {
  return [...template.matchAll(NAMED)].flatMap((match) => {
    const name = match[1];
    if (name === undefined || OURS.includes(name) || VS_CODE_VARIABLE.test(name)) return [];
    const start = match.index + '${'.length;
    const span = { start, end: start + name.length };
    return [{ span, name, nearest: nearest(name.toLowerCase(), OURS)?.word ?? 'company' }];
  });
}
