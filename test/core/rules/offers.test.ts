import assert from 'node:assert/strict';
import { Agenda } from '../../../src/core/agenda/agenda';
import { parseWhen } from '../../../src/core/dates/calendar';
import { readNote } from '../../../src/core/notes/readNote';
import { dueText } from '../../../src/core/rules/deadlines';
import type { FollowUp, FollowUpKind } from '../../../src/core/rules/followUps';
import { readSettings, withHolidays } from '../../../src/core/settings/settings';
import { update, ZONES } from '../agendas';

interface Given {
  readonly head: string;
  readonly now: string;
  readonly zone?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly holidays?: readonly string[];
}

/** A follow-up of a note at a moment. */
function followUp(
  kind: FollowUpKind,
  { head, now, zone = 'UTC', settings = {}, holidays = [] }: Given,
): FollowUp | undefined {
  const agenda = new Agenda(withHolidays(readSettings((key) => settings[key]).settings, holidays));
  const at = parseWhen(now, zone);
  assert.ok(at);
  update(agenda, [['a.md', readNote(`---\ncompany: Initech\n${head}---\n`, zone)]], at.instant);
  return agenda.followUps('a.md').find((one) => one.kind === kind);
}

/** Its state and due, in short. */
function state(kind: FollowUpKind, given: Given): string {
  const found = followUp(kind, given);
  return found === undefined
    ? 'none'
    : [found.state, found.due && dueText(found.due)].filter((part) => part !== undefined).join(' ');
}

const OFFER = 'interview: 2026-11-10\nstatus: offer\ndecide-by: 2026-11-24\n';

describe('the answer to an offer', () => {
  const table: readonly (readonly [head: string, now: string, state: string])[] = [
    [OFFER, '2026-11-23 23:59', 'open 2026-11-24'],
    [OFFER, '2026-11-24 00:00', 'due 2026-11-24'],
    [OFFER, '2026-11-24 23:59', 'due 2026-11-24'],
    [OFFER, '2026-11-25 00:00', 'overdue 2026-11-24'],
    [OFFER, '2027-01-23 23:59', 'overdue 2026-11-24'],
    [OFFER, '2027-01-24 00:00', 'not-needed'],
    // It is never to come, and nothing puts it off.
    [OFFER.replace('2026-11-10', '2026-12-10'), '2026-11-20', 'open 2026-11-24'],
    [`${OFFER}snooze: 2026-12-24\n`, '2026-11-20', 'open 2026-11-24'],
    [`${OFFER}no-follow-up: done\n`, '2026-11-20', 'not-needed'],
    [`${OFFER}cancelled: true\nno-check-in: true\n`, '2026-11-20', 'open 2026-11-24'],
    [OFFER.replace('offer', 'accepted'), '2026-11-20', 'none'],
    [OFFER.replace('offer', 'declined'), '2026-11-20', 'none'],
    [OFFER.replace('offer', 'waiting'), '2026-11-20', 'none'],
    [OFFER.replace('2026-11-24', 'soon'), '2026-11-20', 'none'],
    [OFFER.replace('decide-by: 2026-11-24\n', ''), '2026-11-20', 'none'],
  ];
  for (const zone of ZONES)
    for (const [head, now, expected] of table)
      it(`of ${JSON.stringify(head)} at ${now} in ${zone} is ${expected}`, () => {
        assert.equal(state('offer-answer', { head, now, zone }), expected);
      });

  it('is no longer owed once a later round ended the application', () => {
    const agenda = new Agenda(readSettings(() => undefined).settings);
    const at = parseWhen('2026-11-20', 'UTC');
    assert.ok(at);
    const read = (head: string) => readNote(`---\ncompany: Initech\n${head}---\n`, 'UTC');
    update(
      agenda,
      [
        ['a.md', read(OFFER)],
        ['b.md', read('interview: 2026-11-12\nstatus: declined\n')],
      ],
      at.instant,
    );
    assert.deepEqual(
      agenda.followUps('a.md').map(({ kind }) => kind),
      ['thank-you-letter', 'thank-you-call', 'check-in'],
    );
  });

  it('says how late it is in days', () => {
    const found = followUp('offer-answer', { head: OFFER, now: '2026-11-26 09:00' });
    assert.deepEqual(found?.late, { unit: 'day', count: 2 });
    assert.equal(found.dueFrom, 'decide-by');
  });
});

const TIMED = 'interview: 2026-11-20 14:00\n';
const DATED = 'interview: 2026-11-20\n';

