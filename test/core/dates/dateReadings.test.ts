import assert from 'node:assert/strict';
import { dateInWords } from '../../../src/core/dates/dateInWords';
import {
  clearReading,
  dateReadings,
  readingInWords,
  tableReadings,
} from '../../../src/core/dates/dateReadings';

/** A Tuesday. */
const TODAY = '2026-11-24';

describe('what an unclear date may mean', () => {
  const ROWS: readonly (readonly [written: string, ...meant: string[]])[] = [
    ['11/12/2026', '2026-12-11', '2026-11-12'],
    ['11-12-2026', '2026-12-11', '2026-11-12'],
    ['11.12.2026', '2026-12-11'],
    ['11/11/2026', '2026-11-11'],
    ['20.11.2026', '2026-11-20'],
    ['20. 11. 2026', '2026-11-20'],
    ['11/20/2026', '2026-11-20'],
    ['11/20/26', '2026-11-20'],
    ['10/11/12', '2012-11-10', '2012-10-11', '2010-11-12'],
    ['2026/11/20', '2026-11-20'],
    ['2026.11.20', '2026-11-20'],
    ['2026-1-5', '2026-01-05'],
    ['2026\u201311\u201320', '2026-11-20'],
    ['2026-20-11', '2026-11-20'],
    ['Nov 20, 2026', '2026-11-20'],
    ['November 20th 2026', '2026-11-20'],
    ['20 Nov 2026', '2026-11-20'],
    ['20th of November, 2026', '2026-11-20'],
    ['Fri, 20 Nov 2026', '2026-11-20'],
    ['Friday 20 November 2026', '2026-11-20'],
    ['20-Nov-2026', '2026-11-20'],
    ['20 Nov', '2026-11-20', '2027-11-20'],
    ['2026-11-20 2:30 PM', '2026-11-20 14:30'],
    ['2026-11-20 2:30pm', '2026-11-20 14:30'],
    ['2026-11-20 2 p.m.', '2026-11-20 14:00'],
    ['2026-11-20, 12 am', '2026-11-20 00:00'],
    ['2026-11-20 at 14:30', '2026-11-20 14:30'],
    ['2026-11-20 14h30', '2026-11-20 14:30'],
    ['Nov 20, 2026 at 9:05', '2026-11-20 09:05'],
    ['3/4/2026 10:00', '2026-04-03 10:00', '2026-03-04 10:00'],
    ['2026-02-30', '2026-02-28'],
    ['2024-02-31', '2024-02-29'],
    ['2026-11-31 14:00', '2026-11-30 14:00'],
    ['31 Nov 2026', '2026-11-30'],
    ['tomorrow'],
    ['next Tuesday'],
    ['2026-11-20 13 PM'],
    ['2026-11-20 25:00'],
    ['2026-02-32'],
    ['2026-13-32'],
    ['2026-11-00'],
    ['20'],
    ['2026'],
    ['next week'],
    ['someday'],
    ['soon, on 2026-11-20'],
    [''],
  ];
  for (const [written, ...meant] of ROWS) {
    it(`“${written}” is ${meant.join(' or ') || 'none'}`, () => {
      const readings = dateReadings(written, TODAY).map(({ date, time }) =>
        time === undefined ? date : `${date} ${time}`,
      );
      assert.deepEqual(readings, meant);
    });
  }

  it('is found quickly in long texts', () => {
    for (const part of ['1', ' ', '1/', 'nov ', 'st,', 'monday '])
      assert.deepEqual(dateReadings(part.repeat(20_000), TODAY), []);
  });
});

describe('what a date in words may mean', () => {
  const ROWS: readonly (readonly [written: string, meant?: string])[] = [
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['yesterday', '2026-11-23'],
    ['Friday', '2026-11-27'],
    ['next Tuesday', '2026-12-01'],
    ['in 3 days', '2026-11-27'],
    ['tomorrow at 2:30 PM', '2026-11-25 14:30'],
    ['Friday, 9:00', '2026-11-27 09:00'],
    ['tomorrow 13 PM'],
    ['someday'],
    ['soon, on 2026-11-20'],
    ['tomorrow '.repeat(20_000)],
    [''],
  ];
  for (const [written, meant] of ROWS) {
    it(`“${written.slice(0, 40)}” is ${meant ?? 'none'}`, () => {
      const reading = readingInWords(written, (words) => dateInWords(words, TODAY));
      const told = reading && [reading.date, reading.time].filter((part) => part !== undefined).join(' ');
      assert.equal(told, meant);
    });
  }
});

