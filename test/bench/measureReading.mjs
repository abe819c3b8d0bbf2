// @ts-check
import { withGrayMatter } from './measureFolder.mjs';
import { generateNotes, shownText } from './notes.mjs';
import { ZONE } from './now.mjs';
import { medians } from './stopwatch.mjs';

const MICROSECONDS = 1000;
const NOTES = 1000;
/** How often each is read in one round. */
const TIMES = 10;

/**
 * What one note costs to read, in microseconds: interview notes without a slip, their texts in memory.
 * @param {import('./buildOurs.mjs').Ours} ours
 * @param {number} rounds
 */
export function measureReading(ours, rounds) {
  const notes = [...generateNotes(NOTES)].filter(({ kind }) => kind === 'interview');
  const texts = notes.map(shownText);
  const times = medians(
    {
      grayMatter: () => {
        for (let time = 0; time < TIMES; time++) texts.forEach(withGrayMatter);
      },
      readFrontMatter: () => {
        for (let time = 0; time < TIMES; time++) for (const text of texts) ours.readFrontMatter(text);
      },
      readNote: () => {
        for (let time = 0; time < TIMES; time++) for (const text of texts) ours.readNote(text, ZONE);
      },
    },
    rounds,
  );
  const ofOne = (/** @type {number} */ time) => (time * MICROSECONDS) / (TIMES * texts.length);
  return {
    grayMatter: ofOne(times.grayMatter),
    readFrontMatter: ofOne(times.readFrontMatter),
    readNote: ofOne(times.readNote),
  };
}
