import assert from 'node:assert/strict';
import { Agenda } from '../../../src/core/agenda/agenda';
import { parseWhen } from '../../../src/core/dates/calendar';
import { readNote } from '../../../src/core/notes/readNote';
import { FOLLOW_UP_NAMES, isAhead, isToDo } from '../../../src/core/rules/followUps';
import type { FollowUp, FollowUpKind, FollowUpState } from '../../../src/core/rules/followUps';
import { readSettings } from '../../../src/core/settings/settings';
import { update } from '../agendas';

const ZONE = 'Europe/Berlin';
const INTERVIEW = 'interview: 2026-11-10 14:00\n';
const OFFER = `${INTERVIEW}status: offer\ndecide-by: 2026-11-24\n`;

/** The follow-ups of the first of some notes of one application. */
function followUps(
  heads: readonly string[],
  now = '2026-11-23 10:00',
  settings: Readonly<Record<string, unknown>> = {},
): readonly FollowUp[] {
  const agenda = new Agenda(readSettings((key) => settings[key]).settings);
  const at = parseWhen(now, ZONE);
  assert.ok(at);
  const notes = heads.map(
    (head, nth) => [`${nth}.md`, readNote(`---\ncompany: Initech\n${head}---\n`, ZONE)] as const,
  );
  update(agenda, notes, at.instant);
  return agenda.followUps('0.md');
}

describe('why a follow-up is not needed', () => {
  type Row = readonly [
    heads: readonly string[],
    kind: FollowUpKind,
    why: FollowUp['notNeeded'],
    settings?: Readonly<Record<string, unknown>>,
  ];
  const LATER = 'interview: 2026-11-17\n';
  const table: readonly Row[] = [
    ...(['thank-you-letter', 'thank-you-call', 'check-in'] as const).flatMap((kind): readonly Row[] => [
      [[`${INTERVIEW}no-follow-up: No contact\n`], kind, { why: 'no-follow-up', reason: 'No contact' }],
      [[`${INTERVIEW}status: rejected\n`], kind, { why: 'status', status: 'rejected' }],
      [[INTERVIEW, `${LATER}status: withdrawn\n`], kind, { why: 'later-status', status: 'withdrawn' }],
      [[INTERVIEW.replace('2026-11', '2026-07')], kind, { why: 'given-up' }],
    ]),
    [[`${INTERVIEW}cancelled: ill\n`], 'thank-you-letter', { why: 'cancelled', reason: 'ill' }],
    [[`${INTERVIEW}cancelled: true\n`], 'thank-you-call', { why: 'cancelled', reason: '' }],
    [[`${INTERVIEW}cancelled: true\n`], 'check-in', undefined],
    [
      [`${INTERVIEW}no-thank-you-letter: by the agency\n`],
      'thank-you-letter',
      { why: 'no-thank-you-letter', reason: 'by the agency' },
    ],
    [[`${INTERVIEW}no-thank-you-letter: by the agency\n`], 'thank-you-call', undefined],
    [[`${INTERVIEW}no-thank-you-letter: by the agency\n`], 'check-in', undefined],
    [[`${INTERVIEW}no-check-in: they write\n`], 'check-in', { why: 'no-check-in', reason: 'they write' }],
    [[`${INTERVIEW}no-check-in: they write\n`], 'thank-you-letter', undefined],
    [[`${INTERVIEW}status: advanced\n`], 'check-in', { why: 'advanced' }],
    [[`${INTERVIEW}status: advanced\n`], 'thank-you-letter', undefined],
    [[INTERVIEW, LATER], 'check-in', { why: 'later-round' }],
    [[INTERVIEW, LATER], 'thank-you-letter', undefined],
    [[INTERVIEW], 'check-in', { why: 'no-check-ins' }, { 'checkIn.max': 0 }],
    [
      [`${INTERVIEW}checked-in: [2026-11-16, 2026-11-20]\n`],
      'check-in',
      { why: 'enough-check-ins', made: 2, answerBy: '2026-11-27' },
    ],
    [[`${INTERVIEW}checked-in: 2026-11-16\n`], 'check-in', undefined],
    [[`${OFFER}no-follow-up: No contact\n`], 'offer-answer', { why: 'no-follow-up', reason: 'No contact' }],
    [[OFFER.replace('11-24', '09-01')], 'offer-answer', { why: 'given-up' }],
    [[OFFER.replace('11-24', '09-01')], 'offer-answer', undefined, { giveUpAfterDays: 0 }],
    [[OFFER], 'offer-answer', undefined],
  ];
  for (const [heads, kind, why, settings] of table) {
    it(`${kind} of ${JSON.stringify(heads)} is ${JSON.stringify(why ?? 'needed')}`, () => {
      const found = followUps(heads, '2026-11-23 10:00', settings).find((one) => one.kind === kind);
      assert.ok(found);
      assert.deepEqual(found.notNeeded, why);
      if (why !== undefined) assert.deepEqual(found, { kind, state: 'not-needed', notNeeded: why });
      else assert.notEqual(found.state, 'not-needed');
    });
  }

  it('is asked of no note whose date cannot be read, and of no offer that is answered', () => {
    assert.deepEqual(followUps(['interview: soon\n']), []);
    assert.deepEqual(followUps(['interview:\n']), []);
    const kinds = (heads: readonly string[]): readonly string[] => followUps(heads).map(({ kind }) => kind);
    assert.deepEqual(kinds([OFFER]), ['thank-you-letter', 'thank-you-call', 'check-in', 'offer-answer']);
    assert.ok(!kinds([OFFER, `${LATER}status: rejected\n`]).includes('offer-answer'));
    assert.ok(!kinds([OFFER.replace('offer', 'accepted')]).includes('offer-answer'));
  });
});

