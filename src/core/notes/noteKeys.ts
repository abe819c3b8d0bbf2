import { fieldKey, spelledAsKey } from './fields';
import type { FieldKey } from './fields';
import { yamlText } from '../frontMatter/yamlText';

/** No key that we write is longer. */
export const LONGEST_NAME = 100;

/** How the notes of a vault spell the known keys: as they are listed, or by names that the vault has for them. */
export class NoteKeys {
  readonly #named = new Map<string, FieldKey>();

  /** `names` has the keys for which the vault has a name of its own. */
  constructor(private readonly names: ReadonlyMap<FieldKey, string>) {
    for (const [key, name] of names) this.#named.set(spelledAsKey(name), key);
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

  /** What the vault calls a key. */
  nameOf(key: FieldKey): string {
    return this.names.get(key) ?? key;
  }

  /** The same as front matter has it, in quotes where YAML asks for them. */
  written(key: FieldKey): string {
    return yamlText(this.nameOf(key));
  }
}

/** The keys as they are listed. */
export const LISTED_KEYS = new NoteKeys(new Map());
