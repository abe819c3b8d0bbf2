import type { NoteKeys } from '../notes/noteKeys';
import { speaksOfInterviews } from '../notes/speaksOfInterviews';

/** The line below the header of a table, with its bars. */
const BELOW_HEADER = /^[ \t>]*(?:\||:?-+:?[ \t]*\|)[-: \t|]*$/m;
/** Words that a name of a date of the interview has, in any language that is read. */
const DATED =
  /interview|entrevista|gespr|termin|date|datum|fecha|when|scheduled|vorstellung|screen|on-?site|technical|final|round|runde|ronda|recruiter|call|panel/i;
/** A heading with a number in it, or a map below a key of front matter. */
const HEADING = /^[ \t>]{0,3}#{1,6} [^\n\d]{0,200}\d/m;
const MAP = /^[ \t]*(?:-[ \t]+)?[\w-]{1,60}:[ \t]*\r?\n[ \t]*(?:-[ \t]+)?[\w-]{1,60}:/m;

/** No label is longer. */
const LONGEST_LABEL = 80;

/**
 * Whether a text may tell of an interview where we look: told in passing, by its words and by what its lines begin with, so
 * that the many other notes of a vault are not taken apart.
 */
export function mayTell(text: string, keys: NoteKeys): boolean {
  const isNamed = keys.isInterviewNamedIn(text);
  if (!isNamed && !speaksOfInterviews(text)) return false;
  const isTable = text.includes('|') && BELOW_HEADER.test(text);
  const hasHeading = text.includes('# ') && HEADING.test(text);
  return (
    isNamed || isTable || hasHeading || hasDatedLabel(text) || (text.startsWith('---') && MAP.test(text))
  );
}

/** Whether something that a date of an interview is called stands before a colon. */
function hasDatedLabel(text: string): boolean {
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const before = text.slice(Math.max(0, colon - LONGEST_LABEL), colon);
    const label = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('[')) + 1);
    if (DATED.test(label)) return true;
  }
  return false;
}
