import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  endOfLine,
  lineStarts,
  positionAt,
  rangeOf,
  withoutByteOrderMark,
} from '../../../src/core/text/text';

describe('the lines of a text', () => {
  const STARTS: readonly (readonly [text: string, starts: readonly number[]])[] = [
    ['', [0]],
    ['a', [0]],
    ['a\n', [0, 2]],
    ['a\nb', [0, 2]],
    ['a\r\nb\r\n', [0, 3, 6]],
    ['a\rb', [0, 2]],
    ['\r\r\n\n', [0, 1, 3, 4]],
    ['a\u2028b\u0085c\fd', [0]],
  ];
  for (const [text, starts] of STARTS) {
    it(`${JSON.stringify(text)} has lines from ${starts.join(', ')}`, () => {
      assert.deepEqual(lineStarts(text), starts);
    });
  }

  it('are counted up to an end only', () => {
    assert.deepEqual(lineStarts('a\nb\nc\n', 3), [0, 2]);
    assert.deepEqual(lineStarts('a\nb\nc\n', 4), [0, 2, 4]);
  });

  const PLACES: readonly (readonly [offset: number, line: number, character: number])[] = [
    [0, 0, 0],
    [1, 0, 1],
    [2, 1, 0],
    [3, 1, 1],
    [4, 2, 0],
    [99, 2, 95],
  ];
  for (const [offset, line, character] of PLACES) {
    it(`offset ${offset} of three lines is ${line}:${character}`, () => {
      assert.deepEqual(positionAt(lineStarts('a\n\u00e9\n'), offset), { line, character });
    });
  }

  it('count an emoji as two, as the Language Server Protocol does', () => {
    const text = '😀 a\n😀b';
    const start = text.lastIndexOf('b');
    assert.deepEqual(rangeOf(lineStarts(text), { start, end: start + 1 }), {
      start: { line: 1, character: 2 },
      end: { line: 1, character: 3 },
    });
  });

  it('lead from every offset to its place and back', () => {
    const text = fc
      .array(fc.constantFrom('a', '😀', '\n', '\r\n', '\r', ' '), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const starts = lineStarts(written);
        for (let offset = 0; offset <= written.length; offset++) {
          const { line, character } = positionAt(starts, offset);
          assert.equal((starts[line] ?? NaN) + character, offset);
          assert.equal(
            line,
            written.slice(0, offset).split(/\r\n|\n|\r(?!\n)/).length - 1 - between(written, offset),
          );
        }
      }),
    );
  });
});

/** 1 where an offset lies between the two characters of a CRLF: the line has not ended there. */
function between(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? 1 : 0;
}

describe('a text', () => {
  it('loses one byte order mark, and no more', () => {
    assert.equal(withoutByteOrderMark('\uFEFF---'), '---');
    assert.equal(withoutByteOrderMark('\uFEFF\uFEFF---'), '\uFEFF---');
    assert.equal(withoutByteOrderMark('a\uFEFF'), 'a\uFEFF');
  });

  const ENDINGS: readonly (readonly [text: string, ending: string])[] = [
    ['', '\n'],
    ['a', '\n'],
    ['a\nb\r\n', '\n'],
    ['a\r\nb\n', '\r\n'],
    ['a\rb', '\r'],
  ];
  for (const [text, ending] of ENDINGS) {
    it(`${JSON.stringify(text)} has lines that end in ${JSON.stringify(ending)}`, () => {
      assert.equal(endOfLine(text), ending);
    });
  }

  it('takes edits in any order', () => {
    const edits = [
      { span: { start: 0, end: 1 }, newText: 'A' },
      { span: { start: 2, end: 2 }, newText: '+' },
      { span: { start: 3, end: 5 }, newText: '' },
    ];
    assert.equal(applyEdits('abcdef', edits), 'Ab+cf');
    assert.equal(applyEdits('abcdef', edits.toReversed()), 'Ab+cf');
    assert.equal(applyEdits('abcdef', []), 'abcdef');
  });
});
