// @ts-check
// Colours the notes beside this file with the grammars that package.json contributes, inside VS Code's own
// Markdown and YAML grammars, and compares with what is written below each line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..', '..');
const tool = fileURLToPath(import.meta.resolve('vscode-tmgrammar-test/dist/unit.js'));
const editorGrammars = join(root, 'test', 'fixtures', 'grammars');

/**
 * The files of a folder that end so, as paths from the root, sorted.
 * @param {string} folder
 * @param {string} ending
 */
function filesIn(folder, ending) {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => relative(root, join(folder, name)).replaceAll('\\', '/'));
}

/**
 * Runs the tool, and shows what it says but for the languages that no front matter needs.
 * @param {string[]} notes
 * @param {string} reports
 * @returns {boolean} whether it was content
 */
function colour(notes, reports) {
  const grammars = filesIn(editorGrammars, '.json').flatMap((file) => ['--grammar', file]);
  const options = ['--config', 'package.json', ...grammars, '--xunit-report', reports];
  const { stdout, stderr, status } = spawnSync(process.execPath, [tool, ...options, ...notes], {
    cwd: root,
    encoding: 'utf8',
  });
  process.stdout.write(stdout);
  process.stderr.write(stderr.replaceAll(/^grammar not found for .*\n/gm, ''));
  return status === 0;
}

/**
 * Counts the lines with something written below them. A note without such a line counts as failed.
 * @param {number} notes
 * @param {string} reports
 */
function count(notes, reports) {
  const suites = readdirSync(reports).map((file) => readFileSync(join(reports, file), 'utf8'));
  const cases = suites.map((suite) => suite.split('<testcase ').slice(1));
  const failed = cases.flat().filter((line) => /<(?:failure|error)\b/.test(line)).length;
  const empty = notes - cases.filter((lines) => lines.length > 0).length;
  return { passed: cases.flat().length - failed, failed: failed + empty };
}

const notes = filesIn(import.meta.dirname, '.test.md');
const reports = mkdtempSync(join(tmpdir(), 'job-search-grammar-'));
try {
  const content = colour(notes, reports);
  const totals = count(notes.length, reports);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  const file = process.env.JOB_SEARCH_TOTALS;
  if (file !== undefined && file !== '') writeFileSync(file, JSON.stringify(totals));
  process.exitCode = content && totals.failed === 0 && totals.passed > 0 ? 0 : 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
