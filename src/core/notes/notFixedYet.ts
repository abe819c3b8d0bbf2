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
  'offen',
  'noch offen',
  'unbekannt',
  'noch unklar',
  'steht noch nicht fest',
  'wird noch bekannt gegeben',
  'por confirmar',
  'por definir',
  'por determinar',
  'por fijar',
  'pendiente',
  'a confirmar',
  'a definir',
]);

/** Whether a text says that something is not fixed yet: `TBD`, `noch offen`, `por confirmar`, `?`. */
export function isNotFixedYet(text: string): boolean {
  return text.length < 40 && WORDS.has(text.trim().toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' '));
}
