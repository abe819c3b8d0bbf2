import { spelledAsKey } from '../notes/fields';
import { entryThatCounts } from '../notes/readNote';
import { readFrontMatter } from '../frontMatter/frontMatter';
import type { Interviewer, InterviewNote } from '../notes/note';
import type { NoteKeys } from '../notes/noteKeys';
import type { Span } from '../text/text';
import { folded, pairsOf, textOf } from '../notes/values';

/** The interviewers whose drafts are meant at a place of a note: `undefined` where none are. */
export type Addressed = { readonly names: readonly string[] | 'everyone' } | undefined;

/**
 * Whose drafts a place in a note leads to: on an interviewer theirs, on a person under `thank-you-sent` theirs,
 * elsewhere in those two values everyone's. `offset` counts in the text.
 */
export function addressedAt(
  text: string,
  offset: number,
  { interviewers, keys }: Pick<InterviewNote, 'interviewers' | 'keys'>,
): Addressed {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'entries') return undefined;
  const entries = (['interviewers', 'thank-you-sent'] as const).flatMap(
    (key) => entryThatCounts(frontMatter.entries, key, keys) ?? [],
  );
  const entry = entries.find(({ key, value }) => isIn(key.span, offset) || isIn(value.span, offset));
  if (entry === undefined) return undefined;
  const interviewer = interviewers.find(({ span }) => isIn(span, offset));
  if (interviewer !== undefined) return { names: [interviewer.name] };
  const person = pairsOf(entry.value).find(({ key, value }) =>
    isIn({ start: key.span.start, end: value.span.end }, offset),
  );
  return { names: person === undefined ? 'everyone' : namesMeant(textOf(person.key), interviewers) };
}

/** Where an interviewer's name is written; where it is not there as it reads, the first line of what stands for them. */
export function namePlace(text: string, { name, span }: Interviewer, keys: NoteKeys): Span {
  const { start, end } = nameValue(text, span, keys) ?? span;
  const written = text.slice(start, end);
  const at = written.indexOf(name);
  const [from, length] = at < 0 ? [0, /^[^\r\n]*/.exec(written)?.[0].length ?? 0] : [at, name.length];
  return { start: start + from, end: start + from + length };
}

/** The value of `name`, where a person is a map. */
function nameValue(text: string, { start }: Span, keys: NoteKeys): Span | undefined {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'entries') return undefined;
  const value = entryThatCounts(frontMatter.entries, 'interviewers', keys)?.value;
  const items = value?.kind === 'list' ? value.items : [value];
  const person = items.find((item) => item?.span.start === start);
  if (person?.kind !== 'map') return undefined;
  return person.entries.find(({ key }) => spelledAsKey(key.text) === 'name')?.value.span;
}

/** A key may be `Jane Doe`, or `Jane Doe, VP` as under interviewers. */
function namesMeant(written: string, interviewers: readonly Interviewer[]): readonly string[] {
  const meant = [written, written.replace(/,.*$/, '')].map(folded);
  const known = interviewers.filter(({ name }) => meant.includes(folded(name))).map(({ name }) => name);
  return known.length > 0 ? known : [written];
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
