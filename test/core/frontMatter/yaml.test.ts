import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bothReadings } from './yamlOracle';
import { runs } from '../runs';

/** Front matter as people write it: both parsers read it, and see the same. */
const HEADS: readonly string[] = [
  'company: Initech',
  'company: Initech # required',
  'company:   Initech   ',
  'company: "Initech"',
  "company: 'O''Brien & Sons'",
  'company: "tab\\t and \\u00e9 \\"quoted\\""',
  "company: O'Brien",
  'company: C# and F#',
  'company: a#b',
  'company: http://initech.example/jobs#staff',
  'company: 李雷 Łódź عمر 😀',
  'company: Yes',
  'company: 0123456789',
  'company: ~',
  'company: null',
  'company:',
  'company: # none yet',
  'company: ""',
  'company: "[[Initech]]"',
  'company: [[Initech]]',
  'company : Initech',
  '"company": Initech',
  "'company' : Initech",
  'Reply By: 2026-12-01',
  'interview: 2026-11-20 14:00',
  'interview: 2026-11-20T14:00:30-05:00',
  'interviewers: Jane Doe, VP of Engineering',
  'interviewers: [Jane Doe, Sam Lee]',
  'interviewers: ["Doe, Jane", \'Lee, Sam\', ]',
  'interviewers: []',
  'interviewers: [ [Jane], {name: Sam} ]',
  'interviewers:\n  - Jane Doe, VP\n  - Sam Lee',
  'interviewers:\n- Jane Doe, VP\n- Sam Lee',
  'interviewers:\n  # whom I met\n  - Jane Doe # VP\n\n  - Sam Lee',
  'interviewers:\n  - name: Jane Doe\n    title: VP\n  - name: Sam\n    phone: +1 555 0100',
  'interviewers:\n  -\n    name: Jane\n  - Sam',
  'interviewers:\n  - name: Jane # VP\n    title:\n  -',
  'interviewers:\n  - {name: Jane, title: "VP, Eng"}',
  'interviewers: {name: Jane, title: VP}',
  'interviewers: [Jane Doe,\n  Sam Lee]',
  'interviewers: [\n  Jane Doe,\n  Sam Lee\n  ]',
  'interviewers: [\n  Jane Doe,\n  Sam Lee,\n]',
  'interviewers: {\n  name: Jane Doe\n}\nrole: x',
  'interviewers:\t[Jane Doe, Sam Lee]',
  'role:\tEngineer',
  'thank-you-sent:\n  Jane Doe: 2026-11-21\n  Sam Lee:',
  'thank-you-sent: {Jane Doe: 2026-11-21, "Sam": true}',
  'thank-you-sent:\n  - Jane Doe: 2026-11-21\n  - Sam Lee: 2026-11-22',
  'thank-you-sent: [Jane: 2026-11-21, Sam: true]',
  'checked-in: [2026-12-02, 2026-12-09 10:00]',
  'call-reason: |\n  Ask about the rota\n    and the team\n\n  - twice',
  'call-reason: >-\n  Ask about\n  the rota\nrole: x',
  'call-reason: |+\n  Ask\n\n\nrole: x',
  'call-reason: >2\n    more\n  less',
  'call-reason: Ask about\n  the rota\n\n  and more',
  'call-reason: "Ask about\n  the rota"',
  "call-reason: 'Ask about\n\n  the rota'",
  'role: &role Engineer\nround: *role',
  'role: !!str Engineer',
  '# a comment first\n\nrole: Engineer\n\n# and one last',
  'role: Engineer\nrole: Manager',
  'tags: [job/search, "#job"]\naliases:\n  - Initech\ncssclass: wide',
  'a:\n  b:\n    - c:\n        - d: e',
  '{company: Initech, role: "Engineer"}',
  'a - b: c - d\n-x: -y\nz: what?',
];

