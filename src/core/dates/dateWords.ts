/** The months as people write them in English, German and Spanish, without accents. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'janner', 'jaenner', 'ene', 'enero'],
  ['feb', 'february', 'februar', 'febr', 'febrero'],
  ['mar', 'march', 'marz', 'maerz', 'mrz', 'marzo'],
  ['apr', 'april', 'abr', 'abril'],
  ['may', 'mai', 'mayo'],
  ['jun', 'june', 'juni', 'junio'],
  ['jul', 'july', 'juli', 'julio'],
  ['aug', 'august', 'ago', 'agosto'],
  ['sep', 'sept', 'september', 'septiembre', 'setiembre'],
  ['oct', 'october', 'okt', 'oktober', 'octubre'],
  ['nov', 'november', 'noviembre'],
  ['dec', 'december', 'dez', 'dezember', 'dic', 'diciembre'],
];

/** The days of the week, Monday first. */
const DAY_NAMES: readonly (readonly string[])[] = [
  ['mon', 'monday', 'mo', 'montag', 'lun', 'lunes'],
  ['tue', 'tues', 'tuesday', 'di', 'dienstag', 'mar', 'martes'],
  ['wed', 'weds', 'wednesday', 'mi', 'mittwoch', 'mie', 'miercoles'],
  ['thu', 'thur', 'thurs', 'thursday', 'do', 'donnerstag', 'jue', 'jueves'],
  ['fri', 'friday', 'fr', 'freitag', 'vie', 'viernes'],
  ['sat', 'saturday', 'sa', 'samstag', 'sonnabend', 'sab', 'sabado'],
  ['sun', 'sunday', 'so', 'sonntag', 'dom', 'domingo'],
];

const MONTHS = numbered(MONTH_NAMES);
const DAYS = numbered(DAY_NAMES);

/** The number of a month, from 1, that a word names; `mar` may be a Tuesday as well. */
export function monthNamed(word: string): number | undefined {
  return MONTHS.get(word);
}

/** The day of the week, Monday 1 to Sunday 7, that a word names. */
export function weekdayNamed(word: string): number | undefined {
  return DAYS.get(word);
}

function numbered(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((same, at) => same.map((name) => [name, at + 1] as const)));
}
