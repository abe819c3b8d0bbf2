import assert from 'node:assert/strict';
import { Agenda } from '../../../src/core/agenda/agenda';
import { instantAt } from '../../../src/core/dates/calendar';
import { SEVERITIES } from '../../../src/core/rules/codes';
import type { FollowUpKind } from '../../../src/core/rules/followUps';
import { readNote } from '../../../src/core/notes/readNote';
import { readSettings } from '../../../src/core/settings/settings';
import { yamlRemedy } from '../../../src/core/wording/yamlRemedy';
import { update } from '../agendas';
import { listed } from '../../../src/core/wording/words';
import { sayStanding } from '../../../src/core/wording/followUpWording';

const ZONE = 'America/New_York';
const NOTE =
  'company: Initech\ninterview: 2026-11-20 14:00\ninterviewers: Jane Doe, VP\nreply-by: 2026-12-01\n';
const SENT = `${NOTE}thank-you-sent: 2026-11-20\n`;
const QUOTES = 'This line cannot be read: put its value in quotes, or line up its key with the others.';
const CLOSING = 'A quote or bracket is not closed here: add the closing one.';
const NO_KEY = 'This line has no key: write it like “company: Initech”, with a space after the colon.';
const CHARACTER = 'This value begins with a character that has a meaning in YAML: put it in quotes.';
const BARE = 'company: Initech\ninterview: 2026-11-20 14:00\n';

