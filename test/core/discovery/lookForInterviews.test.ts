import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agenda } from '../../../src/core/agenda/agenda';
import { parseWhen } from '../../../src/core/dates/calendar';
import { readNote } from '../../../src/core/notes/readNote';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { update } from '../agendas';
import { filesOf, lookAt } from './vaults';

const OTHERS = 'test/fixtures/other-vaults';
const VAULTS = 'test/fixtures/job-vaults';

/** What must come of each vault; the notes with their place, counted from 1, and their lines. */
interface Expected {
  readonly read?: readonly string[];
  readonly made?: readonly string[];
  readonly lacking?: readonly string[];
}

const EXPECTED = JSON.parse(readFileSync(join(VAULTS, 'expected.json'), 'utf8')) as Readonly<
  Record<string, Expected>
>;

function found(files: ReadonlyMap<string, string>): Expected {
  const { read, found: made, lacking } = lookAt(files);
  const told = {
    read,
    made: made.map(({ path, source, line, text }) => {
      const lines = text.split('\n').filter((one) => one !== '---' && one !== '');
      return `${path} < ${source}:${line + 1} | ${lines.join(' | ')}`;
    }),
    lacking: lacking.map(({ source, line, what }) => `${source}:${line + 1} ${what}`),
  };
  return Object.fromEntries(Object.entries(told).filter(([, list]) => list.length > 0));
}

describe('a look for interviews', () => {
  for (const vault of readdirSync(OTHERS))
    it(`finds none in the vault ${vault}, which has no job search, and lacks nothing there`, () => {
      assert.deepEqual(found(filesOf(join(OTHERS, vault))), {});
    });

  it('is tried on many shapes of job searches', () => {
    const vaults = readdirSync(VAULTS).filter((name) => name !== 'expected.json');
    assert.ok(vaults.length > 80, `${vaults.length} vaults`);
    assert.deepEqual(Object.keys(EXPECTED).sort(), vaults.sort());
  });

  for (const [vault, expected] of Object.entries(EXPECTED))
    it(`understands ${vault}`, () => {
      assert.deepEqual(found(filesOf(join(VAULTS, vault))), expected);
    });

  it('makes nothing twice, and what it makes is read', () => {
    for (const vault of Object.keys(EXPECTED)) {
      const files = filesOf(join(VAULTS, vault));
      const made = lookAt(files).found;
      const after = new Map([...files, ...made.map(({ path, text }) => [path, text] as const)]);
      assert.equal(after.size, files.size + made.length, vault);
      const again = lookAt(after);
      assert.deepEqual(again.found, [], vault);
      for (const { path } of made) assert.ok(again.read.includes(path), `${vault}: ${path}`);
    }
  });

  it('gives each interview of a day that is over its overdue letter', () => {
    const now = parseWhen('2026-11-24T10:00', 'America/New_York')?.instant ?? 0;
    for (const vault of [
      'v03-application-log',
      'v06-application-with-interviews',
      'v11-bold-fields-timeline',
    ]) {
      const agenda = new Agenda(DEFAULT_SETTINGS);
      const { found: made } = lookAt(filesOf(join(VAULTS, vault)));
      update(
        agenda,
        made.map(({ path, text }) => [path, readNote(text, 'America/New_York')]),
        now,
      );
      const states = made.map(({ path }) => agenda.followUps(path)[0]?.state);
      assert.deepEqual([...new Set(states)], ['overdue'], vault);
    }
  });
});

