import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fill } from '../../../src/core/templates/fill';
import { readSnippet, variablesIn, within } from '../../../src/core/templates/snippet';
import type { Snippet } from '../../../src/core/templates/snippet';
import { plainText } from '../../../src/core/templates/snippetText';

describe('a template that is filled', () => {
  const AROUND = [
    '${company}',
    '$${company}',
    '$1${company}',
    '\\\\${company}',
    '${1:${company}} $1',
    '${1:a ${2:${company}}}',
    '${1|${company},other|} $1',
    '$CURRENT_YEAR${company}',
    '${CLIPBOARD:${company}}',
    '{${company}}',
    '${${company}}',
    '${company:Initech}${company/a/b/}$company',
    '${3:${role}} ${company}',
  ];
  const SYNTAX = '$ \\ { } | , : / 1 ${ ${1: $1 ${1| |} ${role} $role ${CLIPBOARD} $0 /} [a](b) `'.split(' ');
  const written = fc.oneof(
    fc
      .array(fc.constantFrom(...SYNTAX, ' ', '\n'), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join('')),
    fc.string({ minLength: 1, unit: 'binary' }),
  );
  for (const template of AROUND) {
    it(`has only text of a note, and never syntax, in ${template}`, () => {
      const withWord = fill(template, { company: 'WORD' });
      fc.assert(
        fc.property(written, (company) => {
          const filled = fill(template, { company });
          assert.equal(
            plainText(filled),
            plainText(withWord).replaceAll('WORD', () => company),
          );
          assert.deepEqual(structure(filled), structure(withWord));
        }),
      );
    });
  }

  const FILLED: readonly (readonly [template: string, filled: string])[] = [
    ['Dear ${interviewer.name},', 'Dear Jane Doe,'],
    ['\\${company} $company', '\\${company\\} Acme, Inc.'],
    ['${company:the company} ${role:the job}', 'Acme, Inc. ${1:the job}'],
    ['${company}. ${1:${company}}.', 'Acme, Inc. ${1:Acme, Inc.}.'],
    ['${1|${company},${role},x|}', '${1|Acme\\, Inc.,[role],x|}'],
    ['a ${last-check-in} b', 'a b'],
    ['a\n\n${last-check-in}\n\nb', 'a\n\nb'],
    ['a\n\n${last-check-in}\n\n${last-check-in}\n\nb', 'a\n\nb'],
    ['a\n\n${last-check-in}\n${last-check-in}\n\nb', 'a\n\nb'],
    ['a\n${last-check-in}\nb', 'a\nb'],
    ['a\n${last-check-in}\n\nb', 'a\n\nb'],
    ['${last-check-in} ${promise-passed} b', 'b'],
    ['a\n\n ${last-check-in} ${promise-passed} \n\nb', 'a\n\nb'],
    ['a. ${last-check-in} ${promise-passed} b', 'a. b'],
    ['a\n\n${last-check-in}', 'a\n'],
    ['${last-check-in}\n\na', 'a'],
    ['${ask-when:${fit}}', 'Known.'],
    ['${ask-when:${interest:${promise-passed:When?}}}', 'When?'],
    ['a\n\n${ask-when:${last-check-in}}\n\nb', 'a\n\nb'],
    ['a ${interest:I remain curious about ${role}.}', 'a I remain curious about ${1:[role]}.'],
    ['${fit:Mine.}', 'Known.'],
    ['${1|${last-check-in},${fit}|}', '${1|Known.|}'],
    ['${1|${last-check-in}|}', '${1}'],
  ];
  const known = {
    company: 'Acme, Inc.',
    'interviewer.name': 'Jane Doe',
    'sender.contact': '1 Road\nTown',
    'last-check-in': '',
    fit: 'Known.',
  };
  for (const [template, filled] of FILLED) {
    it(`makes ${JSON.stringify(filled)} of ${JSON.stringify(template)}`, () => {
      assert.equal(fill(template, known), filled);
    });
  }
});

/** The tab stops, choices and variables of a snippet, without its text. */
function structure(snippet: string): unknown {
  const kinds = (parts: Snippet): unknown =>
    parts.flatMap((part) =>
      part.kind === 'text'
        ? []
        : [[part.kind, 'number' in part ? part.number : part.name, kinds(within(part))]],
    );
  const parts = readSnippet(snippet);
  return [kinds(parts), variablesIn(parts).map(({ name }) => name)];
}
