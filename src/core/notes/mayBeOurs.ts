import { LARGEST_HEAD } from '../frontMatter/frontMatter';
import { findFences } from '../frontMatter/fences';
import type { NoteKeys } from './noteKeys';

/**
 * A word without which no front matter is ours: that of the interview in each language, those of drafts, and what names a
 * round. With a backslash, any word may stand there in other signs.
 */
const WORDS = /interview|entrevista|gespr|vorstellung|letter|call|round|stage|runde|ronda|\\/i;

/**
 * Whether the front matter of a text can be that of a note or a draft: told in passing, so that the many other files of a
 * vault are not read as YAML.
 */
export function mayBeOurs(text: string, keys: NoteKeys): boolean {
  const fences = findFences(text);
  if (fences.kind === 'none') return false;
  const head =
    fences.kind === 'closed' ? text.slice(fences.head.start, fences.head.end) : text.slice(0, LARGEST_HEAD);
  return WORDS.test(head) || keys.isInterviewNamedIn(head);
}
