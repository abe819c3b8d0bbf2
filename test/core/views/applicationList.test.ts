import assert from 'node:assert/strict';
import { ApplicationList } from '../../../src/core/views/applicationList';
import { changedRows } from '../../../src/core/views/treeRow';
import { allRows, seen, Window } from './views';
import type { Heads } from './views';
import { statesOf } from '../agendas';

const INITECH = 'company: Initech\nrole: Staff Engineer\n';
const FIRST = `${INITECH}round: Screening\ninterview: 2026-11-10 16:00\nthank-you-sent: 2026-11-11\nstatus: advanced\n`;
const SECOND = `${INITECH}interview: 2026-11-18 14:00\n`;

function listOf(window: Window): ApplicationList {
  const list = new ApplicationList(window.agendaOf);
  list.update(statesOf(window.agenda));
  return list;
}

function rows(heads: Heads, now: string): readonly string[] {
  return seen(listOf(new Window(heads, now)).rows());
}

describe('the rows of applications', () => {
  const table: readonly (readonly [what: string, heads: Heads, now: string, expected: readonly string[]])[] =
    [
      [
        'the rounds in order, with what is to be done next and the last contact',
        { 'a.md': SECOND, 'b.md': FIRST },
        '2026-11-21 15:00',
        [
          'Initech | 2 days late · thank-you letter · Staff Engineer · waiting · last contact 18 Nov',
          '. Screening | 10 Nov, 16:00',
          '. Interview | 2 days late · thank-you letter · 18 Nov, 14:00',
        ],
      ],
      [
        'an interview to come is what comes next',
        { 'a.md': SECOND, 'b.md': FIRST },
        '2026-11-15 15:00',
        [
          'Initech | interview in 3 days · Staff Engineer · waiting · last contact 11 Nov',
          '. Screening | 10 Nov, 16:00',
          '. Interview | 18 Nov, 14:00',
        ],
      ],
      [
        'tomorrow',
        { 'a.md': SECOND },
        '2026-11-17 15:00',
        ['Initech | interview tomorrow · Staff Engineer · waiting', '. Interview | 18 Nov, 14:00'],
      ],
      [
        'today',
        { 'a.md': SECOND },
        '2026-11-18 09:00',
        [
          'Initech | interview today at 14:00 · Staff Engineer · waiting · last contact today',
          '. Interview | today at 14:00',
        ],
      ],
      [
        'before an interview to come stands what is owed for the one before',
        { 'a.md': SECOND, 'b.md': FIRST.replace('thank-you-sent: 2026-11-11\n', '') },
        '2026-11-15 15:00',
        [
          'Initech | 3 days late · thank-you letter · Staff Engineer · waiting · last contact 10 Nov',
          '. Screening | 3 days late · thank-you letter · 10 Nov, 16:00',
          '. Interview | 18 Nov, 14:00',
        ],
      ],
      [
        'the last contact is a letter, a call or a check-in, and none that is to come',
        { 'a.md': `${SECOND}thank-you-sent: true\nchecked-in: [2026-12-03, 2027-01-01]\n` },
        '2026-12-04 09:00',
        [
          'Initech | in 6 days · check-in · Staff Engineer · waiting · last contact 3 Dec',
          '. Interview | in 6 days · check-in · 18 Nov, 14:00',
        ],
      ],
      [
        'by name, with those that are closed at the end, and an offer among the open ones',
        {
          'z.md': 'company: Zeta\ninterview: 2026-11-02\nstatus: rejected\n',
          'h.md': 'company: Hooli\ninterview: 2026-11-02\nstatus: withdrawn\n',
          'b.md': 'company: beta\ninterview: 2026-11-02\nstatus: offer\n',
          'c.md': 'company: Alpha\ninterview: 2026-11-02\nno-follow-up: true\n',
          'd.md': 'role:\ninterview: soon\n',
        },
        '2026-11-21 15:00',
        [
          '(no company) | waiting · nothing is owed',
          '. Interview | no date',
          'Alpha | waiting · nothing is owed · last contact 2 Nov',
          '. Interview | 2 Nov',
          'beta | offer · nothing is owed · last contact 2 Nov',
          '. Interview | 2 Nov',
          'Closed | 2',
          '. Hooli | withdrawn · nothing is owed · last contact 2 Nov',
          '. . Interview | 2 Nov',
          '. Zeta | rejected · nothing is owed · last contact 2 Nov',
          '. . Interview | 2 Nov',
        ],
      ],
      [
        'the role is that of any round where there is only one',
        { 'a.md': SECOND.replace('role: Staff Engineer\n', ''), 'b.md': FIRST },
        '2026-11-15 15:00',
        [
          'Initech | interview in 3 days · Staff Engineer · waiting · last contact 11 Nov',
          '. Screening | 10 Nov, 16:00',
          '. Interview | 18 Nov, 14:00',
        ],
      ],
    ];
  for (const [what, heads, now, expected] of table) {
    it(what, () => {
      assert.deepEqual(rows(heads, now), expected);
    });
  }

  it('are read out whole', () => {
    const [row] = listOf(new Window({ 'a.md': SECOND }, '2026-12-02 15:00')).rows();
    assert.equal(
      row?.spoken,
      'Initech, Staff Engineer: waiting, thank-you letter, overdue by 13 days (was due 19 Nov, 14:00), last contact 18 Nov',
    );
    assert.equal(row.rows?.[0]?.spoken.startsWith('Interview: 18 Nov, 14:00, thank-you letter'), true);
  });

  it('say under the pointer what their few words leave out', () => {
    const [row] = listOf(new Window({ 'a.md': SECOND }, '2026-12-02 15:00')).rows();
    assert.equal(
      row?.tooltip,
      'Initech, Staff Engineer\nwaiting\nthank-you letter, overdue by 13 days (was due 19 Nov, 14:00)\nlast contact 18 Nov',
    );
    assert.equal(
      row.rows?.[0]?.tooltip,
      'Interview\n18 Nov, 14:00\nthank-you letter, overdue by 13 days (was due 19 Nov, 14:00)',
    );
  });

  it('lead to the last round, and each round to its note, with what is to be done there', () => {
    const [row] = listOf(new Window({ 'a.md': SECOND, 'b.md': FIRST }, '2026-11-21 15:00')).rows();
    const acts = ['debrief', 'draftThankYou', 'markThankYouSent', 'snooze', 'prepareCheckIn', 'setStatus'];
    assert.deepEqual([row?.target?.path, row?.acts], ['a.md', acts]);
    assert.deepEqual(
      row?.rows?.map((round) => [round.target?.path, round.acts]),
      [
        ['b.md', []],
        ['a.md', acts],
      ],
    );
  });
});

