import type { Interviewer, InterviewNote } from '../notes/note';
import { entryOf } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { personEntry } from '../notes/people';
import { upTo } from '../text/text';
import type { Span } from '../text/text';
import { folded, pairsOf, textOf } from '../notes/values';

/** The interviewers whose drafts are meant at a place of a note: `undefined` where none are. */
export type Addressed = { readonly names: readonly string[] | 'everyone' } | undefined;

/**
 * Whose drafts a place in a note leads to: on an interviewer theirs, on a person under `thank-you-sent` theirs,
 * elsewhere in those two values everyone's. `offset` counts in the text.
 */
export function addressedAt(
  read: NoteText,
  offset: number,
  { interviewers }: Pick<InterviewNote, 'interviewers'>,
): Addressed {
  const entries = (['interviewers', 'thank-you-sent'] as const).flatMap((key) => entryOf(read, key) ?? []);
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
export function namePlace(read: NoteText, { name, span }: Interviewer): Span {
  const { start, end } = nameValue(read, span) ?? span;
  const written = read.text.slice(start, end);
  const at = written.indexOf(name);
  const [from, length] = at < 0 ? [0, /^[^\r\n]*/.exec(written)?.[0].length ?? 0] : [at, name.length];
  return { start: start + from, end: start + from + length };
}

/** The value of `name`, where a person is a map. */
function nameValue(read: NoteText, { start }: Span): Span | undefined {
  const value = entryOf(read, 'interviewers')?.value;
  const items = value?.kind === 'list' ? value.items : [value];
  const person = items.find((item) => item?.span.start === start);
  return person?.kind === 'map' ? personEntry(person, 'name')?.value.span : undefined;
}

/** A key may be `Jane Doe`, or `Jane Doe, VP` as under interviewers. */
function namesMeant(written: string, interviewers: readonly Interviewer[]): readonly string[] {
  const meant = [written, upTo(written, ',')].map(folded);
  const known = interviewers.filter(({ name }) => meant.includes(folded(name))).map(({ name }) => name);
  return known.length > 0 ? known : [written];
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