describe('what a look makes of a file', () => {
  const look = (text: string, path = 'a.md') => found(new Map([[path, text]]));
  const APPLICATION = '# Initech – Staff Engineer\n\n**Applied:** 2026-11-02\n\n';

  const none: readonly (readonly [what: string, text: string])[] = [
    ['a date in running text', `${APPLICATION}## Interview\n\nWe meet on 2026-11-20 at two.\n`],
    ['a task', `${APPLICATION}## Interview\n\n- [ ] Date: 2026-11-20\n`],
    [
      'the day of the application',
      `${APPLICATION}## Interviews\n\n| Date | Event |\n|---|---|\n| 2026-11-02 | Applied |\n`,
    ],
    [
      'a status beside a date',
      '| Company | Role | Date | Status |\n|---|---|---|---|\n| Initech | Engineer | 2026-11-20 | Interview |\n',
    ],
    ['a date below another heading', `${APPLICATION}## Interview\n\n### Follow-up\n\n- Date: 2026-11-20\n`],
    ['what somebody quotes', `${APPLICATION}> **Interview date:** 2026-11-20\n`],
    ['an example in a fence', `${APPLICATION}\`\`\`\nInterview date: 2026-11-20\n\`\`\`\n`],
    ['a comment', `${APPLICATION}<!--\nInterview date: 2026-11-20\n-->\n`],
    [
      'candidates of one’s own',
      '| Candidate | Company | Role | Interview Date |\n|---|---|---|---|\n| Jo | Initech | Engineer | 2026-11-20 |\n',
    ],
    ['guests', '**Guest:** Jo\n**Company:** Initech\n**Role:** Engineer\n**Interview date:** 2026-11-20\n'],
    [
      'questions',
      '| Company | Question | Round | Date |\n|---|---|---|---|\n| Initech | Two sum | On-site | 2026-11-20 |\n',
    ],
    [
      'a game',
      '| Company | Round | Date |\n|---|---|---|\n| Globex | Final | 2026-11-20 |\n| Globex | Semi-final | 2026-11-13 |\n',
    ],
    [
      'a date that is not fixed',
      '| Company | Role | Interview Date |\n|---|---|---|\n| Initech | Engineer | TBD |\n',
    ],
    ['an interview of nobody', '**Interview date:** 2026-11-20\n\nWith the mayor.\n'],
    ['a template', '**Company:** {{company}}\n**Role:** Engineer\n**Interview date:** 2026-11-20\n'],
    [
      'a draft',
      '---\ntype: letter\n---\n\n**Company:** Initech\n**Role:** Engineer\n**Interview date:** 2026-11-20\n',
    ],
    ['two names that can each be the company', '# Initech – Globex\n\n**Interview date:** 2026-11-20\n'],
  ];
  for (const [what, text] of none)
    it(`is nothing of ${what}`, () => {
      assert.deepEqual(look(text), {});
    });

  const one: readonly (readonly [what: string, text: string, made: string])[] = [
    [
      'a labelled value',
      `${APPLICATION}**Interview Date:** 20 November 2026, 2 pm\n`,
      'interview: 2026-11-20 14:00',
    ],
    ['an inline field', `${APPLICATION}Interview Date:: 2026-11-20\n`, 'interview: 2026-11-20'],
    [
      'a field within a line',
      `${APPLICATION}With Jo [interview date:: 2026-11-20].\n`,
      'interview: 2026-11-20',
    ],
    [
      'an ordinary date below a round',
      `${APPLICATION}## Phone screen\n\n- Date: 2026-11-20\n- Time: 9:30\n`,
      'round: Phone screen | interview: 2026-11-20 09:30',
    ],
    [
      'a heading with its date',
      `${APPLICATION}## On-site (2026-11-20)\n\nWent well.\n`,
      'round: On-site | interview: 2026-11-20',
    ],
    ['a callout', `${APPLICATION}> [!info]\n> **Interview date:** 2026-11-20\n`, 'interview: 2026-11-20'],
    [
      'a row with its event',
      `${APPLICATION}| Date | Event |\n|---|---|\n| 2026-11-20 | On-site interview |\n`,
      'round: On-site interview | interview: 2026-11-20',
    ],
    [
      'a row of a table of interviews',
      `${APPLICATION}## Interviews\n\n| Round | Date |\n|---|---|\n| Phone | 2026-11-20 |\n`,
      'round: Phone | interview: 2026-11-20',
    ],
  ];
  for (const [what, text, made] of one)
    it(`is a note of ${what}`, () => {
      const [note = '', ...others] = look(text).made ?? [];
      assert.deepEqual(others, []);
      assert.ok(note.includes(`company: Initech | role: Staff Engineer | ${made} | source: "[[a]]"`), note);
    });

  /** Company, role, round and date of each note that is made, on a line. */
  const told = (text: string, path = 'a.md'): readonly string[] =>
    [...lookAt(new Map([[path, text]])).found].map(({ text: note }) =>
      ['company', 'role', 'round', 'interview', 'status']
        .map((key) => new RegExp(`^${key}: (.*)$`, 'm').exec(note)?.[1] ?? '')
        .join('|'),
    );
  const row = (event: string): string =>
    `| Date | Company | Role | Event |\n|---|---|---|---|\n| 2026-11-20 | Initech | Engineer | ${event} |\n`;

  for (const event of [
    'Sent follow-up after interview',
    'Scheduled interview',
    'Applied (phone interview to follow)',
    'Einladung zum Vorstellungsgespräch erhalten',
    'Vorstellungsgespräch verschoben',
    'Me confirman la entrevista',
    'Correo de agradecimiento tras la entrevista',
    'Podcast interview',
  ])
    it(`makes nothing of “${event}”`, () => {
      assert.deepEqual(told(row(event)), []);
    });

  const others: readonly (readonly [what: string, text: string])[] = [
    [
      'customers',
      '# Customer interviews\n\n| Company | Role | Interview date |\n|---|---|---|\n| A | Lead | 2026-11-20 |\n',
    ],
    [
      'students',
      '| Student | Company | Position | Interview date |\n|---|---|---|---|\n| Jo | A | Engineer | 2026-11-20 |\n',
    ],
    ['a comment', `${APPLICATION}%%\nInterview date: 2026-11-20\n%%\n`],
    ['what is struck out', `${APPLICATION}Interview date: ~~2026-11-20~~\n`],
    ['a heading about a follow-up', `${APPLICATION}## Follow-up after interview (2026-11-23)\n\nDone.\n`],
  ];
  for (const [what, text] of others)
    it(`makes nothing of the interviews of ${what}`, () => {
      assert.deepEqual(told(text), []);
    });

  it('takes no round, day or chapter for a company', () => {
    const page = (heading: string): string =>
      `# Stark – Platform Engineer\n\n## ${heading}\n\nDate:: 2026-11-10\nInterview date:: 2026-11-10\n`;
    for (const heading of [
      'Round 1: Recruiter screen',
      'Tuesday – Recruiter',
      'Week 47 – Engineer interviews',
      'Feedback',
    ])
      assert.deepEqual(
        told(page(heading)).map((one) => one.split('|').slice(0, 2)),
        [['Stark', 'Platform Engineer']],
        heading,
      );
  });

  it('takes the nearest heading above the name of a job for the company', () => {
    const text = '# Pipeline\n\n## Siemens\n\n- Role: Engineer\n- Interview date: 2026-11-10\n';
    assert.deepEqual(told(text), ['Siemens|Engineer||2026-11-10|']);
    const log = '---\nrole: Engineer\n---\n\n# Log\n\n## Thoughts\n\n- Interview date: 2026-11-10\n';
    assert.deepEqual(told(log), []);
  });

  it('keeps apart what is told one below the other', () => {
    const text =
      '**Company:** Initech\n**Role:** Staff Engineer\n**Status:** Rejected\n\n**Company:** Globex\n**Role:** SRE Engineer\n**Interview date:** 2026-11-12\n';
    assert.deepEqual(told(text), ['Globex|SRE Engineer||2026-11-12|']);
    const line =
      'Company: Initech, Role: Engineer, Interview date: 2026-11-17\nCompany: Hooli | Role: Engineer | Interview date: 2026-11-18\n';
    assert.deepEqual(told(line), ['Initech|Engineer||2026-11-17|', 'Hooli|Engineer||2026-11-18|']);
  });

  it('writes what is understood, and nothing else', () => {
    const table =
      '| Company | Role | Interview Date | Thank you sent | Reply by | Status | Interviewer |\n|---|---|---|---|---|---|---|\n| Initech<br>Berlin | Engineer | 2026-11-20 ✅ | yes | next week | ❌ Rejected | N/A |\n| Hooli | Engineer | 2026-11-20 | not yet | Friday | raw | panel |\n';
    const notes = lookAt(new Map([['a.md', table]])).found.map(({ text }) =>
      text.split('\n').slice(1, -3).join(' | '),
    );
    assert.deepEqual(notes, [
      'company: Initech | role: Engineer | interview: 2026-11-20 | thank-you-sent: true | status: rejected',
      'company: Hooli | role: Engineer | interview: 2026-11-20',
    ]);
  });

  it('says what cannot be read of a date', () => {
    for (const cell of ['2026-11-20 14:00 EST', '2026-11-20 (cancelled)', '2026-13-20', '2026-11-20?']) {
      const text = `| Company | Role | Interview Date |\n|---|---|---|\n| Initech | Engineer | ${cell} |\n`;
      assert.deepEqual(look(text), { lacking: ['a.md:3 interview'] }, cell);
    }
  });

  it('does not offer again a row whose note was moved, and reads nothing out of a note that it made', () => {
    const table = '| Company | Role | Interview Date |\n|---|---|---|\n| Initech | Engineer | 2026-11-20 |\n';
    const note =
      '---\ncompany: Initech\nrole: Engineer\ninterview: 2026-12-01\nsource: "[[a]]"\n---\n\nCompany: Hooli\nRole: Engineer\nInterview date: 2026-12-03\n';
    const files = new Map([
      ['a.md', table],
      ['2026-12-01-initech.md', note],
    ]);
    assert.deepEqual(lookAt(files).found, []);
  });

  it('knows an interview again by its day where an offset moves it', () => {
    const table =
      '| Company | Role | Interview Date |\n|---|---|---|\n| Initech | Engineer | 2026-11-21T02:00:00Z |\n';
    const files = new Map([['a.md', table]]);
    const [made] = lookAt(files).found;
    assert.equal(made?.path, '2026-11-20-initech.md');
    assert.deepEqual(lookAt(new Map([...files, [made.path, made.text]])).found, []);
  });

  it('leads back by a name that a link cannot hold', () => {
    const text = `${APPLICATION}**Interview date:** 2026-11-20\n`;
    const [made] = lookAt(new Map([['C# jobs.md', text]])).found;
    assert.match(made?.text ?? '', /\nsource: "C# jobs\.md"\n/);
  });

  it('finds rounds in German and Spanish columns', () => {
    const german =
      '| Firma | Stelle | Erstgespräch | Zweitgespräch |\n|---|---|---|---|\n| Falke | Ingenieurin | 18.11.2026 | 20.11.2026 |\n';
    assert.deepEqual(told(german), [
      'Falke|Ingenieurin|Erstgespräch|2026-11-18|',
      'Falke|Ingenieurin|Zweitgespräch|2026-11-20|',
    ]);
    const spanish =
      '| Empresa | Puesto | Primera entrevista | Segunda entrevista |\n|---|---|---|---|\n| Soylent | Ingeniera | 2026-11-18 | 2026-11-20 |\n';
    assert.equal(told(spanish).length, 2);
  });

  it('lies beside its source, and links to it', () => {
    const text = `${APPLICATION}**Interview date:** 2026-11-20\n`;
    const [note = ''] = look(text, 'Jobs/2026/Initech.md').made ?? [];
    assert.ok(note.startsWith('Jobs/2026/2026-11-20-initech.md < Jobs/2026/Initech.md:5 | '), note);
    assert.ok(note.endsWith('source: "[[Jobs/2026/Initech]]"'), note);
  });

  it('asks where a date has two readings, and where a job has no company', () => {
    const dates = '| Company | Role | Interview Date |\n|---|---|---|\n| Initech | Engineer | 11/12/2026 |\n';
    assert.deepEqual(look(dates), { lacking: ['a.md:3 interview'] });
    assert.deepEqual(look('**Role:** Staff Engineer\n**Interview date:** 2026-11-20\n'), {
      lacking: ['a.md:2 company'],
    });
  });

  it('says how an application ended, on its day or before', () => {
    const rows = '| 2026-11-10 | Phone screen |\n| 2026-11-12 | Rejected |\n| 2027-02-01 | On-site |\n';
    const { made = [] } = look(`${APPLICATION}| Date | Stage |\n|---|---|\n${rows}`);
    assert.deepEqual(
      made.map((note) => note.includes('status: rejected')),
      [true, false],
    );
  });

  it('knows one interview that is told twice, and two on one day', () => {
    const table =
      '| Company | Role | Interview Date |\n|---|---|---|\n| Initech | Staff Engineer | 2026-11-20 |\n';
    const page = `${APPLICATION}**Interview date:** 2026-11-20 14:00\n`;
    const twice =
      found(
        new Map([
          ['a.md', table],
          ['b.md', page],
        ]),
      ).made ?? [];
    assert.equal(twice.length, 1);
    assert.match(twice[0] ?? '', /interview: 2026-11-20 14:00/);
    const loop = `${APPLICATION}| Date | Time | Event |\n|---|---|---|\n| 2026-11-20 | 9:00 | Technical interview |\n| 2026-11-20 | 11:00 | Panel interview |\n`;
    assert.equal(look(loop).made?.length, 2);
  });

  it('leaves alone what has a note, at whatever time', () => {
    const note = '---\ncompany: INITECH\ninterview: 2026-11-20 15:00\n---\n';
    const page = `${APPLICATION}**Interview date:** 2026-11-20 14:00\n`;
    assert.deepEqual(
      found(
        new Map([
          ['a.md', page],
          ['b.md', note],
        ]),
      ),
      { read: ['b.md'] },
    );
  });
});
