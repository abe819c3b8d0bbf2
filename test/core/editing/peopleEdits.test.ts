import assert from 'node:assert/strict';
import { addPeople } from '../../../src/core/editing/peopleEdits';
import { readText } from '../../../src/core/notes/readNote';
import { applyEdits } from '../../../src/core/text/text';

function after(before: string, ...people: readonly string[]): string {
  const text = `---\ncompany: Initech\n${before}---\n`;
  const plan = addPeople(readText(text, 'UTC'), people);
  if (plan.kind === 'refused') return 'refused';
  return applyEdits(text, plan.edits).slice('---\ncompany: Initech\n'.length, -'---\n'.length);
}

const SAM = 'Sam Lee, CTO';
const PAT = 'Pat: Roe';

describe('adding interviewers', () => {
  const EDITS: readonly (readonly [name: string, before: string, after: string])[] = [
    ['where there are none', '', 'interviewers:\n  - Sam Lee, CTO\n  - "Pat: Roe"\n'],
    ['in an empty key', 'interviewers:\n', 'interviewers: ["Sam Lee, CTO", "Pat: Roe"]\n'],
    ['behind one', 'interviewers: Jane Doe\n', 'interviewers: [Jane Doe, "Sam Lee, CTO", "Pat: Roe"]\n'],
    [
      'in a list on one line',
      'interviewers: [ Jane Doe ] # who\n',
      'interviewers: [ Jane Doe, "Sam Lee, CTO", "Pat: Roe" ] # who\n',
    ],
    [
      'in a list of lines',
      'interviewers:\n- Jane Doe # first\n\nround: 2\n',
      'interviewers:\n- Jane Doe # first\n- Sam Lee, CTO\n- "Pat: Roe"\n\nround: 2\n',
    ],
    [
      'behind somebody with an address',
      'interviewers:\n  - name: Jane Doe\n    email: jane@initech.example\nround: 2\n',
      'interviewers:\n  - name: Jane Doe\n    email: jane@initech.example\n  - Sam Lee, CTO\n  - "Pat: Roe"\nround: 2\n',
    ],
  ];
  for (const [name, before, expected] of EDITS) {
    it(name, () => {
      assert.equal(after(before, SAM, PAT), expected);
    });
  }

  it('writes nothing where what is there is no list of people', () => {
    assert.equal(after('interviewers: {a: b}\n', SAM), 'refused');
    assert.equal(after('interviewers: [\n', SAM), 'refused');
  });
});
