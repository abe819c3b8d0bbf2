import assert from 'node:assert/strict';
import { holidaysIn } from '../../../src/core/exchange/calendarFile';

/** A calendar of holidays, an entry for each list of lines. */
function calendar(...entries: readonly (readonly string[])[]): string {
  const events = entries.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
}

describe('a calendar of holidays', () => {
  it('gives the days of its entries, with all that they last, each once', () => {
    const text = calendar(
      ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas'],
      ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'],
      ['DTSTART:20261231T180000Z', 'SUMMARY:A party is no holiday'],
      ['DTSTART;VALUE=DATE:20270101', 'STATUS:CANCELLED'],
    );
    assert.deepEqual(holidaysIn(text), ['2026-12-25', '2026-12-24', '2026-12-26']);
  });

  it('gives those that come again each year', () => {
    const days = holidaysIn(calendar(['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY'])) ?? [];
    assert.ok(days.includes('2026-01-01') && days.includes('2050-01-01'), days.join());
    const weekly = holidaysIn(calendar(['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=WEEKLY'])) ?? [];
    assert.deepEqual(weekly, ['2020-01-01']);
  });

  it('is bounded, and may be none', () => {
    const long = holidaysIn(calendar(['DTSTART;VALUE=DATE:20200101', 'DTEND;VALUE=DATE:29990101'])) ?? [];
    assert.equal(long.length, 60);
    assert.equal(holidaysIn('no calendar'), undefined);
    assert.deepEqual(holidaysIn('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'), []);
  });
});
