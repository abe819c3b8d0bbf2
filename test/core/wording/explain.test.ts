import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { explainAll, explainKey } from '../../../src/core/views/explainKey';
import { keyText, noteText } from '../../../src/core/views/explanationText';
import { FIELD_KEYS } from '../../../src/core/notes/fields';
import type { FollowUpKind } from '../../../src/core/rules/followUps';
import { keyAt } from '../../../src/core/notes/keyAt';
import { markdownText } from '../../../src/core/text/markdownText';
import { readText } from '../../../src/core/notes/readNote';
import { Window, ZONE } from '../views/views';
import { runs } from '../runs';

const INTERVIEW = 'company: Initech\ninterview: 2026-11-20 14:00';
const JANE = 'interviewers: Jane Doe, VP\ncall-reason: the rota';

type Row = readonly [
  what: string,
  head: string,
  now: string,
  expected: readonly string[],
  settings?: Readonly<Record<string, unknown>>,
];

function lines(kind: FollowUpKind, [, head, now, , settings]: Row): readonly string[] {
  const { agenda } = new Window({ 'a.md': head }, now, settings);
  return explainAll('a.md', agenda, [kind]).flatMap((explained) => explained.lines);
}

function tell(kind: FollowUpKind, rows: readonly Row[]): void {
  for (const row of rows) {
    it(`tells ${row[0]}`, () => {
      assert.deepEqual(lines(kind, row), row[3]);
    });
  }
}

const DUE = 'Interview Fri 20 Nov 14:00 → letter due Sat 21 Nov 14:00 (24 hours).';

describe('the letter explained', () => {
  tell('thank-you-letter', [
    ['that it is overdue', INTERVIEW, '2026-11-24 10:00', [DUE, 'Sent: not yet.', 'Now: overdue by 2 days.']],
    [
      'that it is to come',
      INTERVIEW,
      '2026-11-20 13:59',
      [DUE, 'Sent: not yet.', 'Now: after the interview.'],
    ],
    [
      'when it was sent',
      `${INTERVIEW}\nthank-you-sent: 2026-11-21`,
      '2026-11-24',
      [DUE, 'Sent: Sat 21 Nov.'],
    ],
    [
      'that nobody wrote down when it was sent',
      `${INTERVIEW}\nthank-you-sent: true`,
      '2026-11-24',
      [DUE, 'Sent: yes, on a day that is not written down.'],
    ],
    [
      'a date that cannot count',
      `${INTERVIEW}\nthank-you-sent: 2026-11-19`,
      '2026-11-21 10:00',
      [
        DUE,
        'Sent: Thu 19 Nov, which does not count: it lies before the interview or in the future.',
        'Now: due today at 14:00.',
      ],
    ],
    [
      'to whom it went',
      `${INTERVIEW}\ninterviewers: [Jane Doe, Sam Lee]\nthank-you-sent:\n  Jane Doe: 2026-11-20`,
      '2026-11-20 18:00',
      [DUE, 'Sent: Jane Doe (Fri 20 Nov).', 'Now: due 21 Nov, 14:00.'],
    ],
    [
      'that a call stands for it',
      `${INTERVIEW}\nthank-you-call: 2026-11-20 15:00`,
      '2026-11-24',
      [DUE, 'The thank-you call stands for the letter.'],
      { 'thankYou.callCounts': true },
    ],
    [
      'a day without a time',
      'company: Initech\ninterview: 2026-11-20',
      '2026-11-20 09:00',
      [
        'Interview Fri 20 Nov → letter due by the end of Sat 21 Nov (the day after).',
        'Sent: not yet.',
        'Now: due 21 Nov.',
      ],
    ],
    [
      'another number of days',
      'company: Initech\ninterview: 2026-11-20',
      '2026-11-20 09:00',
      [
        'Interview Fri 20 Nov → letter due by the end of Sun 22 Nov (2 days later).',
        'Sent: not yet.',
        'Now: due 22 Nov.',
      ],
      { 'thankYou.dueHours': 25 },
    ],
    [
      'an hour, and another zone',
      `${INTERVIEW}\ntimezone: America/Los_Angeles`,
      '2026-11-20 09:00',
      [
        'Interview Fri 20 Nov 14:00 Los Angeles time → letter due Fri 20 Nov 15:00 Los Angeles time (1 hour).',
        'Sent: not yet.',
        'Now: after the interview.',
      ],
      { 'thankYou.dueHours': 1 },
    ],
    [
      'that the application has ended',
      `${INTERVIEW}\nstatus: rejected`,
      '2026-11-24',
      [DUE, 'Sent: not yet.', 'Not needed: the status is rejected.'],
    ],
    [
      'why nobody is to be written to',
      `${INTERVIEW}\nno-follow-up: They asked for none`,
      '2026-11-24',
      [DUE, 'Sent: not yet.', 'Not needed: the note says no-follow-up (They asked for none).'],
    ],
    [
      'that there was no interview',
      `${INTERVIEW}\ncancelled: They are ill`,
      '2026-11-24',
      [DUE, 'Sent: not yet.', 'Not needed: the interview is cancelled (They are ill).'],
    ],
    [
      'that it is too long ago',
      INTERVIEW,
      '2027-02-24',
      [
        'Interview Fri 20 Nov 2026 14:00 → letter due Sat 21 Nov 2026 14:00 (24 hours).',
        'Sent: not yet.',
        'Not needed any more: it was due too long ago.',
      ],
    ],
  ]);
});

