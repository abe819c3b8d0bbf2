import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { notePath } from '../../../src/core/drafts/draftNames';
import { thankYouLetter } from '../../../src/core/drafts/drafts';
import { readNote } from '../../../src/core/notes/readNote';
import { readSettings } from '../../../src/core/settings/settings';
import { runs } from '../runs';

const PARTS = [
  '..',
  '.',
  '/',
  '\\',
  '../',
  '..\\',
  ':',
  'C:',
  'CON',
  'nul',
  'COM1',
  'LPT9.txt',
  'aux.',
  ' ',
  '\t',
  '\n',
  '\r',
  '\0',
  '😀',
  '👩‍👩‍👧',
  '\u202E',
  '\u2066',
  '\u200D',
  '\uFEFF',
  'עמר',
  'عمر',
  '李雷',
  'n\u0303',
  '\u0301'.repeat(40),
  '\uD800',
  '~',
  '*',
  '?',
  '<',
  '>',
  '|',
  '"',
  '%2e%2e%2f',
  '$(x)',
  '`x`',
  '-',
  '_',
  'x'.repeat(300),
  'é'.repeat(150),
  'Jane',
  'ﬁ',
  'İ',
  '．．／',
];
/** The longest name that file systems take, in bytes, less the ending and a number. */
const MOST_BYTES = 255 - '-100.md'.length;

describe('the name of a draft', () => {
  it('stays in the drafts folder, and is one that every file system takes, for 500 hostile names', function () {
    this.timeout(20_000);
    const hostile = fc.oneof(
      fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 300 }),
    );
    fc.assert(
      fc.property(hostile, hostile, (company, person) => {
        const name = nameOf(company, person);
        for (const path of [posix, win32]) {
          const folder = path.join('/notes/letters');
          assert.equal(path.dirname(path.join(folder, `${name}.md`)), folder);
        }
        assert.match(name, /^[\p{Alphabetic}\p{N}](?:[\p{Alphabetic}\p{N}\p{M}\p{Pc}-]*[^_-])?$/u);
        assert.doesNotMatch(name, /^(?:con|prn|aux|nul|com\d|lpt\d)$/i);
        assert.doesNotMatch(name, /[\p{Cc}\p{Cf}\p{Cs}\s.]/u);
        assert.ok(Buffer.byteLength(name) <= MOST_BYTES, `${Buffer.byteLength(name)} bytes`);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('the path of a new note', () => {
  const date = '2026-11-20';
  const table: readonly (readonly [pattern: string, company: string, path: string])[] = [
    ['{company}.md', 'CON', 'interview-con.md'],
    ['{company}.md', 'nul.', 'interview-nul.md'],
    ['{company}.md', 'Aux ', 'interview-aux.md'],
    ['{company}.md', 'COM1', 'interview-com1.md'],
    ['{company}.md', 'lpt9', 'interview-lpt9.md'],
    ['{company}.md', 'COM10', 'com10.md'],
    ['{company}.md', 'Com', 'com.md'],
    ['{company}/{date}.md', 'PRN', 'interview-prn/2026-11-20.md'],
    ['CON/{company}.md', 'Acme', 'interview-con/acme.md'],
    ['{company}.md', 'C:\\Windows', 'cwindows.md'],
    ['{company}.md', '\\\\server\\share', 'servershare.md'],
    ['{company}.md', '../../etc', 'etc.md'],
    ['{company}.md', 'Acme Inc. ', 'acme-inc.md'],
    ['{company}.md', '...', 'interview-2026-11-20.md'],
    ['{company}.md', 'Söhne', 'söhne.md'],
    ['{company}.md', 'So\u0308hne', 'söhne.md'],
    ['{company}.md', 'A/B: "C" <D>|E?*', 'ab-c-de.md'],
  ];
  for (const [pattern, company, path] of table)
    it(`is ${path} for ${JSON.stringify(company)} by ${pattern}`, () => {
      assert.equal(notePath(pattern, { date, company }), path);
      // Every name of it is one that Windows keeps as it is.
      for (const name of path.split('/'))
        assert.doesNotMatch(name, /[<>:"|?*\\]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
    });

  it('goes up by no pattern', () => {
    for (const pattern of ['../{company}.md', '..\\{company}.md', './{company}.md', 'a/../../{company}.md']) {
      const path = notePath(pattern, { date, company: 'Acme' });
      for (const paths of [posix, win32])
        assert.ok(!paths.relative('/n', paths.join('/n', path)).startsWith('..'), path);
    }
  });
});

function nameOf(company: string, person: string): string {
  const reading = readNote('---\ncompany: Initech\ninterview: 2026-11-20\n---\n', 'UTC');
  assert.equal(reading.kind, 'interview');
  const { rules, sender, letters } = readSettings(() => undefined).settings;
  const source = {
    note: { ...reading.note, company },
    application: [],
    rules,
    sender,
    letters,
    today: '2026-11-20',
  };
  return thankYouLetter(source, { name: person, span: { start: 0, end: 0 } }).name;
}
