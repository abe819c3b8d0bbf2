import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decode } from '../../src/disk/decode';
import { goThrough, judge } from './anyText';
import type { Outcome } from './anyText';
import { isLong, runs } from './runs';

/** The long form is for once in a while: then nine of ten texts are only read and judged. `JOB_SEARCH_SECONDS` is how long each kind of text is tried. */
const SECONDS = Number(process.env.JOB_SEARCH_SECONDS ?? 60);
const TIMEOUT = isLong ? 2000 * SECONDS + 60_000 : 20_000;

const SAMPLES = 'test/fixtures/job-search';
const NOTES = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(SAMPLES, name), 'utf8'));
const LETTERS = readdirSync('test/fixtures/letters', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join('test/fixtures/letters', name), 'utf8'));
/** A note with every key, so that each can be spoilt. */
const FULL = `---
company: Initech
role: Staff Engineer
interview: 2026-11-20 14:00
timezone: America/New_York
interviewers:
  - Jane Doe, VP of Engineering
  - {name: "Sam Lee", email: sam@initech.example, phone: +1 555 0100}
reply-by: &day 2026-12-01
thank-you-sent: {Jane Doe: 2026-11-21, Sam Lee: true}
thank-you-call: 2026-11-20 16:00 # by phone
call-reason: >-
  Ask about
  the rota
checked-in: [2026-12-02, *day]
snooze: 2026-11-23
status: waiting
---

Notes.
`;
/** What means something to YAML, to dates, to links or to templates, and what any of them may trip over. */
const PIECES = [
  ...Array.from('-:#,[]{}&*!|>@%`"\'?~\\/=+$<>. \t\n\r0\0'),
  ...[
    '---',
    '...',
    '\n---\n',
    ': ',
    '- ',
    ' #',
    '<<: ',
    '\r\n',
    '[[',
    ']]',
    '|-',
    '>2',
    '!!str ',
    '\\u',
    '\\x',
  ],
  ...[
    '\u2028',
    '\u0085',
    '\uFEFF',
    '\ud83d',
    '\ude00',
    '\u00a0',
    'İ',
    'ß',
    '😀',
    '\u0301',
    '\u202e',
    '\uffff',
  ],
  ...['true', 'null', 'yes', '2026-02-30', '2026-11-20', '24:00', '+14:00', '9999-12-31', '0001-01-01', '-'],
  ...[
    'interview',
    'interview:',
    'type: letter',
    'type: interview',
    'company',
    'thank-you-send',
    'Stage: ',
    'Met with: ',
    '"Thanked: when": ',
    'Nov 20, 2026 2 PM',
    '__proto__',
    '&a',
    '*a',
  ],
];

/** Something done to a text: at ten thousandths of its length, other characters come in the place of some. */
interface Spoiling {
  readonly at: number;
  readonly length: number;
  readonly piece: string;
  readonly repeat: number;
}

const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  at: fc.noBias(fc.nat(9999)),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5, unit: 'binary' }), fc.constant('')),
  repeat: fc.oneof(fc.constant(1), fc.nat(4)),
});

function spoil(text: string, { at, length, piece, repeat }: Spoiling): string {
  const start = Math.floor((at / 10_000) * text.length);
  return text.slice(0, start) + piece.repeat(repeat) + text.slice(start + length);
}

const spoilt = fc
  .tuple(
    fc.constantFrom(FULL, FULL, ...NOTES, ...LETTERS),
    fc.array(spoiling, { minLength: 1, maxLength: 4 }),
  )
  .map(([text, spoilings]) => spoilings.reduce(spoil, text));

const pieces = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3, unit: 'binary' })), { maxLength: 60 })
  .map((parts) => `---\ninterview: 2026-11-20\n${parts.join('')}\n---\n`);

