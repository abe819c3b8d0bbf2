import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { readManifest } from '../core/readManifest';
import { assertGrowth } from '../growth/growth';

interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly message?: number;
  readonly code?: number;
  readonly loop?: boolean;
}

interface Matcher {
  readonly name: string;
  readonly severity: string;
  readonly fileLocation: readonly string[];
  readonly pattern: readonly [Pattern, Pattern];
}

interface Manifest {
  readonly contributes: { readonly problemMatchers: readonly Matcher[] };
}

/** A problem as both the matcher and JSON tell it, with lines and columns counted from 1. */
interface Told {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly message: string;
  readonly code: string;
}

const MATCHER = onlyMatcher();

const NOW = '2026-11-24T10:00';
const PROGRAM = resolve('dist/job-search.js');

const OVERDUE = '---\ncompany: Initech\ninterview: 2026-11-20 14:00\nintervewers: Jane Doe, VP\n---\n';
const FILES: Readonly<Record<string, string>> = {
  'a.md': OVERDUE,
  'rounds of 2026/b  c.md': OVERDUE.replace('Initech', 'Acme  and  Sons'),
  ' d.md': OVERDUE.replace('2026-11-20', '2026-02-30'),
  '1:2  e.md': OVERDUE.replace('Initech', '"Initech  date-invalid"'),
  '.vscode/settings.json':
    '{ "jobSearch.severity": { "reply-by-missing": "information", "key-unknown": "hint" } }',
  'f.md': '---\ncompany: "Initech\ninterview: 2026-11-20\n---\n',
  'done.md':
    '---\ncompany: Hooli\ninterview: 2026-11-20\nthank-you-sent: 2026-11-20\nreply-by: 2026-12-01\n---\n',
};

describe('the problem matcher $job-search', () => {
  const root = mkdtempSync(join(tmpdir(), 'job-search-matcher-'));
  const check = (...args: readonly string[]): string => {
    const { stdout } = spawnSync(process.execPath, [PROGRAM, 'check', root, '--now', NOW, ...args], {
      encoding: 'utf8',
    });
    return stdout;
  };

  before(function () {
    // the programs run in a zone of their own, so that one zone of the tests is enough
    if (process.env.TZ !== undefined && process.env.TZ !== 'UTC') this.skip();
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  });

  after(() => {
    rmSync(root, { recursive: true });
  });

  it('finds in what `job-search check` prints the problems that its JSON has, and no other', () => {
    const json = JSON.parse(check('--format', 'json')) as {
      readonly problems: readonly (Omit<Told, 'line' | 'column'> & {
        readonly range: { readonly start: { readonly line: number; readonly character: number } };
      })[];
    };
    const expected = json.problems.map(({ file, range: { start }, severity, message, code }) => ({
      file,
      line: start.line + 1,
      column: start.character + 1,
      severity,
      message,
      code,
    }));
    assert.ok(expected.length >= 10, `${expected.length} problems`);
    for (const severity of ['error', 'warning', 'information', 'hint'])
      assert.ok(
        expected.some((one) => one.severity === severity),
        severity,
      );
    assert.deepEqual(matches(check().split('\n')), expected);
  });

  it('shows as information what VS Code has no other word for, and looks below the folder', () => {
    assert.equal(MATCHER.name, 'job-search');
    assert.equal(MATCHER.severity, 'info');
    assert.deepEqual(MATCHER.fileLocation, ['relative', '${workspaceFolder}']);
  });

  it('takes no longer than a line is long', () => {
    const [, row] = MATCHER.pattern;
    const head = '  1:1  error  ';
    for (const run of ['x  ', ' ', 'a-'])
      assertGrowth(
        (size) => `${head}${run.repeat(size / run.length)}!`,
        (line) => {
          assert.equal(new RegExp(row.regexp).test(line), false);
        },
      );
  });

  it('is what the page of the terminal names, in a file of tasks that can be read', () => {
    const page = readFileSync('docs/terminal.md', 'utf8');
    const [, json = ''] = /```json\n(\{\n {2}"version"[^]*?)```/.exec(page) ?? [];
    const { tasks } = load(json) as {
      readonly tasks: readonly {
        readonly args: readonly string[];
        readonly problemMatcher: { readonly base: string };
      }[];
    };
    assert.deepEqual(
      tasks.map(({ problemMatcher }) => problemMatcher.base),
      [`$${MATCHER.name}`],
    );
    assert.ok(tasks[0]?.args.includes('check'));
  });
});

function onlyMatcher(): Matcher {
  const [matcher, ...others] = (readManifest() as Manifest).contributes.problemMatchers;
  assert.ok(matcher !== undefined && others.length === 0);
  return matcher;
}

/** What VS Code makes of lines by a matcher of two patterns, of which the second one goes on. */
function matches(lines: readonly string[]): readonly Told[] {
  const [head, row] = MATCHER.pattern.map((pattern) => ({ ...pattern, regexp: new RegExp(pattern.regexp) }));
  assert.ok(head?.file !== undefined && row?.loop === true);
  const found: Told[] = [];
  for (let at = 0; at + 1 < lines.length; at++) {
    const file = head.regexp.exec(lines[at] ?? '')?.[head.file];
    if (file === undefined) continue;
    for (; at + 1 < lines.length; at++) {
      const one = row.regexp.exec(lines[at + 1] ?? '');
      if (one === null) break;
      const group = (number: number | undefined): string => one[number ?? 0] ?? '';
      found.push({
        file,
        line: Number(group(row.line)),
        column: Number(group(row.column)),
        severity: group(row.severity),
        message: group(row.message),
        code: group(row.code),
      });
    }
  }
  return found;
}