describe('what is drawn anew of applications', () => {
  it('is the one application that changed, among 1,000', () => {
    const heads = Object.fromEntries(
      Array.from({ length: 1000 }, (_, nth) => [
        `${nth}.md`,
        `company: C${nth}\ninterview: 2026-11-18 14:00\n`,
      ]),
    );
    const window = new Window(heads, '2026-11-18 19:00');
    const list = listOf(window);
    const before = list.rows();
    const changes = window.change({ '7.md': 'company: C7\ninterview: 2026-11-18 14:00\nstatus: offer\n' });
    list.update(changes);
    const after = list.rows();
    assert.deepEqual(changedRows(before, after), ['application:7.md']);
    const kept = new Set(allRows(before));
    assert.equal(after.filter((row) => !kept.has(row)).length, 1);
    list.update(window.change(heads));
    assert.deepEqual(changedRows(before, list.rows()), []);
  });

  it('is nothing where only the text of a note changes', () => {
    const window = new Window({ 'a.md': SECOND }, '2026-11-18 19:00');
    const list = listOf(window);
    const before = allRows(list.rows());
    list.update(window.change({ 'a.md': `${SECOND}own: x\n` }));
    assert.ok(before.length > 0);
    assert.ok(allRows(list.rows()).every((row, nth) => row === before[nth]));
  });

  it('follows a note from one company to another, and a note without a role to the only one', () => {
    const window = new Window({ 'a.md': SECOND, 'b.md': FIRST }, '2026-11-21 15:00');
    const list = listOf(window);
    list.update(window.change({ 'a.md': SECOND.replace('Initech', 'Acme') }));
    assert.deepEqual(
      list.rows().map(({ tooltip, rows: rounds }) => [tooltip?.split('\n')[0], rounds?.length]),
      [
        ['Acme, Staff Engineer', 1],
        ['Initech, Staff Engineer', 1],
      ],
    );
    list.update(window.change({ 'a.md': SECOND.replace('role: Staff Engineer\n', '') }));
    assert.deepEqual(
      list.rows().map(({ tooltip, rows: rounds }) => [tooltip?.split('\n')[0], rounds?.length]),
      [['Initech, Staff Engineer', 2]],
    );
    list.update(window.change({ 'c.md': `company: Initech\nrole: Manager\ninterview: 2026-11-01\n` }));
    assert.deepEqual(
      list.rows().map(({ tooltip, rows: rounds }) => [tooltip?.split('\n')[0], rounds?.length]),
      [
        ['Initech', 1],
        ['Initech, Manager', 1],
        ['Initech, Staff Engineer', 1],
      ],
    );
    list.update(window.change({ 'a.md': undefined, 'b.md': undefined, 'c.md': undefined }));
    assert.deepEqual(list.rows(), []);
  });
});
