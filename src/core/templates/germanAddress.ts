import type { Addressee, Salutation } from './letterTexts';
import { namePartsOf } from './surname';

/** A salutation by surname: where neither name nor title tells whether it is a woman or a man, the person chooses. */
export function germanSalutation({ name, title }: Addressee): Salutation {
  const { titles, plain, surname } = namePartsOf(name);
  if (NOBODY.test(plain)) return 'Sehr geehrte Damen und Herren';
  const isAddressed = titles.length > 0;
  // A first name alone is no `Frau Jane`.
  if (surname === undefined && !isAddressed) return `Guten Tag ${plain}`;
  const degrees = titles.flatMap((word) => degreeOf(word) ?? []);
  const last = [...new Set(degrees), surname ?? plain].join(' ');
  const [woman, man] = [`Sehr geehrte Frau ${last}`, `Sehr geehrter Herr ${last}`];
  if (titles.some((word) => /^(?:Frau|Fr|Ms|Mrs|Miss)\.?$/.test(word))) return woman;
  if (titles.some((word) => /^(?:Herrn?|Hr|Mr)\.?$/.test(word))) return man;
  if (title !== undefined && OF_A_WOMAN.test(title)) return woman;
  return [woman, man, `Guten Tag ${surname === undefined ? name : plain}`];
}

/** A team, and no person. */
const NOBODY = /(?<!\p{L})(?:team|recruiting|hr|personal\p{L}*|\p{L}*abteilung|familie)(?!\p{L})/iu;

/** The degrees that one is addressed with. */
function degreeOf(word: string): string | undefined {
  if (word.includes('Prof')) return 'Prof.';
  return word.startsWith('Dr') ? 'Dr.' : undefined;
}

/** `Leiterin`, `Chefin`, before any other word of the title; of a man and of either, German has one word. */
const OF_A_WOMAN =
  /^(?:(?!(?:der|des|einer|für|von|bei|in|im|Büro|Sekretariat|Vertretung) )[\p{L}.-]{1,40} ){0,3}\p{L}{0,40}(?:er|or|ist|eur|ent|ant|ekt|chef|log|ärzt|anwält|sekretär|vorständ|dekan|köch|chirurg|Chef|Ärzt)in(?![\p{L}:*_/])/u;
