import { remembered } from '../text/remembered';
import { capitalised } from '../text/text';

/** How somebody spells keys. */
export interface KeyStyle {
  /** What joins several words. */
  readonly joint: 'kebab' | 'snake' | 'camel' | 'blank';
  /** Whether keys of several words begin with a capital letter. */
  readonly isCapital: boolean;
  /** Whether all keys do, those of one word too. */
  readonly isAllCapital: boolean;
}

/** As the keys are listed. */
export const LISTED_STYLE: KeyStyle = { joint: 'kebab', isCapital: false, isAllCapital: false };

/** Whether keys in a style are spelled as they are listed. */
export function isListedStyle({ joint, isCapital, isAllCapital }: KeyStyle): boolean {
  return joint === 'kebab' && !isCapital && !isAllCapital;
}

/** The style of some keys, in their order: the first of several words tells it; `undefined` where none says anything. */
export function styleOf(written: readonly string[]): KeyStyle | undefined {
  const isAllCapital = written.length > 0 && written.every(beginsCapital);
  for (const name of written) {
    const joint = jointOf(name);
    if (joint !== undefined) return { joint, isCapital: beginsCapital(name), isAllCapital };
  }
  return isAllCapital ? { joint: 'kebab', isCapital: true, isAllCapital } : undefined;
}

function beginsCapital(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}

const jointOf = remembered((name: string): KeyStyle['joint'] | undefined => {
  if (/\p{L}-\p{L}/u.test(name)) return 'kebab';
  if (/\p{L}_\p{L}/u.test(name)) return 'snake';
  if (/\p{L} \p{L}/u.test(name)) return 'blank';
  return /\p{Ll}\p{Lu}/u.test(name) ? 'camel' : undefined;
});

/** A listed key as somebody with that style spells it: `reply-by` is `reply_by`, `replyBy` or `Reply By`. */
export function inStyle(key: string, { joint, isCapital, isAllCapital }: KeyStyle): string {
  const parts = key.split('-');
  const isFirstRaised = parts.length > 1 ? isCapital : isAllCapital;
  const words = parts.map((word, at) => {
    const isRaised = at === 0 ? isFirstRaised : joint === 'camel' || (isCapital && joint !== 'kebab');
    return isRaised ? capitalised(word) : word;
  });
  return words.join({ kebab: '-', snake: '_', blank: ' ', camel: '' }[joint]);
}
