import assert from 'node:assert/strict';
import { applicationsAmong, applicationsOf, laterRounds, roundOf } from '../../../src/core/notes/application';
import type { Round } from '../../../src/core/notes/application';
import { readNote } from '../../../src/core/notes/readNote';
import type { Status } from '../../../src/core/notes/fields';

const round = (path: string, given: Partial<Round> = {}): Round => ({
  path,
  company: 'initech',
  role: '',
  begins: 0,
  status: 'waiting',
  ...given,
});
const paths = (rounds: readonly Round[]): readonly (readonly string[])[] =>
  applicationsOf(rounds).map((application) => application.map(({ path }) => path));

describe('the rounds of an application', () => {
  it('are in the order of their interviews, and at one moment in that of their paths', () => {
    const [first, second, third] = [
      round('c', { begins: 1 }),
      round('a', { begins: 2 }),
      round('b', { begins: 2 }),
    ];
    for (const rounds of [
      [first, second, third],
      [third, second, first],
      [second, third, first],
    ]) {
      assert.deepEqual(paths(rounds), [['c', 'a', 'b']]);
    }
  });

  it('have one role; a note without a role joins the only one', () => {
    const [engineer, none, manager] = [
      round('a', { role: 'engineer' }),
      round('b'),
      round('c', { role: 'manager' }),
    ];
    assert.deepEqual(paths([engineer, none]), [['a', 'b']]);
    assert.deepEqual(paths([engineer, none, manager]), [['a'], ['b'], ['c']]);
    assert.deepEqual(paths([none, round('d')]), [['b', 'd']]);
  });

  it('know whether there is a later one, and which of those ends the application first', () => {
    const rounds = (...statuses: readonly Status[]) =>
      laterRounds(statuses.map((status, nth) => round(String(nth), { status })));
    assert.deepEqual(rounds('waiting'), [{ any: false }]);
    assert.deepEqual(rounds('rejected'), [{ any: false }]);
    assert.deepEqual(rounds('waiting', 'advanced', 'waiting'), [
      { any: true },
      { any: true },
      { any: false },
    ]);
    assert.deepEqual(rounds('waiting', 'offer', 'waiting', 'declined', 'waiting'), [
      { any: true, closing: 'offer' },
      { any: true, closing: 'declined' },
      { any: true, closing: 'declined' },
      { any: true },
      { any: false },
    ]);
  });

  const NOTES: readonly (readonly [head: string, company: string | undefined, role: string])[] = [
    [
      'company: "  INITECH   Inc "\nrole: Staff  Engineer\ninterview: 2026-11-20',
      'initech inc',
      'staff engineer',
    ],
    ['company: Initech\ninterview: 2026-11-20', 'initech', ''],
    ['company: Initech\ninterview: soon', undefined, ''],
    ['company: Initech\ninterview:', undefined, ''],
    ['role: Engineer\ninterview: 2026-11-20', undefined, 'engineer'],
  ];
  for (const [head, company, role] of NOTES) {
    it(`are told from ${JSON.stringify(head)} as those of ${company ?? 'no company'}`, () => {
      const reading = readNote(`---\n${head}\n---\n`, 'UTC');
      assert.equal(reading.kind, 'interview');
      const found = roundOf({ path: 'a.md', note: reading.note });
      assert.deepEqual([found.company, found.role, found.status], [company, role, 'waiting']);
      assert.equal(found.begins, reading.note.interview?.instant ?? 0);
    });
  }

  it('are found once for all notes of one application, in the order in which they are asked for', () => {
    const reading = readNote('---\ncompany: Initech\ninterview: 2026-11-20\n---\n', 'UTC');
    assert.equal(reading.kind, 'interview');
    const { note } = reading;
    const applications = [['a', 'c'], ['b']].map((files) => files.map((path) => ({ path, note })));
    const asked: string[] = [];
    const found = applicationsAmong(['c', 'a', 'b', 'c', 'd'], (path) => {
      asked.push(path);
      return applications.find((rounds) => rounds.some((one) => one.path === path)) ?? [];
    });
    assert.deepEqual(found, [applications[0], applications[1], []]);
    assert.deepEqual(asked, ['c', 'b', 'd']);
  });

  it('are alone where a note without a role could join several', () => {
    assert.deepEqual(paths([round('a', { role: 'x' }), round('b', { role: 'y' }), round('c')]), [
      ['a'],
      ['b'],
      ['c'],
    ]);
  });
});