const UNTIL = 'Interview Fri 20 Nov 14:00 → call until Fri 20 Nov 17:00, when a workday ends.';

describe('the thank-you call explained', () => {
  tell('thank-you-call', [
    [
      'that it is open',
      `${INTERVIEW}\n${JANE}`,
      '2026-11-20 15:00',
      [UNTIL, 'Made: not yet.', 'Now: until 17:00 today.'],
    ],
    [
      'what is still to be found out',
      `${INTERVIEW}\ninterviewers: Jane Doe`,
      '2026-11-20 15:00',
      [
        UNTIL,
        'Made: not yet.',
        'Now: until 17:00 today.',
        'Still to be found out before it: the title of Jane Doe and a reason to call besides the thanks.',
      ],
    ],
    [
      'that it is closed',
      INTERVIEW,
      '2026-11-21',
      [UNTIL, 'Made: not yet.', 'Now: too late since 20 Nov, 17:00.'],
    ],
    [
      'that the next morning will do',
      'company: Initech\ninterview: 2026-11-18 16:30',
      '2026-11-18 16:00',
      [
        'Interview Wed 18 Nov 16:30 → call until Thu 19 Nov 12:00: it began at 15:00 or later, and the next day is a workday.',
        'Made: not yet.',
        'Now: after the interview.',
      ],
    ],
    [
      'that the next morning is a Saturday',
      'company: Initech\ninterview: 2026-11-20 16:30',
      '2026-11-20 16:00',
      [
        'Interview Fri 20 Nov 16:30 → call until Fri 20 Nov 17:00, since Sat 21 Nov is no workday.',
        'Made: not yet.',
        'Now: after the interview.',
      ],
    ],
    [
      'that there never was time',
      'company: Initech\ninterview: 2026-11-20 18:00',
      '2026-11-20 18:30',
      [
        'Interview Fri 20 Nov 18:00 → no time for a call: Sat 21 Nov is no workday.',
        'Made: not yet.',
        'Now: no time left that day.',
      ],
    ],
    [
      'that the workday was over',
      'company: Initech\ninterview: 2026-11-18 18:00',
      '2026-11-18 18:30',
      [
        'Interview Wed 18 Nov 18:00 → no time for a call: the workday ended at 17:00.',
        'Made: not yet.',
        'Now: no time left that day.',
      ],
      { 'thankYouCall.lateAfter': '20:00' },
    ],
    [
      'a call in time',
      `${INTERVIEW}\nthank-you-call: 2026-11-20 16:00`,
      '2026-11-24',
      [UNTIL, 'Made: Fri 20 Nov 16:00, in time.'],
    ],
    [
      'a call that came late',
      `${INTERVIEW}\nthank-you-call: 2026-11-23 16:00`,
      '2026-11-24',
      [UNTIL, 'Made: Mon 23 Nov 16:00, outside that time.'],
    ],
    [
      'a planned call',
      `${INTERVIEW}\n${JANE}\nthank-you-call: 2026-11-20 16:00`,
      '2026-11-20 15:00',
      [UNTIL, 'Planned: Fri 20 Nov 16:00.', 'Now: until 17:00 today.'],
    ],
    [
      'a call on an unknown day',
      `${INTERVIEW}\nthank-you-call: true`,
      '2026-11-24',
      [UNTIL, 'Made: yes, on a day that is not written down.'],
    ],
  ]);

  it('is left out where calls are switched off', () => {
    const { agenda } = new Window({ 'a.md': INTERVIEW }, '2026-11-20 15:00', {
      'thankYouCall.enabled': false,
    });
    assert.deepEqual(
      explainAll('a.md', agenda).map(({ title }) => title),
      ['Thank-you letter', 'Check-in call'],
    );
  });
});

