import assert from 'node:assert/strict';
import { FollowUpList } from '../../../src/core/views/followUpRows';
import { sayOwed, sayOwedInFull } from '../../../src/core/wording/rowWording';
import { positionAt } from '../../../src/core/text/text';
import { changedRows } from '../../../src/core/views/treeRow';
import { allRows, seen, Window } from './views';
import type { Heads } from './views';
import { statesOf } from '../agendas';

const INTERVIEW = 'company: Initech\nrole: Staff Engineer\ninterview: 2026-11-18 14:00\n';
const SENT = `${INTERVIEW}thank-you-sent: 2026-11-18\n`;

function listOf(window: Window): FollowUpList {
  const list = new FollowUpList();
  list.update(statesOf(window.agenda));
  return list;
}

function groups(heads: Heads, now: string, settings?: Readonly<Record<string, unknown>>): readonly string[] {
  return seen(listOf(new Window(heads, now, settings)).rows('due'));
}

describe('the rows of follow-ups', () => {
  const table: readonly (readonly [what: string, head: string, now: string, expected: readonly string[]])[] =
    [
      [
        'before the interview',
        INTERVIEW,
        '2026-11-16 09:00',
        [
          'This week | 2',
          '. Initech | thank-you call · after the interview · Staff Engineer',
          '. Initech | thank-you letter · after the interview · Staff Engineer',
          'Later | 1',
          '. Initech | in 16 days · check-in · Staff Engineer',
        ],
      ],
      [
        'on the morning of the interview',
        INTERVIEW,
        '2026-11-18 09:00',
        [
          'Today | 1',
          '. Initech | thank-you call · after the interview · Staff Engineer',
          'This week | 1',
          '. Initech | thank-you letter · after the interview · Staff Engineer',
          'Later | 1',
          '. Initech | in 14 days · check-in · Staff Engineer',
        ],
      ],
      [
        'after the interview',
        INTERVIEW,
        '2026-11-18 15:00',
        [
          'Today | 1',
          '. Initech | until 17:00 today · thank-you call · Staff Engineer',
          'This week | 1',
          '. Initech | tomorrow · thank-you letter · Staff Engineer',
          'Later | 1',
          '. Initech | in 14 days · check-in · Staff Engineer',
        ],
      ],
      [
        'after a late interview',
        INTERVIEW.replace('14:00', '16:00'),
        '2026-11-18 17:00',
        [
          'This week | 2',
          '. Initech | until 19 Nov, 12:00 · thank-you call · Staff Engineer',
          '. Initech | tomorrow · thank-you letter · Staff Engineer',
          'Later | 1',
          '. Initech | in 14 days · check-in · Staff Engineer',
        ],
      ],
      [
        'on the day it is due',
        INTERVIEW,
        '2026-11-19 14:00',
        [
          'Today | 1',
          '. Initech | today at 14:00 · thank-you letter · Staff Engineer',
          'Later | 1',
          '. Initech | in 13 days · check-in · Staff Engineer',
        ],
      ],
      [
        'the minute after',
        INTERVIEW,
        '2026-11-19 14:01',
        [
          'Overdue | 1',
          '. Initech | overdue · thank-you letter · Staff Engineer',
          'Later | 1',
          '. Initech | in 13 days · check-in · Staff Engineer',
        ],
      ],
      [
        'two days late',
        INTERVIEW,
        '2026-11-21 15:00',
        [
          'Overdue | 1',
          '. Initech | 2 days late · thank-you letter · Staff Engineer',
          'Later | 1',
          '. Initech | in 11 days · check-in · Staff Engineer',
        ],
      ],
      [
        'seven days before',
        SENT,
        '2026-11-25 10:00',
        ['Later | 1', '. Initech | in 7 days · check-in · Staff Engineer'],
      ],
      [
        'six days before',
        SENT,
        '2026-11-26 10:00',
        ['This week | 1', '. Initech | in 6 days · check-in · Staff Engineer'],
      ],
      [
        'the day before',
        SENT,
        '2026-12-01 10:00',
        ['This week | 1', '. Initech | tomorrow · check-in · Staff Engineer'],
      ],
      [
        'the day itself',
        SENT,
        '2026-12-02 10:00',
        ['Today | 1', '. Initech | today · check-in · Staff Engineer'],
      ],
      [
        'the day after',
        SENT,
        '2026-12-03 10:00',
        ['Overdue | 1', '. Initech | 1 day late · check-in · Staff Engineer'],
      ],
      [
        'put off',
        `${SENT}snooze: 2026-12-10\n`,
        '2026-12-03 10:00',
        ['Later | 1', '. Initech | snoozed until 10 Dec · check-in · Staff Engineer'],
      ],
      [
        'put off until tomorrow',
        `${SENT}snooze: 2026-12-10\n`,
        '2026-12-09 10:00',
        ['This week | 1', '. Initech | snoozed until 10 Dec · check-in · Staff Engineer'],
      ],
      [
        'a letter for one of two',
        `${INTERVIEW}interviewers: [Jane, Sam]\nthank-you-sent: {Jane: 2026-11-18}\n`,
        '2026-11-19 17:30',
        [
          'Overdue | 1',
          '. Initech | 3 hours late · thank-you letter to Sam · Staff Engineer',
          'Later | 1',
          '. Initech | in 13 days · check-in · Staff Engineer',
        ],
      ],
      [
        'in another zone, with no company',
        'interview: 2026-11-18 14:00\ntimezone: Europe/Berlin\nthank-you-call: 2026-11-18\n',
        '2026-11-19 09:40',
        [
          'Overdue | 1',
          '. (no company) | 1 hour late · thank-you letter',
          'Later | 1',
          '. (no company) | in 13 days · check-in',
        ],
      ],
      [
        'a call that never has a time',
        INTERVIEW.replace('18 14:00', '20 18:00'),
        '2026-11-14 09:00',
        [
          'Later | 2',
          '. Initech | thank-you letter · after the interview · Staff Engineer',
          '. Initech | in 20 days · check-in · Staff Engineer',
        ],
      ],
      ['an ended application', `${INTERVIEW}status: rejected\n`, '2026-11-21 15:00', []],
    ];
  for (const [what, head, now, expected] of table) {
    it(what, () => {
      assert.deepEqual(groups({ 'a.md': head }, now), expected);
    });
  }

  it('leave the call out for those who would rather not phone', () => {
    const found = groups({ 'a.md': INTERVIEW }, '2026-11-18 15:00', { 'thankYouCall.enabled': false });
    assert.ok(found.length > 0 && found.every((row) => !row.includes('call')));
  });

  const MANY: Heads = {
    'hooli.md': 'company: Hooli\ninterview: 2026-11-16\nthank-you-sent: 2026-11-17\nreply-by: 2026-11-18\n',
    'initech.md': SENT.replace('Initech', 'initech'),
    'initech-2.md': 'company: Initech\nrole: Manager\ninterview: 2026-11-19 11:00\n',
    'globex.md': 'company: Globex\ninterview: 2026-11-17 10:00\n',
  };
  const NOW = '2026-11-20 10:00';

  it('stand by when they are due, the oldest first', () => {
    assert.deepEqual(seen(listOf(new Window(MANY, NOW)).rows('none')), [
      'Globex | 2 days late · thank-you letter',
      'Hooli | 1 day late · check-in',
      'Initech | today at 11:00 · thank-you letter · Manager',
      'Globex | in 11 days · check-in',
      'initech | in 12 days · check-in · Staff Engineer',
      'Initech | in 13 days · check-in · Manager',
    ]);
  });

  it('stand by company, the one with the most urgent first', () => {
    assert.deepEqual(seen(listOf(new Window(MANY, NOW)).rows('company')), [
      'Globex | 2',
      '. Thank-you letter | 2 days late',
      '. Check-in | in 11 days',
      'Hooli | 1',
      '. Check-in | 1 day late',
      'Initech | 3',
      '. Thank-you letter | today at 11:00 · Manager',
      '. Check-in | in 12 days · Staff Engineer',
      '. Check-in | in 13 days · Manager',
    ]);
  });

  it('are counted: what is overdue, and what must be done today', () => {
    const list = listOf(new Window(MANY, NOW));
    assert.deepEqual([list.overdue, list.dueToday], [2, 1]);
    const withCall = listOf(new Window({ 'a.md': INTERVIEW }, '2026-11-18 15:00'));
    assert.deepEqual([withCall.overdue, withCall.dueToday], [0, 0], 'the call is optional');
  });

  it('are read out whole, with the company, the role and the state in words', () => {
    const [group] = listOf(new Window({ 'a.md': `${INTERVIEW}round: On-site\n` }, '2026-11-21 15:00')).rows(
      'due',
    );
    assert.equal(group?.spoken, 'Overdue, 1 entry');
    const row = group.rows?.[0];
    assert.equal(
      row?.spoken,
      'Initech, Staff Engineer: thank-you letter, overdue by 2 days (was due 19 Nov, 14:00)',
    );
    assert.equal(
      row.tooltip,
      'Initech, Staff Engineer, On-site\nThank-you letter, overdue by 2 days (was due 19 Nov, 14:00)',
    );
  });

  it('say in a sentence what is overdue about a note', () => {
    const list = listOf(new Window(MANY, NOW));
    assert.equal(
      list.overdueAt('globex.md'),
      'Thank-you letter to Globex is overdue by 2 days (was due 18 Nov, 10:00).',
    );
    assert.equal(list.overdueAt('initech-2.md'), undefined);
  });

  it('lead to the value that set the date, in every state', () => {
    const promised = `${INTERVIEW}reply-by: 2026-12-08\n`;
    const places: readonly (readonly [head: string, now: string, kind: string, text: string])[] = [
      [promised, '2026-11-16', 'thank-you-letter', '2026-11-18 14:00'],
      [promised, '2026-11-16', 'check-in', '2026-12-08'],
      [promised, '2026-12-10', 'check-in', '2026-12-08'],
      [`${SENT}checked-in: [2026-12-02]\n`, '2026-12-03', 'check-in', '[2026-12-02]'],
      [SENT, '2026-11-20', 'check-in', '2026-11-18 14:00'],
    ];
    for (const [head, now, kind, text] of places) {
      const window = new Window({ 'a.md': head }, `${now} 10:00`);
      const row = listOf(window)
        .rows('none')
        .find(({ id }) => id === `a.md#${kind}`);
      const start = `---\n${head}`.indexOf(text);
      const starts = window.agenda.note('a.md')?.lineStarts ?? [];
      assert.deepEqual(row?.target, {
        path: 'a.md',
        range: { start: positionAt(starts, start), end: positionAt(starts, start + text.length) },
      });
    }
  });

  it('have the remedies of their problems, once there is time for them', () => {
    const acts = (head: string, now: string): readonly string[] =>
      listOf(new Window({ 'a.md': head }, now))
        .rows('none')
        .map((row) => [row.id.replace('a.md#', ''), ...row.acts].join(' '));
    assert.deepEqual(acts(INTERVIEW, '2026-11-18 15:00'), [
      'thank-you-call prepareThankYouCall logThankYouCall snooze',
      'thank-you-letter debrief draftThankYou markThankYouSent snooze',
      'check-in prepareCheckIn setStatus',
    ]);
    assert.deepEqual(acts(SENT, '2026-12-03 15:00'), ['check-in prepareCheckIn logCheckIn setStatus snooze']);
    assert.deepEqual(acts(INTERVIEW, '2026-11-17 15:00'), [
      'thank-you-call prepareThankYouCall',
      'thank-you-letter draftThankYou',
      'check-in prepareCheckIn setStatus',
    ]);
  });

  it('show what a note says on one line, without what turns or breaks it', () => {
    const head = `company: "In\\ni\\u202Etech"\ninterview: 2026-11-18 14:00\nthank-you-call: true\n`;
    const row = listOf(new Window({ 'a.md': head }, '2026-11-18 15:00')).rows('none')[0];
    assert.equal(row?.label, 'In i tech');
  });
});

