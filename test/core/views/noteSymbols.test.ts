import assert from 'node:assert/strict';
import { noteSymbol } from '../../../src/core/views/noteSymbols';
import type { NoteSymbol } from '../../../src/core/views/noteSymbols';
import { readText } from '../../../src/core/notes/readNote';

const NOTE = `---
company: Initech
Interview: 2026-11-20
interviewers:
  - Jane Doe, VP
  - name: Sam
status:
own: x
---
# Notes
`;

function lines({ name, detail, within, place }: NoteSymbol, depth = 0): readonly string[] {
  const line = `${'. '.repeat(depth)}${name} | ${detail} | ${NOTE.slice(place.start, place.end)}`;
  return [line, ...within.flatMap((one) => lines(one, depth + 1))];
}

describe('the outline of a note', () => {
  it('has its keys that have a value, in their order, and its people', () => {
    const read = readText(NOTE, 'UTC');
    assert.equal(read.reading.kind, 'interview');
    const symbol = noteSymbol(read, read.reading.note);
    assert.equal(NOTE.slice(symbol.span.start, symbol.span.end).endsWith('own: x\n---'), true);
    assert.deepEqual(lines(symbol), [
      'Initech |  | 2026-11-20',
      '. company | Initech | company',
      '. interview | 2026-11-20 | Interview',
      '. interviewers |  | interviewers',
      '. . Jane Doe | VP | Jane Doe, VP',
      '. . Sam |  | name: Sam',
    ]);
  });

  it('is named by its round too, and says so where there is no company', () => {
    const read = readText('---\nround: Panel\ninterview: 2026-11-20\n---\n', 'UTC');
    assert.equal(read.reading.kind, 'interview');
    assert.equal(noteSymbol(read, read.reading.note).name, '?: Panel');
  });
});
