import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_LATER_ROUNDS } from '../../../src/core/notes/application';
import { addDays, daysBetween, instantAt, wallTimeAt } from '../../../src/core/dates/calendar';
import type { CalendarDate, Instant, TimeOfDay, WallTime, Zone } from '../../../src/core/dates/calendar';
import { Moment } from '../../../src/core/dates/moment';
import type { InterviewNote } from '../../../src/core/notes/note';
import { judge } from '../../../src/core/rules/problems';
import type { Verdict } from '../../../src/core/rules/problems';
import { readNote } from '../../../src/core/notes/readNote';
import { DEFAULT_RULES } from '../../../src/core/rules/rules';
import { dueText } from '../../../src/core/rules/deadlines';
import { isLong } from '../runs';

/** In UTC no clock ever changes: what is said there is what is said everywhere. */
const UTC = 'UTC';
const ZONES: readonly Zone[] = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'America/St_Johns',
];
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2099-12-31';
const ALL_DAYS = daysBetween(FIRST_DAY, LAST_DAY) + 1;
const CENTURY = [
  [FIRST_DAY, '2049-12-31'],
  ['2050-01-01', LAST_DAY],
] as const;
const TIMES: readonly TimeOfDay[] = ['00:00', '01:30', '14:00', '17:01'];
/** The time of the interview, in its note; none where the note has only the date. */
const INTERVIEWS: readonly (TimeOfDay | undefined)[] = [undefined, '14:00', '16:30'];

/** The long form is for once in a while: all days of a century. */

describe('a note and a moment in the local time of a zone', () => {
  for (const [first, last] of CENTURY) {
    it(`are judged the same in every zone, on every day from ${first} to ${last}`, () => {
      const days = daysBetween(first, last) + 1;
      let verdicts = 0;
      for (let day = 0; day < days; day += isLong ? 1 : 499) verdicts += compareZones(addDays(first, day));
      if (isLong) console.log(`      ${verdicts.toLocaleString('en-US')} verdicts in ${ZONES.length} zones`);
      assert.ok(verdicts > 10_000, `${verdicts} verdicts`);
    }).timeout(isLong ? 3_600_000 : 20_000);
  }

  it('are judged the same around each change of the clocks', () => {
    let verdicts = 0;
    for (const zone of ZONES) {
      for (const year of isLong ? range(2000, 2099) : [2000, 2011, 2018, 2026, 2037]) {
        for (const day of changes(zone, year)) {
          for (const near of [-15, -14, -2, -1, 0, 1]) verdicts += compareZones(addDays(day, near), [zone]);
        }
      }
    }
    assert.ok(verdicts > 1000, `${verdicts} verdicts`);
  }).timeout(isLong ? 3_600_000 : 20_000);

  it('are judged the same whatever else the note says', () => {
    let verdicts = 0;
    fc.assert(
      fc.property(anyNote, (given) => {
        for (const zone of ZONES) verdicts += compare(given, zone);
      }),
      { numRuns: isLong ? 20_000 : 300 },
    );
    assert.ok(verdicts > 1000, `${verdicts} verdicts`);
  }).timeout(isLong ? 3_600_000 : 20_000);
});

/** Times that a clock change skips or repeats (docs/rules.md#dates), and the hours that elapse over one. */
const EDGES: readonly (readonly [
  name: string,
  zone: Zone,
  interview: string,
  letter: string,
  call: string | undefined,
])[] = [
  ['the clocks go forward', 'America/New_York', '2026-03-07 14:00', '2026-03-08T15:00', '2026-03-07T17:00'],
  ['the clocks go back', 'America/New_York', '2026-10-31 14:00', '2026-11-01T13:00', '2026-10-31T17:00'],
  [
    'a skipped time moves forward',
    'America/New_York',
    '2026-03-08 02:30',
    '2026-03-09T03:30',
    '2026-03-08T17:00',
  ],
  [
    'a repeated time is the first',
    'America/New_York',
    '2026-11-01 01:30',
    '2026-11-02T00:30',
    '2026-11-01T17:00',
  ],
  ['half an hour back', 'Australia/Lord_Howe', '2026-04-04 14:00', '2026-04-05T13:30', '2026-04-04T17:00'],
  ['half an hour forward', 'Australia/Lord_Howe', '2026-10-03 14:00', '2026-10-04T14:30', '2026-10-03T17:00'],
  [
    'the skipped half hour',
    'Australia/Lord_Howe',
    '2026-10-04 02:15',
    '2026-10-05T02:45',
    '2026-10-04T17:00',
  ],
  ['no midnight', 'America/Sao_Paulo', '2018-11-03 23:30', '2018-11-05T00:30', undefined],
  ['a skipped midnight', 'America/Sao_Paulo', '2018-11-04 00:00', '2018-11-05T01:00', '2018-11-04T17:00'],
  ['a day that never was', 'Pacific/Apia', '2011-12-29 14:00', '2011-12-31T14:00', '2011-12-29T17:00'],
  ['a morning that never was', 'Pacific/Apia', '2011-12-29 16:00', '2011-12-31T16:00', '2011-12-31T12:00'],
  ['an interview on that day', 'Pacific/Apia', '2011-12-30 10:00', '2012-01-01T10:00', '2011-12-31T17:00'],
  ['only its date', 'Pacific/Apia', '2011-12-29', '2011-12-30', '2011-12-29T17:00'],
  ['only the date that never was', 'Pacific/Apia', '2011-12-30', '2011-12-31', '2011-12-31T17:00'],
];

