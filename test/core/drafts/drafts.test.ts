import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { instantAt } from '../../../src/core/dates/calendar';
import {
  checkInDraft,
  draftSnippet,
  thankYouCallNotes,
  thankYouLetter,
} from '../../../src/core/drafts/drafts';
import type { DraftSource } from '../../../src/core/drafts/draftSource';
import type { InterviewNote } from '../../../src/core/notes/note';
import { readNote } from '../../../src/core/notes/readNote';
import { readSettings } from '../../../src/core/settings/settings';
import { plainText } from '../../../src/core/templates/snippetText';

const NOTE =
  'company: Initech\nrole: Engineer\nround: On-site\ninterview: 2026-11-20 14:00\ninterviewers:\n  - Jane Doe, VP\n  - Sam Lee\n';
const NAMELESS = { start: 0, end: 0 };

function source(head: string, values: Readonly<Record<string, unknown>> = {}): DraftSource {
  const note = noteOf(head);
  const { rules, sender, letters } = readSettings((key) => values[key]).settings;
  return { note, application: [{ path: 'a.md', note }], rules, sender, letters, today: '2026-11-20' };
}

function sourceAt(now: string, head: string, values: Readonly<Record<string, unknown>> = {}): DraftSource {
  const today = now.slice(0, 10);
  return { ...source(head, values), today, now: instantAt(today, now.slice(11), 'UTC') };
}

