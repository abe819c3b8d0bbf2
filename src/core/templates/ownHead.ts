import { spelledAsKey } from '../notes/fields';
import { readFrontMatter } from '../frontMatter/frontMatter';
import type { Entry } from '../frontMatter/yamlValues';

/** The keys of every draft: we write these ourselves. */
const OUR_KEYS: readonly string[] = ['type', 'for', 'to', 'about'];
const OPENING = '---\n';

/** The head of a template without the keys that are ours; nothing, where it cannot be read or its keys are not at the margin. */
export function withoutOurKeys(head: string): string {
  const entries = readEntries(head);
  if (entries === undefined) return '';
  const isOurs = new Map(
    entries.map(({ key }) => [key.span.start, OUR_KEYS.includes(spelledAsKey(key.text))]),
  );
  let at = OPENING.length;
  let isKept = true;
  const lines = head.split(/(?<=\n)/).filter((line) => {
    isKept = isOurs.has(at) ? isOurs.get(at) === false : isKept;
    isOurs.delete(at);
    at += line.length;
    return isKept;
  });
  const kept = lines.join('');
  // What is kept may have needed what is not.
  return isOurs.size === 0 && readEntries(kept) !== undefined ? kept : '';
}

/** `undefined` where anything cannot be read. */
function readEntries(head: string): readonly Entry[] | undefined {
  const read = readFrontMatter(`${OPENING}${head}---\n`);
  return read.kind === 'entries' && read.problems.length === 0 ? read.entries : undefined;
}
