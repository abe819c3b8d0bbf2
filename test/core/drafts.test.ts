import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { checkInDraft, draftHead, thankYouCallNotes, thankYouLetter } from '../../src/core/drafts';
import type { DraftSource } from '../../src/core/drafts';
import { readNote } from '../../src/core/readNote';
import { readSettings } from '../../src/core/settings';

const NOTE =
  'company: Initech\nrole: Engineer\nround: On-site\ninterview: 2026-11-20 14:00\ninterviewers:\n  - Jane Doe, VP\n  - Sam Lee\n';
const NAMELESS = { start: 0, end: 0 };

function source(head: string, values: Readonly<Record<string, unknown>> = {}): DraftSource {
  const reading = readNote(`---\n${head}---\n`, 'UTC');
  assert.equal(reading.kind, 'interview');
  const { note } = reading;
  const { rules, sender } = readSettings((key) => values[key]).settings;
  return { note, application: [{ path: 'a.md', note }], rules, sender, today: '2026-11-20' };
}

/** What a snippet shows before anything is typed, as VS Code reads it. */
function shown(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d+:((?:\\[\\$}]|[^\\}])*)\}|\$\d+/g,
    (_, char?: string, prompt?: string) => char ?? (prompt ?? '').replace(/\\([\\$}])/g, '$1'),
  );
}

describe('a thank-you letter', () => {
  const sender = { 'sender.name': 'Ann Lee', 'sender.contact': '1 Road\nann@lee.example' };
  const given = source(NOTE, sender);

  it('has the parts of a business letter, in order, with all that the note knows', () => {
    assert.equal(
      shown(thankYouLetter(given, given.note.interviewers[0]).body),
      `Ann Lee
1 Road
ann@lee.example

20 November 2026

Jane Doe
VP
Initech

Dear Jane Doe,

Thank you for the time you gave me in our interview on 20 November 2026 for the role of Engineer at Initech.

What you said about [one specific thing from the conversation] has stayed with me, and I would gladly bring [what you would bring to it] to it.

After our conversation I am even more interested in this role. If there is anything else that helps you decide, I will gladly send it.

May I ask when I can expect an answer?

Kind regards,

Ann Lee
`,
    );
  });

  it('has a tab stop for what the note does not know, the same wherever it stands', () => {
    const { body } = thankYouLetter(source('interview: 2026-11-20\n'));
    assert.equal(body.match(/\$\{3:\[name\]\}|\$\{4:\[name\]\}|\$\{5:\[name\]\}/g)?.length, 2);
    for (const prompt of ['[your name]', '[title]', '[company]', '[role]'])
      assert.ok(shown(body).includes(prompt), prompt);
  });

  it('asks when to expect an answer only where reply-by is absent', () => {
    const asks = (head: string) => thankYouLetter(source(head)).body.includes('when I can expect an answer?');
    assert.equal(asks(NOTE), true);
    assert.equal(asks(`${NOTE}reply-by:\n`), true);
    assert.equal(asks(`${NOTE}reply-by: 2026-12-01\n`), false);
    assert.equal(asks(`${NOTE}reply-by: soon\n`), false);
    assert.doesNotMatch(thankYouLetter(source(`${NOTE}reply-by: 2026-12-01\n`)).body, /\n\n\n/);
  });

  for (const company of [
    '$1 \\ }',
    '${1:evil}',
    '${company}',
    '$TM_FILENAME',
    '\\',
    'a}b{c',
    '`x` | y',
    '$$$',
  ]) {
    it(`leaves a company called ${company} as it is`, () => {
      const { body } = thankYouLetter(source(NOTE.replace('Initech', () => JSON.stringify(company))));
      assert.equal(
        shown(body)
          .split('\n')
          .filter((line) => line === company).length,
        1,
      );
      assert.ok(shown(body).includes(` at ${company}.\n`));
    });
  }
});

