import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { COMMANDS } from '../../src/terminal/arguments';
import MarkdownIt from 'markdown-it';
import { RENAMED } from '../core/vaults';

const PROGRAM = resolve('dist/job-search.js');
const NOW = '2026-11-24T10:00';
/** The note of the example in docs/rules.md#json. */
const INITECH =
  '---\ncompany: Initech\nrole: Staff Engineer\ninterview: 2026-11-20 14:00\ninterviewers: [ "Jane Doe, VP" ]\nreply-by: 2026-12-01\n---\n';
const DONE = INITECH.replace('reply-by', 'thank-you-sent: 2026-11-20\nreply-by');

const folders: string[] = [];

function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'job-search-terminal-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function run(...args: readonly string[]) {
  const env = { PATH: process.env.PATH, TZ: 'America/New_York' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const check = (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  run('check', folder(files), '--now', NOW, ...args);

if (process.platform !== 'win32') {
  describe('what is no file', () => {
    const pipeIn = (path: string): string => {
      const root = folder({ 'initech.md': DONE, 'sub/a.md': DONE, '.vscode/x': '' });
      assert.equal(spawnSync('mkfifo', [join(root, path)]).status, 0);
      return root;
    };

    it('keeps nobody waiting as settings, here or above', () => {
      const root = pipeIn('.vscode/settings.json');
      const here = run('check', root, '--now', NOW);
      assert.deepEqual(
        [here.status, here.stderr],
        [0, 'The settings of the folder cannot be read in full: what can be is used.\n'],
      );
      assert.equal(run('check', join(root, 'sub'), '--now', NOW).status, 0);
      assert.equal(run('check', root, '--settings', join(root, '.vscode/settings.json')).status, 2);
    });

    it('nor as a table, nor as the file to write', () => {
      const root = pipeIn('pipe');
      const table = run('import-csv', join(root, 'pipe'), root);
      assert.equal(table.status, 2);
      assert.match(table.stderr, /cannot be read\./);
      const output = run('report', root, '--output', join(root, 'pipe'));
      assert.equal(output.status, 2);
      assert.match(output.stderr, /cannot be written\./);
      assert.equal(run('report', root, '--output', '/dev/null').status, 0);
    });
  });
}

describe('job-search check', () => {
  before(function () {
    // the programs run in a zone of their own, so that one zone of the tests is enough
    if (process.env.TZ !== undefined && process.env.TZ !== 'UTC') this.skip();
  });

  after(() => {
    for (const root of folders) rmSync(root, { recursive: true });
  });

  it('gives JSON in the very form that scripts rely on', () => {
    const { status, stdout, stderr } = check(
      { 'initech.md': INITECH, 'a/hooli.md': DONE.replace('Initech', 'Hooli'), 'x.md': '# x\n' },
      '--format',
      'json',
    );
    const report = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual(Object.keys(report), ['now', 'notes', 'problems', 'followUps']);
    assert.deepEqual(report, {
      now: '2026-11-24T10:00:00-05:00',
      notes: 2,
      problems: [
        {
          file: 'initech.md',
          code: 'thank-you-overdue',
          severity: 'warning',
          message: 'Thank-you letter to Initech is overdue by 2 days (was due 21 Nov, 14:00).',
          range: { start: { line: 3, character: 11 }, end: { line: 3, character: 27 } },
        },
      ],
      followUps: [
        { file: 'a/hooli.md', kind: 'thank-you-letter', state: 'done', due: '2026-11-21T14:00' },
        { file: 'a/hooli.md', kind: 'thank-you-call', state: 'missed', due: '2026-11-20T17:00' },
        { file: 'a/hooli.md', kind: 'check-in', state: 'upcoming', due: '2026-12-02' },
        { file: 'initech.md', kind: 'thank-you-letter', state: 'overdue', due: '2026-11-21T14:00' },
        { file: 'initech.md', kind: 'thank-you-call', state: 'missed', due: '2026-11-20T17:00' },
        { file: 'initech.md', kind: 'check-in', state: 'upcoming', due: '2026-12-02' },
      ],
    });
    assert.deepEqual([status, stderr], [1, '']);
  });

  it('is content with a folder where nothing is owed, and says so on the last line', () => {
    const { status, stdout, stderr } = check({ 'a.md': DONE });
    assert.match(stdout, /\n0 problems in 1 note\n$/);
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('counts on its last line what is above, without colours in a pipe', () => {
    const { status, stdout } = check({
      'a.md': INITECH,
      'b.md': INITECH.replace('2026-11-20', '2026-02-30'),
      'c.md': DONE,
    });
    assert.match(stdout, /\n2 problems \(1 error, 1 warning\) in 3 notes\n$/);
    assert.match(stdout, /^a\.md\n {2}4:12 {2}warning {2}Thank-you letter to Initech is overdue by 2 days/);
    assert.ok(!stdout.includes('\u001b'));
    assert.equal(status, 1);
  });

  const TIMES: Readonly<Record<string, string>> = {
    '2026-11-24T10:00': '2026-11-24T10:00:00-05:00',
    '2026-11-24 9:05:30': '2026-11-24T09:05:30-05:00',
    '2026-11-24T10:00Z': '2026-11-24T05:00:00-05:00',
    '2026-07-01T10:00+09:00': '2026-06-30T21:00:00-04:00',
  };
  for (const [given, told] of Object.entries(TIMES)) {
    it(`takes --now ${given}`, () => {
      const { stdout } = run('check', folder({}), '--now', given, '--format', 'json');
      assert.equal((JSON.parse(stdout) as { now: string }).now, told);
    });
  }

  it('reads the settings of the folder, with comments and trailing commas', () => {
    const settings =
      '\uFEFF// mine\n{\n  /* quiet */ "jobSearch.severity": { "thank-you-overdue": "hint", },\n  "jobSearch.exclude": ["old/**",],\n  "files.exclude": { "**/hidden": true, },\n}\n';
    const files = {
      '.vscode/settings.json': settings,
      'a.md': INITECH,
      'old/b.md': INITECH,
      'x/hidden/c.md': INITECH,
    };
    const { status, stdout, stderr } = check(files);
    assert.match(stdout, /\n1 problem \(1 hint\) in 1 note\n$/);
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('uses what it can of broken settings, and says so', () => {
    const broken =
      '{ "jobSearch.giveUpAfterDays": "x", "jobSearch.severity": { "thank-you-overdue": "off" }, "a": ';
    const { status, stdout, stderr } = check({ '.vscode/settings.json': broken, 'a.md': INITECH });
    assert.match(stdout, /\n0 problems in 1 note\n$/);
    assert.match(
      stderr,
      /^The settings of the folder cannot be read in full[^\n]*\.\n.*jobSearch\.giveUpAfterDays.*\n$/,
    );
    assert.equal(status, 0);
  });

  for (const [opening, closing] of [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const) {
    it(`reads no settings that nest without end: ${opening}`, () => {
      const deep = `{"jobSearch.holidays": ${opening.repeat(200_000)}1${closing.repeat(200_000)}}`;
      const { status, stderr } = check({ '.vscode/settings.json': deep, 'a.md': DONE });
      assert.deepEqual(
        [status, stderr],
        [0, 'The settings of the folder cannot be read in full: what can be is used.\n'],
      );
    });
  }

  it('takes names that every object has for what they are', () => {
    const names = Object.getOwnPropertyNames(Object.prototype);
    const own = names.map((name) => `${name}: ${name}\n`).join('');
    const texts = names.map((name) =>
      INITECH.replace(/(?<=: )(?=[IS])/g, `${name} `).replace('---\n', `---\n${own}`),
    );
    const keys = Object.fromEntries(names.filter((name) => name !== '__proto__').map((name) => [name, name]));
    const files = {
      '.vscode/settings.json': JSON.stringify({
        'jobSearch.keys': { ...keys, company: 'constructor' },
        'jobSearch.severity': keys,
        'jobSearch.holidays': names,
        'jobSearch.newInterview.fileName': '{constructor}/xtoStringx/{company}.md',
        'files.exclude': keys,
      }),
      't.csv': `interview,${names.join()}\n2026-11-20,${names.join()}\n`,
      ...Object.fromEntries(texts.map((text, nth) => [`${nth}.md`, text])),
    };
    const root = folder(files);
    for (const command of ['check', 'list', 'report', 'calendar', 'export-csv']) {
      const { status, stderr } = run(command, root, '--now', NOW);
      assert.ok(status !== 2 && !stderr.includes('mistake'), stderr);
    }
    const { status, stdout } = run('import-csv', join(root, 't.csv'), root, '--dry-run');
    assert.equal(status, 0);
    assert.match(stdout, /^# 1 note to be made$/m);
  });

  it('takes another settings file in place of the folder’s own', () => {
    const files = {
      '.vscode/settings.json': '{"jobSearch.include": "none"}',
      'mine.json': '{"jobSearch.include": "b.md"}',
      'a.md': DONE,
      'b.md': DONE,
    };
    const root = folder(files);
    const { stdout } = run('check', root, '--now', NOW, '--settings', join(root, 'mine.json'));
    assert.match(stdout, /in 1 note\n$/);
  });

  it('tells GitHub where, with what means something to it escaped', () => {
    const { status, stdout } = check(
      { 'a,b:c%.md': INITECH.replace('Initech', '"50%: a,b"') },
      '--format',
      'github',
    );
    assert.match(
      stdout,
      /^::warning file=[^,]*a%2Cb%3Ac%25\.md,line=4,col=12,endLine=4,endColumn=28,title=thank-you-overdue::/,
    );
    assert.ok(
      stdout.endsWith('::Thank-you letter to 50%25: a,b is overdue by 2 days (was due 21 Nov, 14:00).\n'),
      stdout,
    );
    assert.equal(status, 1);
  });

  const WRONG: readonly (readonly [name: string, args: readonly string[], told: RegExp])[] = [
    ['no command', [], /A command is missing/],
    ['another command', ['chekc'], /“chekc”/],
    ...['constructor', '__proto__', 'hasOwnProperty', 'toString'].map(
      (name) => [`the command ${name}`, [name, '--watch'], new RegExp(`no command “${name}”`)] as const,
    ),
    ['a time that is none', ['check', '.', '--now', 'soon'], /“soon” is not a time/],
    ['another format', ['check', '.', '--format', 'xml'], /“xml”/],
    ['an unknown option', ['check', '--verbose'], /^Unknown option '--verbose'\. “/],
    ['a value too many', ['list', '--overdue=5'], /^Option '--overdue' does not take an argument\. “/],
    ['an option of another command', ['list', '--format', 'json'], /“list” has no option --format/],
    ['an output that it has not', ['check', '-o', 'x'], /“check” has no option --output/],
    ['two folders', ['check', 'a', 'b'], /One folder at a time/],
  ];
  for (const [name, args, told] of WRONG) {
    it(`has the status 2 for ${name}, and says what to write`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, told);
      assert.match(stderr, /“job-search --help” tells how/);
    });
  }

  const REFUSED: typeof WRONG = [
    ['a folder that is not there', ['check', '/nowhere/at/all'], /“\/nowhere\/at\/all” cannot be read/],
    ['a file for a folder', ['check', 'package.json'], /cannot be read/],
    ['a settings file that is not there', ['check', '.', '--settings', '/nowhere.json'], /nowhere\.json/],
  ];
  for (const [name, args, told] of REFUSED) {
    it(`has the status 2 for ${name}, where the help would not help`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, told);
      assert.doesNotMatch(stderr, /--help/);
    });
  }

  it('says how to use it', () => {
    const { status, stdout } = run('--help');
    assert.match(stdout, /^Usage: job-search check/);
    assert.equal(status, 0);
  });

  it('lets no control character of a note reach the terminal', () => {
    const evil = '"\\e[31mEvil\\x07\\x9b2J"';
    const head = `---\ncompany: ${evil}\nrole: ${evil}\ninterview: 2026-11-20 14:00\ninterviewers: [${evil}]\nstatus: ${evil}\nreply-by: ${evil}\n---\n`;
    const files = {
      'evil.md': head,
      'e\u001b[2Jvil.md': INITECH,
      'line.md': INITECH.replace('Initech', '"a\\nb"'),
    };
    for (const format of ['pretty', 'github']) {
      const { stdout } = check(files, '--format', format);
      assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/, format);
    }
  });
});

describe('job-search with calendars and tables', () => {
  before(function () {
    if (process.env.TZ !== undefined && process.env.TZ !== 'UTC') this.skip();
  });

  it('writes a calendar to the output, or into a file', () => {
    const place = folder({ 'initech.md': INITECH });
    const { status, stdout } = run('calendar', place, '--now', NOW);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Thank-you letter \(overdue\)[^]*END:VCALENDAR\r\n$/,
    );
    const file = join(place, 'out.ics');
    assert.deepEqual(run('calendar', place, '--now', NOW, '-o', file), { status: 0, stdout: '', stderr: '' });
    assert.equal(readFileSync(file, 'utf8'), stdout);
  });

  for (const command of ['calendar', 'report', 'export-csv']) {
    it(`writes over a file only where it wrote that itself: ${command}`, () => {
      const place = folder({ 'initech.md': INITECH, 'mine.md': '# Job search\n\nMine.\n' });
      const write = (file: string, ...more: readonly string[]) =>
        run(command, place, '--now', NOW, '-o', join(place, file), ...more);
      assert.equal(write('out').status, 0);
      assert.equal(write('out').status, 0, 'what it wrote itself');
      for (const file of ['initech.md', 'mine.md']) {
        const before = readFileSync(join(place, file), 'utf8');
        const { status, stdout, stderr } = write(file);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(
          stderr,
          /^“.*” is there already: choose another name, or write over it with “--force”\./,
        );
        assert.equal(readFileSync(join(place, file), 'utf8'), before);
      }
      assert.equal(write('initech.md', '--force').status, 0);
      assert.equal(readFileSync(join(place, 'mine.md'), 'utf8'), '# Job search\n\nMine.\n');
      assert.deepEqual(
        readdirSync(place).sort(),
        ['initech.md', 'mine.md', 'out'],
        'and leaves nothing behind',
      );
    });
  }

  it('writes to what a link leads to, and keeps the link and the rights', () => {
    const place = folder({
      'notes/initech.md': INITECH,
      'out/report.md': '# Job search\n\nAs of 1 Jan 2026.\n',
    });
    // More than a new file gets here, and less.
    for (const [mode, name] of [[0o664, 'shared'] as const, [0o600, 'own'] as const]) {
      const file = join(place, `out/${name}.md`);
      writeFileSync(file, '# Job search\n\nAs of 1 Jan 2026.\n');
      chmodSync(file, mode);
      assert.equal(run('report', join(place, 'notes'), '-o', file).status, 0);
      assert.match(readFileSync(file, 'utf8'), /Initech/);
      assert.equal(statSync(file).mode & 0o777, mode);
    }
    chmodSync(join(place, 'out/report.md'), 0o640);
    symlinkSync(join(place, 'out/report.md'), join(place, 'link.md'));
    assert.equal(run('report', join(place, 'notes'), '-o', join(place, 'link.md')).status, 0);
    assert.ok(lstatSync(join(place, 'link.md')).isSymbolicLink());
    assert.match(readFileSync(join(place, 'out/report.md'), 'utf8'), /Initech/);
    assert.equal(statSync(join(place, 'out/report.md')).mode & 0o777, 0o640);
  });

  it('makes notes of a table, and none twice', () => {
    const place = folder({ 'a.csv': 'Company,Interview\nInitech,12/11/2026\nHooli,\n' });
    const table = join(place, 'a.csv');
    const dry = run('import-csv', table, place, '--month-first', '--dry-run', '--now', NOW);
    assert.equal(
      dry.stdout,
      'Column “Company”: company\nColumn “Interview”: interview\n\n# 1 note to be made\n\nNothing is written yet.\n\n' +
        '## Left out\n\n- Row 3: it has no interview date\n\n' +
        '## 2026-12-11-initech.md\n\n```markdown\n---\ncompany: Initech\ninterview: 2026-12-11\n---\n```\n',
    );
    assert.equal(dry.stderr, '');
    assert.match(
      run('import-csv', table, place, '--dry-run').stderr,
      /two days, .* “--month-first” tells\.\n$/,
    );
    assert.deepEqual(readdirSync(place), ['a.csv']);
    assert.match(run('import-csv', table, place, '--month-first').stdout, /1 note made\.\n$/);
    assert.match(
      run('import-csv', table, place, '--month-first').stdout,
      /Row 2 is left out: this interview has a note already\.\n[^]*0 notes made\.\n$/,
    );
    assert.equal(run('export-csv', place).stdout.split('\r\n')[1], 'Initech,,,2026-12-11,,,,,,,,,,,,,,,,,,,');
  });

  it('reads a vault by the keys that its settings name, and writes them so', () => {
    const place = folder({
      ...RENAMED,
      'a.csv': 'Firm,Interview Date,Stage\nHooli,20 Nov 2026 2:30 PM,Offer\n',
    });
    const { problems } = JSON.parse(run('check', place, '--now', NOW, '--format', 'json').stdout) as {
      readonly problems: readonly { readonly file: string; readonly code: string }[];
    };
    assert.deepEqual(
      problems.filter(({ file }) => file === 'Initech.md').map(({ code }) => code),
      ['thank-you-overdue', 'reply-by-missing'],
    );
    assert.match(run('import-csv', join(place, 'a.csv'), place).stdout, /1 note made\.\n$/);
    assert.equal(
      readFileSync(join(place, '2026-11-20-hooli.md'), 'utf8'),
      '---\nFirm: Hooli\nInterview Date: 2026-11-20 14:30\nStage: offer\n---\n',
    );
  });

  it('tells what a folder without notes may lack', () => {
    const place = folder({
      '.vscode/settings.json': '{ "jobSearch.keys": { "interview": "When" } }',
      'all/initech.md': '---\nWhen: 2026-11-20\n---\n',
    });
    const { status, stdout, stderr } = run('check', join(place, 'all'), '--now', NOW);
    assert.equal(status, 0);
    assert.equal(
      stdout,
      '0 problems in 0 notes\n\nA note of an interview has “interview” in its front matter.\n',
    );
    assert.match(stderr, /^The settings in “.*settings\.json” are not used; with “--settings” they are\.\n$/);
    const given = run('check', join(place, 'all'), '--settings', join(place, '.vscode', 'settings.json'));
    assert.equal(given.stderr, '');
    assert.match(given.stdout, / in 1 note\n$/);
  });

  const HOSTILE =
    '---\ncompany: "A\\e]0;title\\a\\u202Eb"\nrole: "c\\u009B31m"\ninterview: 2026-11-20 14:00\n' +
    'interviewers: "J\\e[2J"\nlocation: "x\\e[31m\\u2066"\nown: "\\e[31mred\\u202E"\n---\n';
  const OBEYED = /[^\P{Cc}\n\t\r]|\r(?!\n)|[\u202A-\u202E\u2066-\u2069\u2028\u2029]/u;

  for (const command of ['check', 'list', 'report', 'calendar', 'export-csv']) {
    it(`gives a terminal nothing that it would obey: ${command}`, () => {
      const place = folder({ 'a\u001b[2J\u202e\u009b.md': HOSTILE });
      const asTerminal = ['--import', 'data:text/javascript,process.stdout.isTTY=true', PROGRAM];
      const args = [...asTerminal, command, place, '--now', NOW];
      const env = { PATH: process.env.PATH, TZ: 'America/New_York', NO_COLOR: '1' };
      const { stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
      assert.match(stdout, /A/);
      assert.doesNotMatch(stdout + stderr, OBEYED);
      for (const format of command === 'check' ? ['pretty', 'github', 'json'] : [])
        assert.doesNotMatch(run(command, place, '--now', NOW, '--format', format).stdout, OBEYED);
    });
  }

  it('gives a pipe what the notes say, and JSON the very path', () => {
    const name = 'a\u001b[2J\u202e\u009b\u007f.md';
    const place = folder({ [name]: HOSTILE });
    assert.match(run('export-csv', place).stdout, /\u001b\[31mred\u202e/);
    const { stdout } = run('check', place, '--now', NOW, '--format', 'json');
    assert.match(stdout, /"file": "a\\u001b\[2J\\u202e\\u009b\\u007f\.md"/);
    const { followUps } = JSON.parse(stdout) as { followUps: { file: string }[] };
    assert.equal(followUps[0]?.file, name);
  });

  it('makes of a table what can be made, and says which notes are not', () => {
    const settings = { 'jobSearch.newInterview.fileName': '{company}/{date}.md' };
    const place = folder({
      'a.csv': 'company,interview\nA,2026-11-20\nB,2026-11-20\nC,2026-11-20\n',
      'notes/b': '',
      'notes/.vscode/settings.json': JSON.stringify(settings),
    });
    const { status, stdout, stderr } = run('import-csv', join(place, 'a.csv'), join(place, 'notes'));
    assert.deepEqual(
      [status, stdout, stderr],
      [
        2,
        'Column “company”: company\nColumn “interview”: interview\na/2026-11-20.md\nc/2026-11-20.md\n2 notes made.\n',
        '“b/2026-11-20.md” cannot be written: this note is not made.\n',
      ],
    );
    assert.deepEqual(readdirSync(join(place, 'notes')).sort(), ['.vscode', 'a', 'b', 'c']);
  });

  it('leaves out the templates folder of a vault', () => {
    const place = folder({
      '.obsidian/templates.json': '{"folder":"Forms"}',
      'Forms/a.md': '---\ninterview: 2026-11-20\n---\n',
      'b.md': '---\ninterview: 2026-11-20\n---\n',
    });
    assert.match(run('check', place, '--now', NOW).stdout, / in 1 note\n/);
  });

  it('makes no note outside of the folder by a link', () => {
    const settings = { 'jobSearch.newInterview.fileName': 'notes/{date}-{company}.md' };
    const place = folder({
      'a.csv': 'company,interview\nA,2026-11-20\n',
      'outside/x': '',
      'in/.vscode/settings.json': JSON.stringify(settings),
    });
    symlinkSync('../outside', join(place, 'in/notes'));
    const { status, stdout, stderr } = run('import-csv', join(place, 'a.csv'), join(place, 'in'));
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /“notes\/2026-11-20-a\.md” leads out of “.*” by a link: no note is made\./);
    assert.deepEqual(readdirSync(join(place, 'outside')), ['x']);
  });

  const wrong: readonly (readonly [what: string, args: readonly string[], complaint: RegExp])[] = [
    ['no file', ['import-csv'], /A file is missing/],
    ['a file that is not there', ['import-csv', 'nowhere.csv'], /cannot be read/],
    [
      'a table without a company',
      ['import-csv', 'package.json'],
      /No column of “package.json” is called “company”/,
    ],
    ['both orders', ['import-csv', 'x.csv', '--day-first', '--month-first'], /not with both/],
    ['a place that cannot be written', ['calendar', '-o', '/nowhere/x.ics'], /cannot be written/],
  ];
  for (const [what, args, complaint] of wrong) {
    it(`says what is wrong with ${what}`, () => {
      const { status, stderr } = run(...args);
      assert.equal(status, 2);
      assert.match(stderr, complaint);
    });
  }
});

describe('job-search import-notes', () => {
  before(function () {
    if (process.env.TZ !== undefined && process.env.TZ !== 'UTC') this.skip();
  });

  const TRACKER =
    '# Tracker\n\n| Company | Role | Applied | Interview Date |\n|---|---|---|---|\n| Initech | Engineer | 2026-11-02 | 2026-11-20 |\n| Hooli | Engineer | 2026-11-03 | 11/12/2026 |\n';
  const OWN = '---\nemployer: Globex\ninterview_date: 2026-11-20\n---\n';
  const FILES = { 'Jobs/tracker.md': TRACKER, 'globex.md': OWN, 'other.md': '# Recipes\n' };
  const MADE =
    '---\ncompany: Initech\nrole: Engineer\ninterview: 2026-11-20\nsource: "[[Jobs/tracker]]"\n---\n';

  it('makes a note of each interview that other notes tell of, and nothing twice', () => {
    const place = folder(FILES);
    const { status, stdout, stderr } = run('import-notes', place, '--now', NOW);
    assert.deepEqual([status, stderr], [1, '']);
    assert.deepEqual(stdout.split('\n'), [
      'read     globex.md',
      'made     Jobs/2026-11-20-initech.md ← Jobs/tracker.md:5',
      'lacking  Jobs/tracker.md:6: the date can be read in two ways, or not at all',
      '1 note read as it is, 1 made, 1 lacking something; 1 file about something else.',
      '',
    ]);
    assert.equal(readFileSync(join(place, 'Jobs/2026-11-20-initech.md'), 'utf8'), MADE);
    assert.equal(readFileSync(join(place, 'Jobs/tracker.md'), 'utf8'), TRACKER);
    assert.match(run('import-notes', place, '--now', NOW).stdout, /, 0 made, 1 lacking/);
    const { stdout: problems } = run('check', place, '--now', NOW);
    assert.match(problems, /Thank-you letter to Initech is overdue by 3 days/);
  });

  it('says as JSON what it would make, and makes nothing', () => {
    const place = folder(FILES);
    const { status, stdout } = run('import-notes', place, '--now', NOW, '--dry-run', '--format', 'json');
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(stdout), {
      read: ['globex.md'],
      made: [{ path: 'Jobs/2026-11-20-initech.md', source: 'Jobs/tracker.md', line: 4, text: MADE }],
      lacking: [{ source: 'Jobs/tracker.md', line: 5, what: 'interview' }],
    });
    assert.ok(!existsSync(join(place, 'Jobs/2026-11-20-initech.md')));
  });

  it('ends with 0 where nothing is left to choose, and with 2 where it cannot work', () => {
    assert.equal(run('import-notes', folder({ 'other.md': '# Recipes\n' }), '--now', NOW).status, 0);
    assert.equal(run('import-notes', join(folder({}), 'missing')).status, 2);
    assert.equal(run('import-notes', folder({}), '--format', 'github').status, 2);
  });

  it('names a file that is too large to be looked at', () => {
    const large = `# Diary\n\n${'An interview, every day.\n'.repeat(50_000)}`;
    const { status, stderr } = run('import-notes', folder({ 'diary.md': large }), '--now', NOW);
    assert.deepEqual([status, stderr], [0, '“diary.md” cannot be read whole: it is not looked at.\n']);
  });
});

describe('job-search read-mail', () => {
  before(function () {
    if (process.env.TZ !== undefined && process.env.TZ !== 'UTC') this.skip();
  });

  const HEAD =
    'From: Dana Wells <dana.wells@soylent.example>\nDate: Mon, 23 Nov 2026 16:02:11 -0500\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nSubject: ';
  const INVITED = `${HEAD}Interview\n\nHi Alex,\n\nwe would like to invite you to an interview for the Backend Engineer role at Soylent on Thursday, December 3 at 2:30 PM Eastern with Rosa Díaz, Team Lead.\n`;
  const PROMISED = `${HEAD.replace(/Dana.*/, 'Jane <jane@initech.example>')}Hello\n\nWe will get back to you by Friday, December 4.\n`;
  const read = (place: string, ...args: readonly string[]) =>
    run('read-mail', join(place, 'mail.eml'), place, '--now', NOW, ...args);

  it('makes the note of an invitation, of a name that is free', () => {
    const place = folder({ 'mail.eml': INVITED, '2026-12-03-soylent.md': 'Mine.\n' });
    const { status, stdout, stderr } = read(place);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(
      stdout,
      /^An invitation, for a new note\n {2}company: Soylent {2}\(.*\)\n[^]*\nWritten: (.*)\n$/,
    );
    const [, path = ''] = /Written: (.*)/.exec(stdout) ?? [];
    assert.equal(
      readFileSync(join(place, path), 'utf8'),
      '---\ncompany: Soylent\nrole: Backend Engineer\ninterview: 2026-12-03 14:30\ntimezone: America/New_York\ninterviewers:\n  - Rosa Díaz, Team Lead\n---\n\n# Soylent, Backend Engineer\n\n## In the interview\n\n- [ ] Ask everyone for their name and title.\n- [ ] Ask when to expect an answer, and write the date down as reply-by.\n- [ ] Keep one question for a call afterwards, and write it down as call-reason.\n\n## Notes\n\n',
    );
    assert.equal(readFileSync(join(place, '2026-12-03-soylent.md'), 'utf8'), 'Mine.\n');
  });

  it('changes the note that it is about, with its byte order mark', () => {
    const place = folder({
      'mail.eml': PROMISED,
      'initech.md': `\uFEFF${DONE.replace('reply-by: 2026-12-01\n', '')}`,
    });
    assert.equal(read(place).status, 0);
    assert.equal(
      readFileSync(join(place, 'initech.md'), 'utf8'),
      `\uFEFF${DONE.replace('reply-by: 2026-12-01', 'reply-by: 2026-12-04')}`,
    );
  });

  if (process.platform !== 'win32') {
    it('leaves a note to those who may read it', () => {
      const place = folder({ 'mail.eml': PROMISED, 'initech.md': DONE });
      chmodSync(join(place, 'initech.md'), 0o600);
      assert.equal(read(place).status, 0);
      assert.equal(statSync(join(place, 'initech.md')).mode & 0o777, 0o600);
    });
  }

  it('says as JSON what it would write, and writes nothing', () => {
    const place = folder({ 'mail.eml': PROMISED, 'initech.md': DONE });
    const { status, stdout } = read(place, '--dry-run', '--format', 'json');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), {
      kind: 'promise',
      note: 'initech.md',
      set: { 'reply-by': '2026-12-04' },
      choices: {},
      evidence: { 'reply-by': 'We will get back to you by Friday, December 4.' },
    });
    assert.equal(readFileSync(join(place, 'initech.md'), 'utf8'), DONE);
  });

  it('writes nothing where something is left to choose, and ends with 1', () => {
    const globex = DONE.replace('Staff', 'Other');
    const files = { 'mail.eml': PROMISED, 'initech.md': DONE, 'other.md': globex };
    const place = folder(files);
    const { status, stdout } = read(place);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /\n {2}note\? initech\.md or other\.md\nSomething is left to choose: nothing is written\.\n$/,
    );
    assert.equal(readFileSync(join(place, 'initech.md'), 'utf8'), DONE);
    // What is known of no note is no reason to make one.
    const alone = folder({ 'mail.eml': PROMISED.replace('Hello', 'Your interview') });
    assert.equal(read(alone).status, 1);
    assert.deepEqual(readdirSync(alone), ['mail.eml']);
  });

  it('reads the standard input, and anything that is no mail', () => {
    const place = folder({ 'initech.md': DONE });
    const given = (input: string | Buffer) =>
      spawnSync(process.execPath, [PROGRAM, 'read-mail', '-', place, '--dry-run', '--now', NOW], {
        input,
        encoding: 'utf8',
      });
    assert.match(given(PROMISED).stdout, /^An answer is promised, for initech\.md\n {2}reply-by: 2026-12-04/);
    for (const input of ['', 'Hello', Buffer.from([0, 255, 254, 13])]) {
      const { status, stdout, stderr } = given(input);
      assert.deepEqual(
        [status, stdout, stderr],
        [0, 'Nothing was understood in this mail that a note would say.\n', ''],
      );
    }
  });

  it('ends with 2 where it cannot work', () => {
    const place = folder({ 'initech.md': DONE });
    assert.deepEqual(
      [read(place).status, run('read-mail').status, run('read-mail', place, place).status],
      [2, 2, 2],
    );
    assert.match(read(place).stderr, /^The mail “.*mail\.eml” cannot be read\.\n$/);
  });

  it('leaves a note alone that is not saved as UTF-8', () => {
    const place = folder({ 'mail.eml': PROMISED });
    const written = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(DONE, 'utf16le')]);
    writeFileSync(join(place, 'initech.md'), written);
    const { status, stderr } = read(place);
    assert.deepEqual([status, stderr], [2, '“initech.md” is not saved as UTF-8: write it by hand.\n']);
    assert.ok(readFileSync(join(place, 'initech.md')).equals(written));
  });
});

