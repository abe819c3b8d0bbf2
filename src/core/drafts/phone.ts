/** A number as people write it, with nothing else in it. */
const PHONE = /^\+?[\d\s().\u00A0/-]+$/;
/** Shorter numbers are slips, longer ones none that a network knows (E.164, with room for a prefix). */
const DIGITS = { least: 3, most: 18 };

/** The `tel:` link of a number: digits, and a leading plus. `undefined` for what is not plainly a number. */
export function phoneLink(phone: string): string | undefined {
  const written = phone.trim();
  const digits = written.replace(/\D/g, '');
  if (!PHONE.test(written) || digits.length < DIGITS.least || digits.length > DIGITS.most) return undefined;
  return `tel:${written.startsWith('+') ? '+' : ''}${digits}`;
}

/** A number as it stands in call notes: a link where it is one, to be dialled with a click. */
export function phoneInNotes(phone: string): string {
  const link = phoneLink(phone);
  return link === undefined ? phone : `[${phone.trim()}](${link})`;
}
