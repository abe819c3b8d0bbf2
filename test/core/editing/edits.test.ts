import assert from 'node:assert/strict';
import fc from 'fast-check';
import { setField } from '../../../src/core/editing/edits';
import { FIELD_KEYS, spelledAsKey } from '../../../src/core/notes/fields';
import type { FieldKey } from '../../../src/core/notes/fields';
import { readFrontMatter } from '../../../src/core/frontMatter/frontMatter';
import { entriesOf, entryOf } from '../../../src/core/notes/noteText';
import { readText } from '../../../src/core/notes/readNote';
import { applyEdits } from '../../../src/core/text/text';
import { runs } from '../runs';

const DAY = '2026-11-21';

/** The whole text after one key is set, or why it is not. */
function after(text: string, key: FieldKey = 'thank-you-sent', value = DAY): string {
  const plan = setField(readText(text, 'UTC'), key, value);
  return plan.kind === 'refused' ? `refused: ${plan.why}` : applyEdits(text, plan.edits);
}

/** Which of the entries is the one that counts for a key: the first that has a value. */
function placeOf(text: string, key: FieldKey): number {
  const read = readText(text, 'UTC');
  const entry = entryOf(read, key);
  return entry === undefined ? -1 : entriesOf(read).indexOf(entry);
}

describe('setting one key', () => {
  /** Front matter before and after `thank-you-sent` is set to 2026-11-21; `…` stands for that date. */
  const EDITS: readonly (readonly [name: string, before: string, after: string])[] = [
    ['adds it below the others', 'company: Initech\n', 'company: Initech\nthank-you-sent: …\n'],
    ['adds it where there is nothing', '', 'thank-you-sent: …\n'],
    ['adds it below a comment', 'a: b\n\n# end\n', 'a: b\n\n# end\nthank-you-sent: …\n'],
    ['adds it below a list', 'a:\n  - b\n  - c\n', 'a:\n  - b\n  - c\nthank-you-sent: …\n'],
    ['adds it below a block of text', 'a: |\n  b\n\n   c\n', 'a: |\n  b\n\n   c\nthank-you-sent: …\n'],
    ['fills an empty one', 'thank-you-sent:\na: b\n', 'thank-you-sent: …\na: b\n'],
    ['fills an empty one with blanks', 'thank-you-sent:  \na: b\n', 'thank-you-sent: …  \na: b\n'],
    ['fills an empty one before a comment', 'thank-you-sent: # when?\n', 'thank-you-sent: … # when?\n'],
    ['fills a null', 'thank-you-sent: null # yet\n', 'thank-you-sent: … # yet\n'],
    ['fills an empty list', 'thank-you-sent: [ ]\n', 'thank-you-sent: …\n'],
    ['fills empty quotes', 'thank-you-sent: ""\n', 'thank-you-sent: …\n'],
    [
      'takes the place of a date',
      'a: b\nthank-you-sent: 2026-01-01   # x\nc: d\n',
      'a: b\nthank-you-sent: …   # x\nc: d\n',
    ],
    ['takes the place of quotes', "thank-you-sent: '2026-01-01'\n", 'thank-you-sent: …\n'],
    ['takes the place of false', 'thank-you-sent: false\n', 'thank-you-sent: …\n'],
    ['takes the place of a link', 'thank-you-sent: [[2026-01-01]]\n', 'thank-you-sent: …\n'],
    ['takes the place of a text on two lines', 'thank-you-sent: a\n  b\nc: d\n', 'thank-you-sent: …\nc: d\n'],
    ['takes the place of a block', 'thank-you-sent: |\n  a\n  b\nc: d\n', 'thank-you-sent: …\nc: d\n'],
    ['keeps its spelling', 'Thank_You Sent : 2026-01-01\n', 'Thank_You Sent : …\n'],
    ['keeps its quotes', '"thank-you-sent": 2026-01-01\n', '"thank-you-sent": …\n'],
    ['keeps a tag', 'thank-you-sent: !!str 2026-01-01\n', 'thank-you-sent: !!str …\n'],
    [
      'changes the first of two',
      'thank-you-sent: a\nthank-you-sent: b\n',
      'thank-you-sent: …\nthank-you-sent: b\n',
    ],
    ['adds it in braces', '{a: b}\n', '{a: b, thank-you-sent: …}\n'],
    ['adds it to indented keys', '  a: b\n', '  a: b\n  thank-you-sent: …\n'],
    ['works in braces', '{company: x, thank-you-sent: a, c: d}\n', '{company: x, thank-you-sent: …, c: d}\n'],
  ];
  for (const [name, before, expected] of EDITS) {
    for (const end of ['\n', '\r\n', '\r']) {
      it(`${name}, with ${JSON.stringify(end)}`, () => {
        const [text, result] = [before, expected.replace('…', DAY)].map((head) =>
          `--- \n${head}---\n\nBody: with  blanks \n---\n`.replaceAll('\n', end),
        );
        assert.equal(after(text ?? ''), result);
      });
    }
  }

  it('goes by the line above where the line ends are mixed', () => {
    assert.equal(after('---\r\na: b\n---\n'), `---\r\na: b\nthank-you-sent: ${DAY}\n---\n`);
  });

  const REFUSED: readonly (readonly [name: string, text: string, why: RegExp])[] = [
    ['without front matter', 'company: Initech\n', /no front matter/],
    ['in front matter of another language', '---json\n{}\n---\n', /no front matter/],
    ['in front matter that is not closed', '---\ncompany: Initech\n', /no front matter/],
    ['in front matter that is a list', '---\n- a\n---\n', /no front matter/],
    ['in front matter that is too large', `---\na: ${'b'.repeat(70_000)}\n---\n`, /no front matter/],
    ['where another key cannot be read', '---\ncompany: [\n---\n', /cannot be read in full/],
    ['where it cannot be read itself', '---\nthank-you-sent: "2026\n---\n', /cannot be read in full/],
    ['over dates for each person', '---\nthank-you-sent:\n  Jane: 2026-11-21\n---\n', /something else/],
    ['over a list', '---\nthank-you-sent: [2026-11-21, 2026-11-22]\n---\n', /something else/],
    ['over a comment in an empty list', '---\nthank-you-sent:\n  - # Ann\n  -\n---\n', /A comment stands/],
    ['over a comment in empty braces', '---\nthank-you-sent: { # Ann\n  }\n---\n', /A comment stands/],
    ['over a comment at a block of text', '---\nthank-you-sent: | # Ann\n  a\n---\n', /A comment stands/],
    ['over a comment in a link', '---\nthank-you-sent: [[a # Ann\n  ]]\n---\n', /A comment stands/],
    [
      'where another key takes its value',
      '---\nthank-you-sent: &a x\nb: *a\n---\n',
      /cannot be written here safely/,
    ],
  ];
  for (const [name, text, why] of REFUSED) {
    it(`is refused ${name}`, () => {
      assert.match(after(text), /^refused: [A-Z].*\.$/);
      assert.match(after(text), why);
    });
  }

  for (const value of ['a # b', 'a: b', '[x', '"', ' ', 'a\nb: c', '- x', '&a', '*a', '%', "'x'", '~\n---']) {
    it(`is refused where ${JSON.stringify(value)} would not read as itself`, () => {
      assert.match(after('---\nrole: x\n---\n', 'role', value), /^refused: /);
      assert.match(after('---\na: b\n---\n', 'role', value), /^refused: /);
    });
  }

  it('changes one value and nothing else, whatever the note', () => {
    let edited = 0;
    fc.assert(
      fc.property(
        note,
        fc.constantFrom(...FIELD_KEYS),
        fc.constantFrom(DAY, '2026-11-21 16:00', 'waiting'),
        (text, key, value) => {
          const plan = setField(readText(text, 'UTC'), key, value);
          const before = said(text);
          if (plan.kind === 'refused') {
            assert.match(plan.why, /^[A-Z].*\.$/);
            return;
          }
          edited++;
          assert.equal(plan.edits.length, 1);
          const [edit] = plan.edits;
          const result = applyEdits(text, plan.edits);
          assert.ok(edit);
          assert.equal(result.slice(0, edit.span.start), text.slice(0, edit.span.start));
          assert.equal(result.slice(edit.span.start + edit.newText.length), text.slice(edit.span.end));
          const { start, end } = edit.span;
          const back = { span: { start, end: start + edit.newText.length }, newText: text.slice(start, end) };
          assert.equal(applyEdits(result, [back]), text, 'the edit that takes it back');
          const index = placeOf(text, key);
          const expected =
            index < 0
              ? [...before, [key, value] as const]
              : before.with(index, [before[index]?.[0] ?? '', value]);
          assert.deepEqual(said(result).map(asListed), expected.map(asListed));
          assert.equal(after(result, key, value), result, 'a second time changes nothing');
          if (!/(?<!\r)\n/.test(text)) assert.doesNotMatch(result, /(?<!\r)\n/);
        },
      ),
      { numRuns: runs(1500) },
    );
    assert.ok(edited > runs(400), `${edited} were edited`);
  });
});

