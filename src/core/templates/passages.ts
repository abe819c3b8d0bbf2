import { readTemplate, within } from './snippet';
import type { Snippet, SnippetPart } from './snippet';
import { applyEdits } from '../text/text';
import type { Span, TextEdit } from '../text/text';
import { isPassage } from './variables';
import type { PassageName, Values } from './variables';

/** What each passage says unless the note knows better. */
export type Passages = Readonly<Record<PassageName, string>>;

type Passage = Extract<SnippetPart, { kind: 'variable' }> & { readonly name: PassageName };

/** As many passages can stand in each other: a snippet is nested no deeper. */
const DEEPEST = 50;

/**
 * A template with what its passages say in their place, those in other passages included. Passages that a note gives
 * its own words stay, since those words are no template. An empty one goes altogether, with its line where nothing
 * else stands there.
 */
export function withPassages(template: string, values: Values, passages: Passages): string {
  let text = template;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const edits = passagesIn(readTemplate(text)).flatMap((passage) =>
      saying(text, passage, values, passages),
    );
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
  }
  const empty = passagesIn(readTemplate(text)).filter((passage) => isEmpty(text, passage, values, passages));
  return withoutPassages(
    text,
    empty.map(({ span }) => span),
  );
}

/** A choice is of words: what a passage says there comes later. */
function passagesIn(snippet: Snippet): readonly Passage[] {
  return snippet.flatMap((part) => {
    if (part.kind === 'choice') return [];
    return part.kind === 'variable' && isPassage(part.name)
      ? [{ ...part, name: part.name }]
      : passagesIn(within(part));
  });
}

function saying(text: string, passage: Passage, values: Values, passages: Passages): readonly TextEdit[] {
  if (values[passage.name] !== undefined) return [];
  const newText = wordsOf(text, passage, passages);
  return newText === '' ? [] : [{ span: passage.span, newText }];
}

function isEmpty(text: string, passage: Passage, values: Values, passages: Passages): boolean {
  return (values[passage.name] ?? wordsOf(text, passage, passages)) === '';
}

/** `${fit:…}` says in a person’s own words what it says when nothing speaks against it. */
function wordsOf(text: string, { name, otherwise, span }: Passage, passages: Passages): string {
  return otherwise === undefined
    ? passages[name]
    : text.slice(span.start + `\${${name}:`.length, span.end - '}'.length);
}

function withoutPassages(text: string, spans: readonly Span[]): string {
  const runs = inRuns(text, spans).map((run) => ({ span: withItsBlanks(text, run), newText: '' }));
  return applyEdits(text, runs);
}

/** Those with only blanks between them, together; across lines where nothing stands before the first. */
function inRuns(text: string, spans: readonly Span[]): readonly Span[] {
  const runs: Span[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    const between = last && isFirstOnLine(text, last.start) ? /^\s*$/ : /^[ \t]*$/;
    if (last !== undefined && between.test(text.slice(last.end, span.start)))
      runs[runs.length - 1] = { start: last.start, end: span.end };
    else runs.push(span);
  }
  return runs;
}

/** With its line, and a blank line below, where it stands alone; with the blanks behind where it comes first; else with the blank before. */
function withItsBlanks(text: string, { start, end }: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const behind = end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0);
  if (!isFirstOnLine(text, start)) return { start: text[start - 1] === ' ' ? start - 1 : start, end };
  if (behind < text.length && text[behind] !== '\n') return { start, end: behind };
  const isBelowBlank = lineStart === 0 || /(?:^|\n)[ \t]*\n$/.test(text.slice(0, lineStart));
  if (behind === text.length) return { start: Math.max(lineStart - (isBelowBlank ? 1 : 0), 0), end: behind };
  const lineEnds = isBelowBlank ? /^(?:\n[ \t]*(?=\n))?\n/ : /^\n/;
  return { start: lineStart, end: behind + (lineEnds.exec(text.slice(behind))?.[0].length ?? 0) };
}

function isFirstOnLine(text: string, start: number): boolean {
  return /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}
