import { spelledAsKey } from './fields';
import type { Entry, Mapping } from '../frontMatter/yamlValues';

/** What an interviewer who is written as a map may have. */
export const PERSON_KEYS = ['name', 'title', 'email', 'phone'] as const;

/** A key of an interviewer. */
export type PersonKey = (typeof PERSON_KEYS)[number];

/** Whether an entry of a person's map is under that key, in any spelling. */
export function isOfPerson({ key }: Entry, wanted: PersonKey): boolean {
  return spelledAsKey(key.text) === wanted;
}

/** The entry of a person's map under a key. */
export function personEntry({ entries }: Mapping, wanted: PersonKey): Entry | undefined {
  return entries.find((entry) => isOfPerson(entry, wanted));
}
