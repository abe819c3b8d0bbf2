import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  dateFrom,
  daysBetween,
  instantAt,
  isCalendarDate,
  isZone,
  offsetTime,
  parseTimeOfDay,
  parseWhen,
  sayDate,
  sayLongDate,
  startOfDay,
  wallTimeAt,
  weekday,
  WEEKDAYS,
  whenAt,
} from '../../../src/core/dates/calendar';

const NEW_YORK = 'America/New_York';
const ZONES = [
  NEW_YORK,
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'America/St_Johns',
  'UTC',
];

describe('a date in a note', () => {
  const READ: readonly (readonly [text: string, date: string, time: string | undefined, utc: string])[] = [
    ['2026-11-20', '2026-11-20', undefined, '2026-11-20T05:00:00Z'],
    ['2026-11-20 14:00', '2026-11-20', '14:00', '2026-11-20T19:00:00Z'],
    ['2026-11-20T14:00', '2026-11-20', '14:00', '2026-11-20T19:00:00Z'],
    ['2026-11-20t9:05', '2026-11-20', '09:05', '2026-11-20T14:05:00Z'],
    ['2026-11-20  9:00', '2026-11-20', '09:00', '2026-11-20T14:00:00Z'],
    ['2026-11-20 14:00:30', '2026-11-20', '14:00', '2026-11-20T19:00:30Z'],
    ['2026-11-20T14:00Z', '2026-11-20', '09:00', '2026-11-20T14:00:00Z'],
    ['2026-11-20 14:00 +0900', '2026-11-20', '00:00', '2026-11-20T05:00:00Z'],
    ['2026-11-20 10:00 +14:00', '2026-11-19', '15:00', '2026-11-19T20:00:00Z'],
    ['2026-11-20 23:30-0500', '2026-11-20', '23:30', '2026-11-21T04:30:00Z'],
    ['2026-11-20\t14:00', '2026-11-20', '14:00', '2026-11-20T19:00:00Z'],
    ['2026-11-20 14:00 \tz', '2026-11-20', '09:00', '2026-11-20T14:00:00Z'],
    ['2026-11-20 14:00:30.25', '2026-11-20', '14:00', '2026-11-20T19:00:30Z'],
    ['2026-11-20 14:00:59-09:30', '2026-11-20', '18:30', '2026-11-20T23:30:59Z'],
    ['2026-11-20 14:00+05:45', '2026-11-20', '03:15', '2026-11-20T08:15:00Z'],
    // what stands behind a dash is until when it lasts, where that is later, or no offset that clocks have
    ['2026-11-20 14:00-15:00', '2026-11-20', '14:00', '2026-11-20T19:00:00Z'],
    ['2026-11-20 04:00-05:00', '2026-11-20', '04:00', '2026-11-20T09:00:00Z'],
    ['2026-11-20 05:00-05:00', '2026-11-20', '05:00', '2026-11-20T10:00:00Z'],
    ['2026-11-20 06:00-05:00', '2026-11-20', '06:00', '2026-11-20T11:00:00Z'],
    ['2026-11-20T04:00-05:00', '2026-11-20', '04:00', '2026-11-20T09:00:00Z'],
    ['2026-11-20T04:00-06:00', '2026-11-20', '05:00', '2026-11-20T10:00:00Z'],
    ['2026-11-20 04:00:00-06:00', '2026-11-20', '05:00', '2026-11-20T10:00:00Z'],
    ['2026-11-20T14:00-14:20', '2026-11-20', '14:00', '2026-11-20T19:00:00Z'],
    ['2026-11-20 23:59:59', '2026-11-20', '23:59', '2026-11-21T04:59:59Z'],
    ['2028-02-29', '2028-02-29', undefined, '2028-02-29T05:00:00Z'],
    // the clock skips 02:30 on 8 March, and shows 01:30 twice on 1 November
    ['2026-03-08 02:30', '2026-03-08', '03:30', '2026-03-08T07:30:00Z'],
    ['2026-11-01 01:30', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
    ['2026-11-01T01:30 -05:00', '2026-11-01', '01:30', '2026-11-01T06:30:00Z'],
  ];
  for (const [text, date, time, utc] of READ) {
    it(`“${text}” is ${date} ${time ?? 'all day'} in New York`, () => {
      const { instant, ...when } = parseWhen(text, NEW_YORK) ?? { instant: NaN };
      assert.deepEqual(when, time === undefined ? { date } : { date, time });
      assert.equal(new Date(instant).toISOString(), utc.replace('Z', '.000Z'));
    });
  }

  const NONE =
    '|2026-02-30|2026-02-29|2026-13-01|2026-00-10|2026-01-00|0000-01-01|2026-1-5|26-01-05|20261120|next Tuesday|2026-11-20 ' +
    '|2026-11-20 24:00|2026-11-20 14:60|2026-11-20 14:00:60|2026-11-20 14|2026-11-20T14:00+15:00|2026-11-20 14:00 +09:60' +
    '|2026-11-20 14:00:30.|2026-11-20 14:0|2026-11-20 014:00|2026-11-20 14:00 +0900x|x2026-11-20 14:00|2026-11-20  |2026-11-2014:00' +
    '|2026-11-31 14:00|2026-11-20 14:00 +9:00|2026-11-20 14:00 +24:00|x2026-11-20|2026-11-20x|2026-011-20' +
    '|2026-11-20 14:00 EST|2026-11-20 2 pm|20.11.2026|11/20/2026|2026-11-20 Z|2026-11-20T|12026-11-20|２０２６-11-20';
  for (const text of NONE.split('|')) {
    it(`“${text}” is no date`, () => {
      assert.equal(parseWhen(text, NEW_YORK), undefined);
    });
  }

  it('stays on its day in every zone', () => {
    for (const zone of ZONES) assert.equal(parseWhen('2026-11-20', zone)?.date, '2026-11-20');
  });

  it('is no date without its year, month and day', () => {
    assert.equal(isCalendarDate('2026-11-20'), true);
    for (const text of ['2026-11-31', '2026-11-20T00:00', '-2026-11-20', '2026-11']) {
      assert.equal(isCalendarDate(text), false, text);
    }
  });
});

describe('a time of day', () => {
  const TIMES = { '17:00': '17:00', '9:00': '09:00', '00:00': '00:00', '23:59': '23:59' };
  for (const [text, time] of Object.entries(TIMES)) {
    it(`“${text}” is ${time}`, () => {
      assert.equal(parseTimeOfDay(text), time);
    });
  }
  for (const text of ['24:00', '12:60', '9', '9:0', '009:00', '9:00 am', '']) {
    it(`“${text}” is none`, () => {
      assert.equal(parseTimeOfDay(text), undefined);
    });
  }
});

describe('the calendar', () => {
  it('names the days of the week', () => {
    const names = Array.from({ length: 7 }, (_, days) => WEEKDAYS[weekday(addDays('2026-11-16', days)) - 1]);
    assert.equal(names.join(' '), 'monday tuesday wednesday thursday friday saturday sunday');
  });

  it('writes dates of all years with four digits', () => {
    assert.equal(dateFrom(2026, 2, 30), '2026-02-30');
    assert.equal(dateFrom(7, 11, 5), '0007-11-05');
    assert.equal(addDays('0099-12-31', 1), '0100-01-01');
    assert.equal(addDays('0001-01-01', 59), '0001-03-01');
    assert.equal(weekday('0001-01-01'), 1);
    assert.equal(daysBetween('0001-01-01', '9999-12-31'), 3_652_058);
  });

  const ENDS: readonly (readonly [text: string, zone: string, date: string, time: string])[] = [
    ['9999-12-31 23:59:59', 'UTC', '9999-12-31', '23:59'],
    ['9999-12-31 23:59 -05:00', 'Pacific/Kiritimati', '9999-12-31', '23:59'],
    ['0001-01-01 00:00', 'UTC', '0001-01-01', '00:00'],
    ['0001-01-01 00:00 +14:00', 'UTC', '0001-01-01', '00:00'],
    ['0001-01-01 00:01', 'UTC', '0001-01-01', '00:01'],
    ['9999-12-31 23:58', 'UTC', '9999-12-31', '23:58'],
  ];
  for (const [text, zone, date, time] of ENDS) {
    it(`ends with the years of four digits: “${text}” in ${zone}`, () => {
      const { instant, ...when } = parseWhen(text, zone) ?? { instant: NaN };
      assert.deepEqual(when, { date, time });
      assert.equal(wallTimeAt(instant, zone), `${date}T${time}`);
    });
  }

  it('tells the time on both sides of a change of the clocks on one day', () => {
    const shown = (utc: string, zone: string): string => offsetTime(Date.parse(utc), zone);
    assert.equal(shown('2026-03-08T06:59:59Z', NEW_YORK), '2026-03-08T01:59:59-05:00');
    assert.equal(shown('2026-03-08T07:00:00Z', NEW_YORK), '2026-03-08T03:00:00-04:00');
    assert.equal(shown('2026-11-01T05:59:00Z', NEW_YORK), '2026-11-01T01:59:00-04:00');
    assert.equal(shown('2026-11-01T06:00:00Z', NEW_YORK), '2026-11-01T01:00:00-05:00');
    assert.equal(shown('2026-04-04T14:59:00Z', 'Australia/Lord_Howe'), '2026-04-05T01:59:00+11:00');
    assert.equal(shown('2026-04-04T15:00:00Z', 'Australia/Lord_Howe'), '2026-04-05T01:30:00+10:30');
    assert.equal(shown('2026-11-24T00:00:00Z', 'UTC'), '2026-11-24T00:00:00+00:00');
  });

  it('knows zones by their names', () => {
    for (const zone of [...ZONES, 'Europe/Berlin', 'EST']) assert.equal(isZone(zone), true, zone);
    for (const zone of ['Mars/Olympus', '+05:00', '', 'New York', 'America/', '__proto__', ' UTC']) {
      assert.equal(isZone(zone), false, zone);
    }
  });

  it('adds and counts days over months, years and changes of the clock', () => {
    const SUMS: readonly (readonly [date: string, days: number, sum: string])[] = [
      ['2026-11-20', 14, '2026-12-04'],
      ['2026-12-31', 1, '2027-01-01'],
      ['2028-02-28', 1, '2028-02-29'],
      ['2026-03-01', -1, '2026-02-28'],
      ['2026-10-31', 2, '2026-11-02'],
      ['9999-12-31', 1, '9999-12-31'],
    ];
    for (const [date, days, sum] of SUMS) assert.equal(addDays(date, days), sum);
    const date = fc.date({ min: new Date('0002-01-01'), max: new Date('9998-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.integer({ min: -360, max: 360 }), (day, days) => {
        const from = day.toISOString().slice(0, 10);
        assert.equal(daysBetween(from, addDays(from, days)), days);
        assert.equal((((weekday(from) + days) % 7) + 7) % 7, weekday(addDays(from, days)) % 7);
      }),
    );
  });

  it('counts the days of the week from Monday', () => {
    assert.deepEqual(['2026-11-16', '2026-11-20', '2026-11-22'].map(weekday), [1, 5, 7]);
  });

  it('finds its way back from every moment, by the offset and by the wall', () => {
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.constantFrom(...ZONES), (date, zone) => {
        const instant = Math.floor(date.getTime() / 1000) * 1000;
        assert.equal(Date.parse(offsetTime(instant, zone)), instant);
        const { date: day, time } = whenAt(instant, zone);
        assert.equal(`${day}T${time}`, wallTimeAt(instant, zone));
        assert.equal(wallTimeAt(instantAt(day, time, zone), zone), `${day}T${time}`);
        assert.ok(startOfDay(day, zone) <= instant && instant < startOfDay(addDays(day, 1), zone));
      }),
      { numRuns: 300 },
    );
  });

  it('begins a day where the clock resumes, if midnight is skipped', () => {
    assert.equal(
      offsetTime(startOfDay('2026-04-24', 'Africa/Cairo'), 'Africa/Cairo'),
      '2026-04-24T01:00:00+03:00',
    );
    assert.equal(
      offsetTime(startOfDay('2026-03-29', 'Asia/Beirut'), 'Asia/Beirut'),
      '2026-03-29T01:00:00+03:00',
    );
  });

  it('tells moments with their offset', () => {
    const instant = Date.parse('2026-11-24T15:00:00Z');
    const OFFSETS = { [NEW_YORK]: '2026-11-24T10:00:00-05:00', 'Asia/Kolkata': '2026-11-24T20:30:00+05:30' };
    for (const [zone, text] of Object.entries(OFFSETS)) assert.equal(offsetTime(instant, zone), text);
    assert.equal(offsetTime(instant, 'America/St_Johns'), '2026-11-24T11:30:00-03:30');
  });

  it('says a date without the year of today', () => {
    assert.equal(sayDate('2026-11-02', '2026-01-01'), '2 Nov');
    assert.equal(sayDate('2026-11-02', '2027-01-01'), '2 Nov 2026');
    assert.equal(sayLongDate('2026-11-02'), '2 November 2026');
  });
});

describe('zones in other letters', () => {
  it('are the same zone, and need nothing of their own', () => {
    const spelled = (nth: number): string =>
      Array.from('america/new_york', (letter, at) => ((nth >> at) & 1 ? letter.toUpperCase() : letter)).join(
        '',
      );
    const { DateTimeFormat } = Intl;
    let made = 0;
    Object.assign(Intl, {
      DateTimeFormat: function (...given: ConstructorParameters<typeof DateTimeFormat>) {
        made++;
        return new DateTimeFormat(...given);
      },
    });
    try {
      for (let nth = 0; nth < 1000; nth++) {
        assert.ok(isZone(spelled(nth)));
        assert.equal(
          parseWhen('2026-11-20 14:00', spelled(nth))?.instant,
          Date.parse('2026-11-20T19:00:00Z'),
        );
      }
    } finally {
      Object.assign(Intl, { DateTimeFormat });
    }
    assert.ok(made <= 2, `${made} formatters`);
  });
});