describe('the check-in explained', () => {
  tell('check-in', [
    [
      'the promised date, and the weekend that moves it',
      `${INTERVIEW}\nreply-by: 2026-12-04`,
      '2026-11-24',
      [
        'Promised by Fri 4 Dec → check-in due Sat 5 Dec (the day after).',
        'Sat 5 Dec is no workday, so it moves to Mon 7 Dec.',
        'Now: from 7 Dec.',
      ],
    ],
    [
      'two weeks, and a holiday that moves them',
      'company: Initech\ninterview: 2026-12-11',
      '2026-12-12',
      [
        'Interview Fri 11 Dec, nothing promised → check-in due Fri 25 Dec (14 days later).',
        'Fri 25 Dec is a holiday, so it moves to Mon 28 Dec.',
        'Now: from 28 Dec.',
      ],
      { holidays: ['2026-12-25'] },
    ],
    [
      'that it is asked again',
      `${INTERVIEW}\nreply-by: 2026-11-30\nchecked-in: [2026-12-02]`,
      '2026-12-10',
      [
        'Last check-in Wed 2 Dec → check-in due Wed 9 Dec (7 days later).',
        'Check-ins made: Wed 2 Dec.',
        'Now: overdue by 1 day.',
      ],
    ],
    [
      'that it was asked often enough',
      `${INTERVIEW}\nchecked-in: [2026-12-04, 2026-12-11]`,
      '2026-12-12',
      [
        'Last check-in Fri 11 Dec → check-in due Fri 18 Dec (7 days later).',
        'Check-ins made: Fri 4 Dec and Fri 11 Dec.',
        'Not needed any more: enough check-ins were made, and nothing was promised since.',
      ],
    ],
    [
      'that a date before the interview promises nothing',
      `${INTERVIEW}\nreply-by: 2026-11-19`,
      '2026-11-21',
      [
        'Thu 19 Nov is no promise of an answer, since it lies before the interview.',
        'Interview Fri 20 Nov, nothing promised → check-in due Fri 4 Dec (14 days later).',
        'Now: from 4 Dec.',
      ],
    ],
    [
      'that they have answered',
      `${INTERVIEW}\nstatus: advanced`,
      '2026-12-05',
      ['Not needed: the status is advanced, so they have answered.'],
    ],
    [
      'that check-ins are switched off',
      INTERVIEW,
      '2026-12-05',
      ['Not needed: check-ins are switched off in the settings.'],
      { 'checkIn.max': 0 },
    ],
  ]);

  it('tells that there is a later round', () => {
    const later = 'company: Initech\ninterview: 2026-11-27';
    const { agenda } = new Window({ 'a.md': INTERVIEW, 'b.md': later }, '2026-12-05');
    assert.deepEqual(explainAll('a.md', agenda, ['check-in'])[0]?.lines, [
      'Not needed: there is a later round, so they have called back.',
    ]);
  });

  it('quotes the sentence behind the rule at work', () => {
    const advice = (head: string): string | undefined =>
      explainAll('a.md', new Window({ 'a.md': head }, '2026-11-24').agenda, ['check-in'])[0]?.advice;
    assert.match(advice(INTERVIEW) ?? '', /2 weeks is considered the standard amount of time/);
    assert.match(
      advice(`${INTERVIEW}\nreply-by: 2026-12-04`) ?? '',
      /by the date they have provided, give them a call/,
    );
  });
});

