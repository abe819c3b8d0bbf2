import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { globMatcher, isGlob } from '../../../src/core/settings/glob';
import { assertGrowth } from '../../growth/growth';
import { runs } from '../runs';

const fits = (glob: string, path: string): boolean => globMatcher([glob])(path);

const ORDINARY: Readonly<Record<string, { yes: readonly string[]; no: readonly string[] }>> = {
  '**/*.md': { yes: ['a.md', '.a.md', '.md', 'x/a.md', '.x/y/a.md'], no: ['a.MD', 'a.mdx', 'a.md/x', 'md'] },
  '**/x/**': { yes: ['x', 'x/a', 'a/x', 'a/x/b/c', '.a/x/.b'], no: ['ax', 'a/xb', 'X/a'] },
  '**/x': { yes: ['x', 'a/x', 'a/b/x'], no: ['x/a', 'ax'] },
  'x/**': { yes: ['x', 'x/a', 'x/a/b'], no: ['a/x', 'xa'] },
  'x/**/y': { yes: ['x/y', 'x/a/y', 'x/a/b/y', 'x/y/y'], no: ['xy', 'x/ay', 'x/y/a'] },
  'x/*': { yes: ['x/a', 'x/.a'], no: ['x', 'x/a/b', 'a/x/b'] },
  '*': { yes: ['a', '.a', 'Jobs (2026)'], no: ['a/b'] },
  '**': { yes: ['a', 'a/b', '.a/.b'], no: [] },
  'a*b*c': { yes: ['abc', 'abbc', 'axbxc', 'a.bbcc'], no: ['ab', 'acb', 'ab/c', 'xabc'] },
  'a**c': { yes: ['ac', 'abc'], no: ['a/c'] },
  '?.md': { yes: ['a.md', '..md'], no: ['.md', 'ab.md', 'a/.md'] },
  '[a-c]?[^0-9]': { yes: ['axx', 'c.-'], no: ['dxx', 'ax1', 'ax', 'Axx'] },
  '[^a].md': { yes: ['b.md', '^.md'], no: ['a.md', '.md'] },
  '**/*.{md,markdown}': { yes: ['a.md', 'x/a.markdown'], no: ['a.m', 'a.{md,markdown}', 'a.md,markdown'] },
  '{a,b/c}/*.md': { yes: ['a/x.md', 'b/c/x.md'], no: ['b/x.md', 'c/x.md'] },
  '{a,b{c,d}}.md': { yes: ['a.md', 'bc.md', 'bd.md'], no: ['b.md', 'c.md', 'acd.md'] },
  'a{,.b}.md': { yes: ['a.md', 'a.b.md'], no: ['a..md', 'ab.md'] },
  './a/*.md': { yes: ['a/b.md'], no: ['b.md'] },
};