/** Comments wherever one may stand, in values of every shape that are to be filled, mended or made one text. */
const commented = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...['checked-in', 'snooze', 'status', 'role', 'company', 'thank-you-sent', 'thank-you-call'],
        ...['interviewers', 'call-reason', 'no-follow-up', 'reply-by', 'for', 'Stage', 'compny'],
      ),
      fc.constantFrom(
        ...[':•\n', ': •\n', ':•\n  - •\n  -•\n', ': [•\n  ]•\n', ': {•\n  }•\n', ': ""•\n', ': ~•\n'],
        ...[
          ':•\n  - Sam•\n  - Lee•\n',
          ':•\n  -•\n    Sam•\n',
          ': [Sam,•\n  Lee•\n  ]•\n',
          ': [2026-11-21•\n ]\n',
        ],
        ...[
          ':•\n  Sam Lee:•\n    2026-11-20•\n•\n  Jane Doe: •\n',
          ': {Jane Doe:•\n 2026-11-21•\n, Sam Lee: no}•\n',
        ],
        ...[
          ':•\n  - Jane Doe:•\n    - x\n',
          ':•\n  - Jane Doe:•\n      VP\n',
          ':•\n  - name: Sam•\n    title:•\n',
        ],
        ...[
          ': |•\n  a # b\n',
          ': 2026-02-30•\n',
          ': 2025-11-30•\n',
          ': >-•\n  2026-11-31\n',
          ': waitin•\n',
          ': no•\n',
        ],
        ...[
          ': &a•\n  x\n',
          ': *a•\n',
          ': !!str•\n  x\n',
          ': [[a•\n  ]]\n',
          ': [[[•\n  ]]]\n',
          ': [ #x, •\n]\n',
        ],
      ),
      fc.array(fc.constantFrom('', '', '', ' # mine', '\t#', '\n# mine\n', ' # a: [b', ' #"#'), {
        minLength: 6,
        maxLength: 6,
      }),
    ),
    { maxLength: 5 },
  )
  .map((entries) => {
    const lines = entries.map(([key, shape, comments]) => {
      let nth = 0;
      return key + shape.replace(/•/g, () => comments[nth++] ?? '');
    });
    return `---\ninterview: 2026-11-20 # then\n${lines.join('')}---\n`;
  });

const KINDS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'notes and letters that something was done to': spoilt,
  'front matter of odds and ends': pieces,
  'notes with comments of their own': commented,
  'bytes of any kind': fc.uint8Array({ maxLength: 300 }).map(decode),
  'bytes of any kind between dashes': fc
    .uint8Array({ maxLength: 300 })
    .map((bytes) => `---\ninterview: 2026-11-20\n${decode(bytes)}\n---\n`),
  'notes of which some bytes are others': fc
    .tuple(fc.constantFrom(FULL, ...NOTES), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }))
    .map(([text, changes]) => {
      const bytes = Buffer.from(text);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      return decode(bytes);
    }),
};

describe('whatever stands in a file', () => {
  for (const [name, texts] of Object.entries(KINDS)) {
    it(`comes to an end without an error: ${name}`, () => {
      const kinds = new Map<Outcome['kind'], number>();
      let count = 0;
      const once = (text: string): void => {
        const kind = isLong && texts !== commented && count++ % 10 > 0 ? judge(text) : goThrough(text).kind;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      };
      const end = Date.now() + SECONDS * 1000;
      do fc.assert(fc.property(texts, once), { numRuns: isLong ? 1000 : runs(150) });
      while (isLong && Date.now() < end);
      const tried = [...kinds.values()].reduce((sum, count) => sum + count, 0);
      if (isLong) console.log(`      ${tried.toLocaleString('en-US')} texts: ${JSON.stringify([...kinds])}`);
      assert.ok(tried >= runs(150), `${tried} texts`);
    }).timeout(TIMEOUT);
  }

  it('of notes to which something was done, many are still notes', () => {
    const texts = fc.sample(spoilt, 200);
    const notes = texts.filter((text) => goThrough(text).kind === 'interview');
    assert.ok(notes.length > 60, `${notes.length} of 200`);
  });
});
