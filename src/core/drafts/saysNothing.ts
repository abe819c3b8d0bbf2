/** Whether an answer says nothing that a letter could: `n/a`, `not sure`, `🙂`. */
export function saysNothing(answer: string): boolean {
  const plain = answer.replace(/\s+/g, ' ').trim().toLowerCase().replace(/[.!]$/, '');
  return !/\p{L}{2}/u.test(plain) || NOTHING.has(plain);
}

const NOTHING = new Set([
  'n/a',
  'na',
  'none',
  'no',
  'yes',
  'ok',
  'nothing',
  'nothing really',
  'not sure',
  'not much',
  'idk',
  'tbd',
  'don’t know',
  "don't know",
  'i don’t know',
  "i don't know",
  'i don’t remember',
  "i don't remember",
  'no idea',
  'nichts',
  'weiß nicht',
  'keine',
  'nada',
  'no sé',
  'ninguno',
]);