describe('notes for a call', () => {
  it('say whom to thank, until when, and why', () => {
    const { type, to, body } = thankYouCallNotes(source(`${NOTE}call-reason: Ask about $5\n`));
    assert.deepEqual([type, to], ['call', 'Jane Doe']);
    for (const line of [
      'When to call: until today, 17:00',
      '- Jane Doe, VP',
      '- Sam Lee, [title]',
      'Ask about $5',
    ])
      assert.ok(shown(body).split('\n').includes(line), line);
  });

  it('say what was promised, and what has happened so far', () => {
    const { name, body } = checkInDraft(
      source(`${NOTE}reply-by: 2026-12-01\nthank-you-sent: {Jane Doe: 2026-11-21}\nchecked-in: 2026-12-02\n`),
    );
    assert.equal(name, '2026-11-20-initech-check-in-2');
    assert.match(body, /An answer by: 1 December 2026\n/);
    assert.match(
      body,
      /- On-site on 20 November 2026; letter to Jane Doe on 21 November 2026; check-in on 2 December 2026\n/,
    );
  });

  it('are a letter where one would rather write', () => {
    const draft = checkInDraft(source(NOTE, { 'checkIn.channel': 'email' }));
    assert.deepEqual([draft.type, draft.to], ['letter', 'Jane Doe']);
    assert.match(draft.body, /^Dear Jane Doe,$/m);
  });
});

describe('the front matter of a draft', () => {
  const NAMES = [
    'Jane Doe',
    'Yes',
    'null',
    '~',
    'O\'Brien: "x"',
    '- a',
    '#1',
    'a #b',
    '${1:evil}',
    'a\nb',
    'a\r\n---\nb',
    '*a',
    '&a',
    '!x',
    '@a',
    '%',
    '[x]',
    '{x}',
    '0123',
    '.5',
    '---',
    '...',
    'a: b',
    'a:',
    '李雷',
    '😀',
    'a\\b',
    '\u0007',
    '\u007f\u0085',
    'a, b',
    '? a',
    '| a',
    '> a',
  ];
  for (const name of NAMES) {
    it(`leads back to ${JSON.stringify(name)} and to the note`, () => {
      const draft = { name: 'x', type: 'letter', to: name, body: '' } as const;
      const path = `../${name.replaceAll('/', '')}.md`;
      const reading = readNote(draftHead(draft, path), 'UTC');
      assert.deepEqual(reading, { kind: 'draft', draft: { type: 'letter', for: path, to: name } });
    });
  }

  it('is text for other readers too, which take Yes and null for more than words', () => {
    for (const to of ['Yes', 'no', 'On', 'null', 'true', 'Y', '0123', '~', '1e3']) {
      const head = draftHead({ name: 'x', type: 'letter', to, body: '' }, '../a.md');
      assert.equal(parseDocument(head.split('---')[1] ?? '', { version: '1.1' }).get('to'), to);
    }
  });

  it('names nobody where nobody is known', () => {
    assert.equal(
      draftHead(thankYouLetter(source('interview: 2026-11-20\n')), '../a.md'),
      '---\ntype: letter\nfor: ../a.md\n---\n\n',
    );
  });
});

describe('the name of a draft', () => {
  const NAMES: Readonly<Record<string, string>> = {
    'Jane Doe': '2026-11-20-initech-jane-doe',
    Łukasz: '2026-11-20-initech-łukasz',
    Ørsted: '2026-11-20-initech-ørsted',
  };
  for (const [person, expected] of Object.entries(NAMES)) {
    it(`is ${expected} for ${person}`, () => {
      assert.equal(nameFor('Initech', person), expected);
    });
  }

  const HOSTILE = [
    '../../etc/passwd',
    'a/b',
    'C:\\x',
    '.hidden',
    '..',
    '',
    ' ',
    'CON',
    'nul.txt',
    'a\0b',
    'a\nb',
    '\u202Egnp.exe',
    '-rf',
    '~',
    '*?<>|"',
    'x'.repeat(9000),
    '李雷',
    'عمر',
    'Владимир',
    '😀',
    'n\u0303',
  ];
  for (const hostile of HOSTILE) {
    it(`takes no harm from ${JSON.stringify(hostile.slice(0, 20))}`, () => {
      for (const name of [nameFor(hostile, hostile), nameFor('Initech', hostile), nameFor(hostile, 'Jane')]) {
        assert.match(name, /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u);
        assert.doesNotMatch(name, /^(?:con|prn|aux|nul|com\d|lpt\d)$/i);
        assert.ok(name.length <= 80, name);
      }
    });
  }

  it('keeps people of other scripts apart', () => {
    for (const name of ['عمر', 'Владимир', 'Ελένη', '李雷', '김철수'])
      assert.notEqual(nameFor('Initech', name), nameFor('Initech', '😀'), name);
  });
});

function nameFor(company: string, person: string): string {
  return thankYouLetter(source(NOTE.replace('Initech', () => JSON.stringify(company))), {
    name: person,
    span: NAMELESS,
  }).name;
}
