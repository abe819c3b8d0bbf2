import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Agenda } from '../../../src/core/agenda/agenda';
import { parseWhen } from '../../../src/core/dates/calendar';
import { dateInWords } from '../../../src/core/dates/dateInWords';
import { SEVERITIES } from '../../../src/core/rules/codes';
import type { Code } from '../../../src/core/rules/codes';
import { readNote, readText } from '../../../src/core/notes/readNote';
import { fixAllKeys, remedies } from '../../../src/core/editing/remedies';
import type { Remedy, Situation } from '../../../src/core/editing/remedy';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { applyEdits } from '../../../src/core/text/text';
import { update } from '../agendas';
import { runs } from '../runs';

const ZONE = 'America/New_York';
const NOW = '2026-11-24 10:00';
const DEBRIEF = 'Debrief: a few questions';

function judged(text: string, now = NOW): Situation {
  const agenda = new Agenda(DEFAULT_SETTINGS);
  const when = parseWhen(now, ZONE);
  assert.ok(when);
  const read = readText(text, ZONE);
  update(agenda, [['a.md', read.reading]], when.instant);
  return {
    read,
    now: now.replace(' ', 'T'),
    problems: agenda.problems('a.md').map(({ problem }) => problem),
    problemsIf: (reading) => agenda.problemsIf('a.md', reading),
    readOther: (other) => readText(other, ZONE),
    dayInWords: dateInWords,
  };
}

function remediesFor(text: string, code: Code, now = NOW): readonly Remedy[] {
  const situation = judged(text, now);
  const { problems } = situation;
  const problem = problems.find((one) => one.code === code);
  assert.ok(problem, `${code} in ${problems.map((one) => one.code).join()}`);
  return remedies(problem, situation);
}

/** The whole text afterwards, `|` where the cursor stands; of a selection the selected text; of a command its name. */
function outcome(text: string, remedy: Remedy | undefined): string | undefined {
  if (remedy?.kind === 'act') return `run ${remedy.act}`;
  if (remedy?.kind === 'go') return `select ${text.slice(remedy.select.start, remedy.select.end)}`;
  const after = remedy && applyEdits(text, remedy.edits);
  const at = remedy?.select?.start;
  return at === undefined ? after : `${after?.slice(0, at)}|${after?.slice(at)}`;
}

/** The front matter of a note before and after; `company` and `interview` stand above where they are not given. */
interface Row {
  readonly code: Code;
  readonly before: string;
  /** With a `*` at the preferred one. */
  readonly titles: readonly string[];
  /** After the preferred one. */
  readonly after: string;
  readonly now?: string;
}

const SENT = 'company: X\ninterview: 2026-11-20 14:00\nthank-you-sent: 2026-11-20\n';
const MET = 'company: X\ninterview: 2026-11-24 09:00\nreply-by: 2026-12-01\n';
const LETTER = [
  '*Draft the thank-you letter',
  'Mark as sent',
  'Snooze',
  'No letter is owed…',
  'It did not take place…',
];
const CHECK_IN = [
  '*Prepare the check-in',
  'Log the check-in',
  'Set a status',
  'Snooze',
  'No check-in is owed…',
];
const OFFERED = 'company: X\ninterview: 2026-11-10\nstatus: offer\n';
const ANSWER = ['*Write the answer', 'Accepted', 'Declined', 'Set the day of your answer'];
const CLOSE = ['*Close the application', 'Set a status', 'Snooze'];