describe('at the edge of a change of the clocks', () => {
  for (const [name, zone, interview, letter, call] of EDGES) {
    it(`${name}: after ${interview} in ${zone} the letter is due ${letter}`, () => {
      const note = noteOf(`interview: ${interview}\n`, zone);
      const [owedLetter, owedCall] = judgedAt(note, note.interview?.instant ?? NaN).followUps;
      assert.deepEqual(
        [owedLetter, owedCall].map((owed) => owed?.due && dueText(owed.due)),
        [letter, call],
      );
    });
  }

  it('a letter is overdue the minute after its elapsed hours, not before', () => {
    const note = noteOf('interview: 2026-10-31 14:00\n', 'America/New_York');
    const states = (['12:59', '13:00', '13:01'] as const).map((time) => {
      const [letter] = judgedAt(note, instantAt('2026-11-01', time, 'America/New_York')).followUps;
      return letter?.state;
    });
    assert.deepEqual(states, ['due', 'due', 'overdue']);
  });

  it('a day without a midnight begins when the clocks go on', () => {
    const zone = 'America/Sao_Paulo';
    const note = noteOf('interview: 2018-11-04\n', zone);
    const begins = instantAt('2018-11-04', '01:00', zone);
    const states = [begins - 1, begins].map((now) => judgedAt(note, now).followUps[0]?.state);
    assert.deepEqual(states, ['upcoming', 'open']);
  });

  it('a letter due on a day that never was is overdue on the next', () => {
    const zone = 'Pacific/Apia';
    const note = noteOf('interview: 2011-12-29\n', zone);
    const midnight = instantAt('2011-12-31', '00:00', zone);
    const states = [midnight - 1, midnight].map((now) => judgedAt(note, now).followUps[0]?.state);
    assert.deepEqual(states, ['open', 'overdue']);
  });

  it('a check-in falls on the same day whatever the clocks do on the way', () => {
    for (const zone of ZONES) {
      const note = noteOf('interview: 2026-03-20 14:00\n', zone);
      const checkIn = judgedAt(note, note.interview?.instant ?? NaN).followUps[2];
      assert.deepEqual(checkIn?.due, { date: '2026-04-03' }, zone);
    }
  });
});

/** A note in local times, its interview, and a local moment. */
interface Given {
  readonly head: string;
  readonly date: CalendarDate;
  readonly time?: TimeOfDay;
  readonly now: WallTime;
}

const anyNote: fc.Arbitrary<Given> = fc
  .record({
    day: fc.integer({ min: 0, max: ALL_DAYS - 1 }),
    time: fc.constantFrom(...INTERVIEWS),
    later: fc.array(fc.integer({ min: -3, max: 40 }), { minLength: 6, maxLength: 6 }),
    times: fc.array(fc.constantFrom('', ...TIMES), { minLength: 5, maxLength: 5 }),
    keys: fc.subarray(['reply-by', 'thank-you-sent', 'thank-you-call', 'checked-in', 'snooze']),
    clock: fc.constantFrom(...TIMES),
  })
  .map(({ day, time, later, times, keys, clock }) => {
    const date = addDays(FIRST_DAY, day);
    const lines = keys.map((key, nth) =>
      `${key}: ${addDays(date, later[nth] ?? 0)} ${times[nth] ?? ''}`.trim(),
    );
    const head = `interview: ${date} ${time ?? ''}`.trim();
    return {
      head: [head, ...lines, ''].join('\n'),
      date,
      time,
      now: `${addDays(date, later[5] ?? 0)}T${clock}`,
    };
  });

/** Judges interviews of a day at many moments after it in each zone, and says how many verdicts were compared. */
function compareZones(date: CalendarDate, zones: readonly Zone[] = ZONES): number {
  let verdicts = 0;
  for (const time of INTERVIEWS) {
    const head = `interview: ${date}${time === undefined ? '' : ` ${time}`}\n`;
    for (const later of [0, 1, 14]) {
      const moments = TIMES.map((clock): WallTime => `${addDays(date, later)}T${clock}`);
      for (const zone of zones)
        for (const now of moments) verdicts += compare({ head, date, time, now }, zone);
    }
  }
  return verdicts;
}

