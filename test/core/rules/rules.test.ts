import assert from 'node:assert/strict';
import { DEFAULT_RULES, firstWorkday, isWorkday } from '../../../src/core/rules/rules';
import type { Rules } from '../../../src/core/rules/rules';

describe('a workday', () => {
  it('is one of the working week that is no holiday', () => {
    const rules: Rules = { ...DEFAULT_RULES, holidays: new Set(['2026-11-26']) };
    const week = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'];
    assert.deepEqual(
      week.filter((date) => isWorkday(date, rules)),
      ['2026-11-25', '2026-11-27', '2026-11-30'],
    );
  });

  const FIRST: readonly (readonly [date: string, first: string])[] = [
    ['2026-12-04', '2026-12-04'],
    ['2026-12-05', '2026-12-07'],
    ['2026-12-06', '2026-12-07'],
    ['2026-12-31', '2027-01-04'],
  ];
  for (const [date, first] of FIRST) {
    it(`is first ${first} on or after ${date}, the first of January being none`, () => {
      const holidays = new Set(['2026-12-31', '2027-01-01']);
      assert.equal(firstWorkday(date, { ...DEFAULT_RULES, holidays }), first);
    });
  }

  it('is sought for a year, and then any day will do', () => {
    assert.equal(firstWorkday('2026-12-05', { ...DEFAULT_RULES, workdays: new Set() }), '2026-12-05');
  });
});
