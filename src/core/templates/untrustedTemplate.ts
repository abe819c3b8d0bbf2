import { isDateVariable, isLeftToEditor } from './editorVariables';
import { readTemplate, textPart, writeSnippet } from './snippet';
import type { Snippet, SnippetPart } from './snippet';
import { withoutByteOrderMark } from '../text/text';

/** A template with what was taken out of it: as it stood there, each once. */
export interface TamedTemplate {
  readonly text: string;
  readonly left: readonly string[];
}

/**
 * The template of a folder that nobody has said to be trustworthy: our variables and VS Code’s dates are filled in, and
 * what would read the clipboard or a path, or run a regular expression, stays as its text. In one that is all right
 * no character changes.
 */
export function untrustedTemplate(template: string): TamedTemplate {
  const left = new Set<string>();
  const tamed = tame(readTemplate(withoutByteOrderMark(template)), left);
  return left.size === 0 ? { text: template, left: [] } : { text: writeSnippet(tamed), left: [...left] };
}

function tame(snippet: Snippet, left: Set<string>): Snippet {
  return snippet.map((part) => {
    if (!isHarmless(part)) return asText(part, left);
    if (part.kind === 'stop') return { ...part, shown: part.shown && tame(part.shown, left) };
    if (part.kind === 'variable') return { ...part, otherwise: part.otherwise && tame(part.otherwise, left) };
    return part;
  });
}

function isHarmless(part: SnippetPart): boolean {
  if (part.kind !== 'stop' && part.kind !== 'variable') return true;
  if (part.transform !== undefined) return false;
  return part.kind === 'stop' || !isLeftToEditor(part.name) || isDateVariable(part.name);
}

function asText(part: SnippetPart, left: Set<string>): SnippetPart {
  const written = writeSnippet([part]);
  left.add(written);
  return textPart(written);
}