describe('what is owed', () => {
  const STATES: readonly (readonly [state: FollowUpState, isToDo: boolean, isAhead: boolean])[] = [
    ['upcoming', false, true],
    ['open', true, true],
    ['due', true, true],
    ['overdue', true, true],
    ['snoozed', false, true],
    ['done', false, false],
    ['missed', false, false],
    ['not-needed', false, false],
  ];
  for (const [state, now, later] of STATES) {
    it(`${now ? 'now' : later ? 'later' : 'never'} where it is ${state}`, () => {
      const followUp = { kind: 'check-in', state } as const;
      assert.deepEqual([isToDo(followUp), isAhead(followUp)], [now, later]);
    });
  }

  it('has the name that people call it by', () => {
    assert.deepEqual(FOLLOW_UP_NAMES, {
      'thank-you-letter': 'thank-you letter',
      'thank-you-call': 'thank-you call',
      'check-in': 'check-in',
      'offer-answer': 'answer to the offer',
    });
  });

  it('is done on the day that stands for everyone, not on one of several', () => {
    const doneOn = (sent: string): FollowUp['doneOn'] =>
      followUps([`${INTERVIEW}interviewers: [Jane Doe, Sam Lee]\nthank-you-sent: ${sent}\n`])[0]?.doneOn;
    const everyone = doneOn('2026-11-11');
    assert.equal(everyone !== undefined && everyone !== true && everyone.date, '2026-11-11');
    assert.equal(doneOn('true'), true);
    assert.equal(doneOn('{Jane Doe: 2026-11-11, Sam Lee: 2026-11-12}'), undefined);
  });

  it('has a time only where the interview has one', () => {
    const due = (interview: string): FollowUp['due'] => followUps([`interview: ${interview}\n`])[0]?.due;
    assert.deepEqual(due('2026-11-20 14:00'), { date: '2026-11-21', time: '14:00' });
    assert.deepEqual(Object.keys(due('2026-11-20') ?? {}), ['date']);
  });
});
