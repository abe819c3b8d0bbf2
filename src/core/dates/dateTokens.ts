import { withoutAccents } from '../text/text';

/** A piece of a date as it is written: digits, letters, or one sign. */
export interface DateToken {
  readonly kind: 'number' | 'word' | 'sign';
  /** In small letters and without accents. */
  readonly text: string;
  /** Whether a blank stands before it. */
  readonly isApart: boolean;
}

const TOKEN = /\d+|\p{L}+|\S/gu;
const DASH = /[\u2010-\u2015\u2212]/;

/** The pieces of a text, in their order. Dashes of every length are `-`, arrows `>`. */
export function dateTokens(text: string): readonly DateToken[] {
  let end = 0;
  return [...text.matchAll(TOKEN)].map((match) => {
    const isApart = match.index > end;
    end = match.index + match[0].length;
    return { ...tokenOf(match[0]), isApart };
  });
}

function tokenOf(written: string): Omit<DateToken, 'isApart'> {
  if (/^\d/.test(written)) return { kind: 'number', text: written };
  if (/^\p{L}/u.test(written)) return { kind: 'word', text: withoutAccents(written) };
  if (DASH.test(written)) return { kind: 'sign', text: '-' };
  return { kind: 'sign', text: written === '\u2192' ? '>' : written };
}
