import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { helpPages } from '../../../src/core/views/helpPages';

describe('the pages that help lists', () => {
  it('are all that there are, but the list itself', () => {
    const pages = helpPages(readFileSync('docs/README.md', 'utf8'));
    const files = pages.map(({ file }) => file);
    assert.deepEqual(
      [...files].sort(),
      readdirSync('docs')
        .filter((name) => name !== 'README.md')
        .sort(),
    );
    for (const { title, about, file } of pages) {
      assert.ok(existsSync(`docs/${file}`), file);
      assert.ok(title !== '' && about.endsWith('.'), file);
    }
  });

  it('lie beside the list', () => {
    const list = '- [A](../a.md): x.\n- [B](https://b.example/b.md): x.\n- [C](c.md): x\n  - [D](d.md): x\n';
    assert.deepEqual(helpPages(list), [{ title: 'C', about: 'x', file: 'c.md' }]);
  });
});
