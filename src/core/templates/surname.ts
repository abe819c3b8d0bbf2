/** A word before a name that is no part of it: a form of address, a degree, a profession. */
const BEFORE =
  /^(?:(?:Univ\.-)?Prof|Dr(?:\.-Ing)?|Dra|PD|OA|OÄ|Ing|Lic|lic|iur|Licda|Mtr[ao]|Profa|Dipl(?:\.-\p{L}{1,8})?|M?Mag|DI|Sra?|Srta|Do[nñ]a?|D|Dña|Mrs?|Ms|Miss|Frau|Fr|Herrn?|Hr)\.?$/u;
/** What stands behind one. */
const BEHIND = /^(?:Jr|Sr|jun|sen|Ph\.?D|MBA|M\.?Sc|B\.?Sc|M\.?A|B\.?A|MD|II|III|\(.*\))\.?$/;

/** A name in its parts. */
export interface NameParts {
  /** Degrees and the like, as they stand before it. */
  readonly titles: readonly string[];
  /** All of it without them; empty of a title alone. */
  readonly plain: string;
  /** With `von` and the like; absent where one word is all there is. */
  readonly surname?: string;
}

/** A name without what stands before and behind it. */
export function namePartsOf(name: string): NameParts {
  const words = name
    .trim()
    .split(/[\s,]+/)
    .filter((word) => !BEHIND.test(word));
  const first = words.findIndex((word) => !BEFORE.test(word));
  const at = first < 0 ? words.length : first;
  const [titles, own] = [words.slice(0, at), words.slice(at)];
  const plain = own.join(' ');
  const particle = own.findIndex((word) => /^\p{Ll}/u.test(word));
  if (particle >= 0 && particle < own.length - 1)
    return { titles, plain, surname: own.slice(particle).join(' ') };
  return { titles, plain, surname: own.length > 1 ? own.at(-1) : undefined };
}
