import assert from 'node:assert/strict';
import {
  checkInDraft,
  draftSnippet,
  thankYouCallNotes,
  thankYouLetter,
} from '../../../src/core/drafts/drafts';
import type { NewDraft } from '../../../src/core/drafts/drafts';
import type { DraftSource } from '../../../src/core/drafts/draftSource';
import { LONGEST_TEMPLATE, templateFlaw } from '../../../src/core/templates/ownTemplate';
import { readNote } from '../../../src/core/notes/readNote';
import { readSettings } from '../../../src/core/settings/settings';
import { plainText } from '../../../src/core/templates/snippetText';
import { templateAt } from '../../../src/core/templates/templateFiles';

const NOTE = `---
company: "Initech: $1"
interview: 2026-11-20 14:00
interviewers:
  - Jane Doe, VP
---
`;

function source(own: string, channel = 'phone'): DraftSource {
  const reading = readNote(NOTE, 'UTC');
  assert.equal(reading.kind, 'interview');
  const { note } = reading;
  const { rules, sender, letters } = readSettings((key) =>
    key === 'checkIn.channel' ? channel : undefined,
  ).settings;
  return { note, application: [{ path: 'a.md', note }], rules, sender, letters, own, today: '2026-11-24' };
}

function letter(own: string): NewDraft {
  const given = source(own);
  return thankYouLetter(given, given.note.interviewers[0]);
}

function text(draft: NewDraft): string {
  return plainText(draftSnippet(draft, '../a.md'), '2026-11-24');
}

const HEAD = '---\ntype: letter\nfor: ../a.md\nto: Jane Doe\n';

describe('a template of one’s own', () => {
  it('takes the place of the built-in one, below our front matter', () => {
    assert.equal(
      text(letter('Dear ${interviewer.name},\n\nthanks from $1 for ${role} at ${company}, $CURRENT_YEAR.\n')),
      `${HEAD}---\n\nDear Jane Doe,\n\nthanks from  for [role] at Initech: $1, 2026.\n`,
    );
  });

  it('has tab stops for what the note does not know, behind its own', () => {
    assert.equal(
      letter('$2 ${role} ${topic} ${role} $0').body,
      '${2} ${3:[role]} ${4:[one specific thing from the conversation]} ${3:[role]} ${0}',
    );
  });

  it('is for call notes and check-ins as well', () => {
    const own = '${interviewer.name} ${interview.when} ${reply-by}';
    for (const draft of [
      thankYouCallNotes(source(own)),
      checkInDraft(source(own)),
      checkInDraft(source(own, 'email')),
    ])
      assert.equal(plainText(draft.body), 'Jane Doe 2026-11-20 14:00 ');
  });

  const HEADS: readonly (readonly [what: string, template: string, draft: string])[] = [
    ['joins ours', '---\ntags: [job]\n---\n\nDear', `${HEAD}tags: [job]\n---\n\nDear`],
    [
      'says nothing of what ours says',
      '---\ntype: call\nFor: x\n"to":\n  - Ann\n  - Bob\nabout: check-in\ntags:\n- a\n---\nDear',
      `${HEAD}tags:\n- a\n---\n\nDear`,
    ],
    ['goes where nothing is left of it', '---\ntype: letter\n---\nDear', `${HEAD}---\n\nDear`],
    [
      'has variables, which stay as they are',
      '---\nwith: ${company}\nat: $CURRENT_YEAR $1\n---\n${company}',
      `${HEAD}with: \${company}\nat: $CURRENT_YEAR $1\n---\n\nInitech: $1`,
    ],
    [
      'has a text of several lines for a key of ours',
      '---\nto: |\n  x\n\n  y\ntags: x\n---\nDear',
      `${HEAD}tags: x\n---\n\nDear`,
    ],
    [
      'has a list with gaps for a key of ours',
      '---\nto:\n  - Ann\n\n  - Bob\n---\nDear',
      `${HEAD}---\n\nDear`,
    ],
    [
      'has a comment within a key of ours',
      '---\n# mine\ntype:\n# c\n  letter\n---\nDear',
      `${HEAD}# mine\n---\n\nDear`,
    ],
    ['is left out where it is indented', '---\n  tags: x\n---\nDear', `${HEAD}---\n\nDear`],
    ['is left out where it cannot be read', '---\ntags: [x\n---\nDear', `${HEAD}---\n\nDear`],
    ['is left out where it is in brackets', '---\n{ tags: x }\n---\nDear', `${HEAD}---\n\nDear`],
    [
      'is left out where it has a second document',
      '---\ntags: x\n...\nto: y\n---\nDear',
      `${HEAD}---\n\nDear`,
    ],
    [
      'is left out where it needs a key of ours',
      '---\nto: &a Ann\nwith: *a\n---\nDear',
      `${HEAD}---\n\nDear`,
    ],
    ['is only a comment', '---\n# mine\n---\nDear', `${HEAD}# mine\n---\n\nDear`],
    [
      'has what a snippet would read',
      '---\nfee: $5 \\\\ x}\nto: y\nnext: z\n---\nDear',
      `${HEAD}fee: $5 \\\\ x}\nnext: z\n---\n\nDear`,
    ],
    [
      'has words in several lines for a key of ours',
      '---\nto: a\n  b\ntags: x\n---\nDear',
      `${HEAD}tags: x\n---\n\nDear`,
    ],
    ['is a line of its own where it is not closed', '---\nDear', `${HEAD}---\n\n---\nDear`],
    [
      'may have other line ends',
      '\uFEFF---\r\ntags: x\r\n---\r\n\r\nDear\r\n',
      `${HEAD}tags: x\n---\n\nDear\n`,
    ],
  ];
  for (const [what, template, draft] of HEADS) {
    it(`has front matter that ${what}`, () => {
      assert.equal(text(letter(template)), draft);
      const reading = readNote(text(letter(template)), 'UTC');
      assert.deepEqual(reading, { kind: 'draft', draft: { type: 'letter', for: '../a.md', to: 'Jane Doe' } });
    });
  }

  it('makes no front matter of a note', () => {
    const given = source('${company}\nDear');
    const note = { ...given.note, company: '---\nfor: x\n---' };
    const draft = thankYouLetter({ ...given, note }, note.interviewers[0]);
    assert.equal(text(draft), `${HEAD}---\n\n---\nfor: x\n---\nDear`);
  });

  const FLAWS: readonly (readonly [template: string, flaw: string | undefined])[] = [
    ['', 'says-nothing'],
    [' \n', 'says-nothing'],
    ['$1$0', 'says-nothing'],
    ['---\ntags: x\n---\n\n', 'says-nothing'],
    ['${last-check-in}', 'says-nothing'],
    ['${company}', undefined],
    ['${1|a,b|}', undefined],
    ['x'.repeat(LONGEST_TEMPLATE), undefined],
    ['x'.repeat(LONGEST_TEMPLATE + 1), 'too-long'],
    [`\${1:${'x'.repeat(9000)}}${'$1'.repeat(5000)}`, 'too-long'],
  ];
  for (const [template, flaw] of FLAWS) {
    it(`${flaw ?? 'is fine'}: ${JSON.stringify(template.slice(0, 30))}`, () => {
      assert.equal(templateFlaw(template), flaw);
    });
  }

  it('has the name of what it is for, and lies in its folder', () => {
    assert.equal(templateAt('.vscode/job-search/check-in-letter.md'), 'check-in-letter');
    assert.equal(templateAt('.vscode/job-search/interview.md'), undefined);
    assert.equal(templateAt('a/.vscode/job-search/check-in.md'), undefined);
  });
});
