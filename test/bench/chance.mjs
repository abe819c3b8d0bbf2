// @ts-check

/**
 * Chance that repeats: the same seed gives the same choices on every machine.
 * @typedef {object} Chance
 * @property {(share: number) => boolean} happens true in that share of all cases, from 0 to 1
 * @property {(least: number, most: number) => number} between a whole number, both ends included
 * @property {<const T>(choices: readonly [T, ...T[]]) => T} oneOf
 */

/**
 * @param {number} seed
 * @returns {Chance}
 */
export function chanceOf(seed) {
  const next = mulberry32(seed);
  /** @type {Chance['between']} */
  const between = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    happens: (share) => next() < share,
    between,
    oneOf: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
  };
}

/**
 * Tommy Ettinger's generator: small, and good enough to vary notes.
 * @param {number} seed
 * @returns {() => number} numbers from 0 to 1
 */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