describe('where a rule comes from', () => {
  const article = 'This is the article’s rule.';
  const rows: readonly (readonly [
    what: string,
    kind: FollowUpKind,
    head: string,
    source: string | undefined,
    settings?: Readonly<Record<string, unknown>>,
  ])[] = [
    ['a letter', 'thank-you-letter', INTERVIEW, `${article} Settings: thankYou.dueHours is 24.`],
    [
      'a letter by other settings',
      'thank-you-letter',
      INTERVIEW,
      `${article} Settings: thankYou.dueHours is 48 (by default 24), thankYou.onWorkdays is true (by default false), thankYou.graceHours is 12 (by default 0), workdays is monday, tuesday (by default monday, tuesday, wednesday, thursday, friday), holidays is 1 (by default 0).`,
      {
        'thankYou.dueHours': 48,
        'thankYou.onWorkdays': true,
        'thankYou.graceHours': 12,
        workdays: ['monday', 'tuesday'],
        holidays: ['2026-12-25'],
      },
    ],
    [
      'a letter, without what plays no part in it',
      'thank-you-letter',
      INTERVIEW,
      `${article} Settings: thankYou.dueHours is 24, thankYou.callCounts is true (by default false), giveUpAfterDays is 30 (by default 60).`,
      { workdays: ['monday'], 'thankYou.callCounts': true, giveUpAfterDays: 30 },
    ],
    [
      'a call',
      'thank-you-call',
      INTERVIEW,
      `${article} Settings: thankYouCall.lateAfter is 15:00, thankYouCall.nextMorningUntil is 11:00 (by default 12:00), workday.end is 17:00.`,
      { 'thankYouCall.nextMorningUntil': '11:00' },
    ],
    ['a check-in after a promise', 'check-in', `${INTERVIEW}\nreply-by: 2026-12-04`, article],
    ['a check-in without one', 'check-in', INTERVIEW, `${article} Settings: checkIn.afterDays is 14.`],
    [
      'a check-in by other settings',
      'check-in',
      INTERVIEW,
      `${article} Settings: checkIn.afterDays is 10 (by default 14), checkIn.channel is email (by default phone), checkIn.graceDays is 2 (by default 0).`,
      { 'checkIn.afterDays': 10, 'checkIn.channel': 'email', 'checkIn.graceDays': 2 },
    ],
    [
      'a second check-in',
      'check-in',
      `${INTERVIEW}\nchecked-in: 2026-11-23`,
      'The article has you ask: to ask again is a rule of Job Search Notes. Settings: checkIn.againAfterDays is 7, checkIn.max is 2.',
    ],
    [
      'the answer to an offer',
      'offer-answer',
      `${INTERVIEW}\nstatus: offer\ndecide-by: 2026-12-18`,
      'The article says nothing of it: this is a rule of Job Search Notes.',
    ],
    [
      'what the note takes away',
      'thank-you-letter',
      `${INTERVIEW}\nno-thank-you-letter: a screening`,
      undefined,
    ],
    [
      'what was given up',
      'thank-you-letter',
      INTERVIEW.replace('2026-11', '2026-08'),
      `${article} Settings: thankYou.dueHours is 24.`,
    ],
  ];
  for (const [what, kind, head, source, settings] of rows) {
    it(`is said of ${what}`, () => {
      const { agenda } = new Window({ 'a.md': head }, '2026-11-24 10:00', settings);
      assert.equal(explainAll('a.md', agenda, [kind])[0]?.source, source);
    });
  }
});

