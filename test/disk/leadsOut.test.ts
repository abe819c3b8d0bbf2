import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leadsOut } from '../../src/disk/leadsOut';

describe('a file that is to be made in a folder', () => {
  let root: string;

  before(function () {
    // Windows makes links only for some.
    if (process.platform === 'win32') this.skip();
    root = mkdtempSync(join(tmpdir(), 'job-search-links-'));
    mkdirSync(join(root, 'home/inside'), { recursive: true });
    mkdirSync(join(root, 'home-too'));
    for (const [name, target] of Object.entries({
      out: '..',
      beside: '../home-too',
      within: 'inside',
      nowhere: '../gone',
      circle: 'circle',
    }))
      symlinkSync(target, join(root, 'home', name));
    symlinkSync('home', join(root, 'link'));
  });

  after(() => {
    rmSync(root, { recursive: true });
  });

  const PLACES: readonly (readonly [path: string, isOutside: boolean])[] = [
    ['a.md', false],
    ['new/a.md', false],
    ['..a/b.md', false],
    ['within/new/a.md', false],
    ['out/a.md', true],
    ['out/home/a.md', false],
    ['beside/a.md', true],
    ['nowhere', true],
    ['nowhere/a.md', true],
    ['circle/a.md', true],
    ['../a.md', true],
    ['..', true],
  ];
  for (const [path, isOutside] of PLACES) {
    it(`${isOutside ? 'lies outside' : 'stays within'}: ${path}`, () => {
      assert.equal(leadsOut(join(root, 'home'), `${join(root, 'home')}/${path}`), isOutside);
      assert.equal(leadsOut(join(root, 'link'), `${join(root, 'link')}/${path}`), isOutside);
    });
  }
});
