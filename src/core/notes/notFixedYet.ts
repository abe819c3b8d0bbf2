/** What people write for a date, a name or a place that is not known yet, in English, German and Spanish. */
const WORDS = new Set([
  '?',
  '??',
  '???',
  'tbd',
  'tba',
  'tbc',
  'to be determined',
  'to be decided',
  'to be announced',
  'to be confirmed',
  'to be scheduled',
  'not scheduled',
  'not scheduled yet',
  'not yet scheduled',
  'unknown',
  'pending',
  'none',
  'n/a',
  'not yet',
  'no interview',
  'no interview yet',
  '-',
  '–',
  '—',
  'offen',
  'noch offen',
  'noch nicht',
  'noch keins',
  'keins',
  'unbekannt',
  'noch unklar',
  'steht noch nicht fest',
  'wird noch bekannt gegeben',
  'por confirmar',
  'por definir',
  'por determinar',
  'por fijar',
  'pendiente',
  'ninguna',
  'aún no',
  'todavía no',
  'a confirmar',
  'a definir',
]);

/** With which signs they begin: of most texts no more need be compared. */
const BEGINNINGS = new Set([...WORDS].map((word) => word.charAt(0)));

/** Whether a text says that something is not fixed yet: `TBD`, `noch offen`, `por confirmar`, `?`. */
export function isNotFixedYet(text: string): boolean {
  if (text.length >= 40) return false;
  const said = text.trim();
  if (!BEGINNINGS.has(said.charAt(0).toLowerCase())) return false;
  return WORDS.has(said.toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' '));
}
