import { FIELD_KEYS } from '../notes/fields';
import { interviewPlace } from '../notes/note';
import type { InterviewNote } from '../notes/note';
import { headEnd } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { say } from '../text/language';
import { called } from '../wording/noteWording';
import type { Span } from '../text/text';
import { shown } from '../text/shownText';
import { sayApplication } from '../wording/wording';

/** Something in a note that an outline shows. */
export interface NoteSymbol {
  readonly kind: 'note' | 'key' | 'person';
  readonly name: string;
  readonly detail: string;
  /** All of it. */
  readonly span: Span;
  /** Where its name or value stands. */
  readonly place: Span;
  readonly within: readonly NoteSymbol[];
}

/** A note as an outline shows it: the application and round, below it the keys, and below those the people. */
export function noteSymbol(read: NoteText, note: InterviewNote): NoteSymbol {
  const name = sayApplication(note);
  return {
    kind: 'note',
    name: note.round === undefined ? name : say('{0}: {1}', name, shown(note.round)),
    detail: '',
    span: { start: 0, end: headEnd(read) },
    place: interviewPlace(note),
    within: keySymbols(read.text, note),
  };
}

function keySymbols(text: string, note: InterviewNote): readonly NoteSymbol[] {
  const symbols = FIELD_KEYS.flatMap((key): readonly NoteSymbol[] => {
    const place = note.places[key];
    if (place === undefined) return [];
    const { start, end } = place.value;
    const within = key === 'interviewers' ? people(note) : [];
    const detail = within.length === 0 ? shown(text.slice(start, end)) : '';
    return [
      {
        kind: 'key',
        name: called(key, note.keys),
        detail,
        span: { start: place.key.start, end },
        place: place.key,
        within,
      },
    ];
  });
  return symbols.sort((a, b) => a.span.start - b.span.start);
}

function people({ interviewers }: InterviewNote): readonly NoteSymbol[] {
  return interviewers.map(({ name, title = '', span }) => ({
    kind: 'person',
    name: shown(name),
    detail: shown(title),
    span,
    place: span,
    within: [],
  }));
}
