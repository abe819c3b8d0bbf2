import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Agenda } from '../../../src/core/agenda/agenda';
import { addDays, HOUR, instantAt, MINUTE, startOfDay } from '../../../src/core/dates/calendar';
import { Moment } from '../../../src/core/dates/moment';
import type { NoteReading } from '../../../src/core/notes/note';
import { readNote } from '../../../src/core/notes/readNote';
import { readSettings } from '../../../src/core/settings/settings';
import { update } from '../agendas';

const NEW_YORK = 'America/New_York';
const NOON = instantAt('2026-11-20', '12:00', NEW_YORK);

describe('a moment', () => {
  it('has come at the very millisecond, and remembers the earliest that has not', () => {
    const moment = new Moment(NOON);
    assert.equal(moment.hasCome(NOON), true);
    assert.equal(moment.hasCome(NOON - 1), true);
    assert.equal(moment.next, Infinity);
    assert.equal(moment.hasCome(NOON + HOUR), false);
    assert.equal(moment.hasCome(NOON + 1), false);
    assert.equal(moment.hasCome(NOON + MINUTE), false);
    assert.equal(moment.next, NOON + 1);
  });

  it('has passed when its minute is over', () => {
    for (const [now, hasPassed] of [
      [NOON, false],
      [NOON + MINUTE - 1, false],
      [NOON + MINUTE, true],
    ] as const) {
      const moment = new Moment(now);
      assert.equal(moment.hasPassed(NOON + 30_000), hasPassed);
      assert.equal(moment.next, hasPassed ? Infinity : NOON + MINUTE);
    }
  });

  it('remembers of several days the earliest, in whatever order they are asked for', () => {
    const moment = new Moment(NOON);
    for (const date of ['2026-11-23', '2026-11-22', '2026-11-24']) {
      assert.equal(moment.dayHasCome(date, NEW_YORK), false);
    }
    assert.equal(moment.next, startOfDay('2026-11-22', NEW_YORK));
  });

  it('tells a day by the calendar of each zone', () => {
    const moment = new Moment(NOON);
    assert.equal(moment.dayHasCome('2026-11-20', NEW_YORK), true);
    assert.equal(moment.dayHasPassed('2026-11-19', NEW_YORK), true);
    assert.equal(moment.next, Infinity);
    assert.equal(moment.dayHasPassed('2026-11-20', NEW_YORK), false);
    assert.equal(moment.next, startOfDay('2026-11-21', NEW_YORK));
    assert.equal(moment.today('Pacific/Kiritimati'), '2026-11-21');
    assert.equal(moment.dayHasCome('2026-11-21', 'Pacific/Kiritimati'), true);
    assert.equal(moment.dayHasCome('2026-11-21', 'Asia/Kolkata'), false);
    assert.equal(moment.next, startOfDay('2026-11-21', 'Asia/Kolkata'));
  });
});

/** Days around which clocks change somewhere, a year ends, or nothing happens. */
const DAYS = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-04-24',
  '2026-10-04',
  '2026-11-01',
  '2026-12-30',
  '2026-11-20',
];
const zone = fc.constantFrom(
  ...[
    NEW_YORK,
    'Europe/Berlin',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
    'Africa/Cairo',
    'UTC',
  ],
);
const TIMES = [
  '',
  ' 00:00',
  ' 01:30',
  ' 02:30',
  ' 09:00',
  ' 14:00:30',
  ' 15:00',
  ' 16:59',
  ' 17:00',
  ' 23:59',
  ' 23:30-05:00',
];
const when = (day: string, min: number, max: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min, max }), fc.constantFrom(...TIMES))
    .map(([days, time]) => addDays(day, days) + time);
const settings = fc.record({
  'thankYou.dueHours': fc.constantFrom(24, 2, 0.5, 36),
  'thankYou.callCounts': fc.boolean(),
  'checkIn.afterDays': fc.constantFrom(0, 3, 14),
  'checkIn.max': fc.constantFrom(0, 1, 2),
  giveUpAfterDays: fc.constantFrom(0, 1, 60),
});

