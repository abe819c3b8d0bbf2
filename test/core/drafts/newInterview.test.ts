import assert from 'node:assert/strict';
import { notePath } from '../../../src/core/drafts/draftNames';
import { interviewNote } from '../../../src/core/drafts/newInterview';
import type { NewInterview } from '../../../src/core/drafts/newInterview';
import { LISTED_KEYS } from '../../../src/core/notes/noteKeys';
import { readNote } from '../../../src/core/notes/readNote';
import type { InterviewNote } from '../../../src/core/notes/note';
import { plainText } from '../../../src/core/templates/snippetText';

const TODAY = '2026-11-24';

function noteIn(text: string): InterviewNote {
  const reading = readNote(text, 'America/New_York');
  if (reading.kind !== 'interview') assert.fail(text);
  return reading.note;
}

type Told = Omit<NewInterview, 'keys'>;

function snippet(interview: Told): string {
  return interviewNote({ ...interview, keys: LISTED_KEYS });
}

function written(interview: Told): string {
  return plainText(snippet(interview), TODAY);
}

describe('a new interview note', () => {
  it('holds what was answered, and what to ask in the interview', () => {
    const text = written({ company: 'Initech', role: 'Engineer', when: '2026-12-01 14:00' });
    assert.match(text, /^---\ncompany: Initech\nrole: Engineer\nround: round\ninterview: 2026-12-01 14:00\n/);
    assert.match(text, /\ninterviewers:\n {2}- name, title\nreply-by:/);
    assert.match(text, /Ask everyone for their name and title\./);
    assert.match(text, /Ask when to expect an answer/);
    assert.match(text, /one question for a call afterwards/);
  });

  it('knows nothing of what it asks for until somebody writes it', () => {
    const { round, role, interviewers } = noteIn(written({ company: 'Initech', when: '2026-12-01 14:00' }));
    assert.deepEqual([round, role, interviewers], [undefined, undefined, []]);
  });

  it('takes over people, zone and round of the round before, to be written over', () => {
    const before = noteIn(`---
company: Initech
interview: 2026-11-20 14:00
timezone: Europe/Berlin
round: "Call: first"
interviewers:
  - Jane Doe, VP of Engineering
  - name: "Lee, Sam"
    title: CTO
  - name: Ann
    phone: "+1 555 0100"
---
`);
    const note = noteIn(written({ company: 'Initech', when: '2026-12-01', before }));
    assert.equal(note.foreignZone, 'Europe/Berlin');
    const people = note.interviewers.map(({ name, title, phone }) => [name, title, phone]);
    assert.deepEqual(people, [
      ['Jane Doe', 'VP of Engineering', undefined],
      ['Lee, Sam', 'CTO', undefined],
      ['Ann', undefined, '+1 555 0100'],
    ]);
    assert.match(snippet({ company: 'I', when: TODAY, before }), /round: "\$\{\d+:Call: first\}"/);
  });

  it('reads back as it was answered, whatever that is', () => {
    const awkward = [
      'a: b',
      'a #1',
      '"x"',
      '${1:x} $2 `}`',
      '- y',
      "O'Hara & Söhne",
      '[z]',
      'yes',
      '\\"',
      '---',
    ];
    for (const company of awkward) {
      const before = noteIn(
        `---\ncompany: x\ninterview: 2026-11-20\nround: ${JSON.stringify(company)}\n---\n`,
      );
      const note = noteIn(written({ company, role: company, when: TODAY, before }));
      assert.deepEqual([note.company, note.role, note.round], [company, company, company]);
    }
    assert.equal(noteIn(written({ company: 'a\n---\nb', when: TODAY })).company, 'a --- b');
  });
});

describe('the name of a new note', () => {
  const NAMES: readonly (readonly [pattern: string, company: string, path: string])[] = [
    ['{date}-{company}.md', 'Initech', '2026-12-01-initech.md'],
    ['{date}-{company}', 'Acme & Sons, Inc.', '2026-12-01-acme--sons-inc.md'],
    ['{company}/{date}.md', 'A/B', 'ab/2026-12-01.md'],
    ['{company}.md', '../../x', 'x.md'],
    ['{company}.md', 'Con', 'interview-con.md'],
    ['{company}.md', '…', 'interview-2026-12-01.md'],
    ['notes/{company}-{role}.md', 'Initech', 'notes/initech-engineer.md'],
    ['{date}.md', 'Initech', '2026-12-01.md'],
    ['{other}.md', 'Initech', 'other.md'],
    ['-constructor-{__proto__}.md', 'Initech', 'constructor-__proto.md'],
    ['xtoStringx/{company}.md', 'constructor', 'xtostringx/constructor.md'],
    ['{company}.md', '李雷', '李雷.md'],
  ];
  for (const [pattern, company, path] of NAMES) {
    it(`by ${pattern} for ${company} is ${path}`, () => {
      assert.equal(notePath(pattern, { date: '2026-12-01', company, role: 'Engineer' }), path);
    });
  }
});
