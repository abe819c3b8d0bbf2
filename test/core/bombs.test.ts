import assert from 'node:assert/strict';
import { LARGEST_HEAD } from '../../src/core/frontMatter';
import { MOST_ITEMS } from '../../src/core/fieldReader';
import type { NoteProblem, NoteReading } from '../../src/core/note';
import { readNote } from '../../src/core/readNote';
import { withoutByteOrderMark } from '../../src/core/text';
import { message } from '../../src/core/wording';

const NOTE = 'company: Initech\ninterview: 2026-11-20\n';
const MILLION = 1_000_000;
const WIDE = 4000;

const closed = (head: string): string => `---\n${NOTE}${head}\n---\n`;
const many = (item: string, count = WIDE): string => Array.from({ length: count }, () => item).join(', ');
const levels = (around: (items: string) => string): string =>
  Array.from({ length: 10 }, (_, level) => {
    const below = level === 0 ? 'x' : `*a${level - 1}`;
    return `a${level}: &a${level} ${around(many(below, 10))}`;
  }).join('\n');

/** What a bomb reads as: an interview note with no problem, or its codes; another file; or what cannot be read. */
type Reading = 'nothing wrong' | 'other' | `unreadable: ${string}` | readonly string[];

/** Each ends with the plain right reading, or with one clear problem for each key that it is in. */
const BOMBS: Readonly<Record<string, readonly [text: string, reading: Reading]>> = {
  'a billion laughs': [closed(`${levels((items) => `[${items}]`)}\nrole: *a9`), ['value-type role']],
  'a billion laughs in three keys': [
    closed(`${levels((items) => `[${items}]`)}\ninterviewers: *a9\nchecked-in: *a9\nthank-you-sent: *a9`),
    ['value-type interviewers', 'value-type thank-you-sent', 'value-type checked-in'],
  ],
  'one person a thousand times over': [
    closed(`a: &a {name: Jane, title: VP}\ninterviewers: [${many('*a')}]`),
    ['value-type interviewers'],
  ],
  'one date a thousand times over': [
    closed(`a: &a 2027-01-01\nchecked-in: [${many('*a')}]`),
    ['value-type checked-in'],
  ],
  'a thousand words for dates': [closed(`checked-in: [${many('x')}]`), ['value-type checked-in']],
  'a thousand people without a title': [
    closed(`interviewers:${'\n  - J'.repeat(WIDE)}`),
    ['value-type interviewers'],
  ],
  'letters to a thousand people': [
    closed(`thank-you-sent:${Array.from({ length: 400 }, (_, nth) => `\n  P${nth}: 2026-11-21`).join('')}`),
    ['value-type thank-you-sent'],
  ],
  'a thousand merge keys': [closed(`a: &a {x: y}\nb: {<<: [${many('*a')}]}`), 'nothing wrong'],
  'merge keys on merge keys': [
    closed(
      Array.from({ length: 200 }, (_, nth) => `k${nth}: &k${nth} {<<: *k${Math.max(nth - 1, 0)}}`).join('\n'),
    ),
    ['front-matter-syntax'],
  ],
  'ten million characters in front matter': [
    closed(`x: ${'y'.repeat(10 * MILLION)}`),
    'unreadable: front-matter-syntax',
  ],
  'ten million characters, not closed': [
    `---\n${NOTE}${'x: y\n'.repeat(2 * MILLION)}`,
    'unreadable: front-matter-unclosed',
  ],
  'ten million characters of text': [`${closed('')}${'Text. '.repeat(2 * MILLION)}`, 'nothing wrong'],
  'a million blank lines in front matter': [closed('\n'.repeat(MILLION)), 'unreadable: front-matter-syntax'],
  'as many blank lines as are allowed': [
    closed('\n'.repeat(LARGEST_HEAD - NOTE.length - 1)),
    'nothing wrong',
  ],
  'a million blank lines below': [`${closed('')}${'\n'.repeat(MILLION)}`, 'nothing wrong'],
  'a million blank lines above': [`${'\n'.repeat(MILLION)}${closed('')}`, 'other'],
  'a million blanks behind the dashes': [
    closed('').replace('---', `---${' '.repeat(MILLION)}`),
    'nothing wrong',
  ],
  'a million blanks, and then a word': [closed('').replace('---', `---${' '.repeat(MILLION)}js`), 'other'],
  'a thousand near closings': [
    `---\n${NOTE}${`---${' '.repeat(1000)}x\n`.repeat(1000)}`,
    'unreadable: front-matter-unclosed',
  ],
  'nothing but NUL': ['\0'.repeat(MILLION), 'other'],
  'NUL before the dashes': [`\0${closed('')}`, 'other'],
  'NUL in a value': [closed('role: a\0b'), ['front-matter-syntax']],
  'NUL for a line': [closed('\0'), ['front-matter-syntax']],
  'bytes that are no UTF-8': [
    closed(`role: ${Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0xf5]).toString('utf8')}`),
    'nothing wrong',
  ],
  'half an emoji': [closed('role: \ud83d'), ['front-matter-syntax']],
  'the other half of one': [closed('role: "\ude00"'), 'nothing wrong'],
  'carriage returns alone': [closed('role: x').replaceAll('\n', '\r'), 'nothing wrong'],
  'carriage returns alone, not closed': [
    `---\n${NOTE}`.replaceAll('\n', '\r'),
    'unreadable: front-matter-unclosed',
  ],
  'all line ends in one note': ['---\r\ncompany: x\rinterview: 2026-11-20\n---\r', 'nothing wrong'],
  'a byte order mark': [`\uFEFF${closed('')}`, 'nothing wrong'],
  'two byte order marks': [`\uFEFF\uFEFF${closed('')}`, 'other'],
};

describe('a bomb', () => {
  for (const [name, [text, expected]] of Object.entries(BOMBS)) {
    it(`is plainly read, or has one clear problem: ${name}`, () => {
      const reading = readNote(withoutByteOrderMark(text), 'UTC');
      assert.deepEqual(said(reading), expected);
      for (const problem of problemsOf(reading)) {
        const sentence = message(problem, { note: {}, today: '2026-11-24', channel: 'phone' });
        assert.ok(sentence.length < 200 && sentence.endsWith('.'), sentence);
      }
    });
  }

  it(`is no list with ${MOST_ITEMS} items, only a longer one`, () => {
    const people = (count: number): string => closed(`interviewers: [${many('Jane', count)}]`);
    assert.equal(said(readNote(people(MOST_ITEMS), 'UTC')), 'nothing wrong');
    assert.deepEqual(said(readNote(people(MOST_ITEMS + 1), 'UTC')), ['value-type interviewers']);
  });
});

function said(reading: NoteReading): Reading {
  switch (reading.kind) {
    case 'interview': {
      const codes = reading.note.problems.map((problem) =>
        problem.code === 'value-type' ? `${problem.code} ${problem.key}` : problem.code,
      );
      return codes.length === 0 ? 'nothing wrong' : codes;
    }
    case 'unreadable':
      return `unreadable: ${reading.problem.code}`;
    default:
      return 'other';
  }
}

function problemsOf(reading: NoteReading): readonly NoteProblem[] {
  if (reading.kind === 'unreadable') return [reading.problem];
  return reading.kind === 'interview' ? reading.note.problems : [];
}
