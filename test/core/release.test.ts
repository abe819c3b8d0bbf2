import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageAt, section } from './pages';

interface Manifest {
  readonly version: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly pricing: string;
  readonly publisher: string;
}

const TEXT = readFileSync('package.json', 'utf8');
const MANIFEST = JSON.parse(TEXT) as Manifest;
const CHANGELOG = readFileSync('CHANGELOG.md', 'utf8');

/** What only an owner can know, made up. */
const FILLED = {
  publisher: 'made-up',
  repository: { type: 'git', url: 'https://git.example/made-up/notes.git' },
  bugs: { url: 'https://git.example/made-up/notes/issues' },
};

/** A manifest that differs from ours, as it would be written. */
function manifestWith(changes: object): string {
  return JSON.stringify({ ...MANIFEST, publisher: 'job-search-notes', ...changes }, undefined, 2);
}

describe('the check before a release', () => {
  const place = mkdtempSync(join(tmpdir(), 'job-search-release-'));

  after(() => {
    rmSync(place, { recursive: true });
  });

  function check(
    manifest: string,
    { changelog = CHANGELOG, tag }: { readonly changelog?: string; readonly tag?: string } = {},
  ): { readonly status: number | null; readonly lines: readonly string[] } {
    writeFileSync(join(place, 'package.json'), manifest);
    writeFileSync(join(place, 'CHANGELOG.md'), changelog);
    const env = { ...process.env, GITHUB_REF_TYPE: tag && 'tag', GITHUB_REF_NAME: tag };
    const program = ['test/host/releaseCheck.mjs', join(place, 'package.json')];
    const { status, stderr } = spawnSync(process.execPath, program, { env, encoding: 'utf8' });
    return { status, lines: stderr.split('\n').filter((line) => line !== '') };
  }

  it('names the three lines that an owner has to fill in', () => {
    const { status, lines } = check(manifestWith({}));
    assert.equal(status, 1);
    assert.deepEqual(
      lines.map((line) => /^package\.json(?::\d+)?: "(\w+)"/.exec(line)?.[1]),
      Object.keys(FILLED),
    );
    const at = manifestWith({}).split('\n').indexOf('  "publisher": "job-search-notes",') + 1;
    assert.match(lines[0] ?? '', new RegExp(`^package\\.json:${at}: `));
  });

  it('is content once they are', () => {
    assert.deepEqual(check(manifestWith(FILLED)), { status: 0, lines: [] });
    assert.deepEqual(check(manifestWith(FILLED), { tag: `v${MANIFEST.version}` }), { status: 0, lines: [] });
  });

  it('takes nothing for an address that is none', () => {
    for (const url of ['', 'TODO', 'https://', 'https://git.example', 'git@git.example:a/b.git', undefined]) {
      const { status, lines } = check(manifestWith({ ...FILLED, repository: { url }, bugs: url }));
      assert.deepEqual([status, lines.length], [1, 2], url);
    }
  });

  it('wants a section of the changelog, and the tag of the version', () => {
    for (const changelog of [
      '# Changelog\n',
      `# Changelog\n\n## ${MANIFEST.version}\n\n## 0.0.9\n\nOld.\n`,
    ]) {
      const { status, lines } = check(manifestWith(FILLED), { changelog });
      assert.deepEqual([status, lines.length], [1, 1]);
      assert.match(lines[0] ?? '', /^CHANGELOG\.md: there is no section "## /);
    }
    const { status, lines } = check(manifestWith(FILLED), { tag: 'v99.0.0' });
    assert.deepEqual([status, lines.length], [1, 1]);
    assert.match(lines[0] ?? '', /the tag is v99\.0\.0/);
  });

  it('is told of in CONTRIBUTING, with the same three lines', () => {
    const told = section(pageAt('.github/CONTRIBUTING.md'), 'Before the first release');
    assert.ok(told.includes('`npm run release:check`'));
    assert.deepEqual(
      [...told.matchAll(/^ *"(\w+)":/gm)].map(([, key]) => key),
      Object.keys(FILLED),
    );
  });
});

describe('the manifest, for those who look for extensions', () => {
  it('has keywords, no more than are allowed, each once', () => {
    const { keywords } = MANIFEST;
    assert.ok(keywords.length >= 10 && keywords.length <= 30, `${keywords.length} keywords`);
    assert.equal(new Set(keywords.map((word) => word.toLowerCase())).size, keywords.length);
  });

  it('says that it is free, and what it is', () => {
    assert.equal(MANIFEST.pricing, 'Free');
    assert.deepEqual(MANIFEST.categories, ['Linters', 'Snippets', 'Other']);
  });
});
