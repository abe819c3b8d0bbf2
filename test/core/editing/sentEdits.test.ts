import assert from 'node:assert/strict';
import fc from 'fast-check';
import { yamlText } from '../../../src/core/frontMatter/yamlText';
import { addDate } from '../../../src/core/editing/edits';
import { readNote, readText } from '../../../src/core/notes/readNote';
import { markSent } from '../../../src/core/editing/sentEdits';
import { applyEdits } from '../../../src/core/text/text';
import type { TextEdit } from '../../../src/core/text/text';
import type { EditPlan } from '../../../src/core/editing/edits';
import { runs } from '../runs';

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
        const plan = markSent(readText(text, 'UTC'), { names: ['Jane Doe'], everyone, date: DAY });
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
        result(text, markSent(readText(text, 'UTC'), { names: everyone, everyone, date: DAY })),
        note(`thank-you-sent: ${DAY}\n`),
      );
    }
  });

  it('of everyone else keeps who has theirs', () => {
    const text = note('thank-you-sent:\n  Ann: 2026-11-21\n');
    const marked = { names: everyone, everyone: ['Ann', ...everyone], date: DAY };
    const after = `thank-you-sent:\n  Ann: 2026-11-21\n  Jane Doe: ${DAY}\n  Sam Lee: ${DAY}\n`;
    assert.equal(result(text, markSent(readText(text, 'UTC'), marked)), note(after));
  });

  it('of the last one writes one date again, unless something would be lost', () => {
    const last = (head: string): string => {
      const text = note(head);
      return result(text, markSent(readText(text, 'UTC'), { names: ['Sam Lee'], everyone, date: DAY }));
    };
    assert.equal(
      last(`thank-you-sent:\n  Jane Doe: ${DAY}\nrole: x\n`),
      note(`thank-you-sent: ${DAY}\nrole: x\n`),
    );
    assert.equal(last(`thank-you-sent: {Jane Doe: ${DAY}}\n`), note(`thank-you-sent: ${DAY}\n`));
    for (const kept of ['2026-11-21', `${DAY} # by post`]) {
      const before = `thank-you-sent:\n  Jane Doe: ${kept}\n`;
      assert.equal(last(before), note(`${before}  Sam Lee: ${DAY}\n`));
    }
  });

  it('quotes a name that YAML would misread', () => {
    const text = note('');
    const marked = { names: ['O’Hara: "Bo"'], everyone, date: DAY };
    assert.equal(
      result(text, markSent(readText(text, 'UTC'), marked)),
      note(`thank-you-sent:\n  "O’Hara: \\"Bo\\"": ${DAY}\n`),
    );
  });

  it('works where the front matter is one map in braces, or indented', () => {
    const braces = '---\n{company: X, role: Y}\n---\n';
    assert.equal(
      result(braces, markSent(readText(braces, 'UTC'), { names: ['Jane Doe'], everyone, date: DAY })),
      `---\n{company: X, role: Y, thank-you-sent: {Jane Doe: ${DAY}}}\n---\n`,
    );
    const indented = '---\n  company: X\n---\n';
    assert.equal(
      result(indented, markSent(readText(indented, 'UTC'), { names: ['Jane Doe'], everyone, date: DAY })),
      `---\n  company: X\n  thank-you-sent:\n    Jane Doe: ${DAY}\n---\n`,
    );
  });

  it('refuses over bare dates in a list', () => {
    const text = note('thank-you-sent: [2026-11-21]\n');
    assert.match(
      result(text, markSent(readText(text, 'UTC'), { names: ['Jane Doe'], everyone, date: DAY })),
      /^refused/,
    );
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
      assert.equal(
        result(text, addDate(readText(text, 'UTC'), 'checked-in', DAY)),
        note(after.replace('…', DAY)),
      );
    });
  }
});

