import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completesAt, completions } from '../../../src/core/editing/completion';
import type { Completion } from '../../../src/core/editing/completion';
import type { CompletionPlace } from '../../../src/core/frontMatter/completionPlace';
import { readFrontMatter } from '../../../src/core/frontMatter/frontMatter';
import { KnownNames } from '../../../src/core/notes/knownNames';
import { readNote, readText } from '../../../src/core/notes/readNote';
import { isLong, runs } from '../runs';

/** The long form is for once in a while: thirty times as many texts. */

/** A Tuesday. */
const TODAY = '2026-11-24';
const OTHERS = {
  'a.md':
    'company: Hooli\nrole: Engineer\nround: Screening\ninterview: 2026-11-02\ninterviewers: Ann Poe, CTO',
  'b.md':
    'company: Initech\nrole: Analyst\nround: On-site\ninterview: 2026-11-10\ninterviewers: [Jane Doe, "Sam: Lee"]',
  'c.md': 'company: hooli\nrole: "Lead: Platform"\ninterview: 2026-10-01\ninterviewers: Ann Poe',
};

function names(): KnownNames {
  const known = new KnownNames();
  for (const [path, head] of Object.entries(OTHERS)) {
    const reading = readNote(`---\n${head}\n---\n`, 'UTC');
    assert.equal(reading.kind, 'interview');
    known.update(path, reading.note);
  }
  return known;
}

interface Offered {
  readonly text: string;
  readonly place: CompletionPlace | undefined;
  readonly all: readonly Completion[];
}

/** What is offered where `|` stands. */
function offered(marked: string): Offered {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const place = completesAt(readText(text, 'UTC'), offset);
  if (place === undefined) return { text, place, all: [] };
  const around = {
    today: TODAY,
    names: names(),
    path: 'new.md',
    zones: () => ['America/New_York', 'Europe/Berlin'],
  };
  return { text, place, all: completions(place, around) };
}

function labels(marked: string): readonly string[] {
  return offered(marked).all.map(({ label }) => label);
}

/** The text once what is labelled so was taken. */
function taken(marked: string, label: string): string {
  const { text, place, all } = offered(marked);
  const one = all.find((completion) => completion.label === label);
  assert.ok(one && place, `${label} is offered in ${marked}`);
  return (
    text.slice(0, place.span.start) + place.before + one.newText + place.after + text.slice(place.span.end)
  );
}

const ALL_KEYS = [
  'company',
  'role',
  'round',
  'interview',
  'timezone',
  'interviewers',
  'contact',
  'topic',
  'contribution',
  'question',
  'reply-by',
  'thank-you-sent',
  'thank-you-call',
  'call-reason',
  'checked-in',
  'snooze',
  'no-follow-up',
  'no-thank-you-letter',
  'no-check-in',
  'cancelled',
  'decide-by',
  'language',
  'status',
  'type',
];

/** `reply-by` as `Reply By`. */
function titled(key: string): string {
  return key.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase().replace('-', ' '));
}

