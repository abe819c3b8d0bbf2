/** A word before a name that is no part of it: a form of address, a degree, a profession. */
const BEFORE =
  /^(?:(?:Univ\.-)?Prof|Dr(?:\.-Ing)?|Dra|PD|OA|OÄ|Ing|Lic|lic|iur|jur|med|phil|rer|nat|oec|pol|h\.c|Licda|Mtr[ao]|Profa|Dipl(?:\.-\p{L}{1,8})?|M?Mag|DI|Sra?|Srta|Do[nñ]a?|Dña|Mrs?|Ms|Miss|Frau|Fr|Herrn?|Hr|Señora?|Señorita|Doctora?|Licenciad[oa]|Ingenier[oa]|Profesora?)\.?$/u;
/** What stands behind one. */
const BEHIND = /^(?:Jr|Sr|jun|sen|Ph\.?D|MBA|M\.?Sc|B\.?Sc|M\.?A|B\.?A|MD|II|III|\(.*\))\.?$/;
/** With what a surname of several words begins. */
const PARTICLE = /^(?:von|vom|van|zu|zum|zur|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ten|ter|y)$/;

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
  const words = name.trim().split(/[\s,]+/);
  const first = words.findIndex((word) => !BEFORE.test(word));
  const at = first < 0 ? words.length : first;
  const last = words.findLastIndex((word) => !BEHIND.test(word));
  const [titles, own] = [words.slice(0, at), words.slice(at, Math.max(at, last + 1))];
  const plain = own.join(' ');
  const particle = own.findIndex((word) => PARTICLE.test(word));
  if (particle >= 0 && particle < own.length - 1)
    return { titles, plain, surname: own.slice(particle).join(' ') };
  return { titles, plain, surname: own.length > 1 ? own.at(-1) : undefined };
}
