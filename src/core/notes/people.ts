import { spelledAsKey } from './fields';
import type { Entry, Mapping } from '../frontMatter/yamlValues';
import type { Span } from '../text/text';

/** What an interviewer who is written as a map may have. */
export const PERSON_KEYS = ['name', 'title', 'email', 'phone', 'topic'] as const;

/** A key of an interviewer. */
export type PersonKey = (typeof PERSON_KEYS)[number];

/** The same on one line, as people write it: `Jane Doe, VP`. */
export function withTitle({ name, title }: { readonly name: string; readonly title?: string }): string {
  return title === undefined ? name : `${name}, ${title}`;
}

/** Whether an entry of a person's map is under that key, in any spelling. */
export function isOfPerson({ key }: Entry, wanted: PersonKey): boolean {
  return spelledAsKey(key.text) === wanted;
}

/** The entry of a person's map under a key. */
export function personEntry({ entries }: Mapping, wanted: PersonKey): Entry | undefined {
  return entries.find((entry) => isOfPerson(entry, wanted));
}

/** A person on one line: the name, and the title where there is one. */
export interface NamedPerson {
  readonly name: string;
  readonly title?: string;
  /** Whether only a comma parts them, so that the title may as well be somebody else. */
  readonly isByComma?: true;
}

/** `Jane Doe, VP`, `Jane Doe (VP)` and `Jane Doe - VP`: what comes first parts the name from the title. */
export function nameAndTitle(text: string): NamedPerson {
  const comma = text.indexOf(',');
  const bracket = text.endsWith(')') ? text.indexOf(' (') : -1;
  const dash = text.search(/ [-\u2013\u2014] /);
  const first = Math.min(...[comma, bracket, dash].filter((at) => at > 0));
  if (comma === 0) return person('', text.slice(1));
  if (first === Infinity) return { name: text };
  if (first === bracket) return person(text.slice(0, bracket), text.slice(bracket + 2, -1));
  if (first === dash) return person(text.slice(0, dash), text.slice(dash + 3));
  const named = person(text.slice(0, comma), text.slice(comma + 1));
  return named.title === undefined ? named : { ...named, isByComma: true };
}

function person(name: string, title: string): NamedPerson {
  const [plainName, plainTitle] = [name.trim(), title.trim()];
  return plainTitle === '' ? { name: plainName } : { name: plainName, title: plainTitle };
}

/** The parts of a text between semicolons, with their places in it; one part where there is none. */
export function partsBySemicolon(text: string): readonly { readonly part: string; readonly span: Span }[] {
  let start = 0;
  return text.split(';').flatMap((piece) => {
    const part = piece.trim();
    const from = start + piece.indexOf(part);
    start += piece.length + 1;
    return part === '' ? [] : [{ part, span: { start: from, end: from + part.length } }];
  });
}