describe('a key explained', () => {
  const HEAD = `${INTERVIEW}\nrole: Engineer\nround: On-site\nreply-by: 2026-12-04\nsnooze: 2026-12-10\ntimezone: Europe/Berlin`;
  const text = (key: (typeof FIELD_KEYS)[number], head = HEAD): string =>
    keyText(explainKey(key, 'a.md', new Window({ 'a.md': head }, '2026-11-24 10:00').agenda));

  it('says what it means, whichever it is', () => {
    for (const key of FIELD_KEYS) assert.match(text(key), new RegExp(`^\\*\\*${key}\\*\\*: \\S.*\\.`));
  });

  it('says for the day of an answer to an offer when that is due', () => {
    const head = `${INTERVIEW}\nstatus: offer\ndecide-by: 2026-12-04`;
    assert.match(text('decide-by', head), /\*\*Answer to the offer\*\*\n\n- .*4 Dec/);
  });

  it('says for a date what was reckoned from it', () => {
    assert.equal(
      text('reply-by'),
      `**reply-by**: The date by which they promised an answer.

**Check-in call**

- Promised by Fri 4 Dec → check-in due Sat 5 Dec (the day after).
- Sat 5 Dec is no workday, so it moves to Mon 7 Dec.
- Now: from 7 Dec.

> Then if you do not hear from the employer by the date they have provided, give them a call.

This is the article’s rule.`,
    );
  });

  it('says of the interview all that follows from it', () => {
    assert.deepEqual(text('interview').match(/^\*\*[^*]+\*\*$/gm), [
      '**Thank-you letter**',
      '**Thank-you call**',
      '**Check-in call**',
    ]);
  });

  it('says what other keys do', () => {
    assert.match(text('snooze'), /^- No letter and no check-in is owed before Thu 10 Dec\.$/m);
    assert.match(text('timezone'), /^- There it is now 16:00 Berlin time\.$/m);
    assert.match(text('round'), /^- Rounds of this application: On-site \(20 Nov, 14:00 Berlin time\)\.$/m);
    assert.match(text('status'), /^- While it is waiting, the letter and the check-in are owed\.$/m);
    assert.match(
      text('status', `${INTERVIEW}\nstatus: advanced`),
      /^- The letter is still owed; a check-in is not\.$/m,
    );
    assert.match(text('status', `${INTERVIEW}\nstatus: offer`), /^- Not needed: the status is offer\.$/m);
    assert.match(text('interviewers'), /^> You must know the names and titles/m);
  });

  it('still means something where the interview has no date', () => {
    assert.equal(text('interview', 'company: Initech\ninterview: soon').split('\n').length, 1);
  });
});

describe('the key at a place', () => {
  const NOTE = `---\n${INTERVIEW}\nReply By: 2026-12-04\nstatus:\ncolour: red\n---\n\nreply-by: none\n`;
  const pointed = (at: number): string | undefined => {
    const read = readText(NOTE, ZONE);
    assert.equal(read.reading.kind, 'interview');
    const found = keyAt(read, read.reading.note, at);
    return found && `${found.key}: ${NOTE.slice(found.span.start, found.span.end)}`;
  };

  const table: readonly (readonly [before: string, expected: string | undefined])[] = [
    ['Reply', 'reply-by: Reply By'],
    ['2026-12-04', 'reply-by: 2026-12-04'],
    ['14:00', 'interview: 2026-11-20 14:00'],
    ['tatus', 'status: status'],
    ['red', undefined],
    ['olour', undefined],
    ['reply-by: none', undefined],
  ];
  for (const [before, expected] of table) {
    it(`at “${before}” is ${expected ?? 'none of ours'}`, () => {
      assert.equal(pointed(NOTE.indexOf(before)), expected);
    });
  }
});

