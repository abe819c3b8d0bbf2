import { LARGEST_HEAD } from '../../src/core/frontMatter/frontMatter';

const NOTE = 'company: Initech\ninterview: 2026-11-20\n';
const MILLION = 1_000_000;
const WIDE = 4000;

/** As often as front matter has room for. */
const filled = (text: string): string => text.repeat(Math.floor(60_000 / text.length));
export const closed = (head: string): string => `---\n${NOTE}${head}\n---\n`;
export const many = (item: string, count = WIDE): string =>
  Array.from({ length: count }, () => item).join(', ');
const levels = (around: (items: string) => string): string =>
  Array.from({ length: 10 }, (_, level) => {
    const below = level === 0 ? 'x' : `*a${level - 1}`;
    return `a${level}: &a${level} ${around(many(below, 10))}`;
  }).join('\n');

/** What a bomb reads as: an interview note with no problem, or its codes; another file; or what cannot be read. */
export type Reading = 'nothing wrong' | 'other' | `unreadable: ${string}` | readonly string[];

/** Texts made to be costly or confusing. Each ends with the plain right reading, or with one clear problem for each key that it is in. */
export const BOMBS: Readonly<Record<string, readonly [text: string, reading: Reading]>> = {
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
  'five thousand keys': [
    closed(Array.from({ length: 5000 }, (_, nth) => `k${nth}: v`).join('\n')),
    ['front-matter-syntax'],
  ],
  'five thousand keys in a map': [
    closed(`x: {${Array.from({ length: 5000 }, (_, nth) => `k${nth}: v`).join(', ')}}`),
    ['front-matter-syntax'],
  ],
  'thousands of companies': [closed(filled('company: x\n')), ['front-matter-syntax']],
  'thousands of brackets that are not closed': [closed(filled('x: [\n')), ['front-matter-syntax']],
  'hundreds of brackets that are not closed': [closed('x: [a, {b\n'.repeat(450)), ['front-matter-syntax']],
  'hundreds of lists that are not closed': [
    closed(`x: [${'a, '.repeat(40)}\n`.repeat(450)),
    ['front-matter-syntax'],
  ],
  'thousands of quotes that are not closed': [closed(filled('x: "\n')), ['front-matter-syntax']],
  'a quote that is not closed': [closed(`x: "${filled('y\n ')}`), ['front-matter-syntax']],
  'thousands of colons': [closed(filled('a: b: c\n')), ['front-matter-syntax']],
  'thousands of NUL': [closed(filled('a: \0\n')), ['front-matter-syntax']],
  'thousands of half emojis': [closed(filled('x: \ud83d\n')), ['front-matter-syntax']],
  'thousands of unknown aliases': [closed(filled('x: *q\n')), ['front-matter-syntax']],
  'thousands of anchors': [
    closed(Array.from({ length: 4000 }, (_, nth) => `k${nth}: &a${nth} x`).join('\n')),
    ['front-matter-syntax'],
  ],
  'an anchor of sixty thousand characters': [closed(`a: &${filled('a')} x`), 'nothing wrong'],
  'half a million brackets': [closed(`x: ${'['.repeat(MILLION / 2)}`), 'unreadable: front-matter-syntax'],
  'as many brackets as are allowed': [closed(`x: ${filled('[')}`), ['front-matter-syntax']],
  'braces in braces': [closed(`x: ${filled('{a: ')}`), ['front-matter-syntax']],
  'dashes in dashes': [closed(`x:\n  ${filled('- ')}`), ['front-matter-syntax']],
  'a line of a million characters': [closed('x'.repeat(MILLION)), 'unreadable: front-matter-syntax'],
  'blank lines in small heaps': [closed(filled(`${'\n'.repeat(498)}#\n`)), 'nothing wrong'],
  'blanks in small heaps': [closed(`x: ${filled(`a${' '.repeat(400)}`)}`), 'nothing wrong'],
  'blanks in lines that cannot be read': [
    closed(`${filled(`x${' '.repeat(400)}y\n`)}z: [`),
    ['front-matter-syntax'],
  ],
  'thousands of block texts': [closed(`x:\n${filled('  - |\n    b\n')}`), 'nothing wrong'],
  'carriage returns by the ten thousand': [closed(filled('\n')).replaceAll('\n', '\r'), 'nothing wrong'],
  'a million tabs, not closed': [
    `---\n${NOTE}x\n${'\t'.repeat(MILLION)}`,
    'unreadable: front-matter-unclosed',
  ],
  'a million tabs that are no note': [`---\nx\n${'\t'.repeat(MILLION)}x`, 'other'],
  'an indentation of sixty thousand blanks': [
    `---\n${filled(' ')}interview: [\n---\n`,
    ['front-matter-syntax', 'company-missing'],
  ],
  'lines indented by a thousand blanks': [closed(`x:\n${filled(`${' '.repeat(1000)}y\n`)}`), 'nothing wrong'],
};
