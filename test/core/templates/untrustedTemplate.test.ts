import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EDITOR_VARIABLES } from '../../../src/core/templates/editorVariables';
import { filledTemplate } from '../../../src/core/templates/ownTemplate';
import { readSnippet, variablesIn, within } from '../../../src/core/templates/snippet';
import { textsIn } from '../../../src/core/templates/builtIn';
import type { Snippet } from '../../../src/core/templates/snippet';
import { untrustedTemplate } from '../../../src/core/templates/untrustedTemplate';
import { LISTED_KEYS } from '../../../src/core/notes/noteKeys';
import { runs } from '../runs';

/** The body of a draft made from a template in a folder that is not trusted, as a snippet. */
function bodyOf(template: string): string {
  const own = untrustedTemplate(template).text;
  const texts = textsIn('en');
  return filledTemplate('thank-you', {
    own,
    texts,
    form: 'letter',
    values: { company: 'Wonka' },
    keys: LISTED_KEYS,
  }).body;
}

function isTransformed(snippet: Snippet): boolean {
  return snippet.some(
    (part) => ('transform' in part && part.transform !== undefined) || isTransformed(within(part)),
  );
}

describe('a template of a folder that is not trusted', () => {
  const TEMPLATES: readonly (readonly [template: string, body: string])[] = [
    ['${company} $CURRENT_YEAR ${1:x} $0', 'Wonka ${CURRENT_YEAR} ${1:x} ${0}'],
    ['${CLIPBOARD}', '\\${CLIPBOARD\\}'],
    ['$TM_FILEPATH!', '\\${TM_FILEPATH\\}!'],
    ['${WORKSPACE_FOLDER:at home}', '\\${WORKSPACE_FOLDER:at home\\}'],
    ['${CURRENT_YEAR/(a+)+b/x/}', '\\${CURRENT_YEAR/(a+)+b/x/\\}'],
    ['${1/(a+)+b/x/}', '\\${1/(a+)+b/x/\\}'],
    ['${1:say ${CLIPBOARD}}', '${1:say \\${CLIPBOARD\\}}'],
    ['${role:${CLIPBOARD}}', '${1:\\${CLIPBOARD\\}}'],
    ['${CURRENT_DATE:${UUID}}', '${CURRENT_DATE:\\${UUID\\}}'],
    ['${1|a,$CLIPBOARD|}', '${1|a,$CLIPBOARD|}'],
    ['\\$CLIPBOARD', '\\$CLIPBOARD'],
  ];
  for (const [template, body] of TEMPLATES) {
    it(`makes of ${template} ${body}`, () => {
      assert.equal(bodyOf(template), body);
    });
  }

  it('tells each thing that stays as it stands once', () => {
    assert.deepEqual(untrustedTemplate('$UUID ${UUID} ${company} ${CLIPBOARD:x}').left, [
      '${UUID}',
      '${CLIPBOARD:x}',
    ]);
    assert.deepEqual(untrustedTemplate('a ${company} $CURRENT_YEAR').left, []);
  });

  it('leaves a template as it is in which nothing is amiss', () => {
    const template = '\uFEFF---\na: b\n---\n${ask-when:When?}\n\n$1 ${2|x,y|} \\$5 $';
    assert.equal(untrustedTemplate(template).text, template);
  });

  it('has VS Code fill in nothing but dates, whatever it is', () => {
    const piece = fc.constantFrom(
      ...EDITOR_VARIABLES.flatMap((name) => [`$${name}`, `\${${name}}`, `\${${name}:`, `\${${name}/a/b/}`]),
      ...[
        '${1:',
        '${2|a,',
        '|}',
        '${1/x/${1:/upcase}/}',
        '}',
        '${',
        '$',
        '\\',
        '${company',
        '${role:',
        '${fit}',
      ],
      ...[
        '\n',
        ' ',
        ',',
        '/',
        'x',
        '${1:/upcase}',
        '---\n',
        '${interview.date/(.*)/$1/}',
        '$$',
        '\\$',
        '\\}',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const snippet = readSnippet(bodyOf(pieces.join('')));
        const names = variablesIn(snippet).map(({ name }) => name);
        assert.deepEqual(
          names.filter((name) => !name.startsWith('CURRENT_')),
          [],
        );
        assert.ok(!isTransformed(snippet));
      }),
      { numRuns: runs(5000) },
    );
  });
});