describe('what need not be done', () => {
  const table: readonly (readonly [kind: FollowUpKind, head: string, state: string])[] = [
    ['thank-you-letter', 'no-thank-you-letter: screening\n', 'not-needed'],
    ['thank-you-letter', 'no-thank-you-letter: true\n', 'not-needed'],
    ['thank-you-letter', 'no-thank-you-letter: false\n', 'overdue 2026-11-21T14:00'],
    ['thank-you-call', 'no-thank-you-letter: true\n', 'missed 2026-11-20T17:00'],
    ['check-in', 'no-thank-you-letter: true\n', 'upcoming 2026-12-04'],
    ['check-in', 'no-check-in: they write\n', 'not-needed'],
    ['check-in', 'no-check-in: false\n', 'upcoming 2026-12-04'],
    ['thank-you-letter', 'no-check-in: true\n', 'overdue 2026-11-21T14:00'],
    ['thank-you-letter', 'no-thank-you-letter: true\nthank-you-sent: 2026-11-21\n', 'done 2026-11-21T14:00'],
    [
      'thank-you-letter',
      'interviewers: [A, B]\nthank-you-sent: {A: 2026-11-21, B: not needed}\n',
      'done 2026-11-21T14:00',
    ],
    [
      'thank-you-letter',
      'interviewers: [A, B]\nthank-you-sent: {A: nicht nötig, B: no hace falta}\n',
      'done 2026-11-21T14:00',
    ],
    [
      'thank-you-letter',
      'interviewers: [A, B]\nthank-you-sent: {A: not needed}\n',
      'overdue 2026-11-21T14:00',
    ],
  ];
  for (const [kind, head, expected] of table)
    it(`with ${JSON.stringify(head)}: the ${kind} is ${expected}`, () => {
      assert.equal(state(kind, { head: TIMED + head, now: '2026-11-24 10:00' }), expected);
    });
});

describe('what a person may set', () => {
  const ON_WORKDAYS = { 'thankYou.onWorkdays': true };
  const GRACE = { 'thankYou.graceHours': 30 };
  const DAYS = { 'checkIn.graceDays': 2 };
  const table: readonly (readonly [
    kind: FollowUpKind,
    head: string,
    settings: Readonly<Record<string, unknown>>,
    now: string,
    state: string,
  ])[] = [
    // 2026-11-20 is a Friday.
    ['thank-you-letter', TIMED, ON_WORKDAYS, '2026-11-22 23:59', 'open 2026-11-23T14:00'],
    ['thank-you-letter', TIMED, ON_WORKDAYS, '2026-11-23 14:00', 'due 2026-11-23T14:00'],
    ['thank-you-letter', TIMED, ON_WORKDAYS, '2026-11-23 14:01', 'overdue 2026-11-23T14:00'],
    ['thank-you-letter', DATED, ON_WORKDAYS, '2026-11-23 23:59', 'due 2026-11-23'],
    ['thank-you-letter', DATED, ON_WORKDAYS, '2026-11-24 00:00', 'overdue 2026-11-23'],
    [
      'thank-you-letter',
      'interview: 2026-11-18 14:00\n',
      ON_WORKDAYS,
      '2026-11-19 14:01',
      'overdue 2026-11-19T14:00',
    ],
    ['thank-you-letter', TIMED, GRACE, '2026-11-21 13:59', 'due 2026-11-21T14:00'],
    ['thank-you-letter', TIMED, GRACE, '2026-11-22 20:00', 'due 2026-11-21T14:00'],
    ['thank-you-letter', TIMED, GRACE, '2026-11-22 20:01', 'overdue 2026-11-21T14:00'],
    ['thank-you-letter', DATED, GRACE, '2026-11-23 23:59', 'due 2026-11-21'],
    ['thank-you-letter', DATED, GRACE, '2026-11-24 00:00', 'overdue 2026-11-21'],
    ['check-in', `${DATED}reply-by: 2026-12-02\n`, DAYS, '2026-12-02 23:59', 'upcoming 2026-12-03'],
    ['check-in', `${DATED}reply-by: 2026-12-02\n`, DAYS, '2026-12-07 23:59', 'due 2026-12-03'],
    ['check-in', `${DATED}reply-by: 2026-12-02\n`, DAYS, '2026-12-08 00:00', 'overdue 2026-12-03'],
  ];
  for (const zone of ZONES)
    for (const [kind, head, settings, now, expected] of table)
      it(`${JSON.stringify(settings)} at ${now} in ${zone}: the ${kind} is ${expected}`, () => {
        assert.equal(state(kind, { head, now, zone, settings }), expected);
      });

  it('counts how late a letter is from its due, whatever the grace', () => {
    const found = followUp('thank-you-letter', { head: TIMED, now: '2026-11-22 21:00', settings: GRACE });
    assert.deepEqual(found?.late, { unit: 'day', count: 1 });
  });

  it('takes the days of a calendar for holidays', () => {
    const given = { head: TIMED, now: '2026-11-23 10:00', settings: ON_WORKDAYS };
    assert.equal(state('thank-you-letter', { ...given, holidays: ['2026-11-23'] }), 'open 2026-11-24T14:00');
  });

  it('has calendars of holidays below the folder only, and names a bad entry', () => {
    const { settings, problems } = readSettings((key) =>
      key === 'holidays' ? ['2026-12-25', 'cal/feiertage.ics', '../x.ics', '/x.ics', 'x.txt', 7] : undefined,
    );
    assert.deepEqual([...settings.rules.holidays], ['2026-12-25']);
    assert.deepEqual(settings.holidayFiles, ['cal/feiertage.ics']);
    assert.deepEqual(
      problems.map(({ entry }) => entry),
      ['../x.ics', '/x.ics', 'x.txt', '7'],
    );
  });

  it('keeps its default where a grace is none', () => {
    const { settings, problems } = readSettings((key) =>
      key === 'thankYou.graceHours' ? -1 : key === 'checkIn.graceDays' ? 1.5 : undefined,
    );
    assert.deepEqual([settings.rules.thankYou.graceHours, settings.rules.checkIn.graceDays], [0, 0]);
    assert.equal(problems.length, 2);
  });
});
