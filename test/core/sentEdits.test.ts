import assert from 'node:assert/strict';
import { addDate } from '../../src/core/edits';
import { markSent } from '../../src/core/sentEdits';
import { applyEdits } from '../../src/core/text';
import type { EditPlan } from '../../src/core/edits';

const DAY = '2026-11-24';

function result(text: string, plan: EditPlan): string {
  return plan.kind === 'refused' ? `refused: ${plan.why}` : applyEdits(text, plan.edits);
}

function note(head: string): string {
  return `---\ncompany: X\n${head}---\n\nBody\n`;
}

type Row = readonly [name: string, before: string, after: string];

describe('marking letters as sent', () => {
  const everyone = ['Jane Doe', 'Sam Lee'];
  const toOne: readonly Row[] = [
    ['adds the person on a line of their own', '', 'thank-you-sent:\n  Jane Doe: …\n'],
    ['fills what is empty', 'thank-you-sent: # when?\n', 'thank-you-sent: {Jane Doe: …} # when?\n'],
    ['takes the place of false', 'thank-you-sent: false\n', 'thank-you-sent: {Jane Doe: …}\n'],
    [
      'keeps a date as that of the others',
      'thank-you-sent: 2026-11-21 # x\n',
      'thank-you-sent: {Sam Lee: 2026-11-21, Jane Doe: …} # x\n',
    ],
    [
      'adds to a map',
      'thank-you-sent:\n  Sam Lee: 2026-11-21 # x\nrole: y\n',
      'thank-you-sent:\n  Sam Lee: 2026-11-21 # x\n  Jane Doe: …\nrole: y\n',
    ],
    [
      'adds to a map in braces',
      'thank-you-sent: { Sam Lee: true }\n',
      'thank-you-sent: { Sam Lee: true, Jane Doe: … }\n',
    ],
    [
      'adds to a list of pairs',
      'thank-you-sent:\n- Sam Lee: true\n',
      'thank-you-sent:\n- Sam Lee: true\n- Jane Doe: …\n',
    ],
    [
      'adds to a list in brackets',
      'thank-you-sent: [Sam Lee: true]\n',
      'thank-you-sent: [Sam Lee: true, {Jane Doe: …}]\n',
    ],
    [
      'fills an empty person',
      'thank-you-sent:\n  jane doe:\n  Sam Lee: true\n',
      'thank-you-sent:\n  jane doe: …\n  Sam Lee: true\n',
    ],
    [
      'changes a person',
      'thank-you-sent:\n  Jane Doe: "2026-01-01" # x\n',
      'thank-you-sent:\n  Jane Doe: … # x\n',
    ],
    [
      'keeps another key',
      'Thank_You_Sent:\n    Sam Lee: true\n',
      'Thank_You_Sent:\n    Sam Lee: true\n    Jane Doe: …\n',
    ],
  ];
  for (const [name, before, after] of toOne) {
    for (const end of ['\n', '\r\n']) {
      it(`${name}, with ${JSON.stringify(end)}`, () => {
        const text = note(before).replaceAll('\n', end);
        const plan = markSent(text, { names: ['Jane Doe'], everyone, date: DAY });
        assert.equal(result(text, plan), note(after.replace('…', DAY)).replaceAll('\n', end));
      });
    }
  }

  it('of everyone writes one date', () => {
    for (const before of [
      '',
      'thank-you-sent:\n',
      'thank-you-sent: 2026-01-01\n',
      'thank-you-sent: false\n',
    ]) {
      const text = note(before);
      assert.equal(
        result(text, markSent(text, { names: everyone, everyone, date: DAY })),
        note(`thank-you-sent: ${DAY}\n`),
      );
    }
  });

  it('of everyone else keeps who has theirs', () => {
    const text = note('thank-you-sent:\n  Ann: 2026-11-21\n');
    const marked = { names: everyone, everyone: ['Ann', ...everyone], date: DAY };
    const after = `thank-you-sent:\n  Ann: 2026-11-21\n  Jane Doe: ${DAY}\n  Sam Lee: ${DAY}\n`;
    assert.equal(result(text, markSent(text, marked)), note(after));
  });

  it('quotes a name that YAML would misread', () => {
    const text = note('');
    const marked = { names: ['O’Hara: "Bo"'], everyone, date: DAY };
    assert.equal(
      result(text, markSent(text, marked)),
      note(`thank-you-sent:\n  "O’Hara: \\"Bo\\"": ${DAY}\n`),
    );
  });

  it('works where the front matter is one map in braces, or indented', () => {
    const braces = '---\n{company: X, role: Y}\n---\n';
    assert.equal(
      result(braces, markSent(braces, { names: ['Jane Doe'], everyone, date: DAY })),
      `---\n{company: X, role: Y, thank-you-sent: {Jane Doe: ${DAY}}}\n---\n`,
    );
    const indented = '---\n  company: X\n---\n';
    assert.equal(
      result(indented, markSent(indented, { names: ['Jane Doe'], everyone, date: DAY })),
      `---\n  company: X\n  thank-you-sent:\n    Jane Doe: ${DAY}\n---\n`,
    );
  });

  it('refuses over bare dates in a list', () => {
    const text = note('thank-you-sent: [2026-11-21]\n');
    assert.match(result(text, markSent(text, { names: ['Jane Doe'], everyone, date: DAY })), /^refused/);
  });
});

describe('adding a date', () => {
  const rows: readonly Row[] = [
    ['writes the first one bare', '', 'checked-in: …\n'],
    ['fills what is empty', 'checked-in: # none\n', 'checked-in: … # none\n'],
    ['makes a list of a second', 'checked-in: 2026-12-02 # x\n', 'checked-in: [2026-12-02, …] # x\n'],
    ['keeps quotes and links', 'checked-in: "[[2026-12-02]]"\n', 'checked-in: ["[[2026-12-02]]", …]\n'],
    ['goes on in brackets', 'checked-in: [ 2026-12-02 ]\n', 'checked-in: [ 2026-12-02, … ]\n'],
    [
      'goes on in brackets over lines',
      'checked-in: [\n  2026-12-02,\n  ]\n',
      'checked-in: [\n  2026-12-02, …,\n  ]\n',
    ],
    [
      'goes on in a block',
      'checked-in:\n  - 2026-12-02 # x\nrole: y\n',
      'checked-in:\n  - 2026-12-02 # x\n  - …\nrole: y\n',
    ],
    ['goes on in a block at the margin', 'checked-in:\n- 2026-12-02\n', 'checked-in:\n- 2026-12-02\n- …\n'],
  ];
  for (const [name, before, after] of rows) {
    it(name, () => {
      const text = note(before);
      assert.equal(result(text, addDate(text, 'checked-in', DAY)), note(after.replace('…', DAY)));
    });
  }
});
