import assert from 'node:assert/strict';
import { linkTo } from '../../../src/core/drafts/draftLink';
import { readText } from '../../../src/core/notes/readNote';
import { applyEdits } from '../../../src/core/text/text';

describe('the link of a draft to its note', () => {
  const draft = (link: string): string =>
    `---\r\ntype: letter # mine\r\nfor: ${link}\r\nto: Jo\r\n---\r\nfor: x\r\n`;
  const table: readonly (readonly [before: string, path: string, after: string])[] = [
    ['../acme.md', '../acme-2.md', '../acme-2.md'],
    ['../acme.md', '../Acme & Söhne #1.md', '"../Acme & Söhne #1.md"'],
    ["'../acme.md'", "../jo's.md", "'../jo''s.md'"],
    ['"../acme.md"', '../a"b.md', '"../a\\"b.md"'],
    ['../acme.md   # the note', '../true.md', '../true.md   # the note'],
  ];
  for (const [before, path, after] of table) {
    it(`becomes ${after} where it was ${before}`, () => {
      const text = draft(before);
      const edit = linkTo(readText(text, 'UTC'), path);
      assert.ok(edit);
      assert.equal(applyEdits(text, [edit]), draft(after));
    });
  }

  it('is written in no other file', () => {
    for (const text of ['# for: x', '---\ninterview: 2026-11-20\nfor: x\n---\n', '---\ntype: letter\n---\n'])
      assert.equal(linkTo(readText(text, 'UTC'), 'y.md'), undefined);
  });
});
