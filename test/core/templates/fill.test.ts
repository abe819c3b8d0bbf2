import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
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
    ['---\ncompany: ${company}\n---\n${company}', '---\ncompany: "Acme, Inc."\n---\nAcme, Inc.'],
    ['---\nx: by ${sender.contact}\n---\n', '---\nx: by 1 Road Town\n---\n'],
    ['---\nx:\n  - ${sender.contact}\n---\n', '---\nx:\n  - "1 Road Town"\n---\n'],
    ['---\nx: Thanks to ${company}\n---\n', '---\nx: Thanks to Acme, Inc.\n---\n'],
    ['---\nx: [job, ${company}]\n---\n', '---\nx: [job, "Acme, Inc."]\n---\n'],
    ['---\nx: { y: At ${company} }\n---\n', '---\nx: { y: "At Acme, Inc." \\}\n---\n'],
    ['---\nx: $CURRENT_YEAR-$CURRENT_MONTH\n---\n', '---\nx: ${CURRENT_YEAR}-${CURRENT_MONTH}\n---\n'],
    ['---\nx: At $CLIPBOARD\n---\n', '---\nx: At ${CLIPBOARD}\n---\n'],
    ['---\nrole: ${role}\n---\n${role}', '---\nrole: ${1:role}\n---\n${1:[role]}'],
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

  const HEADS: readonly (readonly [value: string, means: (company: string) => unknown])[] = [
    ['${company}', (company) => company],
    ['Thanks to ${company}', (company) => `Thanks to ${company}`.trim()],
    ['${company}, thanks', (company) => `${company}, thanks`.trim()],
    ['"Thanks, ${company}"', (company) => `Thanks, ${company}`],
    ["'Thanks, ${company}'", (company) => `Thanks, ${company}`],
    ['[job, ${company}]', (company) => ['job', company]],
    ['[job, At ${company}]', (company) => ['job', `At ${company}`.trim()]],
    ['{ a: ${company} }', (company) => ({ a: company })],
    ['\n  - ${company}\n  - At ${company}', (company) => [company, `At ${company}`.trim()]],
    ['>-\n  At\n  ${company}', (company) => `At ${company}`.trim()],
    ['${1:At ${company}}', (company) => `At ${company}`.trim()],
    ['${1|At ${company},other|}', (company) => `At ${company}`.trim()],
    ['At\n  ${company}', (company) => `At ${company}`.trim()],
  ];
  const awkward =
    ': |A: B|The "Best" Co|A] b: {c| # |#|,|[[|]|{|}|\'|"|\\|- |? |! |& |* || |> |% |@ |`|true|1|a'.split(
      '|',
    );
  const company = fc.oneof(
    fc.array(fc.constantFrom(...awkward), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
    fc.string({ minLength: 1 }),
    fc.string({ minLength: 1, unit: 'grapheme' }),
  );
  for (const [value, means] of HEADS) {
    it(`has front matter that YAML reads as it is meant, in ${JSON.stringify(value)}`, () => {
      const template = `---\nsubject: ${value}\nnext: y\n---\n`;
      fc.assert(
        fc.property(company, (name) => {
          const shown = plainText(fill(template, { company: name }));
          const head = shown.slice('---\n'.length, -'---\n'.length);
          const line = name.replace(/\s+/g, ' ').trim();
          assert.deepEqual(parse(head, { schema: 'failsafe' }), { subject: means(line), next: 'y' });
        }),
      );
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