function note(day: string): fc.Arbitrary<string> {
  const keys = {
    company: fc.constant('Initech'),
    interview: when(day, -1, 2),
    timezone: fc.option(zone),
    interviewers: fc.option(fc.constantFrom('Jane Doe, VP', '[Jane Doe, Sam Lee]')),
    'reply-by': fc.option(when(day, -2, 20)),
    'thank-you-sent': fc.option(fc.oneof(when(day, -1, 4), fc.constant('{Jane Doe: true}'))),
    'thank-you-call': fc.option(when(day, -1, 4)),
    'checked-in': fc.option(
      fc.array(when(day, 0, 25), { maxLength: 3 }).map((dates) => `[${dates.join(', ')}]`),
    ),
    snooze: fc.option(when(day, 0, 20)),
    status: fc.option(fc.constantFrom('waiting', 'advanced', 'rejected')),
  };
  return fc.record(keys).map((values) => {
    const lines = Object.entries(values).flatMap(([key, value]) =>
      value === null ? [] : [`${key}: ${value}\n`],
    );
    return `---\n${lines.join('')}---\n`;
  });
}

const search = fc.constantFrom(...DAYS).chain((day) =>
  fc.record({
    notes: fc.array(note(day), { minLength: 1, maxLength: 2 }),
    settings,
    zone,
    day: fc.constant(day),
    halfHours: fc.integer({ min: -96, max: 30 * 48 }),
    offset: fc.constantFrom(0, 1, MINUTE - 1),
    fractions: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 }),
  }),
);
type Reading = readonly [path: string, reading: NoteReading];
type Search = typeof search extends fc.Arbitrary<infer T> ? T : never;

describe('the next moment at which anything changes', () => {
  it('is never too late for what is owed and what is wrong', () => {
    checkUntilNext((agenda, path) => [
      agenda.followUps(path),
      agenda.problems(path).map(({ problem, severity }) => [problem, severity]),
    ]);
  });

  it('is never too late for what is said', () => {
    checkUntilNext((agenda, path) =>
      agenda.problems(path).map(({ message }) => message.replace(/ \d{4}\b/g, '')),
    );
  });

  it('comes with the day where something is said of today', () => {
    const agenda = new Agenda(readSettings(() => undefined).settings);
    const text =
      '---\ncompany: Initech\ninterview: 2026-11-20 10:00\nthank-you-sent: true\nreply-by: 2026-12-20\n' +
      'thank-you-call: 2026-12-10 10:00\ncall-reason: x\n---\n';
    update(agenda, [['a.md', readNote(text, NEW_YORK)]], NOON + 8 * HOUR);
    const said = agenda.problems('a.md').map(({ message }) => message);
    assert.ok(
      said.some((message) => message.includes('after 17:00 today')),
      said.join(),
    );
    assert.equal(agenda.next, startOfDay('2026-11-21', NEW_YORK));
  });
});

/** Judged at any moment before `next`, a folder gives what it gives now. */
function checkUntilNext(look: (agenda: Agenda, path: string) => unknown): void {
  let compared = 0;
  fc.assert(
    fc.property(search, (given) => {
      const now = startOfDay(given.day, given.zone) + given.halfHours * 30 * MINUTE + given.offset;
      const readings = given.notes.map((text, index) => [`${index}.md`, readNote(text, given.zone)] as const);
      const agenda = judgedAt(now, readings, given);
      assert.ok(agenda.next > now);
      const end = Math.min(agenda.next, now + 400 * 24 * HOUR) - 1;
      const moments = [end, ...given.fractions.map((fraction) => Math.floor(now + fraction * (end - now)))];
      for (const moment of moments) {
        const later = judgedAt(moment, readings, given);
        for (const path of agenda.paths()) {
          assert.deepEqual(look(later, path), look(agenda, path));
          compared++;
        }
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(compared > 300, `${compared} comparisons`);
}

function judgedAt(now: number, readings: readonly Reading[], given: Search): Agenda {
  const values: Readonly<Record<string, unknown>> = given.settings;
  const agenda = new Agenda(readSettings((key) => values[key]).settings);
  update(agenda, readings, now);
  return agenda;
}
