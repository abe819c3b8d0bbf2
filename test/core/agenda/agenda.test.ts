import assert from 'node:assert/strict';
import { Agenda } from '../../../src/core/agenda/agenda';
import type { ToldProblem } from '../../../src/core/agenda/agenda';
import type { FollowUp } from '../../../src/core/rules/followUps';
import type { NoteReading } from '../../../src/core/notes/note';
import { readNote } from '../../../src/core/notes/readNote';
import { DEFAULT_SETTINGS, readSettings } from '../../../src/core/settings/settings';
import { update } from '../agendas';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const HOUR = 60 * 60 * 1000;
const MANY = 500;

const nth = (round: number): string => `${round}.md`;
const noteText = (round: number, role = `Engineer ${Math.floor(round / 2)}`): string =>
  [
    '---',
    `company: Initech ${round % 7}`,
    `role: ${role}`,
    `interview: 2026-11-${String((round % 23) + 1).padStart(2, '0')} 14:00`,
    `interviewers: [Jane Doe ${round}, Sam Lee]`,
    'status: wating',
    '---',
    'Text – of no weight.',
  ].join('\n');
const read = (text: string): NoteReading => readNote(text, 'UTC');
const readings = (count = MANY): readonly (readonly [string, NoteReading])[] =>
  Array.from({ length: count }, (_, round) => [nth(round), read(noteText(round))]);

/** All that an agenda says, note by note. */
function said(agenda: Agenda): ReadonlyMap<string, readonly [readonly ToldProblem[], readonly FollowUp[]]> {
  return new Map([...agenda.paths()].map((path) => [path, [agenda.problems(path), agenda.followUps(path)]]));
}

describe('an agenda of many notes', () => {
  it('says of each what it says of it alone among its rounds', () => {
    const agenda = new Agenda(DEFAULT_SETTINGS);
    update(agenda, readings(), NOW);
    for (let round = 0; round < MANY; round += 50) {
      const { company, role } = agenda.note(nth(round)) ?? {};
      const rounds = readings().filter(
        ([, reading]) =>
          reading.kind === 'interview' && reading.note.company === company && reading.note.role === role,
      );
      const small = new Agenda(DEFAULT_SETTINGS);
      update(small, rounds, NOW);
      assert.ok(agenda.problems(nth(round)).length > 0);
      assert.deepEqual(agenda.problems(nth(round)), small.problems(nth(round)));
      assert.deepEqual(agenda.followUps(nth(round)), small.followUps(nth(round)));
    }
  });

  it('knows a note as it was read, its spans and problems too', () => {
    const agenda = new Agenda(DEFAULT_SETTINGS);
    update(agenda, readings(), NOW);
    for (const [path, reading] of readings()) {
      assert.deepEqual(agenda.note(path), reading.kind === 'interview' ? reading.note : undefined);
    }
  });

  it('says the same whether it takes all at once or a few at a time', () => {
    const [whole, stepwise] = [new Agenda(DEFAULT_SETTINGS), new Agenda(DEFAULT_SETTINGS)];
    update(whole, readings(), NOW);
    const touched = new Set<string>();
    for (const reading of readings()) for (const path of stepwise.store([reading])) touched.add(path);
    for (const path of touched) stepwise.judge([path], NOW);
    assert.deepEqual(said(stepwise), said(whole));
    assert.deepEqual(stepwise.ahead().length, whole.ahead().length);
    assert.equal(stepwise.next, whole.next);
  });

  it('says the same where it is asked, and told more, between the steps of one change', () => {
    const [whole, between] = [new Agenda(DEFAULT_SETTINGS), new Agenda(DEFAULT_SETTINGS)];
    update(whole, readings(), NOW);
    const steps = between.storing(readings());
    let step = steps.next();
    for (let nthStep = 0; step.done !== true; nthStep++, step = steps.next()) {
      // Notes that are judged before the rounds are known are judged again.
      if (nthStep % 10 === 0) between.judge(between.notePaths(), NOW);
      if (nthStep === MANY / 2) update(between, readings().slice(0, 3), NOW);
    }
    between.judge(step.value, NOW);
    assert.deepEqual(said(between), said(whole));
  });

  it('answers between two steps with what is filed by then', () => {
    const agenda = new Agenda(DEFAULT_SETTINGS);
    update(agenda, readings(), NOW);
    const path = nth(3);
    agenda.store([[path, read(noteText(3, 'Manager'))]]);
    assert.equal(agenda.note(path)?.role, 'Manager');
    agenda.store([[path, undefined]]);
    assert.deepEqual([agenda.note(path), agenda.problems(path), agenda.followUps(path)], [undefined, [], []]);
  });

  it('lists what is ahead, the call only where it is offered', () => {
    const { settings } = readSettings((key) => (key === 'thankYouCall.enabled' ? false : undefined));
    const agenda = new Agenda(settings);
    update(agenda, [['a.md', read('---\ncompany: A\ninterview: 2026-11-24 09:00\n---\n')]], NOW);
    assert.deepEqual(
      agenda.ahead().map(({ followUp }) => followUp.kind),
      ['thank-you-letter', 'check-in'],
    );
  });

  it('goes by other settings once they are set', () => {
    const agenda = new Agenda(DEFAULT_SETTINGS);
    update(agenda, readings(), NOW);
    const { settings } = readSettings((key) =>
      key === 'severity' ? { 'status-unknown': 'off' } : undefined,
    );
    agenda.setSettings(settings);
    agenda.judge(agenda.paths(), NOW);
    const codes = [...agenda.paths()].flatMap((path) => agenda.problems(path).map(({ code }) => code));
    assert.ok(codes.includes('thank-you-overdue') && !codes.includes('status-unknown'));
  });

  it('does not miss a moment because a note was looked at when it came', () => {
    const agenda = new Agenda(DEFAULT_SETTINGS);
    update(agenda, [['a.md', read('---\ncompany: A\ninterview: 2026-11-23 12:00\n---\n')]], NOW);
    update(agenda, readings(), NOW);
    const later = NOW + 3 * HOUR;
    update(agenda, [['b.md', read(noteText(1))]], later);
    assert.equal(agenda.followUps('a.md')[0]?.state, 'overdue');
    assert.ok(agenda.stale(later).has('a.md'));
  });

  it('sees that the clock was set back also where a note was looked at since', () => {
    const agenda = new Agenda(DEFAULT_SETTINGS);
    update(agenda, [['a.md', read('---\ncompany: A\ninterview: 2026-11-20 12:00\n---\n')]], NOW);
    assert.equal(agenda.followUps('a.md')[0]?.state, 'overdue');
    const before = Date.parse('2026-11-20T16:00:00Z');
    update(agenda, [['b.md', read(noteText(1))]], before);
    const stale = agenda.stale(before);
    assert.ok(stale.has('a.md'));
    agenda.judge(stale, before);
    assert.equal(agenda.followUps('a.md')[0]?.state, 'open');
    assert.deepEqual([...agenda.stale(before)], []);
  });
});
