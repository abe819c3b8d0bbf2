import { findFences } from '../frontMatter/fences';
import { readFrontMatter } from '../frontMatter/frontMatter';
import { spelledAsKey } from '../notes/fields';
import type { Draft } from '../notes/note';
import type { Span } from '../text/text';

/** What of a draft can be sent: its text without the front matter, and without blank lines around it. */
export function letterText(text: string): string {
  const fences = findFences(text);
  const body = fences.kind === 'closed' ? text.slice(fences.head.end).replace(/^---[ \t]*/, '') : text;
  return `${body.trim()}\n`;
}

/** Where a draft names its note: the value of `for`. */
export function notePlace(text: string): Span | undefined {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'entries') return undefined;
  return frontMatter.entries.find(({ key }) => spelledAsKey(key.text) === 'for')?.value.span;
}

/** What a draft follows up; older call notes say it in their heading only. */
export function subjectOf({ type, about }: Draft, text: string): 'thank-you' | 'thank-you-call' | 'check-in' {
  if (about !== undefined) return about;
  if (type === 'letter') return 'thank-you';
  return /^# *check-in/im.test(text) ? 'check-in' : 'thank-you-call';
}