describe('a date that can mean but one', () => {
  const ROWS: readonly (readonly [written: string, meant?: string])[] = [
    ['2026-11-20 2:30 PM', '2026-11-20 14:30'],
    ['2026-11-20T2:30pm', '2026-11-20 14:30'],
    ['2026-11-20 12:05 a.m.', '2026-11-20 00:05'],
    ['2026-11-20 2:30:15 PM', '2026-11-20 14:30'],
    ['2026-11-20, 14:30', '2026-11-20 14:30'],
    ['2026-11-20 at 9:05', '2026-11-20 09:05'],
    ['2026/11/20', '2026-11-20'],
    ['2026/11/20 14:30', '2026-11-20 14:30'],
    ['2026.11.20', '2026-11-20'],
    ['20 November 2026', '2026-11-20'],
    ['20 Nov 2026, 14:30', '2026-11-20 14:30'],
    ['November 20, 2026', '2026-11-20'],
    ['November 20, 2026 at 2:30 PM', '2026-11-20 14:30'],
    ['NOVEMBER 20TH 2026', '2026-11-20'],
    ['20-Nov-2026', '2026-11-20'],
    ['Friday, November 20th 2026', '2026-11-20'],
    ['Fri 20 Nov 2026 2 PM', '2026-11-20 14:00'],
    ['Thurs, Dec 3, 2026', '2026-12-03'],
    ['29 Feb 2028', '2028-02-29'],
    // which is the day and which the month
    ['11/12/2026'],
    ['20.11.2026', '2026-11-20'],
    ['11.12.2026', '2026-12-11'],
    ['20.11.26'],
    ['5/5/2026', '2026-05-05'],
    ['20/11/2026', '2026-11-20'],
    ['20. November 2026', '2026-11-20'],
    ['20 de noviembre de 2026', '2026-11-20'],
    ['Freitag, 20. November 2026 um 14:30 Uhr', '2026-11-20 14:30'],
    ['viernes 20 de noviembre de 2026 a las 14:30', '2026-11-20 14:30'],
    ['20.11.2026 14 Uhr', '2026-11-20 14:00'],
    ['1. März 2026', '2026-03-01'],
    ['Mar 20, 2026', '2026-03-20'],
    ['mar 24/11/2026', '2026-11-24'],
    ['2026-12-04 Fri', '2026-12-04'],
    ['2026-12-04 (Fri)', '2026-12-04'],
    ['2026-12-04 Thu'],
    ['20.11.2026 14:00 – 15:00', '2026-11-20 14:00'],
    ['2026-11-20 2:30 PM to 3:30 PM', '2026-11-20 14:30'],
    ['November 20, 2026 2:30 PM (EST) → 3:30 PM', '2026-11-20 14:30'],
    ['20.11.2026 bald'],
    ['11/20/2026', '2026-11-20'],
    ['26-11-20'],
    ['2026/20/11'],
    ['2026/11-20'],
    ['2026-1-5', '2026-01-05'],
    // of which year
    ['20 November'],
    ['Nov 20, 2:30 PM'],
    // no such day, or not that day of the week
    ['2026-02-30'],
    ['2026/02/30'],
    ['30 February 2026'],
    ['Monday, 20 November 2026'],
    ['2026-11-20 13:00 PM'],
    ['2026-11-20 25:00'],
    ['2026-11-20 2:30 m'],
    ['2026-11-20tt14:30'],
    // relative, of another zone, or more than one
    ['today'],
    ['next Tuesday'],
    ['2026-11-20 2:30 PM EST'],
    ['2026-11-20 14:00-15:00', '2026-11-20 14:00'],
    ['20 or 21 November 2026'],
    ['after 20 November 2026'],
    ['2026'],
    [''],
  ];
  for (const [written, meant] of ROWS) {
    it(`“${written}” is ${meant ?? 'none'}`, () => {
      const reading = clearReading(written);
      const told = reading && [reading.date, reading.time].filter((part) => part !== undefined).join(' ');
      assert.equal(told, meant);
    });
  }
});

describe('a date in a table', () => {
  const ROWS: readonly (readonly [written: string, ...meant: string[]])[] = [
    ['11/12/2026', '2026-12-11', '2026-11-12'],
    ['20.11.2026 14:30', '2026-11-20'],
    ['Nov 20, 2026', '2026-11-20'],
    ['2026-02-30'],
    ['Nov 31 2026'],
    ['29.02.2026'],
    ['Thu, November 20, 2026'],
    ['20 Nov'],
    ['tomorrow'],
  ];
  for (const [written, ...meant] of ROWS) {
    it(`“${written}” is ${meant.join(' or ') || 'none'}`, () => {
      assert.deepEqual(
        tableReadings(written).map(({ date }) => date),
        meant,
      );
    });
  }
});
