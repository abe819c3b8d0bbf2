import { say } from './language';

const LONGEST_QUOTE = 40;
const CUT = new RegExp(`^.{${LONGEST_QUOTE - 1}}`, 'su');

/** Control characters, and those that turn the direction of what follows, as a class of regular expressions has them. */
export const UNSEEN = '\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069';
const UNSHOWN = new RegExp(`[\\s${UNSEEN}]+`, 'gu');

/** A piece of a note as it is shown: on one line, with nothing that a terminal would obey, and not too long to read. */
export function shown(text: string): string {
  const line = text.replace(UNSHOWN, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${CUT.exec(line)?.[0] ?? ''}…` : line;
}

/** As it is quoted in a sentence. */
export function quoted(text: string): string {
  return say('“{0}”', shown(text));
}
