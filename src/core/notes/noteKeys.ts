import { FIELD_KEYS, fieldKey, spelledAsKey } from './fields';
import type { FieldKey, Status } from './fields';
import { inStyle, LISTED_STYLE } from './keyStyle';
import type { KeyStyle } from './keyStyle';
import { statusMeant } from './statuses';
import { folded } from './values';
import { yamlText } from '../frontMatter/yamlText';

/** No key that we write is longer. */
export const LONGEST_NAME = 100;

/** Names for the keys: of several for one the first is written. */
export type KeyNames = ReadonlyMap<FieldKey, readonly string[]>;

/** What else a vault says in words of its own. */
export interface OwnWords {
  /** Words for a status, folded. */
  readonly statuses?: ReadonlyMap<string, Status>;
  /** The word that is written for a status. */
  readonly writtenStatuses?: ReadonlyMap<Status, string>;
  /** Whether the names that others have for the keys are read too. */
  readonly readsOtherNames?: boolean;
  /** How a listed key is spelled where it has no name. */
  readonly style?: KeyStyle;
}

const MAKE_A_NOTE = ['interview', 'round', 'interviewers'] as const;

/** How the notes of a vault spell the known keys: as they are listed, or by names that the vault has for them. */
export class NoteKeys {
  readonly #named = new Map<string, FieldKey>();

  /** `names` has the keys for which the vault has names of its own. */
  constructor(
    private readonly names: KeyNames,
    private readonly words: OwnWords = {},
  ) {
    for (const [key, all] of names) for (const name of all) this.#named.set(spelledAsKey(name), key);
    const { style } = words;
    if (style?.joint !== 'camel') return;
    // What joins its words by capitals alone is no listed spelling.
    for (const key of FIELD_KEYS)
      if (!names.has(key)) this.#named.set(spelledAsKey(inStyle(key, style)), key);
  }

  /** Whether the names that others have for the keys are read too. */
  get readsOtherNames(): boolean {
    return this.words.readsOtherNames ?? true;
  }

  /** How a listed key is spelled where it has no name; absent where it is as it is listed. */
  get style(): KeyStyle | undefined {
    return this.words.style;
  }

  /** The words that are written for a status in place of those that are listed. */
  get writtenStatuses(): ReadonlyMap<Status, string> | undefined {
    return this.words.writtenStatuses;
  }

  /** The key that a spelling means, the vault’s or the listed one; case, `_` and spaces make no difference. */
  keyOf(written: string): FieldKey | undefined {
    const key = fieldKey(written);
    return key !== undefined || this.#named.size === 0 ? key : this.#named.get(spelledAsKey(written));
  }

  /** Whether a spelling is a name that the vault has for a key. */
  isNamed(written: string): boolean {
    return this.#named.size > 0 && this.#named.has(spelledAsKey(written));
  }

  /** Whether a spelling is a listed one in place of which the vault has a name: it may mean something else by that word. */
  isReplaced(written: string): boolean {
    if (this.names.size === 0 || this.isNamed(written)) return false;
    const key = fieldKey(written);
    return key !== undefined && this.names.has(key);
  }

  /** All names that the vault has for a key. */
  namesFor(key: FieldKey): readonly string[] {
    return this.names.get(key) ?? [];
  }

  /** Whether a text may have a name that the vault has for the interview, or for what marks a note as one. */
  isInterviewNamedIn(text: string): boolean {
    const names = MAKE_A_NOTE.flatMap((key) => this.namesFor(key));
    if (names.length === 0) return false;
    const plain = spelledAsKey(text);
    return names.some((name) => plain.includes(spelledAsKey(name)));
  }

  /** What the vault calls a key. */
  nameOf(key: FieldKey): string {
    return this.namesFor(key)[0] ?? inStyle(key, this.words.style ?? LISTED_STYLE);
  }

  /** The same as front matter has it, in quotes where YAML asks for them. */
  written(key: FieldKey): string {
    return yamlText(this.nameOf(key));
  }

  /** The status that a word means, the vault’s or any known one. */
  statusMeant(word: string): Status | undefined {
    return this.words.statuses?.get(folded(word)) ?? statusMeant(word);
  }

  /** What the vault writes for a status. */
  statusWord(status: Status): string {
    return this.words.writtenStatuses?.get(status) ?? status;
  }

  /** The same keys where some are called otherwise, as in one note. */
  with(names: ReadonlyMap<FieldKey, string>, more: OwnWords = {}): NoteKeys {
    const all = new Map(this.names);
    for (const [key, name] of names) {
      const others = this.namesFor(key).filter((other) => spelledAsKey(other) !== spelledAsKey(name));
      all.set(key, [name, ...others]);
    }
    return new NoteKeys(all, { ...this.words, ...more });
  }

  /** All that decides how a note is read by them, as one text. */
  get id(): string {
    return JSON.stringify([[...this.names], [...(this.words.statuses ?? [])], this.readsOtherNames]);
  }
}

/** The keys as they are listed. */
export const LISTED_KEYS = new NoteKeys(new Map());