/** A typical note for each code, the time, and all that is said. */
const SENTENCES: readonly (readonly [code: string, now: string, head: string, message: string])[] = [
  [
    'thank-you-overdue',
    '2026-11-23 15:00',
    NOTE,
    'Thank-you letter to Initech is overdue by 2 days (was due 21 Nov, 14:00).',
  ],
  ['thank-you-due', '2026-11-21 10:00', NOTE, 'Thank-you letter to Initech is due today at 14:00.'],
  [
    'check-in-overdue',
    '2026-12-04 10:00',
    SENT,
    'Check-in call to Initech is overdue by 2 days (was due 2 Dec).',
  ],
  ['check-in-due', '2026-12-02 10:00', SENT, 'Check-in call to Initech is due today.'],
  [
    'offer-answer-overdue',
    '2026-12-20 10:00',
    `${SENT}status: offer\ndecide-by: 2026-12-18\n`,
    'Answer to the offer of Initech is overdue by 2 days (was due 18 Dec).',
  ],
  [
    'offer-answer-due',
    '2026-12-18 10:00',
    `${SENT}status: offer\ndecide-by: 2026-12-18\n`,
    'Answer to the offer of Initech is due today.',
  ],
  [
    'no-answer',
    '2026-12-20 10:00',
    `${SENT}checked-in: [2026-12-02, 2026-12-09]\n`,
    'No answer from Initech after 2 check-ins: consider setting a status.',
  ],
  [
    'gone-quiet',
    '2027-03-01 10:00',
    NOTE,
    'No news from Initech since the interview on 20 Nov 2026: consider setting a status.',
  ],
  [
    'thank-you-call-late',
    '2026-11-20 15:00',
    `${SENT}thank-you-call: 2026-11-23 10:00\ncall-reason: x\n`,
    'The thank-you call to Initech is planned too late: after 17:00 today, a letter alone is better.',
  ],
  [
    'call-reason-missing',
    '2026-11-20 15:00',
    `${SENT}thank-you-call: 2026-11-20 16:00\n`,
    'The thank-you call to Initech needs a reason besides thanks, such as a question: add call-reason.',
  ],
  [
    'interviewers-missing',
    '2026-11-20 15:00',
    BARE,
    'The thank-you letter to Initech needs names: add interviewers.',
  ],
  [
    'interviewer-title-missing',
    '2026-11-20 15:00',
    `${BARE}interviewers: Jane Doe\n`,
    'The title of Jane Doe at Initech is missing: add it for the letter and the call.',
  ],
  [
    'interviewer-title-doubtful',
    '2026-11-20 15:00',
    `${BARE}interviewers: Jane Doe, Sam Lee\n`,
    '“Sam Lee” may be another person, not the title of Jane Doe: a semicolon parts people.',
  ],
  [
    'reply-by-missing',
    '2026-11-20 15:00',
    BARE,
    'No reply date is known for Initech: ask in the thank-you letter, or add reply-by.',
  ],
  [
    'company-missing',
    '2026-11-20 10:00',
    'interview: 2026-11-20\n',
    'The company of this interview is missing: add company.',
  ],
  [
    'interview-missing',
    '2026-11-20 10:00',
    'interview:\ncompany: x\n',
    'The date of this interview is missing: add it as 2026-11-20, with the time if you know it.',
  ],
  [
    'date-invalid',
    '2026-11-20 10:00',
    'interview: 2026-02-30\n',
    '“2026-02-30” is not a date that exists: write it as 2026-11-20 or 2026-11-20 14:00.',
  ],
  [
    'date-invalid',
    '2026-11-20 10:00',
    'company: X\ninterview: 20-11-26\n',
    '“20-11-26” is not a date: write it as 2026-11-20 or 2026-11-20 14:00.',
  ],
  [
    'date-invalid',
    '2026-11-20 10:00',
    'interview: 2026/02/30\n',
    '“2026/02/30” is not a date that exists: write it as 2026-11-20 or 2026-11-20 14:00.',
  ],
  [
    'date-invalid',
    '2026-11-20 10:00',
    'interview: 2026/11/20 14:30 EST\n',
    '“2026/11/20 14:30 EST” is not a date: write it as 2026-11-20 or 2026-11-20 14:00.',
  ],
  [
    'date-invalid',
    '2026-11-20 10:00',
    `${NOTE}timezone: Mars\n`,
    '“Mars” is not a time zone: write it as America/New_York.',
  ],
  [
    'date-order',
    '2026-11-20 10:00',
    `${NOTE}thank-you-sent: 2026-11-19\n`,
    'thank-you-sent (19 Nov) is before the interview (20 Nov).',
  ],
  [
    'date-order',
    '2026-11-20 10:00',
    `${NOTE}checked-in: 2027-01-04\n`,
    'checked-in (4 Jan 2027) is in the future.',
  ],
  [
    'status-unknown',
    '2026-11-20 10:00',
    `${NOTE}status: waitng\n`,
    '“waitng” is not a status: did you mean “waiting”?',
  ],
  [
    'value-type',
    '2026-11-20 10:00',
    'company: [a, b]\ninterview: 2026-11-20\n',
    'company takes one piece of text.',
  ],
  [
    'value-type',
    '2026-11-20 10:00',
    `${BARE}interviewers: [{title: VP}]\n`,
    'Each of the interviewers needs a name.',
  ],
  [
    'key-unknown',
    '2026-11-20 10:00',
    `${NOTE}thank-you-send: 2026-11-20\n`,
    '“thank-you-send” is not a key: did you mean “thank-you-sent”?',
  ],
  [
    'key-duplicate',
    '2026-11-20 10:00',
    `${NOTE}Company: Hooli\n`,
    'company appears more than once: the first value is used.',
  ],
  [
    'front-matter-syntax',
    '2026-11-20 10:00',
    `${NOTE}role: *x\n`,
    '“*x” refers to nothing above it: put it in quotes if it is plain text.',
  ],
  [
    'front-matter-syntax',
    '2026-11-20 10:00',
    `${NOTE}x: ${'['.repeat(30)}${']'.repeat(30)}\n`,
    'The front matter is nested too deeply to be read: the limit is 20 levels.',
  ],
  [
    'front-matter-unclosed',
    '2026-11-20 10:00',
    'interview: 2026-11-20\n',
    'The front matter is not closed: add a line “---” below it.',
  ],
];

