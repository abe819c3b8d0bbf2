import { spelledAsKey } from '../notes/fields';
import { readFrontMatter } from '../frontMatter/frontMatter';
import { readSnippet, snippetOf, writeSnippet } from './snippet';
import { plainText } from './snippetText';
import type { Entry } from '../frontMatter/yamlValues';

/** The keys of every draft: we write these ourselves. */
const OUR_KEYS: readonly string[] = ['type', 'for', 'to', 'about'];
const OPENING = '---\n';
/** Any day will do to see where lines begin. */
const SOME_DAY = '2026-01-01';

/** A filled head without the keys that are ours; nothing, where it cannot be read or its keys are not at the margin. */
export function withoutOurKeys(head: string): string {
  const lines = linesOf(head);
  const entries = readEntries(lines);
  if (entries === undefined) return '';
  const isOurs = new Map(
    entries.map(({ key }) => [key.span.start, OUR_KEYS.includes(spelledAsKey(key.text))]),
  );
  let at = OPENING.length;
  let isKept = true;
  const kept = lines.filter(({ shown }) => {
    isKept = isOurs.has(at) ? isOurs.get(at) === false : isKept;
    isOurs.delete(at);
    at += shown.length;
    return isKept;
  });
  // What is kept may have needed what is not.
  const isSound = isOurs.size === 0 && readEntries(kept) !== undefined;
  return isSound ? kept.map(({ written }) => written).join('') : '';
}

/** `undefined` where anything cannot be read. */
function readEntries(lines: readonly HeadLine[]): readonly Entry[] | undefined {
  const read = readFrontMatter(`${OPENING}${lines.map(({ shown }) => shown).join('')}---\n`);
  return read.kind === 'entries' && read.problems.length === 0 ? read.entries : undefined;
}

interface HeadLine {
  readonly shown: string;
  /** As it stands in the snippet. */
  readonly written: string;
}

/** The lines of a snippet; where a tab stop has several, they are one. */
function linesOf(snippet: string): readonly HeadLine[] {
  const lines: HeadLine[] = [];
  let line: HeadLine = { shown: '', written: '' };
  for (const part of readSnippet(snippet)) {
    if (part.kind !== 'text') {
      const written = writeSnippet([part]);
      line = { shown: line.shown + plainText(written, SOME_DAY), written: line.written + written };
      continue;
    }
    for (const piece of part.text.split(/(?<=\n)/)) {
      line = { shown: line.shown + piece, written: line.written + snippetOf(piece) };
      if (!piece.endsWith('\n')) continue;
      lines.push(line);
      line = { shown: '', written: '' };
    }
  }
  return line.written === '' ? lines : [...lines, line];
}