describe('completion of keys', () => {
  const without = (...keys: readonly string[]): readonly string[] =>
    ALL_KEYS.filter((key) => !keys.includes(key));
  const table: readonly (readonly [marked: string, expected: readonly string[]])[] = [
    ['---\n|\n---\n', ALL_KEYS],
    ['---\n|', ALL_KEYS],
    ['---\n|\n', ALL_KEYS],
    ['---\ncomp|\n---\n', ALL_KEYS],
    ['---\ncompany: Initech\n|\n---\n', without('company')],
    ['---\r\ncompany: Initech\r\n|\r\ninterview: 2026-11-20\r\n---\r\n', without('company', 'interview')],
    [
      '---\ninterview: 2026-11-20\nReply By: 2026-12-01\nst|',
      without('interview', 'reply-by').map((key) => (key.includes('-') ? titled(key) : key)),
    ],
    ['---\ninterview: 2026-11-20\nre|ply-by: 2026-12-01\n---\n', without('interview')],
    ['---\n{interview: 2026-11-20, |}\n---\n', without('interview')],
    ['---\n{interview: 2026-11-20, co|', without('interview')],
    // Broken above: what can be read still counts.
    ['---\ninterview: 2026-11-20\nrole: "never closed\n|\n---\n', without('interview', 'role')],
    // Not ours, and places where no key goes.
    ['---\ntitle: A blog\n|\n---\n', []],
    ['---\ntype: letter\ninterview: 2026-11-20\n|\n---\n', []],
    ['---\ninterview: 2026-11-20\n---\n|', []],
    ['---\ninterview: 2026-11-20\n|---\n', []],
    ['---\ninterview: 2026-11-20\n# com|\n---\n', []],
    ['---\ninterview: 2026-11-20 # com|\n---\n', []],
    ["---\ninterview: 2026-11-20, ', # com|\n---\n", []],
    ['---\ninterview: 2026-11-20\nown:\n  - |\n---\n', []],
    ['---\ninterview: 2026-11-20\ncall-reason: >\n  to|\n---\n', []],
    ['# A heading\n|', []],
    ['---\n\nSome text below a rule.\n|', []],
    ['---js\n|\n---\n', []],
  ];
  for (const [marked, expected] of table) {
    it(`gives ${expected.length} in ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(labels(marked), expected);
    });
  }

  it('writes the key with its colon, and goes on with its values', () => {
    assert.equal(
      taken('---\ninterview: 2026-11-20\nst|\n---\n', 'status'),
      '---\ninterview: 2026-11-20\nstatus: \n---\n',
    );
    assert.equal(
      taken('---\ninterview: 2026-11-20\nre|p: x\n---\n', 'reply-by'),
      '---\ninterview: 2026-11-20\nreply-by: x\n---\n',
    );
    assert.equal(
      taken('---\n{interview: 2026-11-20, st|}\n---\n', 'status'),
      '---\n{interview: 2026-11-20, status: }\n---\n',
    );
    assert.equal(offered('---\n|\n---\n').all[0]?.goesOn, true);
  });

  it('says what each means, with an example', () => {
    const [company] = offered('---\n|\n---\n').all;
    assert.equal(company?.meaning, 'The company; required. For example: `Initech`');
  });

  it('begins a list of people with one to fill in', () => {
    const people = offered('---\ninterview: 2026-11-20\n|\n---\n').all.find(
      ({ label }) => label === 'interviewers',
    );
    assert.equal(people?.newText, 'interviewers:\n  - ${1:Name}, ${2:Title}');
    assert.equal(people.isSnippet, true);
  });
});

describe('completion of values', () => {
  const NOTE = 'interview: 2026-11-20 14:00\ncompany: Hooli\n';
  const table: readonly (readonly [line: string, expected: readonly string[]])[] = [
    [
      'status: |',
      ['waiting', 'advanced', 'offer', 'accepted', 'declined', 'rejected', 'withdrawn', 'closed'],
    ],
    [
      'Status: wai|ting',
      ['waiting', 'advanced', 'offer', 'accepted', 'declined', 'rejected', 'withdrawn', 'closed'],
    ],
    ['timezone: Eu|', ['America/New_York', 'Europe/Berlin']],
    ['type: |', ['interview']],
    ['role: |', ['Engineer', 'Lead: Platform', 'Analyst']],
    ['round: |', ['Screening', 'On-site']],
    ['thank-you-sent: |', ['2026-11-24', '2026-11-23', '2026-11-20', 'true']],
    ['checked-in: |', ['2026-11-24', '2026-11-23', '2026-11-20']],
    ['checked-in: [2026-11-23, |]', ['2026-11-24', '2026-11-23', '2026-11-20']],
    ['checked-in:\n  - |', ['2026-11-24', '2026-11-23', '2026-11-20']],
    ['checked-in:\n- 2026-11-21\n- |', ['2026-11-24', '2026-11-23', '2026-11-20']],
    ['snooze: |', ['2026-11-25', '2026-11-27', '2026-12-01', '2026-12-08']],
    ['reply-by: |', ['2026-11-24', '2026-11-25', '2026-11-27', '2026-12-01', '2026-12-08', '2026-12-04']],
    ['thank-you-call: |', ['2026-11-24', '2026-11-23', '2026-11-25', '2026-11-20', 'true']],
    ['call-reason: |', []],
    ['own: |', []],
    ['interviewers: |', ['Ann Poe', 'Jane Doe', 'Sam: Lee']],
    ['interviewers: [Ann Poe, |]', ['Jane Doe', 'Sam: Lee']],
    ['interviewers:\n  - Jane Doe\n  - |', ['Ann Poe', 'Sam: Lee', 'name']],
    ['interviewers:\n  - name: |', ['Ann Poe', 'Jane Doe', 'Sam: Lee']],
    ['interviewers:\n  - name: Jo\n    |', ['name', 'title', 'email', 'phone', 'topic']],
    ['interviewers:\n  - name: Jo\n    title: |', ['CTO']],
    ['interviewers: [{name: Jo, |', ['name', 'title', 'email', 'phone', 'topic']],
    ['interviewers: [{name: |', ['Ann Poe', 'Jane Doe', 'Sam: Lee']],
    ['interviewers: Jo Roe\nthank-you-sent:\n  |', ['Jo Roe']],
    [
      'interviewers: Jo Roe\nthank-you-sent:\n  Jo Roe: |',
      ['2026-11-24', '2026-11-23', '2026-11-20', 'true'],
    ],
    ['interviewers: Jo Roe\nthank-you-sent: {Jo Roe: |}', ['2026-11-24', '2026-11-23', '2026-11-20', 'true']],
    ['interviewers: Jo Roe\nthank-you-sent: {|}', ['Jo Roe']],
    // A pair as an item of a list, with whatever is in it.
    ['interviewers: Jo Roe\nthank-you-sent: [Jo Roe: |]', ['2026-11-24', '2026-11-23', '2026-11-20', 'true']],
    ['checked-in: [checked-in: [---# |x\n]]', []],
    ['checked-in: [{at: 14:00}, 20|]', ['2026-11-24', '2026-11-23', '2026-11-20']],
    ['checked-in: [2026-11-21 14:|]', ['2026-11-24', '2026-11-23', '2026-11-20']],
    [
      'status: |  # where it stands',
      ['waiting', 'advanced', 'offer', 'accepted', 'declined', 'rejected', 'withdrawn', 'closed'],
    ],
    ['status: waiting # wh|', []],
    ['status: >\n  wai|', []],
    ['status: *x|', []],
    ['checked-in: |\n  - 2026-11-21', []],
  ];
  for (const [line, expected] of table) {
    it(`of ${JSON.stringify(line)} are ${expected.length === 0 ? 'none' : expected.join(', ')}`, () => {
      assert.deepEqual(labels(`---\n${NOTE}${line}\n---\n`), expected);
      assert.deepEqual(labels(`---\r\n${NOTE}${line}\n---\r\n`.replace(/\r?\n/g, '\r\n')), expected);
      if (!/[|].*\S/s.test(line)) assert.deepEqual(labels(`---\n${NOTE}${line}`), expected);
    });
  }

  it('of the interview are days to come, each with its name and weekday', () => {
    const { all } = offered('---\ncompany: Acme\ninterview: |\n---\n');
    assert.deepEqual(
      all.map(({ label, description }) => `${label} ${description ?? ''}`),
      [
        '2026-11-24 Today: Tuesday',
        '2026-11-25 Tomorrow: Wednesday',
        '2026-11-27 Friday: Friday',
        '2026-12-01 In a week: Tuesday',
        '2026-12-08 In two weeks: Tuesday',
      ],
    );
  });

  it('of the company are those that other notes name, the latest first and each once', () => {
    assert.deepEqual(labels('---\ninterview: 2026-11-20\ncompany: |\n---\n'), ['Initech', 'Hooli']);
  });

  const replacements: readonly (readonly [line: string, label: string, expected: string])[] = [
    ['status: wai|ting # so far', 'closed', 'status: closed # so far'],
    ['status:|', 'closed', 'status: closed'],
    ['status: |# so far', 'closed', 'status: closed # so far'],
    ['status: |', 'closed', 'status: closed'],
    ['status: "wai|', 'closed', 'status: closed'],
    ['role: |', 'Lead: Platform', 'role: "Lead: Platform"'],
    ['interviewers:\n  - |', 'Ann Poe', 'interviewers:\n  - Ann Poe, CTO'],
    ['interviewers: [|]', 'Ann Poe', 'interviewers: ["Ann Poe, CTO"]'],
    ['interviewers: [Jo, An|]', 'Ann Poe', 'interviewers: [Jo, "Ann Poe, CTO"]'],
    ['interviewers: ["An|"]', 'Ann Poe', 'interviewers: ["Ann Poe, CTO"]'],
    ['interviewers:\n  - |', 'Sam: Lee', 'interviewers:\n  - "Sam: Lee"'],
    ['checked-in: [2026-1|1-2, 2026-11-21]', '2026-11-23', 'checked-in: [2026-11-23, 2026-11-21]'],
    [
      'interviewers: Jo Roe\nthank-you-sent:\n  J|',
      'Jo Roe',
      'interviewers: Jo Roe\nthank-you-sent:\n  Jo Roe: ',
    ],
  ];
  for (const [line, label, expected] of replacements) {
    it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(line)}`, () => {
      assert.equal(taken(`---\n${NOTE}${line}\n---\n`, label), `---\n${NOTE}${expected}\n---\n`);
    });
  }
});

