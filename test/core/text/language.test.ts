import assert from 'node:assert/strict';
import { plainly, say, speakWith } from '../../../src/core/text/language';

describe('a sentence', () => {
  it('is said with its parts in their places', () => {
    assert.equal(say('{1} is after {0}, {1}.', 'a', 2), '2 is after a, 2.');
    assert.equal(say('{0} of {1}', '{1}'), '{1} of {1}', 'what is filled in is not looked at again');
  });

  it('ends with one dot, also where its last part ends with one', () => {
    assert.equal(say('Now: until {0}.', '5. Dez.'), 'Now: until 5. Dez.');
    assert.equal(say('Now: until {0}.', 'then...'), 'Now: until then....', 'but not what is left open');
  });

  it('is said in the language that was chosen', () => {
    speakWith((sentence, parts) => `${sentence} – ${parts.join()}`);
    const said = say('{0} days', 3);
    speakWith(plainly);
    assert.equal(said, '{0} days – 3');
  });
});
