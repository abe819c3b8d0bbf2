import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/text';
import {
  begunVariable,
  revealingVariables,
  templateFindings,
  templateFix,
  templateMessage,
  variableAt,
} from '../../../src/core/templates/templateFindings';

describe('a name in a template', () => {
  const UNKNOWN: readonly (readonly [template: string, ...found: readonly string[]])[] = [
    ['Dear ${compny},', 'compny: ${company}'],
    ['${Company} ${INTERVIEWER_name}', 'Company: ${company}', 'INTERVIEWER_name: ${interviewer.name}'],
    [
      '${interviewer.nam} ${interviewer}',
      'interviewer.nam: ${interviewer.name}',
      'interviewer: ${interviewers}',
    ],
    [
      '$compny $interviewer.name, $ask-when',
      '$compny: ${company}',
      '$interviewer.name: ${interviewer.name}',
      '$ask-when: ${ask-when}',
    ],
    ['${compny:what ${rolle}}', 'compny: ${company}', 'rolle: ${role}'],
    ['${1:${rolle}} ${2|${rolle},x|} ${rolle/a/b/}', 'rolle: ${role}', 'rolle: ${role}', 'rolle: ${role}'],
    ['${salary} ${rol_}', 'salary', 'rol_: ${role}'],
    ['\\\\${compny}', 'compny: ${company}'],
    ['${CURENT_YEAR} $TM_FILE', 'CURENT_YEAR: ${CURRENT_YEAR}', '$TM_FILE'],
    [
      '${COMPANY} ${current_year} ${URGENT}',
      'COMPANY: ${company}',
      'current_year: ${CURRENT_YEAR}',
      'URGENT',
    ],
    ['\\${compny} \\$compny $ 5 ${2:compny} ${company} $role ${CURRENT_YEAR} $TM_FILENAME $1 $0'],
  ];
  for (const [template, ...found] of UNKNOWN) {
    it(`is unknown in ${template}: ${found.join('; ') || 'none'}`, () => {
      const findings = templateFindings(template).map(({ span, nearest }) =>
        [template.slice(span.start, span.end), nearest && `\${${nearest}}`].filter(Boolean).join(': '),
      );
      assert.deepEqual(findings, found);
    });
  }

  const FIXED: readonly (readonly [template: string, fixed: string, title: string])[] = [
    ['${compny}', '${company}', 'Write “${company}”'],
    ['$compny.', '${company}.', 'Write “${company}”'],
    ['$interviewer.name.', '${interviewer.name}.', 'Write “${interviewer.name}”'],
    ['${rolle:x}', '${role:x}', 'Write “${role}”'],
  ];
  for (const [template, fixed, title] of FIXED) {
    it(`is corrected in ${template}`, () => {
      const fixes = templateFindings(template).map(templateFix);
      assert.deepEqual(
        fixes.map((fix) => fix?.title),
        [title],
      );
      assert.equal(
        applyEdits(
          template,
          fixes.flatMap((fix) => fix?.edit ?? []),
        ),
        fixed,
      );
    });
  }

  it('is not guessed where it is like none', () => {
    const [finding] = templateFindings('${salary}');
    assert.ok(finding);
    assert.equal(templateFix(finding), undefined);
    assert.equal(
      templateMessage(finding),
      '“${salary}” is not a variable: drafts will have it as something to fill in.',
    );
  });

  it('is told with the variable that was meant', () => {
    assert.deepEqual(templateFindings('${compny} $rolle').map(templateMessage), [
      '“${compny}” is not a variable: did you mean “${company}”?',
      '“$rolle” is not a variable: did you mean “${role}”?',
    ]);
  });

  it('is told where its transform would be lost, with nothing to correct', () => {
    const template = '${company/(.*)/${1:/upcase}/} ${CLIPBOARD/a/b/} ${1/a/b/}';
    const findings = templateFindings(template);
    assert.deepEqual(findings.map(templateMessage), [
      'A transform is not possible on “${company}”: drafts are made without it.',
    ]);
    assert.deepEqual(
      findings.map(({ span }) => template.slice(span.start, span.end)),
      ['company'],
    );
    assert.deepEqual(
      findings.flatMap((finding) => templateFix(finding) ?? []),
      [],
    );
  });

  it('is told in front matter, where it is not filled in, with nothing to correct', () => {
    const template =
      '---\na: ${company} ${compny:x} $CURRENT_YEAR\nfee: $5 $US ${1:y}\n---\n${company} $CURRENT_YEAR';
    for (const text of [template, `\uFEFF${template.replaceAll('\n', '\r\n')}`]) {
      const findings = templateFindings(text);
      assert.deepEqual(findings.map(templateMessage), [
        '“${company}” is not filled in here: variables belong below the front matter.',
        '“${compny}” is not filled in here: variables belong below the front matter.',
        '“$CURRENT_YEAR” is not filled in here: variables belong below the front matter.',
      ]);
      assert.deepEqual(
        findings.map(({ span }) => text.slice(span.start, span.end)),
        ['company', 'compny', 'CURRENT_YEAR'],
      );
      assert.ok(findings.every((finding) => templateFix(finding) === undefined));
    }
  });

  it('is told where it puts the clipboard or a path into a draft', () => {
    const template =
      '---\na: $CLIPBOARD\n---\n${CLIPBOARD/a/b/} $TM_FILEPATH ${1:${WORKSPACE_FOLDER}} $CURRENT_YEAR $UUID';
    const found = revealingVariables(template);
    assert.deepEqual(found.map(templateMessage), [
      '“${CLIPBOARD}” puts what is on the clipboard into the draft: look at it before you send it.',
      '“$TM_FILEPATH” puts the name or the place of a file or folder into the draft.',
      '“${WORKSPACE_FOLDER}” puts the name or the place of a file or folder into the draft.',
    ]);
    assert.deepEqual(
      found.map(({ span }) => template.slice(span.start, span.end)),
      ['CLIPBOARD', 'TM_FILEPATH', 'WORKSPACE_FOLDER'],
    );
    assert.ok(found.every((finding) => templateFix(finding) === undefined));
  });

  it('has its meaning, from its first letter to its last', () => {
    const template = 'a ${company} b';
    const meanings = [3, 4, 11, 12].map((offset) => variableAt(template, offset)?.meaning);
    assert.deepEqual(meanings, [undefined, 'The company', 'The company', undefined]);
    assert.equal(variableAt('$CURRENT_YEAR', 4), undefined);
  });

  /** With `|` for the cursor. */
  const BEGUN: readonly (readonly [line: string, completed: string | undefined])[] = [
    ['Dear $|', 'Dear ${role}'],
    ['Dear ${|', 'Dear ${role}'],
    ['Dear ${|},', 'Dear ${role},'],
    ['Dear ${interviewer.na|', 'Dear ${role}'],
    ['Dear ${interviewer.na|me}, x}', 'Dear ${role}, x}'],
    ['${rol|e:the position}', '${role:the position}'],
    ['${ro|e/(.*)/$1/}', '${role/(.*)/$1/}'],
    ['${|:the position}', '${role:the position}'],
    ['${rol|e and', '${role} and'],
    ['$com|', '${role}'],
    ['$com|pany: x', '${role}: x'],
    ['${1:$com|}', '${1:${role}}'],
    ['\\\\${a|', '\\\\${role}'],
    ['\\${a|', undefined],
    ['${company} and|', undefined],
    ['Dear|', undefined],
  ];
  for (const [line, completed] of BEGUN) {
    it(`is ${completed === undefined ? 'not begun' : 'begun'} in ${line}`, () => {
      const cursor = line.lastIndexOf('|');
      const text = line.slice(0, cursor) + line.slice(cursor + 1);
      const begun = begunVariable(text, cursor);
      const newText = begun?.goesOn ? '${role' : '${role}';
      assert.equal(begun && applyEdits(text, [{ span: begun.span, newText }]), completed);
    });
  }
});