/** Where every local time that matters is one in the zone too, all is said alike; 1 where something was compared. */
function compare(given: Given, zone: Zone): 0 | 1 {
  const there = inUtc(given);
  if (!isReal(given.now, zone) || !there.times.every((time) => isReal(time, zone))) return 0;
  const verdict = verdictIn(given, zone);
  const elapsesAlike = hoursFrom(given, there.due, zone) === there.hours;
  const [told, expected] = elapsesAlike
    ? [said(verdict), there.said]
    : [saidWithoutHours(verdict), saidWithoutHours(there.verdict)];
  if (told !== expected) assert.deepEqual(told, expected, `${zone}: ${JSON.stringify(given)}`);
  return 1;
}

/** What is said in UTC, with which all zones are compared. */
interface Judged {
  readonly verdict: Verdict;
  readonly said: string;
  /** The local times in the note, and those that follow from them. */
  readonly times: readonly WallTime[];
  /** The letter's due, where it is a moment. */
  readonly due?: WallTime;
  readonly hours: string;
}

const known = new Map<string, Judged>();

function inUtc(given: Given): Judged {
  const key = given.now + given.head;
  if (known.size > 1000) known.clear();
  const judged = known.get(key) ?? judgedInUtc(given);
  known.set(key, judged);
  return judged;
}

function judgedInUtc(given: Given): Judged {
  const verdict = verdictIn(given, UTC);
  const pairs = given.head.matchAll(/(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/g);
  const written = [...pairs].map(([pair]) => pair.replace(' ', 'T'));
  const timed = verdict.followUps.map(({ due }) => (due?.time === undefined ? undefined : dueText(due)));
  const dues = timed.filter((one) => one !== undefined);
  const [due] = timed;
  const hours = hoursFrom(given, due, UTC);
  return { verdict, said: said(verdict), times: [...written, ...dues], due, hours };
}

function verdictIn({ head, now }: Given, zone: Zone): Verdict {
  return judgedAt(noteOf(head, zone), instantOf(now, zone));
}

/** The hours that elapse from the interview to the moments that count hours: the letter's due, its end, and now. */
function hoursFrom({ date, time, now }: Given, due: WallTime | undefined, zone: Zone): string {
  if (due === undefined || time === undefined) return '';
  const begin = instantAt(date, time, zone);
  const end = `${addDays(due.slice(0, 10), 60)}${due.slice(10)}`;
  return [now, due, end].map((moment) => instantOf(moment, zone) - begin).join();
}

function said(verdict: Verdict): string {
  return JSON.stringify(verdict, (name, value: unknown) => (name === 'instant' ? undefined : value));
}

/** Without the letter, whose hours elapse over a change of the clocks: see `EDGES`. */
function saidWithoutHours({ followUps, problems }: Verdict): string {
  const others = problems.filter(
    ({ code }) => !/^(?:thank-you-due|thank-you-overdue|gone-quiet)$/.test(code),
  );
  return said({ followUps: followUps.slice(1), problems: others });
}

function judgedAt(note: InterviewNote, now: Instant): Verdict {
  return judge(note, NO_LATER_ROUNDS, new Moment(now), DEFAULT_RULES);
}

const notes = new Map<string, InterviewNote>();

function noteOf(head: string, zone: Zone): InterviewNote {
  const key = zone + head;
  if (notes.size > 1000) notes.clear();
  const note = notes.get(key) ?? readIn(zone, head);
  notes.set(key, note);
  return note;
}

function readIn(zone: Zone, head: string): InterviewNote {
  const reading = readNote(`---\ncompany: Initech\n${head}---\n`, zone);
  assert.equal(reading.kind, 'interview');
  return reading.note;
}

function instantOf(time: WallTime, zone: Zone): Instant {
  return instantAt(time.slice(0, 10), time.slice(11), zone);
}

/** Whether the clocks of the zone ever show the time. */
function isReal(time: WallTime, zone: Zone): boolean {
  return zone === UTC || wallTimeAt(instantOf(time, zone), zone) === time;
}

/** The dates of a year on which the clocks of a zone change. */
function changes(zone: Zone, year: number): readonly CalendarDate[] {
  const days = range(0, 365).map((day) => addDays(`${year}-01-01`, day));
  const noon = (day: CalendarDate): Instant => instantAt(day, '12:00', zone) - instantAt(day, '12:00', UTC);
  return days.filter((day) => noon(day) !== noon(addDays(day, -1)));
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
}
