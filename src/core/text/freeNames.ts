import { fileKey } from './paths';

/** The name of one of several that would have the same, from 1 on: `letter.md`, `letter-2.md`, `letter-3.md`. */
export function numberedName(name: string, number: number): string {
  if (number === 1) return name;
  const end = /\.\w+$/.exec(name)?.index ?? name.length;
  return `${name.slice(0, end)}-${number}${name.slice(end)}`;
}

/** Gives names that are free, each once, also where a system takes several spellings for one. It remembers how far it counted: thousands of the same name cost no more than others. */
export class FreeNames {
  readonly #given = new Set<string>();
  readonly #last = new Map<string, number>();

  /** `isThere` tells which names are taken from the start. */
  constructor(private readonly isThere: (name: string) => boolean) {}

  /** The name itself, or with the first number with which it is free. */
  free(name: string): string {
    const key = fileKey(name);
    let number = (this.#last.get(key) ?? 0) + 1;
    while (this.#isTaken(numberedName(name, number))) number++;
    const free = numberedName(name, number);
    this.#last.set(key, number);
    this.#given.add(fileKey(free));
    return free;
  }

  #isTaken(name: string): boolean {
    return this.#given.has(fileKey(name)) || this.isThere(name);
  }
}
