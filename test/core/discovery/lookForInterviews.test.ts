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