const ROWS: readonly Row[] = [
  {
    code: 'thank-you-overdue',
    before: 'company: X\ninterview: 2026-11-20\n',
    titles: LETTER,
    after: 'run draftThankYou',
  },
  {
    code: 'thank-you-due',
    before: 'company: X\ninterview: 2026-11-23\n',
    titles: LETTER,
    after: 'run draftThankYou',
  },
  {
    code: 'check-in-overdue',
    before: `${SENT}reply-by: 2026-11-20\n`,
    titles: CHECK_IN,
    after: 'run prepareCheckIn',
  },
  {
    code: 'check-in-due',
    before: `${SENT}reply-by: 2026-11-23\n`,
    titles: CHECK_IN,
    after: 'run prepareCheckIn',
  },
  {
    code: 'offer-answer-due',
    before: `${OFFERED}decide-by: 2026-11-24\n`,
    titles: ANSWER,
    after: 'run draftLetter',
  },
  {
    code: 'offer-answer-overdue',
    before: `${OFFERED}decide-by: 2026-11-23\n`,
    titles: ANSWER,
    after: 'run draftLetter',
  },
  {
    code: 'no-answer',
    before:
      'company: X\ninterview: 2026-11-01\nthank-you-sent: true\nchecked-in: [2026-11-05, 2026-11-12] # twice\n',
    titles: CLOSE,
    after:
      'company: X\ninterview: 2026-11-01\nthank-you-sent: true\nchecked-in: [2026-11-05, 2026-11-12] # twice\nstatus: closed\n',
  },
  {
    code: 'gone-quiet',
    before: 'company: X\ninterview: 2026-03-01\nstatus: "waiting" # still\n',
    titles: CLOSE,
    after: 'company: X\ninterview: 2026-03-01\nstatus: closed # still\n',
  },
  {
    code: 'thank-you-call-late',
    before: `${MET}call-reason: y\nthank-you-call: 2026-11-25 09:00 # phone\n`,
    titles: [
      '*Move the call to 24 November 2026, 16:30',
      'Remove the planned call',
      'Draft the thank-you letter',
    ],
    after: `${MET}call-reason: y\nthank-you-call: 2026-11-24 16:30 # phone\n`,
  },
  {
    code: 'thank-you-call-late',
    before: `${SENT}thank-you-call: 2026-11-25 # phone\ncall-reason: y\n`,
    titles: ['*Remove the planned call', 'Draft the thank-you letter'],
    after: `${SENT}# phone\ncall-reason: y\n`,
  },
  {
    code: 'call-reason-missing',
    before: `${MET}thank-you-call: 2026-11-24 16:00\n`,
    titles: ['*Add a reason for the call'],
    after: `${MET}thank-you-call: 2026-11-24 16:00\ncall-reason: |\n`,
  },
  {
    code: 'interviewers-missing',
    before: MET,
    titles: ['*Add the interviewers', DEBRIEF],
    after: `${MET}interviewers:\n  - |\n`,
  },
  {
    code: 'interviewers-missing',
    before: `interviewers: # who?\n${MET}`,
    titles: ['*Add the interviewers', DEBRIEF],
    after: `interviewers: | # who?\n${MET}`,
  },
  {
    code: 'interviewers-missing',
    before: '{company: X, interview: 2026-11-24}\n',
    now: '2026-11-24 18:00',
    titles: ['*Add the interviewers', DEBRIEF],
    after: '{company: X, interview: 2026-11-24, interviewers: |}\n',
  },
  {
    code: 'interviewer-title-missing',
    before: `${MET}interviewers:\n  - Jane Doe # kind\n  - Sam Lee, CTO\n`,
    titles: ['*Add the title of Jane Doe', DEBRIEF],
    after: `${MET}interviewers:\n  - Jane Doe, | # kind\n  - Sam Lee, CTO\n`,
  },
  {
    code: 'interviewer-title-missing',
    before: `${MET}interviewers: [Jane Doe, "Sam Lee, CTO"]\n`,
    titles: ['*Add the title of Jane Doe', DEBRIEF],
    after: `${MET}interviewers: ["Jane Doe, |", "Sam Lee, CTO"]\n`,
  },
  {
    code: 'interviewer-title-missing',
    before: `${MET}interviewers:\n- 'Jane Doe'\n`,
    titles: ['*Add the title of Jane Doe', DEBRIEF],
    after: `${MET}interviewers:\n- 'Jane Doe, |'\n`,
  },
  {
    code: 'interviewer-title-missing',
    before: `${MET}interviewers: [[Jane Doe]]\n`,
    titles: ['*Add the title of Jane Doe', DEBRIEF],
    after: `${MET}interviewers: "[[Jane Doe]], |"\n`,
  },
  {
    code: 'interviewer-title-missing',
    before: `${MET}interviewers:\n  - name: Jane Doe # kind\n    email: j@x.example\n`,
    titles: ['*Add the title of Jane Doe', DEBRIEF],
    after: `${MET}interviewers:\n  - name: Jane Doe # kind\n    title: |\n    email: j@x.example\n`,
  },
  {
    code: 'interviewer-title-missing',
    before: `${MET}interviewers: [{name: Jane Doe, title: }]\n`,
    titles: ['*Add the title of Jane Doe', DEBRIEF],
    after: `${MET}interviewers: [{name: Jane Doe, title: | }]\n`,
  },
  {
    code: 'interviewer-title-missing',
    before: `${MET}interviewers: Jane Doe; Sam Lee, CTO\n`,
    titles: ['*Add the title of Jane Doe', DEBRIEF],
    after: `${MET}interviewers: Jane Doe, |; Sam Lee, CTO\n`,
  },
  {
    code: 'interviewer-title-doubtful',
    before: `${MET}interviewers: Jane Doe, Sam Lee # both\n`,
    titles: ['Write as two people', 'Write as a title', '*Go to it'],
    after: 'select Jane Doe, Sam Lee',
  },
  {
    code: 'interviewer-title-doubtful',
    before: `${MET}interviewers: Jane Doe, Sam Lee, Bob Ross # all\n`,
    titles: ['Write as 3 people', '*Go to it'],
    after: 'select Jane Doe, Sam Lee, Bob Ross',
  },
  {
    code: 'date-invalid',
    before: `${MET}timezone: IST\n`,
    titles: [
      'Change to “Asia/Kolkata”',
      'Change to “Europe/Dublin”',
      'Change to “Asia/Jerusalem”',
      '*Select the time zone',
    ],
    after: 'select IST',
  },
  {
    code: 'reply-by-missing',
    before: 'company: X\ninterview: 2026-11-24 09:00\n',
    titles: ['*Add reply-by', 'Choose the promised date', 'Ask in the thank-you letter'],
    after: 'company: X\ninterview: 2026-11-24 09:00\nreply-by: |\n',
  },
  {
    code: 'company-missing',
    before: 'interview: 2026-12-24\nrole: y\n',
    titles: ['*Add the company'],
    after: 'interview: 2026-12-24\nrole: y\ncompany: |\n',
  },
  {
    code: 'company-missing',
    before: 'company: ""\ninterview: 2026-12-24\n',
    titles: ['*Add the company'],
    after: 'select ""',
  },
  {
    code: 'interview-missing',
    before: 'type: interview\ncompany: X\n',
    titles: ['*Add the date of the interview'],
    after: 'type: interview\ncompany: X\ninterview: |\n',
  },
  {
    code: 'interview-missing',
    before: 'interview:\ncompany: X\n',
    titles: ['*Add the date of the interview'],
    after: 'interview: |\ncompany: X\n',
  },
  {
    code: 'date-invalid',
    before: 'company: X\ninterview: 11/12/2026 # or so\n',
    titles: ['Write as 11 December 2026', 'Write as 12 November 2026', '*Select the date'],
    after: 'select 11/12/2026',
  },
  {
    code: 'date-invalid',
    before: 'company: X\ninterview: "11/20/26 2:30 PM" # on-site\n',
    titles: ['*Write as 20 November 2026, 14:30', 'Select the date'],
    after: 'company: X\ninterview: 2026-11-20 14:30 # on-site\n',
  },
  {
    code: 'date-invalid',
    before: 'company: X\ninterview: 2026-11-20 14:00 EDT\n',
    titles: ['*Write as 20 November 2026, 14:00 (America/New_York)', 'Select the date'],
    after: 'company: X\ninterview: 2026-11-20 14:00\ntimezone: America/New_York\n',
  },
  {
    code: 'date-invalid',
    before: 'company: X\ninterview: 2026-11-20 14:00 PST # or so\n',
    titles: [
      'Write as 20 November 2026, 14:00 (America/Los_Angeles)',
      'Write as 20 November 2026, 14:00 (Asia/Manila)',
      '*Select the date',
    ],
    after: 'select 2026-11-20 14:00 PST',
  },
  {
    code: 'date-invalid',
    before: 'company: X\ninterview: 2026-11-20 14:00 or later\n',
    titles: ['*Select the date'],
    after: 'select 2026-11-20 14:00 or later',
  },
  {
    code: 'date-invalid',
    before: `${SENT}checked-in: [2026-11-21, 23.11.26]\n`,
    titles: ['*Write as 23 November 2026', 'Select the date'],
    after: `${SENT}checked-in: [2026-11-21, 2026-11-23]\n`,
  },
  {
    code: 'date-invalid',
    before: `${MET}timezone: new york\n`,
    titles: ['*Change to “America/New_York”', 'Select the time zone'],
    after: `${MET}timezone: America/New_York\n`,
  },
  {
    code: 'date-invalid',
    before: `${MET}snooze: when they write\n`,
    titles: ['*Select the date'],
    after: 'select when they write',
  },
  {
    code: 'date-invalid',
    before: 'company: X\ninterview: tomorrow at 2:30 pm # on-site\n',
    titles: ['*Write as 25 November 2026, 14:30', 'Select the date'],
    after: 'company: X\ninterview: 2026-11-25 14:30 # on-site\n',
  },
  {
    code: 'date-order',
    before: 'company: X\ninterview: 2026-11-20\nthank-you-sent: "2025-11-21" # by mail\n',
    titles: ['*Write as 21 November 2026', 'Select the date', 'Go to the interview'],
    after: 'company: X\ninterview: 2026-11-20\nthank-you-sent: "2026-11-21" # by mail\n',
  },
  {
    code: 'date-order',
    before: 'company: X\ninterview: 2026-11-20\nthank-you-call: "Nov 21, 2025 2:30 PM" # by mail\n',
    titles: ['*Write as 21 November 2026', 'Select the date', 'Go to the interview'],
    after: 'company: X\ninterview: 2026-11-20\nthank-you-call: 2026-11-21 14:30 # by mail\n',
  },
  {
    code: 'date-order',
    before: 'company: X\ninterview: 2026-11-01\nthank-you-sent: 2026-02-11\n',
    titles: ['*Write as 2 November 2026', 'Select the date', 'Go to the interview'],
    after: 'company: X\ninterview: 2026-11-01\nthank-you-sent: 2026-11-02\n',
  },
  {
    code: 'date-order',
    before: 'company: X\ninterview: 2026-11-20\nthank-you-sent: 2026-11-25\n',
    titles: ['*Select the date', 'Go to the interview'],
    after: 'select 2026-11-25',
  },
  {
    code: 'status-unknown',
    before: `${MET}status: Rejcted # alas\n`,
    titles: ['*Change to “rejected”', 'Set a status'],
    after: `${MET}status: rejected # alas\n`,
  },
  {
    code: 'status-unknown',
    before: `${MET}status: in the air\n`,
    titles: ['*Set a status'],
    after: 'run setStatus',
  },
  {
    code: 'value-type',
    before: 'company: X\ninterview: 2026-12-24\nrole: [Designer, Writer]\n',
    titles: ['*Write it as one text', 'Select the value of role'],
    after: 'company: X\ninterview: 2026-12-24\nrole: "Designer, Writer"\n',
  },
  {
    code: 'value-type',
    before: 'company: X\ninterview: 2026-12-24\ninterviewers:\n  - Jane Doe: CTO\n  - Sam Lee, VP\n',
    titles: ['*Write as “Name, Title”', 'Add the name', 'Select the value of interviewers'],
    after: 'company: X\ninterview: 2026-12-24\ninterviewers:\n  - Jane Doe, CTO\n  - Sam Lee, VP\n',
  },
  {
    code: 'value-type',
    before: 'company: X\ninterview: 2026-12-24\nreply-by: [2026-12-28, 2026-12-29]\n',
    titles: ['*Select the value of reply-by'],
    after: 'select [2026-12-28, 2026-12-29]',
  },
  {
    code: 'key-unknown',
    before: 'company: X\ninterview: 2026-12-24\n"replyby" : 2026-12-28 # soon\n',
    titles: ['*Change to “reply-by”'],
    after: 'company: X\ninterview: 2026-12-24\n"reply-by" : 2026-12-28 # soon\n',
  },
  {
    code: 'key-duplicate',
    before: 'company: X\ninterview: 2026-12-24\nRole: a\nrole:\n  b\n# end\n',
    titles: ['*Remove the second role', 'Remove the first role'],
    after: 'company: X\ninterview: 2026-12-24\nRole: a\n# end\n',
  },
  {
    code: 'key-duplicate',
    before: 'company: X\ninterview: 2026-12-24\nrole:\nrole: b\n',
    titles: ['Remove the second role', '*Remove the first role'],
    after: 'company: X\ninterview: 2026-12-24\nrole: b\n',
  },
  {
    code: 'key-duplicate',
    before: '{company: X, interview: 2026-12-24, role: a, role: b}\n',
    titles: ['*Go to it'],
    after: 'select role',
  },
  {
    code: 'front-matter-syntax',
    before: 'company: Foo: Bar # two\ninterview: 2026-12-24\n',
    titles: ['*Put the value in quotes'],
    after: 'company: "Foo: Bar" # two\ninterview: 2026-12-24\n',
  },
  {
    code: 'front-matter-syntax',
    before: 'company: "Foo" Inc\ninterview: 2026-12-24\n',
    titles: ['*Put the value in quotes'],
    after: `company: '"Foo" Inc'\ninterview: 2026-12-24\n`,
  },
  {
    code: 'front-matter-syntax',
    before: 'company: @home\ninterview: 2026-12-24\n',
    titles: ['*Put the value in quotes'],
    after: 'company: "@home"\ninterview: 2026-12-24\n',
  },
  {
    code: 'front-matter-syntax',
    before: 'company: "C:\\Users"\ninterview: 2026-12-24\n',
    titles: ['*Put the value in quotes'],
    after: `company: 'C:\\Users'\ninterview: 2026-12-24\n`,
  },
  {
    code: 'front-matter-syntax',
    before: 'company: "Soylent # green\ninterview: 2026-12-24\n',
    titles: ['*Close the quote'],
    after: 'company: "Soylent" # green\ninterview: 2026-12-24\n',
  },
  {
    code: 'front-matter-syntax',
    before: 'interview: 2026-12-24\ncompany: X\nchecked-in: [2026-12-25\n',
    titles: ['*Close the bracket'],
    after: 'interview: 2026-12-24\ncompany: X\nchecked-in: [2026-12-25]\n',
  },
  {
    code: 'front-matter-syntax',
    before: 'company: X\ninterviewers:\n\t- Jane Doe, CTO\n\t- Sam Lee, VP\ninterview: 2026-12-24\n',
    titles: ['*Indent with spaces'],
    after: 'company: X\ninterviewers:\n  - Jane Doe, CTO\n  - Sam Lee, VP\ninterview: 2026-12-24\n',
  },
  {
    code: 'front-matter-syntax',
    before: 'interview: 2026-12-24\ncompany:X\n',
    titles: ['*Add a space after the colon'],
    after: 'interview: 2026-12-24\ncompany: X\n',
  },
  {
    code: 'front-matter-syntax',
    before: 'interview: 2026-12-24\n company: X\n',
    titles: ['*Line it up with the others'],
    after: 'interview: 2026-12-24\ncompany: X\n',
  },
  {
    code: 'front-matter-syntax',
    before: 'interview: 2026-12-24\ncompany: *X\n',
    titles: ['*Put the value in quotes'],
    after: 'interview: 2026-12-24\ncompany: "*X"\n',
  },
  {
    code: 'front-matter-syntax',
    before: 'interview: 2026-12-24\ncompany: X\n...\nrole: y\n',
    titles: ['*Remove the line “...”'],
    after: 'interview: 2026-12-24\ncompany: X\nrole: y\n',
  },
];