function noteOf(head: string): InterviewNote {
  const reading = readNote(`---\n${head}---\n`, 'UTC');
  assert.equal(reading.kind, 'interview');
  return reading.note;
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

Thank you for meeting with me on 20 November 2026 to talk about the Engineer role at Initech.

I especially enjoyed hearing about [one specific thing from the conversation]. I would gladly bring [what you would bring] to the role.

I remain very interested in the role, and will happily send anything else that would help your decision.

So that I can plan, may I ask when I can expect to hear from you?

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
    const asks = (head: string) =>
      thankYouLetter(source(head)).body.includes('when I can expect to hear from you?');
    assert.equal(asks(NOTE), true);
    assert.equal(asks(`${NOTE}reply-by:\n`), true);
    assert.equal(asks(`${NOTE}reply-by: 2026-12-01\n`), false);
    assert.equal(asks(`${NOTE}reply-by: soon\n`), false);
    assert.doesNotMatch(thankYouLetter(source(`${NOTE}reply-by: 2026-12-01\n`)).body, /\n\n\n/);
  });

  const FORWARD: readonly (readonly [when: string, head: string, sentence: string | undefined])[] = [
    ['is known', 'reply-by: 2026-12-01\n', 'I look forward to hearing from you by 1 December.'],
    ['is today', 'reply-by: 2026-11-21\n', 'I look forward to hearing from you by 21 November.'],
    ['has passed', 'reply-by: 2026-11-20\n', 'I look forward to hearing from you.'],
    ['was before the interview', 'reply-by: 2026-11-19\n', 'I look forward to hearing from you.'],
    ['cannot be read', 'reply-by: soon\n', 'I look forward to hearing from you.'],
    ['is absent', '', undefined],
  ];
  for (const [when, head, sentence] of FORWARD) {
    it(`where reply-by ${when} says ${sentence ?? 'nothing of it'}`, () => {
      const body = shown(thankYouLetter(sourceAt('2026-11-21 10:00', NOTE + head)).body);
      const said = body.split('\n').find((line) => line.startsWith('I look forward'));
      assert.equal(said, sentence);
    });
  }

  it('neither asks nor hopes once the application has ended, here or in a later round', () => {
    const ended = source(`${NOTE}status: accepted\n`);
    const open = source(NOTE);
    const later = noteOf(`${NOTE.replace('11-20', '11-24')}status: rejected\n`);
    const earlier = noteOf(`${NOTE.replace('11-20', '11-13')}status: rejected\n`);
    const withRound = (note: InterviewNote) => ({
      ...open,
      application: [...open.application, { path: 'b.md', note }],
    });
    const hopes = (given: DraftSource) =>
      ['interested', 'gladly bring', 'hear from you'].filter((words) =>
        thankYouLetter(given).body.includes(words),
      );
    assert.deepEqual(hopes(ended), []);
    assert.deepEqual(hopes(withRound(later)), []);
    assert.equal(hopes(withRound(earlier)).length, 3);
    assert.match(
      shown(thankYouLetter(ended).body),
      /from the conversation\]\.\n\nThank you again for your time\.\n\nKind regards,\n/,
    );
  });

  it('has one full stop behind a company that ends in one', () => {
    const body = shown(thankYouLetter(source(NOTE.replace('Initech', 'Acme, Inc.'))).body);
    assert.match(body, / at Acme, Inc\.\n/);
    assert.doesNotMatch(body, /\.\./);
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
  it('say whom to thank, and why', () => {
    const { type, to, body } = thankYouCallNotes(source(`${NOTE}call-reason: Ask about $5\n`));
    assert.deepEqual([type, to], ['call', 'Jane Doe']);
    for (const line of ['- Jane Doe, VP', '- Sam Lee, [title]', 'Ask about $5'])
      assert.ok(shown(body).split('\n').includes(line), line);
  });

  const EVENING = NOTE.replace('14:00', '18:00').replace('11-20', '11-19');
  const WINDOWS: readonly (readonly [now: string, head: string, when: string])[] = [
    ['2026-11-20 17:00', NOTE, 'Until 20 November 2026, 17:00.'],
    [
      '2026-11-20 17:01',
      NOTE,
      'The time for this call was until 20 November 2026, 17:00; a letter alone is better now.',
    ],
    ['2026-11-19 19:00', EVENING, 'Until 20 November 2026, 12:00.'],
    [
      '2026-11-20 19:00',
      EVENING.replace('11-19', '11-20'),
      'There was no time for this call that day; a letter alone is better.',
    ],
    [
      '2026-11-20 23:00',
      `${NOTE}timezone: America/Los_Angeles\n`,
      'Until 20 November 2026, 17:00 Los Angeles time.',
    ],
    ['2026-11-20 10:00', 'company: Initech\ninterview: soon\n', '[until when to call]'],
  ];
  for (const [now, head, when] of WINDOWS) {
    it(`say at ${now} when to call: ${when}`, () => {
      assert.ok(shown(thankYouCallNotes(sourceAt(now, head)).body).includes(`## When to call\n\n${when}\n`));
    });
  }

  it('without the time count a window of today as open', () => {
    assert.match(thankYouCallNotes(source(NOTE)).body, /^Until 20 November 2026, 17:00\.$/m);
    assert.match(
      thankYouCallNotes({ ...source(NOTE), today: '2026-11-21' }).body,
      /^The time for this call was until 20 November/m,
    );
  });

  const ASKED = `${NOTE}reply-by: 2026-12-01\nthank-you-sent: {Jane Doe: 2026-11-21, Sam Lee: true}\nchecked-in: [2026-12-09, 2026-12-02]\n`;

  it('say what was promised, and what has happened so far', () => {
    const { name, body } = checkInDraft(sourceAt('2026-12-10 10:00', ASKED));
    assert.equal(name, '2026-11-20-initech-check-in-3');
    assert.match(body, /An answer by: 1 December 2026\n/);
    assert.ok(
      body.includes(`
- On-site on 20 November 2026
  - Letter sent to Jane Doe on 21 November 2026
  - Letter sent to Sam Lee
  - Checked in on 2 December 2026
  - Checked in on 9 December 2026
`),
      body,
    );
  });

  it('begin with the promise and with the last check-in', () => {
    assert.ok(
      shown(checkInDraft(sourceAt('2026-12-10 10:00', ASKED)).body).includes(
        '“Hello, this is [your name]. I interviewed for the Engineer role on 20 November. I understood that I would hear from you by 1 December. I last asked on 9 December. I am still very interested, and',
      ),
    );
    assert.ok(
      shown(checkInDraft(sourceAt('2026-12-04 10:00', NOTE)).body).includes(
        ' on 20 November. I am still very interested, and',
      ),
    );
    assert.doesNotMatch(
      checkInDraft(sourceAt('2026-12-01 10:00', `${NOTE}reply-by: 2026-12-01\n`)).body,
      /I understood/,
    );
  });

  it('list a call only once it was made, and a letter without its date as sent', () => {
    const head = `${NOTE}thank-you-sent: true\nthank-you-call: 2026-11-20 16:00\n`;
    const called = (now: string) => checkInDraft(sourceAt(now, head)).body.includes('Thank-you call made');
    assert.equal(called('2026-11-20 15:59'), false);
    assert.equal(called('2026-11-20 16:00'), true);
    const { body } = checkInDraft({ ...source(head), today: '2026-11-19' });
    assert.doesNotMatch(body, /call made/);
    assert.match(body, /^ {2}- Letter sent$/m);
  });

  it('tell of each round, and of the note itself where it is in no application', () => {
    const open = source(NOTE);
    const first = noteOf(NOTE.replace('11-20', '11-13').replace('On-site', 'Phone'));
    const application = [{ path: '0.md', note: first }, ...open.application];
    const { body } = checkInDraft({ ...open, application });
    assert.match(body, /\n- Phone on 13 November 2026\n- On-site on 20 November 2026\n/);
    assert.match(checkInDraft({ ...open, application: [] }).body, /\n- On-site on 20 November 2026\n/);
  });

  it('are a letter where one would rather write', () => {
    const draft = checkInDraft(sourceAt('2026-12-10 10:00', ASKED, { 'checkIn.channel': 'email' }));
    assert.deepEqual([draft.type, draft.to], ['letter', 'Jane Doe']);
    assert.ok(
      shown(draft.body).includes(`Dear Jane Doe,

I interviewed for the Engineer role at Initech on 20 November 2026. I understood that I would hear from you by 1 December. I last asked on 9 December.

I am still very interested in the role, and would like to ask where you are in the process.

I look forward to hearing from you.

Thank you, and kind regards,
`),
      draft.body,
    );
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
      const reading = readNote(plainText(draftSnippet(draft, path)), 'UTC');
      assert.deepEqual(reading, { kind: 'draft', draft: { type: 'letter', for: path, to: name } });
    });
  }

  it('is text for other readers too, which take Yes and null for more than words', () => {
    for (const to of ['Yes', 'no', 'On', 'null', 'true', 'Y', '0123', '~', '1e3']) {
      const head = draftSnippet({ name: 'x', type: 'letter', to, body: '' }, '../a.md');
      assert.equal(parseDocument(head.split('---')[1] ?? '', { version: '1.1' }).get('to'), to);
    }
  });

  it('names nobody where nobody is known', () => {
    assert.equal(
      draftSnippet({ ...thankYouLetter(source('interview: 2026-11-20\n')), body: '' }, '../a.md'),
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
