import assert from 'node:assert/strict';
import { NO_LATER_ROUNDS } from '../../../src/core/notes/application';
import { instantAt } from '../../../src/core/dates/calendar';
import { Moment } from '../../../src/core/dates/moment';
import { judge } from '../../../src/core/rules/problems';
import type { Verdict } from '../../../src/core/rules/problems';
import { readNote } from '../../../src/core/notes/readNote';
import { DEFAULT_RULES } from '../../../src/core/rules/rules';

const DAY = '2026-11-20';
const TITLED = 'interviewers: Jane Doe, VP\nreply-by: 2026-12-18\n';
const SENT = `${TITLED}thank-you-sent: true\n`;

function judged(head: string, now: string): Verdict {
  const reading = readNote(`---\ncompany: Initech\n${head}---\n`, 'UTC');
  assert.equal(reading.kind, 'interview');
  const moment = new Moment(instantAt(now.slice(0, 10), now.slice(11), 'UTC'));
  return judge(reading.note, NO_LATER_ROUNDS, moment, DEFAULT_RULES);
}

/** The problems with the text that each selects. */
function told(head: string, now: string): readonly string[] {
  const text = `---\ncompany: Initech\n${head}---\n`;
  return judged(head, now).problems.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

describe('the problems of a note', () => {
  for (const word of ['none', 'N/A', '"-"', 'not yet', 'No interview', 'noch nicht', 'ninguna'])
    it(`are none where there is no interview: ${word}`, () => {
      assert.deepEqual(told(`role: Engineer\ninterview: ${word}\nstatus: rejected\n`, `${DAY} 10:00`), []);
    });

  it('are those of its writing alone where the interview has no date', () => {
    const { followUps, problems } = judged('interview: soon\nstatus: wating\n', `${DAY} 10:00`);
    assert.deepEqual(followUps, []);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['date-invalid', 'status-unknown'],
    );
  });

  it('are in the order of their places', () => {
    assert.deepEqual(
      told(`interview: ${DAY} 10:00\nstatus: wating\nreply-by: 2026-11-01\n`, '2026-11-24 10:00'),
      [
        `thank-you-overdue: ${DAY} 10:00`,
        `interviewers-missing: ${DAY} 10:00`,
        'status-unknown: wating',
        'date-order: 2026-11-01',
      ],
    );
    assert.deepEqual(
      told(`reply-by: 2026-11-01\nstatus: wating\ninterview: ${DAY} 10:00\n`, '2026-11-24 10:00'),
      [
        'date-order: 2026-11-01',
        'status-unknown: wating',
        `thank-you-overdue: ${DAY} 10:00`,
        `interviewers-missing: ${DAY} 10:00`,
      ],
    );
  });

  const CALLS: readonly (readonly [call: string, now: string, problems: readonly string[]])[] = [
    ['2026-11-20 16:00', '2026-11-20 15:00', ['call-reason-missing: 2026-11-20 16:00']],
    ['2026-11-20 16:00\ncall-reason: Rota', '2026-11-20 15:00', []],
    // what cannot be read is there all the same
    ['2026-11-20 16:00\ncall-reason: [a, b]', '2026-11-20 15:00', ['value-type: [a, b]']],
    ['2026-11-20 17:00\ncall-reason: Rota', '2026-11-20 15:00', []],
    ['2026-11-20 17:01\ncall-reason: Rota', '2026-11-20 15:00', ['thank-you-call-late: 2026-11-20 17:01']],
    ['2026-11-21\ncall-reason: Rota', '2026-11-20 15:00', ['thank-you-call-late: 2026-11-21']],
    ['2026-11-20', '2026-11-20 15:00', ['call-reason-missing: 2026-11-20']],
    ['2026-11-20', '2026-11-21 00:00', []],
    ['true', '2026-11-20 15:00', []],
    ['2026-11-21 10:00\nstatus: rejected', '2026-11-20 15:00', []],
  ];
  for (const [call, now, problems] of CALLS) {
    it(`with thank-you-call: ${call.replace('\n', ', ')} at ${now} are ${problems.join() || 'none'}`, () => {
      assert.deepEqual(told(`interview: ${DAY} 14:00\n${SENT}thank-you-call: ${call}\n`, now), problems);
    });
  }

  const DATES: readonly (readonly [key: string, value: string, order?: 'before-interview' | 'in-future'])[] =
    [
      ['thank-you-sent', '2026-11-19', 'before-interview'],
      ['thank-you-sent', '2026-11-20'],
      ['thank-you-sent', '2026-11-25', 'in-future'],
      ['thank-you-call', '2026-11-19 10:00', 'before-interview'],
      ['thank-you-call', '2026-11-20 15:00'],
      ['checked-in', '2026-11-19', 'before-interview'],
      ['checked-in', '2026-11-24'],
      ['checked-in', '2026-11-25', 'in-future'],
      ['reply-by', '2026-11-19', 'before-interview'],
      ['reply-by', '2026-12-19'],
    ];
  for (const [key, value, order] of DATES) {
    it(`with ${key}: ${value} on 24 November are ${order ?? 'none'}`, () => {
      const { problems } = judged(`interview: ${DAY} 14:00\n${key}: ${value}\n`, '2026-11-24 10:00');
      const found = problems.flatMap((problem) =>
        problem.code === 'date-order' ? [[problem.key, problem.order, problem.date]] : [],
      );
      assert.deepEqual(found, order === undefined ? [] : [[key, order, value.slice(0, 10)]]);
    });
  }
});
