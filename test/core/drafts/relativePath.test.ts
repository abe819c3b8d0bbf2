import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { linkedPath } from '../../../src/core/drafts/draftLink';
import { relativePath } from '../../../src/core/drafts/relativePath';

describe('the path from a draft to its note', () => {
  const table: readonly (readonly [folder: string, file: string, path: string])[] = [
    ['/notes/letters', '/notes/a.md', '../a.md'],
    ['/notes', '/notes/a.md', 'a.md'],
    ['/notes/', '/notes/x/a.md', 'x/a.md'],
    ['/', '/a.md', 'a.md'],
    ['/a/b/c', '/a/d/e.md', '../../d/e.md'],
    // A drive in either case, as VS Code and other programs write it.
    ['/c:/notes/letters', '/C:/notes/a.md', '../a.md'],
    ['/C:/', '/c:/a.md', 'a.md'],
    // On a server, whose name is no part of the path.
    ['/share/notes/letters', '/share/notes/a.md', '../a.md'],
    // What is in a name is left as it is.
    ['/notes/letters', '/notes/Söhne & Co.md', '../Söhne & Co.md'],
    ['/notes/So\u0308hne', '/notes/So\u0308hne/a.md', 'a.md'],
    ['/notes/Letters', '/notes/letters/a.md', '../letters/a.md'],
    ['/notes/letters', '/notes/a\\b.md', '../a\\b.md'],
  ];
  for (const [folder, file, path] of table)
    it(`is ${path} from ${folder} to ${file}`, () => {
      assert.equal(relativePath(folder, file), path);
      if (!/^\/[A-Z]:/i.test(folder)) assert.equal(posix.join(folder, path), file);
    });

  it('is read as it was written on Windows too', () => {
    assert.equal(linkedPath('..\\a.md'), '../a.md');
    assert.equal(linkedPath('..\\..\\x\\a.md'), '../../x/a.md');
    assert.equal(linkedPath('../a.md'), '../a.md');
    // On Linux a name can have that sign; we write a slash before it, except beside the draft.
    assert.equal(linkedPath('../a\\b.md'), '../a\\b.md');
  });
});
