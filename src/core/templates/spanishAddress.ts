import type { Addressee, Salutation } from './letterTexts';
import { namePartsOf } from './surname';

/** A salutation by the whole name, of which Spanish has two surnames: where nothing tells the gender, the person chooses. */
export function spanishSalutation({ name, title = '' }: Addressee): Salutation {
  if (NOBODY.test(name)) return `Estimado equipo${teamOf(name)}`;
  const { titles } = namePartsOf(name);
  const written = name.replace(
    /^(?:Señora?|Señorita|Do[nñ]a?|Doctora?|Licenciad[oa]|Ingenier[oa]|Profesora?)(?= )/,
    (word) => word.toLowerCase(),
  );
  const [woman, man] = [`Estimada ${written.replace(/^Dr\.? /, 'Dra. ')}`, `Estimado ${written}`];
  if (titles.some((word) => WOMAN.test(word))) return woman;
  if (titles.some((word) => MAN.test(word))) return man;
  const [first = ''] = title.split(/[\s,(]+/);
  if (OF_A_WOMAN.test(first)) return woman;
  // A man is likelier, and a woman may be called so too.
  return /^(?:Dr\.?|.*(?:or|ero|ado|ario|ico|efe))$/iu.test(titles[0] ?? first) ? [man, woman] : [woman, man];
}

/** A team, and no person. */
const NOBODY = /^(?:equipo|recursos humanos|rr\. ?hh|rrhh|departamento|selección)(?!\p{L})/iu;

function teamOf(name: string): string {
  const team = name.trim().replace(/^(?:equipo|departamento)(?: de)? ?/iu, '');
  return team === '' ? '' : ` de ${team}`;
}

const WOMAN =
  /^(?:Sra|Srta|Dra|Dña|Doña|Dona|Licda|Mtra|Profa|Ms|Mrs|Miss|Señora|Señorita|Doctora|Licenciada|Ingeniera|Profesora)\.?$/;
const MAN = /^(?:Sr|Don|Mtro|Mr|Señor|Doctor|Licenciado|Ingeniero|Profesor)\.?$/;
/** `Directora`, `Jefa`, `Ingeniera`, as the first word of a title; of a man many titles are as of either. */
const OF_A_WOMAN =
  /^(?:\p{L}{2,30}(?:tora|dora|sora|iera|aria|gada|ctiva|ogada|óloga|éutica)|jefa|socia|gerenta|\p{L}{0,6}presidenta|médica|maestra|arquitecta|técnica|decana|matrona|adjunta|licenciada)$/iu;
