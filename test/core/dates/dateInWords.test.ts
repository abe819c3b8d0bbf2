import assert from 'node:assert/strict';
import { dateInWords } from '../../../src/core/dates/dateInWords';

/** A Tuesday. */
const TODAY = '2026-11-24';

describe('a day in words', () => {
  const table: readonly (readonly [words: string, date: string | undefined])[] = [
    ['2026-12-10', '2026-12-10'],
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['friday', '2026-11-27'],
    ['next Tuesday', '2026-12-01'],
    ['in 3 days', '2026-11-27'],
    ['in two weeks', '2026-12-08'],
    ['1 Dec', '2026-12-01'],
    ['December 10', '2026-12-10'],
    ['10 January', '2027-01-10'],
    ['Tuesday', '2026-12-01'],
    ['last Friday', '2026-11-20'],
    ['last Monday', '2026-11-23'],
    ['2 days ago', '2026-11-22'],
    ['this morning', '2026-11-24'],
    ['  in a week  ', '2026-12-01'],
    ['2026-02-30', undefined],
    ['11/12', undefined],
    ['11/12/2026', undefined],
    ['soon', undefined],
    ['', undefined],
    ['Friday or Monday', undefined],
    ['from Monday to Friday', undefined],
    ['call them on Friday', undefined],
  ];
  for (const [words, date] of table) {
    it(`${JSON.stringify(words)} is ${date ?? 'not understood'}`, () => {
      assert.equal(dateInWords(words, TODAY), date);
    });
  }

  const done: readonly (readonly [words: string, date: string | undefined])[] = [
    ['friday', '2026-11-20'],
    ['last Friday', '2026-11-20'],
    ['tuesday', '2026-11-24'],
    ['monday', '2026-11-23'],
    ['yesterday', '2026-11-23'],
    ['3 days ago', '2026-11-21'],
    ['20 Nov', '2026-11-20'],
    ['1 Dec', '2025-12-01'],
    ['1 Dec 2026', '2026-12-01'],
    ['tomorrow', '2026-11-25'],
    ['next Tuesday', '2026-12-01'],
    ['Friday next week', '2026-12-04'],
    ['Friday 27 November', '2026-11-27'],
    ['Friday 20 November', '2026-11-20'],
    ['lately', undefined],
  ];
  for (const [words, date] of done) {
    it(`of something done, ${JSON.stringify(words)} is ${date ?? 'not understood'}`, () => {
      assert.equal(dateInWords(words, TODAY, 'past'), date);
    });
  }
});
