/** So many letters, and ends of choices, may come of the braces of one glob: thirty file types are far fewer. */
const MOST_LETTERS = 5000;

/**
 * A glob as plain ones, with each choice of its braces: `{a,b{c,d}}.md` is `a.md`, `bc.md` and `bd.md`. `undefined` where
 * a brace is not closed or not opened, or the choices are more than anyone would write. A brace in brackets is a letter.
 */
export function withoutBraces(glob: string): readonly string[] | undefined {
  return new BraceReader(glob).read();
}

/** Lives as long as one glob is read. */
class BraceReader {
  readonly #signs: readonly string[];
  #at = 0;
  #isTooLong = false;

  constructor(glob: string) {
    // A set of letters is one sign; what looks like one and is not closed is found out later.
    this.#signs = glob.match(/\[[!^]?\]?[^\]]{0,500}\]|[^]/g) ?? [];
  }

  read(): readonly string[] | undefined {
    const plain = this.#choice(false);
    const isRead = plain !== undefined && this.#at === this.#signs.length && !this.#isTooLong;
    return isRead ? plain : undefined;
  }

  /** What stands up to the end, or to the comma or brace that ends a choice. */
  #choice(isWithin: boolean): readonly string[] | undefined {
    let texts: readonly string[] = [''];
    for (; this.#at < this.#signs.length; this.#at++) {
      const sign = this.#signs[this.#at] ?? '';
      if (sign === '}' || (isWithin && sign === ',')) break;
      const next = sign === '{' ? this.#choices() : [sign];
      if (next === undefined) return undefined;
      texts = this.#together(texts, next);
    }
    return texts;
  }

  /** All choices of a pair of braces, of which the first is the current sign, and the last is when they are read. */
  #choices(): readonly string[] | undefined {
    const all: string[] = [];
    while (this.#signs[this.#at] !== '}') {
      this.#at++;
      const choice = this.#choice(true);
      if (choice === undefined || this.#at >= this.#signs.length) return undefined;
      all.push(...choice);
    }
    return all;
  }

  #together(before: readonly string[], behind: readonly string[]): readonly string[] {
    const texts = before.flatMap((one) => behind.map((other) => one + other));
    if (texts.reduce((sum, { length }) => sum + length + 1, 0) <= MOST_LETTERS) return texts;
    this.#isTooLong = true;
    return [''];
  }
}
