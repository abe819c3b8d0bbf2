// @ts-check
import { withGrayMatter } from './measureFolder.mjs';
import { generateNotes, shownText } from './notes.mjs';
import { ZONE } from './now.mjs';
import { medians } from './stopwatch.mjs';

const MICROSECONDS = 1000;
const NOTES = 1000;

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
        texts.forEach(withGrayMatter);
      },
      readNote: () => {
        for (const text of texts) ours.readNote(text, ZONE);
      },
    },
    rounds,
  );
  return {
    grayMatter: (times.grayMatter * MICROSECONDS) / texts.length,
    readNote: (times.readNote * MICROSECONDS) / texts.length,
  };
}
