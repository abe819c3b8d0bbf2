import { FIELD_KEYS, spelledAsKey } from './fields';
import type { FieldKey, Status } from './fields';
import { styleOf } from './keyStyle';
import type { KeyStyle } from './keyStyle';
import type { InterviewNote } from './note';
import { entriesOf, withKeys } from './noteText';
import type { NoteText } from './noteText';
import { meaningsOf } from './vocabulary';

/** What the notes of a vault call the keys and the statuses, where that is something else than is listed. */
export interface Habits {
  readonly names: ReadonlyMap<FieldKey, string>;
  readonly statuses: ReadonlyMap<Status, string>;
  readonly style?: KeyStyle;
}

/** What most of some notes do. */
export function habitsOf(notes: Iterable<InterviewNote>): Habits {
  const names = new Counts<FieldKey, string>();
  const statuses = new Counts<Status, string>();
  const styles = new Counts<'style', string>();
  for (const { keys, places, status, statusWord } of notes) {
    for (const key of FIELD_KEYS) if (places[key] !== undefined) names.add(key, keys.nameOf(key));
    // Of all that waiting is called, none says it for every note.
    if (places.status !== undefined && status !== 'waiting') statuses.add(status, statusWord ?? status);
    if (keys.style !== undefined) styles.add('style', JSON.stringify(keys.style));
  }
  const style = styles.most().get('style');
  return {
    names: withoutListed(names.most()),
    statuses: statuses.most(),
    style: style === undefined ? undefined : (JSON.parse(style) as KeyStyle),
  };
}

/** A name that is but the listed one in some style is no name of its own. */
function withoutListed(names: ReadonlyMap<FieldKey, string>): ReadonlyMap<FieldKey, string> {
  return new Map([...names].filter(([key, name]) => spelledAsKey(name) !== key));
}

/** A note to be changed: what is added to it is called as its neighbours call it, where it does not say it itself. */
export function withHabits(read: NoteText, { names, statuses, style }: Habits): NoteText {
  const { keys, known } = read;
  const there = new Set(entriesOf(read).map(({ key }) => spelledAsKey(key.text)));
  // A vague name may mean something else here, and one that is there does.
  const absent = [...names].filter(
    ([key, name]) =>
      !known.has(key) &&
      keys.namesFor(key).length === 0 &&
      !there.has(spelledAsKey(name)) &&
      isClearFor(key, name),
  );
  const isOwnStyle = styleOf([...known.values()].map(({ key }) => key.text)) !== undefined;
  const spelled = keys.with(new Map(absent), {
    ...(isOwnStyle || style === undefined ? {} : { style }),
    writtenStatuses: new Map([...statuses, ...(keys.writtenStatuses ?? [])]),
  });
  return withKeys(read, spelled);
}

function isClearFor(key: FieldKey, name: string): boolean {
  return meaningsOf(name).some(({ meant, kind }) => meant === key && kind === 'clear');
}

/** How often each thing has each name. */
class Counts<K, V> {
  readonly #counts = new Map<K, Map<V, number>>();

  add(key: K, value: V): void {
    const counts = this.#counts.get(key) ?? new Map<V, number>();
    this.#counts.set(key, counts.set(value, (counts.get(value) ?? 0) + 1));
  }

  /** What each has most often, the first of several. */
  most(): ReadonlyMap<K, V> {
    const found = new Map<K, V>();
    for (const [key, counts] of this.#counts) {
      const [first] = [...counts].sort(([, a], [, b]) => b - a);
      if (first !== undefined) found.set(key, first[0]);
    }
    return found;
  }
}