/** A key that is added is spelled as the note spells others. */
function asListed([key, value]: readonly [key: string, value: string]): readonly [string, string] {
  return [spelledAsKey(key), value];
}

/** What each key says, without places. */
function said(text: string): (readonly [key: string, value: string])[] {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'entries') return [];
  return frontMatter.entries.map(({ key, value }) => [
    key.text,
    value.kind === 'scalar'
      ? value.text
      : JSON.stringify(value, (name, part: unknown) => (name === 'span' ? undefined : part)),
  ]);
}

const VALUES = [
  '',
  ' ',
  ' 2026-11-20',
  ' # none',
  ' "x" # y',
  " 'it''s'",
  ' |\n  a\n\n  b',
  ' >-\n  a',
  ' a\n  b',
  ' [a, b]',
  ' []',
  ' {a: b}',
  '\n  - a\n  - b: c',
  '\n  a: b',
  ' [[x]]',
  ' ~',
  ' !!str',
  ' &a x',
  ' 李雷 😀',
];
const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...FIELD_KEYS, 'Reply By', 'checked_in', '"role"', 'mine'),
      fc.constantFrom(...VALUES),
    )
    .map(([key, value]) => `${key}:${value}`),
  fc.constantFrom('# comment', '', '  # indented', 'broken: [', 'plain'),
);
const note = fc
  .tuple(fc.array(line, { maxLength: 7 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', 'body\n---\n'))
  .map(([lines, end, body]) =>
    `---\n${lines.map((text) => `${text}\n`).join('')}---\n${body}`.replaceAll('\n', end),
  );