describe('completion anywhere', () => {
  const piece = fc.constantFrom(
    ...[
      'interview: 2026-11-20',
      'company: ',
      'status: wai',
      'interviewers:',
      '  - ',
      'name: Jo',
      '[',
      ']',
      '{',
      '}',
    ],
    ...[
      ', ',
      ': ',
      '"',
      "'",
      '# x',
      '\n',
      '\r\n',
      ' ',
      '---',
      'checked-in: [',
      'thank-you-sent:\n  ',
      'ä',
      '\\',
      '|',
      '>',
      '- ',
      'role',
    ],
  );

  it('replaces only what stands at the cursor, and keeps the rest readable', () => {
    let completed = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.nat(), fc.nat(), (pieces, somewhere, which) => {
        const text = `---\n${pieces.join('')}\n---\n`;
        const offset = somewhere % (text.length + 1);
        const place = completesAt(readText(text, 'UTC'), offset);
        if (place === undefined) return;
        const { span } = place;
        assert.ok(span.start <= offset && offset <= span.end && span.end <= text.length, text);
        assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/, text);
        const around = {
          today: TODAY,
          names: names(),
          path: 'new.md',
          zones: () => ['Europe/Berlin'],
        };
        const all = completions(place, around);
        const one = all[which % Math.max(1, all.length)];
        if (one === undefined) return;
        const after =
          text.slice(0, span.start) + place.before + one.newText + place.after + text.slice(span.end);
        if (countProblems(text) > 0 || one.isSnippet !== undefined || one.goesOn !== undefined) return;
        assert.equal(countProblems(after), 0, after);
        completed++;
      }),
      { numRuns: isLong ? 120_000 : runs(4000) },
    );
    assert.ok(completed > runs(50), `${completed} completions`);
  }).timeout(isLong ? 3_600_000 : 20_000);

  it('of a name writes what is read as that name, whatever it is', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() !== '' && !/[\r\n\u2028\u2029\u0085]/.test(text));
    fc.assert(
      fc.property(name, fc.boolean(), (company, isFlow) => {
        const known = new KnownNames();
        const reading = readNote(
          `---\ninterview: 2026-11-20\ncompany: ${JSON.stringify(company)}\n---\n`,
          'UTC',
        );
        assert.equal(reading.kind, 'interview');
        const { company: meant } = reading.note;
        if (meant === undefined) return;
        known.update('a.md', reading.note);
        const [before, after] = isFlow
          ? ['---\n{interview: 2026-11-21, company: ', '}\n---\n']
          : ['---\ninterview: 2026-11-21\ncompany: ', '\n---\n'];
        const place = completesAt(readText(before + after, 'UTC'), before.length);
        assert.ok(place);
        const around = { today: TODAY, names: known, path: 'new.md', zones: () => [] };
        const [one] = completions(place, around);
        assert.ok(one);
        const written = readNote(before + one.newText + after, 'UTC');
        assert.equal(written.kind === 'interview' ? written.note.company : undefined, meant);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('known names', () => {
  it('put those of the company first, and know a title from any note', () => {
    assert.deepEqual(names().people('Initech'), [
      { name: 'Jane Doe', title: undefined },
      { name: 'Sam: Lee', title: undefined },
      { name: 'Ann Poe', title: 'CTO' },
    ]);
    assert.deepEqual(names().roles('Initech'), ['Analyst', 'Engineer', 'Lead: Platform']);
  });

  it('forget a note that is gone, and leave out the one at hand', () => {
    const known = names();
    assert.deepEqual(known.companies('b.md'), ['Hooli']);
    known.update('b.md', undefined);
    assert.deepEqual(known.companies(), ['Hooli']);
  });

  it('are found by letters in their order', () => {
    const found = (typed: string): readonly string[] =>
      names()
        .find(typed, 100)
        .map(({ kind, name, within = '' }) => `${kind} ${name} ${within}`.trim());
    assert.deepEqual(found('initech'), ['note Initech, Analyst, On-site', 'company Initech']);
    assert.deepEqual(found('#x'), []);
    assert.deepEqual(found('jdoe'), ['person Jane Doe Initech']);
    assert.deepEqual(found('ANN P'), ['person Ann Poe Hooli']);
    assert.equal(names().find('', 3).length, 3);
  });
});

function countProblems(text: string): number {
  const frontMatter = readFrontMatter(text);
  return frontMatter.kind === 'entries' ? frontMatter.problems.length : 1;
}
