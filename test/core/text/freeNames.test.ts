import assert from 'node:assert/strict';
import { FreeNames, numberedName } from '../../../src/core/text/freeNames';

describe('free names', () => {
  it('have a number before their ending, from the second on', () => {
    const named = ['letter.md', 'letter', 'x/a.b.md', 'Jobs'].map((name) =>
      [1, 2, 12].map((number) => numberedName(name, number)),
    );
    assert.deepEqual(named, [
      ['letter.md', 'letter-2.md', 'letter-12.md'],
      ['letter', 'letter-2', 'letter-12'],
      ['x/a.b.md', 'x/a.b-2.md', 'x/a.b-12.md'],
      ['Jobs', 'Jobs-2', 'Jobs-12'],
    ]);
  });

  it('are given once each, and none that is there', () => {
    const names = new FreeNames((name) => ['a-2.md', 'b.md'].includes(name));
    const given = ['a.md', 'a.md', 'a-3.md', 'a.md', 'b.md', 'b.md'].map((name) => names.free(name));
    assert.deepEqual(given, ['a.md', 'a-3.md', 'a-3-2.md', 'a-4.md', 'b-2.md', 'b-3.md']);
  });

  it('are not taken twice in other letters, which Windows and macOS take for the same', () => {
    const names = new FreeNames(() => false);
    const given = ['Söhne.md', 'so\u0308hne.md', 'x/SÖHNE.md', 'x\\söhne.md', 'SÖHNE-2.md'].map((name) =>
      names.free(name),
    );
    assert.deepEqual(given, ['Söhne.md', 'so\u0308hne-2.md', 'x/SÖHNE.md', 'x\\söhne-2.md', 'SÖHNE-2-2.md']);
  });

  it('are asked about no more often than there are names, however many are the same', () => {
    let asked = 0;
    const names = new FreeNames(() => {
      asked++;
      return false;
    });
    for (let nth = 1; nth <= 1000; nth++) assert.equal(names.free('a.md'), numberedName('a.md', nth));
    assert.equal(asked, 1000);
  });
});
