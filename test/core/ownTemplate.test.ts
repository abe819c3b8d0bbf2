import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillOwn, unknownVariables } from '../../src/core/ownTemplate';
import { PASSAGES, VARIABLES } from '../../src/core/variables';

describe('a template of one’s own', () => {
  const FILLED: readonly (readonly [template: string, filled: string])[] = [
    ['Dear ${interviewer.name},', 'Dear Jane Doe,'],
    ['${company}: $1 ${2:x} $0', 'Initech: ${1} ${2:x} ${0}'],
    [
      '$CURRENT_YEAR ${CURRENT_MONTH} ${TM_FILENAME/a/b/}',
      '${CURRENT_YEAR} ${CURRENT_MONTH} ${TM_FILENAME/a/b/}',
    ],
    [
      '${role} ${1:a} ${role} ${topic}',
      '${2:[role]} ${1:a} ${2:[role]} ${3:[one specific thing from the conversation]}',
    ],
    ['${role} $7 ${3|a,b|}', '${8:[role]} ${7} ${3|a,b|}'],
    ['${role}', '${1:[role]}'],
    ['${nobody}', '${1:[nobody]}'],
    ['${1:${company}}', '${1:Initech}'],
  ];
  for (const [template, filled] of FILLED) {
    it(`${template} becomes ${filled}`, () => {
      assert.equal(fillOwn(template, { company: 'Initech', 'interviewer.name': 'Jane Doe' }), filled);
    });
  }

  const UNKNOWN: readonly (readonly [template: string, found: readonly string[]])[] = [
    ['${compny}', ['compny: company']],
    ['${Company}', ['Company: company']],
    [
      '${interviewer.nam} and ${interviewer}',
      ['interviewer.nam: interviewer.name', 'interviewer: interviewers'],
    ],
    ['${company} ${ask-when} $1 ${2:compny} ${CURRENT_YEAR} $compny', []],
    ['\\${compny}', []],
    ['\\\\${compny}', ['compny: company']],
    ['${compny:what}', ['compny: company']],
  ];
  for (const [template, found] of UNKNOWN) {
    it(`${template} has ${found.length === 0 ? 'nothing unknown' : found.join(', ')}`, () => {
      const unknown = unknownVariables(template);
      assert.deepEqual(
        unknown.map(({ span, nearest }) => `${template.slice(span.start, span.end)}: ${nearest}`),
        found,
      );
    });
  }

  it('keeps its own tab stops, and ours never have the same number', () => {
    const ours = Object.keys({ ...VARIABLES, ...PASSAGES }).map((name) => `\${${name}}`);
    const own = fc.oneof(
      fc.integer({ min: 0, max: 30 }).map((number) => `$${number}`),
      fc.integer({ min: 0, max: 30 }).map((number) => `\${${number}:x}`),
    );
    const part = fc.oneof(fc.constantFrom(...ours), own, fc.constantFrom(' ', '\n', 'a', '$CURRENT_YEAR'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const template = parts.join(' ');
        const filled = fillOwn(template, {});
        const before = stops(template);
        const after = stops(filled);
        assert.deepEqual(
          after.filter((stop) => before.includes(stop)),
          before,
        );
        assert.doesNotMatch(filled, /\$\{[a-z]/);
      }),
      { numRuns: 1000 },
    );
  });
});

function stops(snippet: string): readonly string[] {
  return [...snippet.matchAll(/\$\{?(\d+)/g)].map((match) => match[1] ?? '');
}