describe('a note explained as a whole', () => {
  it('has what is owed, its problems and its keys', () => {
    const { agenda } = new Window(
      { 'a.md': `${INTERVIEW}\nrole: Engineer\nround: On-site\n${JANE}\nreply-by: 2026-12-04` },
      '2026-11-24 10:00',
    );
    assert.equal(
      noteText('a.md', agenda),
      `# Initech, Engineer: On-site

As of Tue 24 Nov 2026.

## Thank-you letter

- ${DUE}
- Sent: not yet.
- Now: overdue by 2 days.

> Calling is not mandatory, but a thank you letter is

This is the article’s rule. Settings: thankYou.dueHours is 24.

## Thank-you call

- ${UNTIL}
- Made: not yet.
- Now: too late since 20 Nov, 17:00.

> You must call within the day (or the next morning if your interview was late). Do not call two days later.

This is the article’s rule. Settings: thankYouCall.lateAfter is 15:00, thankYouCall.nextMorningUntil is 12:00, workday.end is 17:00.

## Check-in call

- Promised by Fri 4 Dec → check-in due Sat 5 Dec (the day after).
- Sat 5 Dec is no workday, so it moves to Mon 7 Dec.
- Now: from 7 Dec.

> Then if you do not hear from the employer by the date they have provided, give them a call.

This is the article’s rule.

## Problems

- Thank-you letter to Initech is overdue by 2 days (was due 21 Nov, 14:00).

## Keys of this note

- **company**: The company; required. Rounds of this application: On-site (20 Nov, 14:00).
- **role**: The job applied for; with the company it groups the rounds. Rounds of this application: On-site (20 Nov, 14:00).
- **round**: Which interview this was, in your words. Rounds of this application: On-site (20 Nov, 14:00).
- **interview**: When the interview is, with its time where you know it; required.
- **interviewers**: Who interviewed you, with their titles.
- **reply-by**: The date by which they promised an answer.
- **call-reason**: What else you call about, besides the thanks.

What is quoted is from “Should I Call Back After an Interview?” (Micah, 2010).
`,
    );
  });

  it('says so where there is no date to go by', () => {
    const { agenda } = new Window({ 'a.md': 'company: Initech\ninterview: soon' }, '2026-11-24');
    assert.match(
      noteText('a.md', agenda) ?? '',
      /^What is owed goes by the date of the interview, which is missing/m,
    );
  });

  it('shows hostile text as what it is', () => {
    const hostile = '"[x](command:evil) <img src=x onerror=y> `a` **b** https://evil.example/ \\n# c"';
    const { agenda } = new Window(
      {
        'a.md': `company: ${hostile}\nround: ${hostile}\ninterview: 2026-11-20\ninterviewers: ${hostile}\nno-follow-up: ${hostile}`,
      },
      '2026-11-24',
    );
    const html = render(noteText('a.md', agenda) ?? '');
    assert.doesNotMatch(html, /<(?!\/?(?:h1|h2|p|ul|li|strong|blockquote)>)/);
    assert.match(html, /\[x\]\(command:evil\)/);
  });
});

describe('text in Markdown', () => {
  it('shows just that text, whatever it is', () => {
    const sign = fc.constantFrom(
      ...Array.from('\\`*_{}[]()<>&#|~$@!+-=.:/"\' \n\tab1'),
      'www.',
      'https://',
      '&amp;',
      '1. ',
      '---',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const text = signs.join('').replace(/\s+/g, ' ').trim();
        assert.equal(
          render(`x ${markdownText(text)}`),
          `<p>x ${escapedHtml(text)}</p>\n`.replace('x </p>', 'x</p>'),
        );
        if (text === '') return;
        assert.equal(render(`- ${markdownText(text)}`), `<ul>\n<li>${escapedHtml(text)}</li>\n</ul>\n`);
      }),
      { numRuns: runs(3000) },
    );
  });
});

/** As VS Code's preview and hovers do, with HTML and with addresses made links where they are written out. */
function render(markdown: string): string {
  const renderer = new MarkdownIt({ html: true, linkify: true });
  renderer.linkify.set({ fuzzyLink: false, fuzzyEmail: true });
  return renderer.render(markdown);
}

function escapedHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
