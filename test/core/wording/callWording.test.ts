import assert from 'node:assert/strict';
import { instantAt } from '../../../src/core/dates/calendar';
import { missingForCall, whyNoCallNow } from '../../../src/core/wording/callWording';
import type { InterviewNote } from '../../../src/core/notes/note';
import { readNote } from '../../../src/core/notes/readNote';
import { DEFAULT_RULES } from '../../../src/core/rules/rules';

const DAY = '2026-11-20';

describe('the thank-you call', () => {
  const TIMES: readonly (readonly [interview: string, now: string, why: RegExp | undefined])[] = [
    [
      `${DAY} 14:00`,
      `${DAY} 13:59`,
      /^The thank-you call is for after the interview: from 20 November 2026, 14:00 until 20 November 2026, 17:00\.$/,
    ],
    [`${DAY} 14:00`, `${DAY} 14:00`, undefined],
    [`${DAY} 14:00`, `${DAY} 17:00`, undefined],
    [
      `${DAY} 14:00`,
      `${DAY} 17:01`,
      /^The time for the thank-you call was until 20 November 2026, 17:00; a letter alone is better now\.$/,
    ],
    ['2026-11-19 16:00', `${DAY} 12:00`, undefined],
    ['2026-11-19 16:00', `${DAY} 12:01`, /until 20 November 2026, 12:00;/],
    [`${DAY} 18:00`, `${DAY} 18:30`, /^There was no time/],
    [DAY, `${DAY} 00:00`, undefined],
    [DAY, '2026-11-19 23:59', /from 20 November 2026 until/],
    ['soon\nrole: Analyst', `${DAY} 12:00`, /the note has none/],
  ];
  for (const [interview, now, why] of TIMES) {
    it(`after an interview ${interview} ${why === undefined ? 'can' : 'cannot'} be made at ${now}`, () => {
      const found = whyNoCallNow(
        noteOf(`interview: ${interview}\n`),
        DEFAULT_RULES,
        instantAt(now.slice(0, 10), now.slice(11), 'UTC'),
      );
      if (why === undefined) assert.equal(found, undefined);
      else assert.match(found ?? '', why);
    });
  }

  const MISSING: readonly (readonly [head: string, missing: readonly string[]])[] = [
    ['interviewers: Jane Doe, VP\ncall-reason: Rota\n', []],
    [
      'interviewers: [Jane Doe, Sam Lee]\ncall-reason: Rota\n',
      ['the title of Jane Doe and Sam Lee: Jane Doe'],
    ],
    ['call-reason: Rota\n', [`the names of your interviewers: ${DAY}`]],
    ['interviewers: Jane Doe, VP\n', [`a reason to call besides the thanks: ${DAY}`]],
  ];
  for (const [head, missing] of MISSING) {
    it(`lacks with ${JSON.stringify(head)} ${missing.join() || 'nothing'}`, () => {
      const text = `---\ninterview: ${DAY}\n${head}---\n`;
      const found = missingForCall(noteOf(`interview: ${DAY}\n${head}`));
      assert.deepEqual(
        found.map(({ what, span }) => `${what}: ${text.slice(span.start, span.end)}`),
        missing,
      );
    });
  }
});

function noteOf(head: string): InterviewNote {
  const reading = readNote(`---\n${head}---\n`, 'UTC');
  assert.equal(reading.kind, 'interview');
  return reading.note;
}