describe('what one can do about a problem', () => {
  for (const value of ['\n  - Sam # mine\n  - Lee\n', ' [Sam, # mine\n  Lee]\n']) {
    it(`takes away no comment: role:${JSON.stringify(value)}`, () => {
      const [way, ...others] = remediesFor(`---\n${MET}role:${value}---\n`, 'value-type');
      assert.deepEqual([way?.kind, way?.title, others], ['go', 'Select the value of role', []]);
    });
  }

  it('removes no second key with a comment in what cannot be read', () => {
    const text = `---\n${MET}Status: closed # x\nStatus: closed # x\n  in: x\n---\n`;
    for (const way of remediesFor(text, 'key-duplicate').filter(({ kind }) => kind === 'edit'))
      assert.equal(outcome(text, way)?.split('# x').length, 3, way.title);
  });

  it('leads to a second key that cannot be taken away, rather than to take the first away', () => {
    const text = '---\ninterview: 2026-11-20 14:00\nstatus: wating\nStatus: closed # x\n  in: x\n---\n';
    const ways = remediesFor(text, 'key-duplicate').map(({ kind, isPreferred }) => [kind, isPreferred]);
    assert.deepEqual(ways, [
      ['go', true],
      ['edit', false],
    ]);
  });

  it('leaves the comments below a second key that cannot be read', () => {
    const text = `---\n${MET}role: a: b\nrole: c: d\n# one\n\n  # two\n---\n`;
    const [second] = remediesFor(text, 'key-duplicate');
    assert.equal(outcome(text, second), text.replace('role: c: d\n', ''));
  });

  it('removes a second key, and leaves its comment', () => {
    const text = `---\n${MET}role: x # old\nrole: y # new\n---\n`;
    const results = remediesFor(text, 'key-duplicate').map((way) => outcome(text, way));
    const without = (line: string): string => text.replace(line, line.slice(line.indexOf('#')));
    assert.deepEqual(results, [without('role: y # new'), without('role: x # old')]);
  });

  for (const { code, before, titles, after, now } of ROWS) {
    for (const end of ['\n', '\r\n']) {
      it(`${code}: ${JSON.stringify(before.slice(-60))}, with ${JSON.stringify(end)}`, () => {
        const whole = (head: string): string =>
          `---\n${head}---\n\nBody: with  blanks \n---\n`.replaceAll('\n', end);
        const text = whole(before);
        const found = remediesFor(text, code, now);
        assert.deepEqual(
          found.map(({ title, isPreferred }) => (isPreferred ? `*${title}` : title)),
          titles,
        );
        const preferred = found.find(({ isPreferred }) => isPreferred);
        assert.equal(outcome(text, preferred), preferred?.kind === 'edit' ? whole(after) : after);
      });
    }
  }

  const UNCLOSED: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'at the first blank line',
      '---\ninterview: 2026-12-24\n\nText\n',
      '---\ninterview: 2026-12-24\n---\n\nText\n',
    ],
    [
      'before what is no YAML',
      '---\ninterview: 2026-12-24\nWe met\n',
      '---\ninterview: 2026-12-24\n---\nWe met\n',
    ],
    [
      'before a heading',
      '---\ninterview: 2026-12-24\n# Notes\n\nx\n',
      '---\ninterview: 2026-12-24\n---\n# Notes\n\nx\n',
    ],
    ['at the end', '---\ninterview: 2026-12-24', '---\ninterview: 2026-12-24\n---\n'],
    [
      'in place of a line meant as one',
      '---\ninterview: 2026-12-24\n-----\nText\n',
      '---\ninterview: 2026-12-24\n---\nText\n',
    ],
    [
      'with the line end that is there',
      '---\r\ninterview: 2026-12-24\r\n\r\nx',
      '---\r\ninterview: 2026-12-24\r\n---\r\n\r\nx',
    ],
  ];
  for (const [name, before, after] of UNCLOSED) {
    it(`front-matter-unclosed: closes the fence ${name}`, () => {
      const [remedy] = remediesFor(before, 'front-matter-unclosed');
      assert.deepEqual([remedy?.title, remedy?.isPreferred], ['Close the front matter', true]);
      assert.equal(outcome(before, remedy), after);
    });
  }

  it('there is something for every code', () => {
    const tested = new Set<string>([...ROWS.map(({ code }) => code), 'front-matter-unclosed']);
    assert.deepEqual([...tested].sort(), Object.keys(SEVERITIES).sort());
  });

  it('all misspelt keys can be corrected at once', () => {
    const text =
      '---\ncompany: X\ninterview: 2026-12-24\nrplyby: 2026-12-28\nrol: y # z\n"statos": waiting\n---\n';
    const remedy = fixAllKeys(judged(text));
    assert.equal(
      outcome(text, remedy),
      text.replace('rplyby', 'reply-by').replace('rol:', 'role:').replace('statos', 'status'),
    );
    assert.equal(fixAllKeys(judged('---\ncompany: X\ninterview: 2026-12-24\n---\n')), undefined);
  });

  it('a note whose aliases have no end is not waited for', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const items = level === 0 ? 'x' : Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ');
      return `k${level}: &a${level} [${items}]\n`;
    });
    const text = `---\ncompany: X\ninterview: 2026-12-24\nrol: y\n${levels.join('')}---\n`;
    assert.deepEqual(
      remediesFor(text, 'key-unknown').map(({ kind }) => kind),
      ['go'],
    );
  });
});

