import assert from 'node:assert/strict';
import { remembered } from '../../../src/core/text/remembered';

describe('a function that remembers what it gave', () => {
  it('works a text out once, also where nothing comes of it', () => {
    const asked: string[] = [];
    const length = remembered((text) => {
      asked.push(text);
      return text === '' ? undefined : text.length;
    });
    assert.deepEqual(['Initech', '', 'Initech', '', 'Globex'].map(length), [7, undefined, 7, undefined, 6]);
    assert.deepEqual(asked, ['Initech', '', 'Globex']);
  });

  it('forgets all once it knows as many as it may', () => {
    const asked: string[] = [];
    const same = remembered((text) => {
      asked.push(text);
      return text;
    }, 2);
    for (const text of ['a', 'b', 'a', 'c', 'a']) assert.equal(same(text), text);
    assert.deepEqual(asked, ['a', 'b', 'c', 'a']);
  });
});
