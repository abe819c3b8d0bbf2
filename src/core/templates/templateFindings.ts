import type { TemplateCode } from '../rules/codes';
import { EDITOR_VARIABLES, isLeftToEditor, revealedBy } from './editorVariables';
import { say } from '../text/language';
import { findFences } from '../frontMatter/fences';
import { readTemplate, variablesIn } from './snippet';
import { nearest } from '../text/spelling';
import { withoutByteOrderMark } from '../text/text';
import type { Span, TextEdit } from '../text/text';
import { isPassage, isVariable, PASSAGES, VARIABLES } from './variables';
import { shown } from '../text/shownText';

/**
 * A name in a template for which nothing stands, neither with us nor with VS Code, a transform of what is ours, or a
 * variable in front matter, which is copied as it stands; or one that puts what is on the clipboard, or the place of a
 * file, into a letter.
 */
export interface TemplateFinding {
  readonly kind: 'unknown' | 'transform' | 'front-matter' | 'clipboard' | 'place';
  readonly code: TemplateCode;
  /** The name alone, with the `$` where it stands without braces. */
  readonly span: Span;
  /** As it stands there, with its `$`. */
  readonly written: string;
  /** The variable that was probably meant. */
  readonly nearest?: string;
}

/** A variable of a template, at its place. */
export interface PlacedVariable {
  readonly span: Span;
  readonly meaning: string;
}

/** Every name that stands for something, with its meaning. */
export const MEANINGS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...VARIABLES, ...PASSAGES }).map(([name, { meaning }]) => [name, meaning]),
);

const NAMES = Object.keys(MEANINGS);
/** From this length on a name may be two edits away, as keys may. */
const LONG = 8;
/** What begins a variable and comes before its name. */
const OPENING = '${';

/** The names in a template that nothing stands for, those whose transform would be lost, and those in front matter, in order. */
export function templateFindings(template: string): readonly TemplateFinding[] {
  const start = bodyStart(template);
  return placedNames(template).flatMap((placed): readonly TemplateFinding[] => {
    const { name, span, isTransformed } = placed;
    if (span.start < start) return inFrontMatter(placed);
    if (isLeftToEditor(name)) return [];
    if (!isOurs(name)) return [unknownName(template, placed)];
    const code = 'template-variable';
    return isTransformed ? [{ code, kind: 'transform', span, written: `\${${name}}` }] : [];
  });
}

/** The variables by which what is on the clipboard, or the place of a file or folder, gets into a draft, in order. */
export function revealingVariables(template: string): readonly TemplateFinding[] {
  const start = bodyStart(template);
  return placedNames(template).flatMap(({ name, span, isBraced }): readonly TemplateFinding[] => {
    const kind = span.start < start ? undefined : revealedBy(name);
    const written = isBraced ? `\${${name}}` : `$${name}`;
    return kind === undefined ? [] : [{ code: 'template-variable', kind, span, written }];
  });
}

function bodyStart(template: string): number {
  const fences = findFences(withoutByteOrderMark(template));
  return fences.kind === 'closed' ? fences.head.end : 0;
}

/** A `$US` that nobody knows is only text there. */
function inFrontMatter({ name, span, isBraced }: PlacedName): readonly TemplateFinding[] {
  if (!isBraced && !isOurs(name) && !isLeftToEditor(name)) return [];
  const written = isBraced ? `\${${name}}` : `$${name}`;
  return [{ code: 'template-variable', kind: 'front-matter', span, written }];
}

/** The variable of ours that stands at an offset. */
export function variableAt(template: string, offset: number): PlacedVariable | undefined {
  const found = placedNames(template).find(({ span }) => span.start <= offset && offset <= span.end);
  const meaning = found && isOurs(found.name) ? MEANINGS[found.name] : undefined;
  return found && meaning !== undefined ? { span: found.span, meaning: say(meaning) } : undefined;
}

