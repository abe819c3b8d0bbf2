import assert from 'node:assert/strict';
import { linkTarget, linkText } from '../../../src/core/text/links';
import { readNote } from '../../../src/core/notes/readNote';
import { ZONE } from '../views/views';

describe('a link', () => {
  const table: readonly (readonly [written: string, text: string, target: string])[] = [
    ['[[Initech]]', 'Initech', 'Initech'],
    ['[[Companies/Initech#Offices|Initech Inc]], Austin', 'Initech Inc, Austin', 'Initech, Austin'],
    ['[Jane Doe](people/jane.md), VP', 'Jane Doe, VP', 'jane, VP'],
    ['[Friday](daily/2026-11-20.md#notes)', 'Friday', '2026-11-20'],
    ['[Jane](https://example.com/in/jane) and [[Sam]]', 'Jane and Sam', 'jane and Sam'],
    ['[Senior](remote) Engineer', '[Senior](remote) Engineer', '[Senior](remote) Engineer'],
    ['[[', '[[', '[['],
    ['[a](b.md', '[a](b.md', '[a](b.md'],
  ];
  for (const [written, text, target] of table) {
    it(`${written} reads as “${text}”, and leads to “${target}”`, () => {
      assert.equal(linkText(written), text);
      assert.equal(linkTarget(written), target);
    });
  }

  it('counts as its text in a note, and as the day that it leads to where a date is', () => {
    const reading = readNote(
      '---\ncompany: "[Initech](initech.md)"\ninterview: "[Friday](2026-11-20.md)"\ninterviewers:\n  - "[Jane Doe](jane.md), VP"\n---\n',
      ZONE,
    );
    assert.equal(reading.kind, 'interview');
    const { note } = reading;
    assert.equal(note.company, 'Initech');
    assert.equal(note.interview?.date, '2026-11-20');
    assert.deepEqual(
      note.interviewers.map(({ name, title }) => [name, title]),
      [['Jane Doe', 'VP']],
    );
    assert.deepEqual(note.problems, []);
  });
});