describe('job-search for scripts', () => {
  before(function () {
    if (process.env.TZ !== undefined && process.env.TZ !== 'UTC') this.skip();
  });

  it('lists a line for each follow-up, with tabs between its parts', () => {
    const place = folder({ 'initech.md': INITECH, 'hooli.md': DONE.replace('Initech', 'Hooli') });
    const list = (...args: readonly string[]): string => run('list', place, '--now', NOW, ...args).stdout;
    assert.equal(
      list(),
      'overdue\tthank-you letter\tInitech, Staff Engineer\toverdue by 2 days\tinitech.md\n' +
        'upcoming\tcheck-in\tHooli, Staff Engineer\tfrom 2 Dec\thooli.md\n' +
        'upcoming\tcheck-in\tInitech, Staff Engineer\tfrom 2 Dec\tinitech.md\n',
    );
    assert.equal(list('--overdue').split('\n').length, 2);
    assert.match(list('--company', 'hOOl'), /^upcoming\tcheck-in\tHooli[^\n]*\n$/);
  });

  it('writes the report', () => {
    const { status, stdout } = run('report', folder({ 'initech.md': INITECH }), '--now', NOW);
    assert.equal(status, 0);
    assert.match(stdout, /^# Job search\n[^]*\n```mermaid\n.*\ngantt\n/);
  });

  let program: ChildProcess | undefined;
  afterEach(() => {
    program?.kill('SIGKILL');
  });

  it('checks again whenever a note changes', async () => {
    const place = folder({ 'initech.md': INITECH });
    const watching = spawn(process.execPath, [PROGRAM, 'check', place, '--watch', '--now', NOW], {
      env: { PATH: process.env.PATH, TZ: 'America/New_York' },
    });
    program = watching;
    const said = (text: string): Promise<void> =>
      new Promise((resolve) => {
        let all = '';
        watching.stdout.on('data', (piece: Buffer) => {
          all += piece.toString();
          if (all.includes(text)) resolve();
        });
      });
    await said('Thank-you letter to Initech is overdue');
    const isTold = said('Thank-you letter to Vandelay');
    writeFileSync(join(place, 'initech.md'), INITECH.replace('Initech', 'Vandelay'));
    await isTold;
    const ended = once(watching, 'close');
    rmSync(place, { recursive: true });
    assert.deepEqual(await ended, [2, null]);
  });

  it('does not begin to watch what it cannot check', () => {
    const place = folder({ 'initech.md': INITECH });
    const { status, stderr } = run('check', place, '--watch', '--settings', join(place, 'none.json'));
    assert.equal(status, 2);
    assert.match(stderr, /^The settings file “.*none\.json” cannot be read\.\n$/);
  });

  for (const args of [['check'], ['check', '--watch'], ['list']]) {
    it(`ends quietly where nobody reads on: ${args.join(' ')}`, async () => {
      const [command = '', ...options] = args;
      const place = folder({ 'initech.md': INITECH });
      const asked = [PROGRAM, command, place, ...options, '--now', NOW];
      const running = spawn(process.execPath, asked, {
        env: { PATH: process.env.PATH, TZ: 'America/New_York' },
      });
      program = running;
      running.stdout.destroy();
      let complaints = '';
      running.stderr.on('data', (piece: Buffer) => {
        complaints += piece.toString();
      });
      await once(running, 'close');
      assert.equal(complaints, '');
      // That there is an overdue letter is true all the same.
      assert.equal(running.exitCode, command === 'check' && options.length === 0 ? 1 : 0);
    });
  }

  it('has its commands, options and formats completed by bash', () => {
    const complete = (...words: readonly string[]): readonly string[] => {
      const script = `source <(${process.execPath} ${PROGRAM} completion bash)
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _job_search; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { stdout } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
      return stdout.trim().split('\n');
    };
    assert.deepEqual(complete('job-search', 'c'), ['check', 'calendar', 'completion']);
    assert.deepEqual(complete('job-search', 'check', '--f'), ['--format']);
    assert.deepEqual(complete('job-search', 'check', '--format', ''), ['pretty', 'json', 'github']);
    assert.deepEqual(complete('job-search', 'list', '--o'), ['--overdue']);
  });

  it('completes the options that it tells of, and no others', () => {
    const told = new Set(run('--help').stdout.match(/--[a-z-]+/g));
    const completed = new Set(Object.values(COMMANDS).flat());
    assert.deepEqual([...completed, '--help', '--version'].sort(), [...told].sort());
  });

  it('has completion for the other shells, and says which there are', () => {
    assert.match(run('completion', 'zsh').stdout, /^#compdef job-search\n/);
    assert.match(
      run('completion', 'fish').stdout,
      /^complete -c job-search -n __fish_use_subcommand -a check$/m,
    );
    const { status, stderr } = run('completion', 'cmd');
    assert.deepEqual([status, stderr.includes('bash|zsh|fish')], [2, true]);
  });
});

describe('the workflow on the page of the terminal', () => {
  before(function () {
    if (process.env.TZ !== undefined && process.env.TZ !== 'UTC') this.skip();
  });

  /** Runs its script over a folder, with a `gh` that writes down what it is asked for; returns that. */
  function runWorkflow(files: Readonly<Record<string, string>>, openIssue: string): readonly string[] {
    const script = /- run: \|\n((?: {10}.*\n)+)/.exec(readFileSync('docs/terminal.md', 'utf8'))?.[1] ?? '';
    assert.ok(script.includes('gh issue create'));
    const place = folder({
      ...files,
      'bin/gh': `#!/bin/sh\necho "$@" >> "$ASKED"\ncase "$2" in list) echo '${openIssue}' ;; *) cat overdue.txt >> "$ASKED" ;; esac\n`,
    });
    chmodSync(join(place, 'bin/gh'), 0o755);
    copyFileSync(PROGRAM, join(place, 'job-search.js'));
    const asked = join(place, 'asked');
    const { status, stderr } = spawnSync('bash', ['--norc', '-e', '-c', script], {
      cwd: place,
      encoding: 'utf8',
      env: { PATH: `${join(place, 'bin')}:${process.env.PATH ?? ''}`, ASKED: asked, TZ: 'America/New_York' },
    });
    assert.deepEqual([status, stderr], [0, '']);
    return readFileSync(asked, 'utf8').trim().split('\n');
  }

  const OVERDUE = {
    'a.md': '---\ncompany: Initech\ninterview: 2026-01-05\n---\n',
    '.vscode/settings.json': '{"jobSearch.giveUpAfterDays": 0}',
  };

  it('opens an issue with what is overdue, or brings it up to date', () => {
    const [, create = '', fence, line = '', ...rest] = runWorkflow(OVERDUE, '');
    assert.deepEqual([fence, rest.at(-1)], ['~~~~~~~~', '~~~~~~~~']);
    assert.match(
      create,
      /^issue create --label job-search --title Follow-ups are overdue --body-file overdue\.txt$/,
    );
    assert.match(line, /^overdue\tthank-you letter\tInitech\toverdue by \d+ days\ta\.md$/);
    assert.match(runWorkflow(OVERDUE, '7')[1] ?? '', /^issue edit 7 --body-file overdue\.txt$/);
  });

  it('shows what notes say as text, as much of it as an issue has room for', () => {
    const signs = [
      '@someone #1',
      '![x](https://example.invalid/x.png)',
      '<img src=x>',
      '~~~~~~~~',
      '`````',
      '|',
      '\\n~~~~~~~~\\n@a',
    ];
    const notes = Array.from({ length: 1200 }, (_, nth) => {
      const company = `${signs[nth % signs.length] ?? ''} ${nth}`;
      return [
        `${'~'.repeat(40)}/@someone ${nth}.md`,
        `---\ncompany: "${company}"\ninterview: 2026-01-05\n---\n`,
      ];
    });
    const files = { ...OVERDUE, ...(Object.fromEntries(notes) as Record<string, string>) };
    const [, , ...body] = runWorkflow(files, '');
    const text = body.join('\n');
    assert.ok(text.length > 50_000 && text.length <= 65_536, `${text.length} characters`);
    const tokens = new MarkdownIt({ html: true, linkify: true }).parse(text, {});
    assert.deepEqual(
      tokens.map(({ type }) => type),
      ['fence'],
    );
    assert.match(text, /@someone #1/);
  });

  it('closes it once nothing is overdue, and opens none for nothing', () => {
    assert.deepEqual(runWorkflow({ 'a.md': '# Nothing\n' }, '7').slice(1), ['issue close 7']);
    assert.equal(runWorkflow({ 'a.md': '# Nothing\n' }, '').length, 1);
  });
});