describe('an ordinary glob', () => {
  for (const [glob, { yes, no }] of Object.entries(ORDINARY)) {
    it(`means what it means elsewhere: ${glob}`, () => {
      assert.ok(isGlob(glob));
      const elsewhere = picomatch(glob, { dot: true, noextglob: true });
      for (const path of yes) assert.deepEqual([fits(glob, path), elsewhere(path)], [true, true], path);
      for (const path of no) assert.deepEqual([fits(glob, path), elsewhere(path)], [false, false], path);
    });
  }

  it('parts folders by `/` on every system: one with `\\` is none, and is named among the bad ones', () => {
    for (const glob of ['notes\\*.md', '**\\letters\\**', 'C:\\notes\\**', '\\\\server\\share\\**'])
      assert.equal(isGlob(glob), false, glob);
    assert.ok(isGlob('C:/notes/**') && fits('C:/notes/**', 'C:/notes/a.md'));
    assert.equal(fits('C:/notes/**', 'notes/a.md'), false);
  });

  it('takes signs of other languages for what they are, as VS Code does', () => {
    const NAMES = ['Jobs (2026)', '!important', 'C++', '$old^', 'a.b', '1..3', 'x, y', '-', '#1'];
    for (const name of NAMES) {
      assert.ok(isGlob(name) && fits(name, name) && fits(`**/${name}/**`, `a/${name}/b`), name);
      assert.equal(fits(name, 'a'), false);
    }
    assert.ok(fits('[!a].md', 'b.md') && !fits('[!a].md', 'a.md') && !fits('[!a].md', '.md'));
    assert.ok(fits('{1..3}', '1..3') && !fits('{1..3}', '2'));
    assert.ok(fits('[]a-]', ']') && fits('[]a-]', '-') && fits('[{]', '{') && fits('[*]', '*'));
  });

  it('means for any path what another matcher says', () => {
    const name = fc
      .array(fc.constantFrom('a', 'b', '*', '?', '[ab]', '[!a]', '{a,bb}'), { minLength: 1, maxLength: 5 })
      .map((signs) => signs.join(''));
    const glob = fc
      .array(fc.oneof(name, fc.constant('**')), { minLength: 1, maxLength: 4 })
      .map((names) => names.join('/'));
    const path = fc
      .array(fc.stringMatching(/^[abc]{1,6}$/), { minLength: 1, maxLength: 4 })
      .map((names) => names.join('/'));
    fc.assert(
      fc.property(glob, path, (written, there) => {
        assert.equal(fits(written, there), regular(written).test(`${there}/`));
      }),
      { numRuns: runs(3000) },
    );
  });
});

describe('what is no glob', () => {
  const NO_GLOBS = [
    '(a+)+b',
    '(a|a)+b',
    '([a-z]+)+!',
    '+(a)',
    '@(a|b)',
    '!(a)',
    'a|b',
    'a\\b',
    'a\nb',
    '{a,b',
    'a,b}',
    '{a,{b}',
    '[a',
    'a]',
    '[]',
    '[!]',
    '[z-a]',
    '[a/b]',
    '[[:alpha:]]',
    '{a,b}'.repeat(20),
    '{,}'.repeat(60),
    'a'.repeat(501),
    '',
    ' ',
  ];
  for (const text of NO_GLOBS) {
    it(`is refused, and fits nothing: ${JSON.stringify(text.slice(0, 30))}`, () => {
      assert.equal(isGlob(text), false);
      if (text.trim() !== '') assert.equal(fits(text, 'a'), false);
    });
  }
});

describe('a hostile glob', () => {
  const HOSTILE: Readonly<Record<string, readonly [glob: string, part: string]>> = {
    'many gaps in a name': [`${'*a'.repeat(200)}*b`, 'a'],
    'many gaps between names': [`${'**/a/'.repeat(90)}b`, 'a/'],
    'a long run that nearly fits': [`*${'a'.repeat(400)}b*`, 'a'],
    'many question marks': [`*${'?'.repeat(300)}b*`, 'a'],
    'many choices': [`${'{a,b}'.repeat(6)}*{c,d}`, 'a'],
  };
  for (const [name, [glob, part]] of Object.entries(HOSTILE)) {
    it(`costs no more than the path is long: ${name}`, () => {
      assert.ok(isGlob(glob));
      const matches = globMatcher([glob]);
      assertGrowth(
        (size) => part.repeat(size / part.length),
        (path) => {
          assert.equal(matches(path), false);
        },
      );
    });
  }
});

/** The same glob as a regular expression, for short paths with a slash behind each name. */
function regular(glob: string): RegExp {
  const names = glob.split('/').map((name) =>
    name === '**'
      ? '**'
      : name
          .replace(/\{([^,]*),([^}]*)\}/g, '(?:$1|$2)')
          .replaceAll('[!', '[^/')
          .replace(/(?<!\()\?(?!:)/g, '[^/]')
          .replaceAll('*', '[^/]*'),
  );
  // Each name is followed by a slash, so that no folders at all are nothing.
  const pattern = names.map((name) => (name === '**' ? '(?:[^/]+/)*' : `${name}/`)).join('');
  return new RegExp(`^${pattern}$`);
}