describe('YAML that both parsers accept', () => {
  for (const head of HEADS) {
    it(`reads the same: ${JSON.stringify(head)}`, () => {
      assert.equal(comparison(`${head}\n`), 'the same');
      assert.equal(comparison(`${head}\n`.replaceAll('\n', '\r\n')), 'the same');
    });
  }

  it('reads the same in any mixture', () => {
    let same = 0;
    fc.assert(
      fc.property(head(), (written) => {
        if (comparison(written) === 'the same') same++;
      }),
      { numRuns: runs(500) },
    );
    assert.ok(same > runs(400), `only ${same} were compared`);
  });
});

/** Asserts that both see the same keys, texts and ranges; says so where one of them does not accept the text. */
function comparison(head: string): 'the same' | 'refused' {
  const { ours, theirs } = bothReadings(head);
  if (ours === undefined || theirs === undefined) return 'refused';
  assert.deepEqual(ours, theirs);
  return 'the same';
}

/** Maps as people might write them: every style of value, with comments, blank lines and both line ends. */
function head(): fc.Arbitrary<string> {
  const WORDS = [
    'Initech',
    '2026-11-20 14:00',
    'VP of Eng',
    'O’Brien',
    'x:y',
    'http://a.example/b#c',
    '李雷',
    '😀 ok',
    'true',
    '50%',
    'a & b',
    "it's",
    'say "hi"',
    'a\\b',
    '+1 555',
  ];
  const joined = (...parts: readonly fc.Arbitrary<string>[]) =>
    fc.tuple(...parts).map((texts) => texts.join(''));
  const word = fc.constantFrom(...WORDS);
  const key = fc.constantFrom(
    'company',
    'reply-by',
    'Reply By',
    'checked_in',
    '"quoted"',
    "'single'",
    '日付',
    'a/b',
  );
  const quoted = fc.oneof(
    word.map((text) => JSON.stringify(text)),
    word.map((text) => `'${text.replaceAll("'", "''")}'`),
  );
  const scalar = fc.oneof(word, quoted);
  const blank = fc.constantFrom('', ' ', '  ');
  const list = fc
    .array(joined(blank, scalar, blank), { maxLength: 4 })
    .map((items) => `[${items.join(',')}]`);
  const map = fc
    .array(joined(blank, key, fc.constant(': '), scalar), { maxLength: 3 })
    .map((items) => `{${items.join(',')}}`);
  const comment = fc.constantFrom('', '', ' # note', '  # a: b', '\t#tab');
  const inline = joined(
    fc.oneof(
      scalar,
      scalar,
      list,
      map,
      joined(fc.constant('['), list, fc.constant(', '), map, fc.constant(']')),
    ),
    comment,
  );
  const line = fc.constantFrom(
    'a line',
    '  deeper',
    '',
    '- item',
    '# no comment',
    'key: value',
    'trailing  ',
  );
  const block = (indent: string) =>
    joined(
      fc.constantFrom('|', '>', '|-', '>+'),
      fc
        .array(line, { maxLength: 3 })
        .map((lines) => ['first', ...lines].map((text) => `\n${text === '' ? '' : indent + text}`).join('')),
    );
  const person = fc
    .array(joined(key, fc.constant(': '), inline), { minLength: 1, maxLength: 3 })
    .map((pairs) => pairs.join('\n    '));
  const items = fc.array(fc.oneof(inline, person, block('    '), fc.constant('')), {
    minLength: 1,
    maxLength: 3,
  });
  const below = fc.oneof(
    items.map((texts) => texts.map((text) => `\n  - ${text}`).join('')),
    person.map((pairs) => `\n    ${pairs}`),
  );
  const folded = fc.constantFrom('one\n  two\n\n  three', '"one\n  two"', "'one\n\n  two'");
  const value = fc.oneof(inline, inline, below, block('  '), folded, fc.constantFrom('', '# none'));
  const between = fc.constantFrom('', '', '\n', '# a comment\n', '  # indented\n');
  const entries = fc.array(joined(between, key, fc.constantFrom(': ', ' : ', ':  '), value), {
    minLength: 1,
    maxLength: 5,
  });
  return fc
    .tuple(entries, fc.constantFrom('\n', '\r\n'))
    .map(([lines, end]) => `${lines.join('\n')}\n`.replaceAll('\n', end));
}
