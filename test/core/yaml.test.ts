import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { readFrontMatter } from '../../src/core/frontMatter';
import type { Value } from '../../src/core/yamlValues';

const OPENING = '---\n';

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
      { numRuns: 500 },
    );
    assert.ok(same > 400, `only ${same} of 500 were compared`);
  });
});

/** Asserts that both see the same keys, texts and ranges; says so where one of them does not accept the text. */
function comparison(head: string): 'the same' | 'refused' {
  const text = `${OPENING}${head}---\n`;
  const frontMatter = readFrontMatter(text);
  const document = parseDocument(head, { schema: 'failsafe', uniqueKeys: false });
  if (frontMatter.kind !== 'entries' || frontMatter.problems.length > 0) return 'refused';
  if (document.errors.length > 0 || !isMap(document.contents)) return 'refused';
  const ours = frontMatter.entries.map(({ key, value }) => [key.text, seen(value, text)]);
  const theirs = document.contents.items.map((pair) => [keyOf(pair.key), oracle(pair.value, document, head)]);
  assert.deepEqual(ours, theirs);
  return 'the same';
}

/** Ranges of block lists and maps are told by their start: the oracle counts comments behind them too. */
function seen(value: Value, text: string): unknown {
  const written = text.slice(value.span.start, value.span.end);
  const place =
    value.kind !== 'scalar' && value.kind !== 'unreadable' && !value.flow ? value.span.start - 4 : written;
  switch (value.kind) {
    case 'scalar':
      return [value.text, place];
    case 'list':
      return [value.items.map((item) => seen(item, text)), place];
    case 'map':
      return [value.entries.map((entry) => [entry.key.text, seen(entry.value, text)]), place];
    case 'unreadable':
      return 'unreadable';
  }
}

function oracle(node: unknown, document: Document, source: string): unknown {
  if (isAlias(node)) {
    const [content] = oracle(node.resolve(document), document, source) as [unknown, unknown];
    return [content, source.slice(...(node.range?.slice(0, 2) ?? []))];
  }
  if (isScalar(node)) {
    const isNothing = node.type === 'PLAIN' && node.value === '';
    return [String(node.value), isNothing ? '' : source.slice(...(node.range?.slice(0, 2) ?? [])).trimEnd()];
  }
  if (!isSeq(node) && !isMap(node)) return ['', ''];
  const place =
    node.flow && /[[{]/.test(source[node.range?.[0] ?? 0] ?? '')
      ? source.slice(...(node.range?.slice(0, 2) ?? []))
      : node.range?.[0];
  if (isSeq(node)) return [node.items.map((item) => oracle(item, document, source)), place];
  return [node.items.map((pair) => [keyOf(pair.key), oracle(pair.value, document, source)]), place];
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
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
