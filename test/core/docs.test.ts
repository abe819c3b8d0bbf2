import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from 'github-slugger';
import { FIELD_KEYS, STATUSES } from '../../src/core/notes/fields';
import { wordsFor } from '../../src/core/notes/statuses';
import { ALL_SEVERITIES } from '../../src/core/rules/codes';
import { ADVICE, DEFAULT_RULES } from '../../src/core/rules/rules';

const PAGE = readFileSync('docs/rules.md', 'utf8');

/** The anchor of each heading, as GitHub makes it. */
const ANCHORS = [...PAGE.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading));

/** Every program that comments are written in: of the product, the tests and the build. */
const PROGRAMS = ['src', 'test']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.(?:ts|mjs|cjs)$/.test(name))
  .concat('esbuild.js', '.esbuild/parts.js', 'eslint.config.mjs')
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** A section with all below it. */
function section(heading: string): string {
  const [, rest = ''] = PAGE.split(`\n## ${heading}\n`);
  return rest.split(/\n## /, 1)[0] ?? '';
}

/** The first two cells of each row of a section's tables. */
function rows(heading: string): readonly (readonly [string, string])[] {
  const found = [...section(heading).matchAll(/^\| (`[^|]*`) \| ([^|]*) \|/gm)];
  assert.ok(found.length > 0, `“${heading}” has no table`);
  return found.map(([, first = '', second = '']) => [first, second]);
}

/** Each number and time of the rules under the name of its setting, `checkIn.max`. */
function defaults(rules: object, parent = ''): readonly (readonly [string, string])[] {
  return Object.entries(rules).flatMap(([name, value]: [string, unknown]) => {
    if (value instanceof Set) return [];
    return typeof value === 'object' && value !== null
      ? defaults(value, `${parent}${name}.`)
      : [[`${parent}${name}`, String(value)] as const];
  });
}

describe('the page of rules', () => {
  it('has every word that is read as a status', () => {
    for (const status of STATUSES) {
      const [, words = ''] = new RegExp(`^- \`${status}\`: (.*)\\.$`, 'm').exec(PAGE) ?? [];
      assert.deepEqual(words.split(', '), wordsFor(status), status);
    }
  });

  it('has every key of a note, in the order in which one writes them', () => {
    const keys = rows('1. Notes').map(([key]) => key);
    assert.deepEqual(
      keys,
      FIELD_KEYS.map((key) => `\`${key}\``),
    );
  });

  it('has every status', () => {
    const [, line = ''] = /^- `status`: (.*?), without/m.exec(section('1. Notes')) ?? [];
    assert.deepEqual(
      [...line.matchAll(/`(\w+)`/g)].map(([, status]) => status),
      STATUSES,
    );
  });

  it('has every code with its severity', () => {
    const codes = Object.entries(ALL_SEVERITIES).map(([code, severity]) => [`\`${code}\``, severity]);
    assert.deepEqual(Object.fromEntries(rows('3. Problems')), Object.fromEntries(codes));
  });

  it('has the default of every number, time and choice of the rules', () => {
    const told = new Map(rows('4. Settings'));
    const known = defaults(DEFAULT_RULES);
    assert.ok(known.length >= 10);
    for (const [setting, value] of known) assert.equal(told.get(`\`${setting}\``), `\`${value}\``, setting);
    // What is said beside a rule is what the table says.
    const beside = [...section('2. Follow-ups').matchAll(/`([\w.]+)` \((`?)([\d:]+|false)\2\)/g)];
    assert.ok(beside.length >= 9, `${beside.length}`);
    for (const [, setting = '', , value = ''] of beside)
      assert.equal(told.get(`\`${setting}\``), `\`${value}\``, setting);
  });

  it('has the sentence of the article that each rule comes from', () => {
    for (const sentence of Object.values(ADVICE))
      assert.ok(section('2. Follow-ups').includes(`“${sentence}”`), sentence);
  });

  it('has each section that it or a comment leads to', () => {
    const links = [...PAGE.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor = '']) => anchor);
    assert.ok(links.length > 10);
    const comments = PROGRAMS.flatMap(({ text }) =>
      [...text.matchAll(/docs\/rules\.md#([\w-]+)/g)].map(([, anchor = '']) => anchor),
    );
    assert.ok(comments.length > 10);
    const missing = [...links, ...comments].filter((anchor) => !ANCHORS.includes(anchor));
    assert.deepEqual(missing, []);
    assert.equal(new Set(ANCHORS).size, ANCHORS.length, 'no two sections have one anchor');
  });

  it('is what comments name, by its section, and no page that is not here', () => {
    const vague = /docs\/rules\.md(?![#'])|\bSPE[C]\b/;
    const found = PROGRAMS.filter(({ text }) => vague.test(text)).map(({ file }) => file);
    assert.deepEqual(found, []);
  });
});
