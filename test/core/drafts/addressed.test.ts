import assert from 'node:assert/strict';
import { addressedAt, namePlace } from '../../../src/core/drafts/addressed';
import { noteIn } from '../../../src/core/notes/noteText';
import { readNote, readText } from '../../../src/core/notes/readNote';

const NOTE = `---
company: Initech
interview: 2026-11-20
interviewers:
  - Jane Doe, VP
  - name: Sam Lee
    title: CTO
thank-you-sent:
  jane doe: 2026-11-21
  Sam Lee, CTO: 2026-11-22
  Ann: 2026-11-22
---
Jane Doe
`;

describe('the drafts that a place in a note leads to', () => {
  const PLACES: readonly (readonly [at: string, names: readonly string[] | 'everyone' | undefined])[] = [
    ['Doe, VP', ['Jane Doe']],
    ['CTO\nthank', ['Sam Lee']],
    ['interviewers', 'everyone'],
    ['thank-you-sent', 'everyone'],
    ['jane doe', ['Jane Doe']],
    ['2026-11-21', ['Jane Doe']],
    ['Sam Lee, CTO', ['Sam Lee']],
    ['Ann', ['Ann']],
    ['company', undefined],
    ['Initech', undefined],
    ['Jane Doe\n', undefined],
  ];
  for (const [at, names] of PLACES) {
    it(`are at “${at.trim()}” those of ${names === undefined ? 'nobody' : String(names)}`, () => {
      const reading = readNote(NOTE, 'UTC');
      assert.equal(reading.kind, 'interview');
      const found = addressedAt(readText(NOTE, 'UTC'), NOTE.indexOf(at) + 1, reading.note);
      assert.deepEqual(found?.names, names);
    });
  }
});

describe('the name of an interviewer', () => {
  const WRITTEN: readonly (readonly [interviewers: string, selected: string])[] = [
    ['Jane Doe, VP of Jane Doe', '[Jane Doe], VP of Jane Doe'],
    ['\n  - Jane, CTO', '\n  - [Jane], CTO'],
    [
      '\n  - title: Head of Jane Street\n    name: Jane',
      '\n  - title: Head of Jane Street\n    name: [Jane]',
    ],
    ['\n  - {email: ann@x.org, Name: ann}', '\n  - {email: ann@x.org, Name: [ann]}'],
    ['\n  - "Jane \\"J\\" Doe"', '\n  - ["Jane \\"J\\" Doe"]'],
  ];
  for (const [interviewers, selected] of WRITTEN) {
    it(`is marked in ${JSON.stringify(selected)}`, () => {
      const text = `---\ninterview: 2026-11-20\ninterviewers: ${interviewers}\n---\n`;
      const read = readText(text, 'UTC');
      const [person] = noteIn(read)?.interviewers ?? [];
      assert.ok(person);
      const { start, end } = namePlace(read, person);
      const marked = `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
      assert.equal(marked, `---\ninterview: 2026-11-20\ninterviewers: ${selected}\n---\n`);
    });
  }
});