describe('what is said about a problem', () => {
  for (const [code, now, head, message] of SENTENCES) {
    it(`${code}: ${message}`, () => {
      assert.deepEqual(said(code, now, head), [message]);
    });
  }

  it('is there for each code, calm, and one sentence', () => {
    const told = new Set(SENTENCES.map(([code]) => code));
    assert.deepEqual([...told].sort(), Object.keys(SEVERITIES).sort());
    for (const [, , , message] of SENTENCES) {
      assert.match(message, /^[^.!]*[.?]$/, message);
      assert.doesNotMatch(message, /\b(?:must|fail|forgot|never|wrong|bad|error|you have not)\b/i, message);
    }
  });

  const LATE: readonly (readonly [now: string, late: string])[] = [
    ['2026-11-21 14:01', ' overdue (was'],
    ['2026-11-21 14:59', ' overdue (was'],
    ['2026-11-21 15:00', ' overdue by 1 hour (was'],
    ['2026-11-21 15:59', ' overdue by 1 hour (was'],
    ['2026-11-21 16:00', ' overdue by 2 hours (was'],
    ['2026-11-22 13:59', ' overdue by 23 hours (was'],
    ['2026-11-22 14:00', ' overdue by 1 day (was'],
    ['2026-11-23 13:59', ' overdue by 1 day (was'],
    ['2026-11-23 14:00', ' overdue by 2 days (was'],
  ];
  for (const [now, late] of LATE) {
    it(`at ${now} a letter that was due on 21 Nov, 14:00 is${late.replace(' (was', '')}`, () => {
      const [message = ''] = said('thank-you-overdue', now, NOTE);
      assert.ok(message.includes(late), message);
    });
  }

  it('counts a check-in by the day', () => {
    assert.match(said('check-in-overdue', '2026-12-03 00:00', SENT).join(), / by 1 day \(was due 2 Dec\)\.$/);
    assert.match(said('check-in-overdue', '2026-12-03 23:59', SENT).join(), / by 1 day /);
    assert.match(said('check-in-overdue', '2026-12-04 00:00', SENT).join(), / by 2 days /);
  });

  it('names who still waits for a letter, one or several', () => {
    const head = `${BARE}reply-by: 2026-12-01\ninterviewers: ["Jane, VP", "Sam, CTO", "Ann, CEO"]\n`;
    const message = (sent: string): string =>
      said('thank-you-due', '2026-11-21 10:00', `${head}thank-you-sent: ${sent}\n`).join();
    assert.equal(
      message('{Jane: true}'),
      'Thank-you letters to Sam and Ann at Initech are due today at 14:00.',
    );
    assert.equal(
      message('{Jane: true, Sam: true}'),
      'Thank-you letter to Ann at Initech is due today at 14:00.',
    );
    assert.equal(message('{Bob: true}'), 'Thank-you letter to Initech is due today at 14:00.');
  });

  const ZONES: readonly (readonly [zone: string, said: string])[] = [
    ['America/Los_Angeles', '14:00 Los Angeles time'],
    ['America/Argentina/Buenos_Aires', '14:00 Buenos Aires time'],
    ['UTC', '14:00 UTC time'],
    ['Etc/GMT+5', '14:00 Etc/GMT+5 time'],
    [ZONE, '14:00'],
  ];
  for (const [zone, time] of ZONES) {
    it(`tells times of a note in ${zone} as ${time}`, () => {
      const head = `${BARE}timezone: ${zone}\n`;
      assert.deepEqual(said('thank-you-overdue', '2026-11-22 23:00', head), [
        `Thank-you letter to Initech is overdue by 1 day (was due 21 Nov, ${time}).`,
      ]);
    });
  }

  it('tells the zone wherever a time is said, and with no date alone', () => {
    const head = `${NOTE}timezone: America/Los_Angeles\n`;
    assert.deepEqual(said('thank-you-due', '2026-11-21 15:00', head), [
      'Thank-you letter to Initech is due today at 14:00 Los Angeles time.',
    ]);
    const planned = `${head}thank-you-call: 2026-11-23 10:00\n`;
    assert.deepEqual(said('thank-you-call-late', '2026-11-20 18:00', planned), [
      'The thank-you call to Initech is planned too late: after 17:00 Los Angeles time today, a letter alone is better.',
    ]);
    assert.deepEqual(said('check-in-due', '2026-12-02 10:00', `${SENT}timezone: America/Los_Angeles\n`), [
      'Check-in call to Initech is due today.',
    ]);
  });

  const STANDINGS: readonly (readonly [kind: FollowUpKind, now: string, head: string, standing: string])[] = [
    ['thank-you-letter', '2026-11-20 13:00', NOTE, 'after the interview'],
    ['thank-you-letter', '2026-11-20 15:00', NOTE, 'due 21 Nov, 14:00'],
    ['thank-you-letter', '2026-11-21 10:00', NOTE, 'due today at 14:00'],
    ['thank-you-letter', '2026-11-23 15:00', NOTE, 'overdue by 2 days'],
    ['thank-you-letter', '2026-11-23 15:00', SENT, 'sent 20 Nov'],
    ['thank-you-call', '2026-11-20 15:00', NOTE, 'until 17:00 today'],
    ['thank-you-call', '2026-11-20 17:01', NOTE, 'too late since 17:00 today'],
    ['thank-you-call', '2026-11-21 10:00', NOTE, 'too late since 20 Nov, 17:00'],
    [
      'thank-you-call',
      '2026-11-20 18:00',
      `${NOTE}timezone: America/Los_Angeles\n`,
      'until 17:00 Los Angeles time today',
    ],
    ['check-in', '2026-11-24 10:00', NOTE, 'from 2 Dec'],
    ['check-in', '2026-12-02 10:00', NOTE, 'due today'],
    ['check-in', '2026-12-04 10:00', `${NOTE}snooze: 2026-12-10\n`, 'snoozed until 10 Dec'],
    ['check-in', '2026-12-04 10:00', `${NOTE}status: rejected\n`, 'not needed: rejected'],
  ];
  for (const [kind, now, head, standing] of STANDINGS) {
    it(`at ${now} the ${kind} stands as “${standing}”`, () => {
      const agenda = agendaAt(now, head);
      const [note, telling] = [agenda.note('note.md'), agenda.telling('note.md')];
      const followUp = agenda.followUps('note.md').find((found) => found.kind === kind);
      assert.ok(note && telling && followUp);
      assert.equal(sayStanding(followUp, note, telling.today), standing);
    });
  }

  it('speaks of a letter where one would rather write', () => {
    assert.deepEqual(said('check-in-due', '2026-12-02 10:00', SENT, { 'checkIn.channel': 'email' }), [
      'Check-in letter to Initech is due today.',
    ]);
  });

  const UNREADABLE: readonly (readonly [line: string, remedy: string])[] = [
    ['role: Engineer: Platform', QUOTES],
    ['role: @x', QUOTES],
    ['role: "Lead" Engineer', QUOTES],
    ["role: 'Bob's job'", QUOTES],
    ['  role: x', QUOTES],
    [
      'interviewers:\n  - name: Jane\n   title: VP',
      'This line cannot be read: line it up with the one above it.',
    ],
    ['interviewers:\n\t- Jane Doe, VP', 'This line is indented with a tab: use spaces.'],
    ['role: "Engineer', CLOSING],
    ["role: 'Engineer", CLOSING],
    ['checked-in: [2026-12-02', CLOSING],
    ['thank-you-sent: {Jane: 2026-11-21', CLOSING],
    ['just a line', NO_KEY],
    ['role:Engineer', NO_KEY],
    ['- x', NO_KEY],
    ['role: *', CHARACTER],
    ['role: > 5 years', CHARACTER],
    ['role: "C:\\x"', 'A backslash has a meaning in double quotes: use single quotes.'],
    ['interviewers: [Jane: VP: x]', 'A comma is missing in this list, or one of its values needs quotes.'],
    ['checked-in: [a,,b]', "This cannot be read as YAML (expected the node content, but found ',')."],
  ];
  for (const [line, remedy] of UNREADABLE) {
    it(`about ${JSON.stringify(line)} says what to do: ${remedy}`, () => {
      assert.deepEqual(said('front-matter-syntax', '2026-11-20 10:00', `${NOTE}${line}\n`), [remedy]);
    });
  }

  it('knows the complaints of the parser that a whole note seldom shows', () => {
    for (const reason of [
      'deficient indentation',
      'unexpected end of the document within a double quoted scalar',
    ])
      assert.equal(yamlRemedy(reason), CLOSING, reason);
    const key = 'can not read a block mapping entry; a multiline key may not be an implicit key';
    assert.equal(yamlRemedy(key), NO_KEY);
  });

  it('lists one and many', () => {
    assert.equal(listed(['Jane', 'Sam', 'Ann']), 'Jane, Sam and Ann');
    assert.deepEqual(
      said('no-answer', '2026-12-20 10:00', `${SENT}checked-in: 2026-12-02\n`, { 'checkIn.max': 1 }),
      ['No answer from Initech after 1 check-in: consider setting a status.'],
    );
  });

  it('stays on one line, and short, whatever is quoted', () => {
    const [message = ''] = said(
      'status-unknown',
      '2026-11-20 10:00',
      `${NOTE}status: "a\\n\\n${'b'.repeat(500)}"\n`,
    );
    assert.ok(message.length < 150 && !message.includes('\n'), message);
    const [due = ''] = said('thank-you-due', '2026-11-21 10:00', NOTE.replace('Initech', '"Ini\\ntech"'));
    assert.ok(!due.includes('\n'), JSON.stringify(due));
  });
});

function said(
  code: string,
  now: string,
  head: string,
  values: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  return agendaAt(now, head, code === 'front-matter-unclosed' ? '' : '---\n', values)
    .problems('note.md')
    .filter((problem) => problem.code === code)
    .map(({ message }) => message);
}

function agendaAt(
  now: string,
  head: string,
  end = '---\n',
  values: Readonly<Record<string, unknown>> = {},
): Agenda {
  const agenda = new Agenda(readSettings((key) => values[key]).settings);
  const reading = readNote(`---\n${head}${end}`, ZONE);
  update(agenda, [['note.md', reading]], instantAt(now.slice(0, 10), now.slice(11), ZONE));
  return agenda;
}
