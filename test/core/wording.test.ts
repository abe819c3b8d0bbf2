import assert from 'node:assert/strict';
import { Agenda } from '../../src/core/agenda';
import { instantAt } from '../../src/core/calendar';
import { SEVERITIES } from '../../src/core/codes';
import { readNote } from '../../src/core/readNote';
import { readSettings } from '../../src/core/settings';
import { counted, listed } from '../../src/core/wording';

const ZONE = 'America/New_York';
const NOTE =
  'company: Initech\ninterview: 2026-11-20 14:00\ninterviewers: Jane Doe, VP\nreply-by: 2026-12-01\n';
const SENT = `${NOTE}thank-you-sent: 2026-11-20\n`;
const BARE = 'company: Initech\ninterview: 2026-11-20 14:00\n';

/** A typical note for each code, the time, and all that is said. */
const SENTENCES: readonly (readonly [code: string, now: string, head: string, message: string])[] = [
  [
    'thank-you-overdue',
    '2026-11-23 15:00',
    NOTE,
    'Thank-you letter to Initech is overdue by 2 days (was due 21 Nov, 14:00).',
  ],
  ['thank-you-due', '2026-11-21 10:00', NOTE, 'Thank-you letter to Initech is due today, 14:00.'],
  [
    'check-in-overdue',
    '2026-12-04 10:00',
    SENT,
    'Check-in call to Initech is overdue by 2 days (was due 2 Dec).',
  ],
  ['check-in-due', '2026-12-02 10:00', SENT, 'Check-in call to Initech is due today.'],
  [
    'no-answer',
    '2026-12-20 10:00',
    `${SENT}checked-in: [2026-12-02, 2026-12-09]\n`,
    'Initech left 2 check-ins unanswered: take it as an answer and set a status.',
  ],
  [
    'gone-quiet',
    '2027-03-01 10:00',
    NOTE,
    'It has been quiet about Initech for long: set a status, so that the list stays true.',
  ],
  [
    'thank-you-call-late',
    '2026-11-20 15:00',
    `${SENT}thank-you-call: 2026-11-23 10:00\ncall-reason: x\n`,
    'The thank-you call to Initech is planned too late: after today, 17:00 the letter alone is better.',
  ],
  [
    'call-reason-missing',
    '2026-11-20 15:00',
    `${SENT}thank-you-call: 2026-11-20 16:00\n`,
    'The thank-you call to Initech wants one more reason, such as a question: add call-reason.',
  ],
  [
    'interviewers-missing',
    '2026-11-20 15:00',
    BARE,
    'The thank-you letter to Initech needs names: add the interviewers.',
  ],
  [
    'interviewer-title-missing',
    '2026-11-20 15:00',
    `${BARE}interviewers: Jane Doe\n`,
    'The title of Jane Doe is missing, which letter and call need.',
  ],
  [
    'reply-by-missing',
    '2026-11-20 15:00',
    BARE,
    'It is not known by when Initech will answer: ask in the thank-you letter, or add reply-by.',
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
    'The date of this interview is missing: add it as 2026-11-20, with its time where you know it.',
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
  ['value-type', '2026-11-20 10:00', 'company: [a, b]\ninterview: 2026-11-20\n', 'company takes one text.'],
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
    'company is here a second time: the first one counts.',
  ],
  ['front-matter-syntax', '2026-11-20 10:00', `${NOTE}role: *x\n`, '“*x” refers to nothing above it.'],
  [
    'front-matter-syntax',
    '2026-11-20 10:00',
    `${NOTE}x: ${'['.repeat(30)}${']'.repeat(30)}\n`,
    'The front matter is nested too deeply to be read: 20 levels are the most.',
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
      'Thank-you letters to Sam and Ann at Initech are due today, 14:00.',
    );
    assert.equal(
      message('{Jane: true, Sam: true}'),
      'Thank-you letter to Ann at Initech is due today, 14:00.',
    );
    assert.equal(message('{Bob: true}'), 'Thank-you letter to Initech is due today, 14:00.');
  });

  it('speaks of a letter where one would rather write', () => {
    assert.deepEqual(said('check-in-due', '2026-12-02 10:00', SENT, { 'checkIn.channel': 'email' }), [
      'Check-in letter to Initech is due today.',
    ]);
  });

  it('counts one and many', () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => counted(count, 'day')),
      ['0 days', '1 day', '2 days'],
    );
    assert.equal(listed(['Jane', 'Sam', 'Ann']), 'Jane, Sam and Ann');
    assert.deepEqual(
      said('no-answer', '2026-12-20 10:00', `${SENT}checked-in: 2026-12-02\n`, { 'checkIn.max': 1 }),
      ['Initech left 1 check-in unanswered: take it as an answer and set a status.'],
    );
  });

  it('stays on one line, and short, whatever is quoted', () => {
    const [message = ''] = said(
      'status-unknown',
      '2026-11-20 10:00',
      `${NOTE}status: "a\\n\\n${'b'.repeat(500)}"\n`,
    );
    assert.ok(message.length < 100 && !message.includes('\n'), message);
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
  const agenda = new Agenda(readSettings((key) => values[key]).settings);
  const text = code === 'front-matter-unclosed' ? `---\n${head}` : `---\n${head}---\n`;
  agenda.update([['note.md', readNote(text, ZONE)]], instantAt(now.slice(0, 10), now.slice(11), ZONE));
  return agenda
    .problems('note.md')
    .filter((problem) => problem.code === code)
    .map(({ message }) => message);
}