describe('whatever the note', () => {
  const line = fc.constantFrom(
    'company: Foo: Bar',
    'company: [X]',
    'company: "x',
    'company:',
    'role: [a, b]',
    'rol: y',
    'replyby: 2026-12-01',
    'reply-by: 1/2/2027',
    'reply-by: 2026-02-30',
    'status: wating',
    'Status: closed # x',
    'interviewers: Jane Doe',
    'interviewers:\n  - Jane Doe\n  - name: Sam',
    'interviewers: [Jane: CTO]',
    'interviewers:\n\t- Jane',
    'thank-you-sent: 2025-11-21',
    'thank-you-call: 2026-11-30',
    'checked-in: [2026-11-21, x]',
    '# comment',
    '',
    'mine: |\n  a\n\n  b',
    'timezone: paris',
    'thank-you-sent:\n  Jane Doe: 21.11.2026',
    'broken: [',
    'plain',
    '  in: x',
  );
  const note = fc
    .tuple(
      fc.constantFrom(
        'interview: 2026-11-20 14:00',
        'interview: 2026-11-20',
        'interview:',
        'interview: 20/11/2026',
      ),
      fc.array(line, { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('---\n', '---\nbody: *x\n---\n', ''),
    )
    .map(([first, lines, end, rest]) =>
      `---\n${[first, ...lines].join('\n')}\n${rest}`.replaceAll('\n', end),
    );

  it('an edit touches only its own place, and the problem is gone afterwards', function () {
    this.timeout(20_000);
    let edited = 0;
    fc.assert(
      fc.property(note, (text) => {
        const situation = judged(text);
        const { problems } = situation;
        for (const problem of problems) {
          const found = remedies(problem, situation);
          assert.equal(found.filter(({ isPreferred }) => isPreferred).length, 1, problem.code);
          for (const remedy of found) {
            if (remedy.kind !== 'edit') continue;
            edited++;
            const after = applyEdits(text, remedy.edits);
            const first = Math.min(...remedy.edits.map(({ span }) => span.start));
            const last = Math.max(...remedy.edits.map(({ span }) => span.end));
            assert.equal(after.slice(0, first), text.slice(0, first));
            assert.ok(after.endsWith(text.slice(last)));
            if (!/(?<!\r)\n/.test(text)) assert.doesNotMatch(after, /(?<!\r)\n/);
            if (remedy.select !== undefined) continue;
            const left =
              situation.problemsIf(readNote(after, ZONE))?.filter(({ code }) => code === problem.code) ?? [];
            assert.ok(
              left.length < problems.filter(({ code }) => code === problem.code).length,
              problem.code,
            );
          }
        }
      }),
      { numRuns: runs(300) },
    );
    assert.ok(edited > runs(300), `${edited} edits`);
  });
});
