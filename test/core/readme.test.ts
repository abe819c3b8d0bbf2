import assert from 'node:assert/strict';
import { FIELD_KEYS, STATUSES } from '../../src/core/notes/fields';
import { names, pageAt, rows, section } from './pages';

const README = pageAt('README.md');

/** What is longer, in bytes, is not read at one go. */
const ONE_PAGE = 14_000;

describe('the readme', () => {
  it('is one page, with one picture', () => {
    const size = Buffer.byteLength(README.text);
    assert.ok(size <= ONE_PAGE, `${size} bytes`);
    assert.equal(README.text.match(/<picture>/g)?.length, 1);
  });

  it('has every key of a note', () => {
    const table = rows(section(README, 'Keys'));
    const keys = table.flatMap(([first]) => names(first));
    assert.deepEqual([...keys].sort(), [...FIELD_KEYS].sort());
    const statuses = table.find(([first]) => first === '`status`')?.[1] ?? '';
    assert.deepEqual(names(statuses), STATUSES);
  });

  it('says how to get the extension, and how to build it', () => {
    for (const words of ['`Extensions: Install from VSIX…`', '`npm start`', '`npm test`'])
      assert.ok(section(README, 'Get it').includes(words), words);
  });
});
