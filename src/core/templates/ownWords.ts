/*
 * A person's own words, as a note has them: fragments or sentences, on one line or several. What languages have in common
 * when these words are to go on in a sentence of a letter.
 */

/** On one line, without the sign before a list's item. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-*•–]|\d{1,2}[.)]) (?=\S)/, '');
}

/** Without the signs at its end, save those that belong to it: a question, quotes, a bracket. */
export function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && '.,;:! '.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** As a sentence: with a capital, and a full stop unless it ends by itself. */
export function sentence(text: string): string {
  return ended(text.charAt(0).toUpperCase() + text.slice(1));
}

/** With a full stop, unless it ends by itself. */
export function ended(text: string): string {
  return /[.!?…]["”“»’)]?$/.test(text) ? text : `${text}.`;
}

/** What has a full stop and ends no sentence: `Dr.`, `z. B.`, `etc.` */
const ABBREVIATION =
  /(?<!\p{L})(?:Dr|Mr|Ms|Mrs|Prof|St|vs|No|Nr|Inc|Ltd|Co|etc|bzw|ca|Sra?|Dra|Ing|\p{L})\./gu;

/** Whether it is more than one sentence. */
export function isSeveral(text: string): boolean {
  return /[.!?] [¿¡]?\p{Lu}/u.test(text.replace(ABBREVIATION, ''));
}

/** Without what a pattern finds at its start, unless nothing is left. */
export function withoutStart(text: string, start: RegExp): string {
  const rest = text.replace(start, '');
  return rest === '' ? text : rest;
}

/** With a small first letter. */
export function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What advertisements add, and nobody says of themselves: `Entwickler (m/w/d)`. */
const OF_ANY_GENDER = /\s?\((?:[mwfdhx*](?:\/[mwfdhx*]){1,3}|all genders|gn)\)/i;

/** A job as one says it of oneself. */
export function roleAsSaid(role: string): string {
  return role.replace(OF_ANY_GENDER, '');
}
