import { unquoted } from './lines';

/** Where a place is within brackets or braces of YAML. */
export interface FlowPlace {
  readonly wants: 'key' | 'value';
  /** The keys that lead there, as far as they stand within the brackets. */
  readonly path: readonly string[];
  readonly isItem: boolean;
  /** Where what is typed there begins. */
  readonly start: number;
}

interface Open {
  readonly bracket: '[' | '{';
  key?: string;
}

/**
 * Where an offset is within the brackets that open at `from`, closed or not; `undefined` where they are closed before
 * it, and `comment` where nothing that is typed counts.
 */
export function flowPlace(text: string, from: number, offset: number): FlowPlace | 'comment' | undefined {
  return new FlowScan(text, from).to(offset);
}

/** Goes through flow style sign by sign: half of what is looked at is not finished, so no parser reads it. */
class FlowScan {
  readonly #open: Open[] = [];
  #token: number;
  /** Whether only blanks stand between there and here. */
  #isFresh = true;

  constructor(
    private readonly text: string,
    private readonly from: number,
  ) {
    this.#token = from;
  }

  to(offset: number): FlowPlace | 'comment' | undefined {
    for (let at = this.from; at < offset; at++) {
      const sign = this.text.charAt(at);
      if ((sign === '"' || sign === "'") && this.#isFresh) {
        at = this.#endOfQuote(at, offset);
        this.#isFresh = false;
      } else if (sign === '#' && /\s/.test(this.text.charAt(at - 1))) {
        at = this.#endOfLine(at);
        if (at >= offset) return 'comment';
      } else if (!this.#take(sign, at, offset)) return undefined;
    }
    return this.#place(offset);
  }

  /** Returns whether any bracket is still open. */
  #take(sign: string, at: number, offset: number): boolean {
    const top = this.#open.at(-1);
    if ((sign === '[' || sign === '{') && this.#isFresh) {
      this.#open.push({ bracket: sign });
      this.#beginAt(at + 1);
    } else if (sign === ']' || sign === '}') {
      this.#open.pop();
      this.#beginAt(at + 1);
    } else if (sign === ',') {
      if (top !== undefined) top.key = undefined;
      this.#beginAt(at + 1);
    } else if (sign === ':' && top !== undefined && top.key === undefined && this.#endsKey(at, offset, top)) {
      top.key = unquoted(this.text.slice(this.#token, at));
      this.#beginAt(at + 1);
    } else if (sign.trim() !== '') this.#isFresh = false;
    return this.#open.length > 0;
  }

  #beginAt(at: number): void {
    this.#token = at;
    this.#isFresh = true;
  }

  /** A list can have pairs too, `[Jane Doe: 2026-11-21]`; a colon with nothing behind it is one of a time there. */
  #endsKey(at: number, offset: number, { bracket }: Open): boolean {
    if (/["']/.test(this.text.charAt(at - 1))) return true;
    const behind = this.text.charAt(at + 1);
    return bracket === '[' ? /[\s[{]/.test(behind) : at + 1 >= offset || /[\s,[\]{}]/.test(behind);
  }

  #endOfQuote(at: number, offset: number): number {
    const quote = this.text.charAt(at);
    for (let end = at + 1; end < offset; end++) {
      if (quote === '"' && this.text.charAt(end) === '\\') end++;
      else if (this.text.charAt(end) === quote) return end;
    }
    return offset;
  }

  #endOfLine(at: number): number {
    const end = this.text.slice(at).search(/[\r\n]/);
    return end < 0 ? this.text.length : at + end;
  }

  #place(offset: number): FlowPlace | undefined {
    const top = this.#open.at(-1);
    if (top === undefined) return undefined;
    const blanks = this.text.slice(this.#token, offset).search(/\S|$/);
    return {
      wants: top.bracket === '{' && top.key === undefined ? 'key' : 'value',
      path: this.#open.flatMap(({ key }) => key ?? []),
      isItem: top.bracket === '[' && top.key === undefined,
      start: this.#token + blanks,
    };
  }
}
