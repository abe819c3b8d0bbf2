import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noticeLines, noticeText } from '../../../src/core/text/noticeText';
import { isLong, runs } from '../runs';

const COMMAND = 'command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22echo%20hello%5Cn%22%7D';

/** What VS Code makes links of in a notice (`parseLinkedText`), and pictures in a row (`renderLabelWithIcons`). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;
const ICON = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/g;
/** A wider net: whatever any version might take for either. */
const BRACKETS = /\]\(|\$\(/;
const UNSEEN = /[^\P{Cc}\n]|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Sentences as they are told, with what comes from notes, settings and files in their places. */
const SENTENCES: readonly ((name: string, other: string) => string)[] = [
  (name) => name,
  (name) => `Noted in ${name}.`,
  (name, other) => `${name}${other}`,
  (name, other) => `${name}, ${other}`,
  (name, other) => `${name} (${other})`,
  (name, other) => `[${name}](${other})`,
  (name, other) => `${name}\n${other}`,
  (name, other) => `The setting jobSearch.severity has an entry that it cannot have: “${name}” ${other}`,
];

const PIECES = [
  ...Array.from('[](){}<>$\\"\'`*_~!|:;/?&=%#@. \t\n\r\0'),
  ...['](', '[x](', '$(', `](${COMMAND})`, `[Mend it](${COMMAND} "x")`, '$(mail)', '\\$(mail~spin)', '\\]('],
  ...['\u001b]8;;http://x\u0007', '\u009b31m', '\u202e', '\u2066', '\u2028', '\u2029', '\u0085', '\u007f'],
  ...[
    '\u200b',
    '\u200d',
    '\ufeff',
    '\ud83d',
    '😀',
    'é',
    '李',
    'command:a.b',
    'https://x.invalid',
    'file:///x',
    'x',
  ],
];
const name = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

/** The long form tries a million names. */
const RUNS = isLong ? 1_000_000 : runs(3000);

describe('a notice', () => {
  const TEXTS: readonly (readonly [text: string, shown: string])[] = [
    ['Noted in notes/initech.md.', 'Noted in notes/initech.md.'],
    [`Before you call, find out [Sam](${COMMAND}).`, `Before you call, find out [Sam] (${COMMAND}).`],
    ['[a][b](c)', '[a][b] (c)'],
    ['$(mail) 1 overdue', '$ (mail) 1 overdue'],
    ['a]\u202e(b', 'a] (b'],
    ['a\u001b[31mb\nc', 'a [31mb c'],
    ['$5 (or more) [sic] (x)', '$5 (or more) [sic] (x)'],
  ];
  for (const [text, shown] of TEXTS) {
    it(`shows ${JSON.stringify(text)} as text`, () => {
      assert.equal(noticeText(text), shown);
    });
  }

  it('of several lines keeps them', () => {
    assert.equal(noticeLines('a\nb\r\n\n$(c)\u202e\u009b'), 'a\nb \n\n$ (c)  ');
  });

  it('has nothing that can be clicked, whatever is told in it', () => {
    let clickable = 0;
    fc.assert(
      fc.property(name, name, fc.constantFrom(...SENTENCES), (one, other, sentence) => {
        const told = sentence(one, other);
        if (told.match(LINK) ?? told.match(ICON)) clickable++;
        for (const shown of [noticeText(told), noticeLines(told)]) {
          assert.doesNotMatch(shown, LINK);
          assert.doesNotMatch(shown, ICON);
          assert.doesNotMatch(shown, BRACKETS);
          assert.doesNotMatch(shown, UNSEEN);
        }
        assert.doesNotMatch(noticeText(told), /\n/);
        assert.equal(noticeText(noticeText(told)), noticeText(told));
        if (!BRACKETS.test(told) && !UNSEEN.test(told) && !told.includes('\n'))
          assert.equal(noticeText(told), told);
      }),
      { numRuns: RUNS },
    );
    assert.ok(clickable > RUNS / 20, `${clickable} of ${RUNS} were`);
    if (isLong) console.log(`      ${RUNS} notices, of which ${clickable} could be clicked before`);
  }).timeout(20_000 + RUNS);
});