/** The one sentence that a person reads about a finding. */
export function templateMessage({ kind, written, nearest }: TemplateFinding): string {
  if (kind === 'transform')
    return say('A transform is not possible on “{0}”: drafts are made without it.', shown(written));
  if (kind === 'front-matter')
    return say('“{0}” is not filled in here: variables belong below the front matter.', shown(written));
  if (kind === 'clipboard')
    return say(
      '“{0}” puts what is on the clipboard into the draft: look at it before you send it.',
      shown(written),
    );
  if (kind === 'place')
    return say('“{0}” puts the name or the place of a file or folder into the draft.', shown(written));
  return nearest === undefined
    ? say('“{0}” is not a variable: drafts will have it as something to fill in.', shown(written))
    : say('“{0}” is not a variable: did you mean “{1}”?', shown(written), `\${${nearest}}`);
}

/** What a quick fix for a finding is called, and does; only where the meant variable can be guessed. */
export function templateFix({
  span,
  written,
  nearest,
}: TemplateFinding): { readonly title: string; readonly edit: TextEdit } | undefined {
  if (nearest === undefined) return undefined;
  const newText = written.startsWith(OPENING) ? nearest : `\${${nearest}}`;
  const edit = { span, newText };
  return { title: say('Write “{0}”', `\${${nearest}}`), edit };
}

/** What of a line one is typing that shall become a variable, and how its name is then written. */
export interface BegunVariable {
  readonly span: Span;
  /** Whether words or a transform of the person’s own follow, with the `}` behind them. */
  readonly goesOn: boolean;
}

/** The variable that is being typed at a place of a line, the rest of its name included; `undefined` where there is none. */
export function begunVariable(line: string, cursor: number): BegunVariable | undefined {
  const begun = /(?<!\\)(?:\\\\)*(\$(?:\{[\w.-]*|\w*))$/.exec(line.slice(0, cursor))?.[1];
  if (begun === undefined) return undefined;
  const isBraced = begun.startsWith(OPENING);
  const rest = (isBraced ? /^[\w.-]*/ : /^\w*/).exec(line.slice(cursor))?.[0].length ?? 0;
  const next = isBraced ? line[cursor + rest] : undefined;
  // What is typed behind `{` has a `}` already: the editor closes brackets.
  const end = cursor + rest + (next === '}' ? 1 : 0);
  return { span: { start: cursor - begun.length, end }, goesOn: next === ':' || next === '/' };
}

interface PlacedName {
  readonly name: string;
  readonly span: Span;
  readonly isBraced: boolean;
  readonly isTransformed: boolean;
}

function placedNames(template: string): readonly PlacedName[] {
  return variablesIn(readTemplate(template)).map(({ name, span, transform }) => {
    const isBraced = template[span.start + 1] === '{';
    const start = span.start + (isBraced ? OPENING.length : 1);
    return {
      name,
      isBraced,
      isTransformed: transform !== undefined,
      span: { start, end: start + name.length },
    };
  });
}

function unknownName(template: string, { name, span, isBraced }: PlacedName): TemplateFinding {
  const [code, kind] = ['template-variable', 'unknown'] as const;
  if (isBraced) return { code, kind, span, written: `\${${name}}`, nearest: probablyMeant(name) };
  const whole = wholeName(template, span.start) ?? name;
  const bare = { start: span.start - 1, end: span.start + whole.length };
  return { code, kind, span: bare, written: `$${whole}`, nearest: probablyMeant(whole) };
}

/** Names with a dot or a hyphen need braces, without which only their beginning is read. */
function wholeName(template: string, start: number): string | undefined {
  const whole = /^\w+[.-]\w+/.exec(template.slice(start, start + 40))?.[0];
  return whole !== undefined && isOurs(whole) ? whole : undefined;
}

function isOurs(name: string): boolean {
  return isVariable(name) || isPassage(name);
}

/** One edit away, or two where the name is long; case and underscores do not count. */
function probablyMeant(name: string): string | undefined {
  const written = name.slice(0, 40);
  const ours = nearest(written.toLowerCase().replaceAll('_', '-'), NAMES);
  const editors = nearest(written.toUpperCase(), EDITOR_VARIABLES);
  const near = [ours, editors].filter((found) => found !== undefined);
  return near
    .filter(({ word, distance }) => distance <= (word.length >= LONG ? 2 : 1))
    .sort((a, b) => a.distance - b.distance)[0]?.word;
}
