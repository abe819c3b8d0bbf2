import { FIELD_KEYS } from './fields';
import type { FieldKey } from './fields';
import type { InterviewNote } from './note';
import { entriesOf } from './noteText';
import type { NoteText } from './noteText';
import type { Span } from '../text/text';

/** A known key in a note, and the key or value that was pointed at. */
export interface PointedKey {
  readonly key: FieldKey;
  readonly span: Span;
}

/** The known key at an offset, or that of the value there; a key without a value counts too. */
export function keyAt(read: NoteText, note: InterviewNote, offset: number): PointedKey | undefined {
  for (const key of FIELD_KEYS) {
    const place = note.places[key];
    const span = place && [place.key, place.value].find((one) => contains(one, offset));
    if (span !== undefined) return { key, span };
  }
  const entry = entriesOf(read).find(
    ({ key, value }) =>
      contains(key.span, offset) || (isTime(value.span, note) && contains(value.span, offset)),
  );
  // The time that stands in a key of its own is that of the interview.
  if (entry !== undefined && isTime(entry.value.span, note))
    return { key: 'interview', span: contains(entry.key.span, offset) ? entry.key.span : entry.value.span };
  if (entry === undefined || note.keys.isReplaced(entry.key.text)) return undefined;
  const key = note.keys.keyOf(entry.key.text);
  return key && { key, span: entry.key.span };
}

function isTime({ start }: Span, { timePlace }: InterviewNote): boolean {
  return start === timePlace?.start;
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
