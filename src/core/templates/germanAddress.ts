import type { Addressee, Salutation } from './letterTexts';
import { namePartsOf } from './surname';

/** A salutation by surname: where neither name nor title tells whether it is a woman or a man, the person chooses. */
export function germanSalutation({ name, title }: Addressee): Salutation {
  const { titles, plain, surname } = namePartsOf(name);
  const isAddressed = titles.length > 0;
  if (!isAddressed && NOBODY.test(plain)) return 'Sehr geehrte Damen und Herren';
  // A first name alone is no `Frau Jane`, and two people are none at all.
  if ((surname === undefined && !isAddressed) || plain === '' || SEVERAL.test(name))
    return `Guten Tag ${name.trim()}`;
  const degrees = titles.flatMap((word) => degreeOf(word) ?? []);
  const last = [...new Set(degrees), surname ?? plain].join(' ');
  const [woman, man] = [`Sehr geehrte Frau ${last}`, `Sehr geehrter Herr ${last}`];
  if (titles.some((word) => /^(?:Frau|Fr|Ms|Mrs|Miss)\.?$/.test(word))) return woman;
  if (titles.some((word) => /^(?:Herrn?|Hr|Mr)\.?$/.test(word))) return man;
  if (title !== undefined && isOfAWoman(title)) return woman;
  return [woman, man, `Guten Tag ${surname === undefined ? name : plain}`];
}

/** A team, and no person. */
const NOBODY =
  /^(?:(?:das )?team|hr|recruiting|personal\p{L}{0,30}|\p{L}{0,40}abteilung|familie)(?!\p{L})|(?<!\p{L})team$/iu;
const SEVERAL = / (?:und|&|oder) /;

/** The degrees that one is addressed with. */
function degreeOf(word: string): string | undefined {
  if (word.includes('Prof')) return 'Prof.';
  return word.startsWith('Dr') ? 'Dr.' : undefined;
}

/** `Leiterin`, `Stellvertretende Leiterin`: the first noun of a title. Of a man and of either, German has one word. */
function isOfAWoman(title: string): boolean {
  if (title.includes('/')) return false;
  const noun =
    title
      .trim()
      .split(/[\s,]+/)
      .find((word) => !/^\p{L}{3,}e$/u.test(word)) ?? '';
  return OF_A_WOMAN.test(noun);
}

const OF_A_WOMAN =
  /^[\p{L}-]{0,40}(?:er|or|ist|eur|ent|ant|ekt|[Cc]hef|log|[Ää]rzt|anwält|sekretär|vorständ|dekan|köch|chirurg)in$/u;