describe('what the status bar says', () => {
  const table: readonly (readonly [
    overdue: number,
    today: number,
    short: string | undefined,
    full: string,
  ])[] = [
    [0, 0, undefined, '0 follow-ups are due today.'],
    [0, 1, '1 due today', '1 follow-up is due today.'],
    [0, 2, '2 due today', '2 follow-ups are due today.'],
    [1, 0, '1 overdue', '1 follow-up is overdue.'],
    [2, 1, '2 overdue', '2 follow-ups are overdue. 1 follow-up is due today.'],
  ];
  for (const [overdue, today, short, full] of table) {
    it(`with ${overdue} overdue and ${today} due today: ${short ?? 'nothing'}`, () => {
      assert.equal(sayOwed(overdue, today), short);
      assert.equal(sayOwedInFull(overdue, today), full);
    });
  }
});

describe('what is drawn anew of follow-ups', () => {
  const heads = (count: number): Heads =>
    Object.fromEntries(
      Array.from({ length: count }, (_, nth) => [
        `note-${nth}.md`,
        `company: Company ${nth}\ninterview: 2026-11-18 ${10 + (nth % 8)}:00\n`,
      ]),
    );

  it('is nothing where nothing looks different, though the note is another', () => {
    const window = new Window(heads(3), '2026-11-18 19:00');
    const list = listOf(window);
    const before = list.rows('due');
    const touched = window.change({ 'note-1.md': `${heads(3)['note-1.md'] ?? ''}own: x\n` });
    assert.deepEqual(
      touched.map(({ path }) => path),
      ['note-1.md'],
    );
    assert.deepEqual([...list.update(touched)], []);
    assert.deepEqual(changedRows(before, list.rows('due')), []);
  });

  it('is the one row that changed, among 1,000 notes', () => {
    const window = new Window(heads(1000), '2026-11-18 19:00');
    const list = listOf(window);
    const before = list.rows('due');
    const sent = window.change({
      'note-7.md':
        'company: Company 7\ninterview: 2026-11-18 17:00\ninterviewers: [A, B]\nthank-you-sent: {A: 2026-11-18}\n',
    });
    assert.deepEqual([...list.update(sent)], ['note-7.md']);
    const after = list.rows('due');
    assert.deepEqual(changedRows(before, after), ['note-7.md#thank-you-letter']);
    const kept = new Set(allRows(before));
    assert.equal(allRows(after).filter((row) => !kept.has(row) && row.rows === undefined).length, 1);
  });

  it('is the group where a row comes or goes, and everything where a group does', () => {
    const window = new Window(heads(3), '2026-11-18 19:00');
    const list = listOf(window);
    const before = list.rows('due');
    list.update(window.change({ 'note-1.md': undefined }));
    const after = list.rows('due');
    assert.deepEqual(changedRows(before, after), ['due:week', 'due:later']);
    list.update(window.goTo('2026-11-19 10:01'));
    assert.equal(changedRows(after, list.rows('due')), undefined);
    assert.deepEqual(
      list.rows('due').map(({ id }) => id),
      ['due:overdue', 'due:today', 'due:later'],
    );
  });

  it('is all where they are put together otherwise', () => {
    const list = listOf(new Window(heads(3), '2026-11-18 19:00'));
    assert.equal(changedRows(list.rows('due'), list.rows('company')), undefined);
  });
});