describe('whatever a note says about what was sent', () => {
  const names = ['Jane Doe', 'Sam Lee', 'O’Hara', 'Ann: "A"', 'Yes', '李雷'];
  const date = fc.constantFrom('2026-11-20', '"2026-11-21"', 'true', '', '[[2026-11-21]]', 'soon');
  const person = fc.tuple(fc.constantFrom(...names), date);
  const people = fc.uniqueArray(person, { selector: ([name]) => name, minLength: 1, maxLength: 4 });
  const sent = fc.oneof(
    fc.constant(''),
    date.map((text) => `thank-you-sent: ${text}\n`),
    people.map(
      (pairs) => `thank-you-sent:\n${pairs.map(([name, on]) => `  ${yamlText(name)}: ${on} # x\n`).join('')}`,
    ),
    people.map(
      (pairs) => `thank-you-sent:\n${pairs.map(([name, on]) => `- ${yamlText(name)}: ${on}\n`).join('')}`,
    ),
    people.map(
      (pairs) => `thank-you-sent: {${pairs.map(([name, on]) => `${yamlText(name)}: ${on}`).join(', ')}}\n`,
    ),
  );
  const text = fc
    .tuple(sent, fc.constantFrom('', 'role: x # y\n', '\n# end\n'), fc.constantFrom('\n', '\r\n'))
    .map(([head, more, end]) => note(head + more).replaceAll('\n', end));

  it('marking touches its own characters only, says what was meant, and can be taken back', () => {
    let edited = 0;
    fc.assert(
      fc.property(text, fc.subarray(names, { minLength: 1 }), (before, chosen) => {
        const plan = markSent(readText(before, 'UTC'), { names: chosen, everyone: names, date: DAY });
        if (plan.kind === 'refused') return;
        edited++;
        const after = applyEdits(before, plan.edits);
        assert.equal(applyEdits(after, inverse(before, plan.edits)), before);
        const [was, is] = [sentIn(before), sentIn(after)];
        for (const name of names) assert.equal(is(name), chosen.includes(name) ? DAY : was(name), name);
        if (!/(?<!\r)\n/.test(before)) assert.doesNotMatch(after, /(?<!\r)\n/);
      }),
      { numRuns: runs(2000) },
    );
    assert.ok(edited > runs(1000), `${edited} were edited`);
  });

  it('a check-in more is one date more, and can be taken back', () => {
    const dates = fc.array(fc.constantFrom('2026-12-01', '"2026-12-02"', "'[[2026-12-03]]'"), {
      minLength: 1,
      maxLength: 4,
    });
    const style = fc.constantFrom<(items: readonly string[]) => string>(
      (items) => ` [${items.join(', ')}]\n`,
      (items) => ` [\n  ${items.join(',\n  ')}\n]\n`,
      (items) => `\n${items.map((item) => `  - ${item} # x\n`).join('')}`,
      (items) => `\n${items.map((item) => `- ${item}\n`).join('')}`,
      (items) => ` ${items[0] ?? ''} # x\n`,
    );
    fc.assert(
      fc.property(dates, style, (items, written) => {
        const before = note(`checked-in:${written(items)}role: x\n`);
        const plan = addDate(readText(before, 'UTC'), 'checked-in', DAY);
        if (plan.kind === 'refused') assert.fail(before);
        const after = applyEdits(before, plan.edits);
        assert.equal(applyEdits(after, inverse(before, plan.edits)), before);
        assert.equal(checkIns(after), checkIns(before) + 1);
      }),
      { numRuns: runs(1000) },
    );
  });
});

/** The edits that take edits back. */
function inverse(before: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, newText }) => {
      const start = span.start + shift;
      shift += newText.length - (span.end - span.start);
      return { span: { start, end: start + newText.length }, newText: before.slice(span.start, span.end) };
    });
}

/** The date that a text gives for a person's letter, as the note is read. */
function sentIn(text: string): (name: string) => string | undefined {
  const read = readNote(text.replace('company: X', 'company: X\ninterview: 2026-11-01'), 'UTC');
  const sent = read.kind === 'interview' ? read.note.thankYouSent : undefined;
  return (name) => {
    const on = sent?.kind === 'people' ? sent.people.find((person) => person.name === name)?.on : sent?.on;
    return on === true ? 'true' : on?.date;
  };
}

function checkIns(text: string): number {
  const read = readNote(text.replace('company: X', 'company: X\ninterview: 2026-11-01'), 'UTC');
  return read.kind === 'interview' ? read.note.checkedIn.length : -1;
}
