import { isEveryday, statusOf } from './fields';
import type { FieldKey } from './fields';
import type { NoteProblem } from './note';
import type { NoteKeys } from './noteKeys';
import { personEntry } from './people';
import { asScalar, isEmpty, singleOf, textOf } from './values';
import type { Entry } from '../frontMatter/yamlValues';

/** The entry that counts for each known key: the first, where it says something. */
export type KnownEntries = ReadonlyMap<FieldKey, Entry>;

/** The entries of front matter, by whose they are. */
export interface SortedEntries {
  readonly entries: readonly Entry[];
  readonly known: KnownEntries;
  /** The known keys that were there already. */
  readonly repeated: readonly NoteProblem[];
  /** The entries whose keys are none of ours: the person's own, and slips of the pen. */
  readonly strangers: readonly Entry[];
  /** The entries under other names that count all the same. */
  readonly taken: ReadonlySet<Entry>;
  /** The time of the interview, where it stands in a key of its own. */
  readonly time?: Entry;
}

const NONE: ReadonlySet<Entry> = new Set();

/** Sorts entries by whose they are, by the listed names and the vault’s own. */
export function sortEntries(entries: readonly Entry[], keys: NoteKeys): SortedEntries {
  const known = new Map<FieldKey, Entry>();
  const repeated: NoteProblem[] = [];
  const strangers: Entry[] = [];
  const named = new Set(
    entries.flatMap(({ key: { text } }) => (keys.isNamed(text) ? (keys.keyOf(text) ?? []) : [])),
  );
  for (const entry of entries) {
    const { span } = entry.key;
    if (isVaultsOwn(entry, named, keys)) continue;
    const key = keyOf(entry, keys);
    const earlier = key && known.get(key);
    if (key === undefined) strangers.push(entry);
    else if (earlier === undefined) known.set(key, entry);
    else {
      if (!isEveryday(key)) repeated.push({ code: 'key-duplicate', key, span });
      if (isEmpty(earlier.value) && !isEmpty(entry.value)) known.set(key, entry);
    }
  }
  return { entries, known, repeated, strangers, taken: NONE };
}

/** An everyday word with a value of another shape is the person’s own. */
function keyOf({ key, value }: Entry, keys: NoteKeys): FieldKey | undefined {
  const known = keys.keyOf(key.text);
  if (known === undefined || !isEveryday(known) || isEmpty(value)) return known;
  if (known === 'contact' && value.kind === 'map' && personEntry(value, 'name') !== undefined) return known;
  return asScalar(singleOf(value)) === undefined ? undefined : known;
}

/**
 * Whether the vault means something else by a listed word for which it has another name: where that name stands in
 * the note, too. A `status` is likely to be that of the note itself (“draft”, “evergreen”), unless it is one of our eight.
 */
function isVaultsOwn({ key: { text }, value }: Entry, named: ReadonlySet<FieldKey>, keys: NoteKeys): boolean {
  const key = keys.isReplaced(text) ? keys.keyOf(text) : undefined;
  if (key === undefined || named.has(key)) return key !== undefined;
  const scalar = asScalar(value);
  return key === 'status' && (scalar === undefined || statusOf(textOf(scalar)) === undefined);
}
