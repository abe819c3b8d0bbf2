import assert from 'node:assert/strict';
import { checkInDraft, draftSnippet, otherLetter, thankYouLetter } from '../../../src/core/drafts/drafts';
import type { NewDraft } from '../../../src/core/drafts/drafts';
import type { DraftSource } from '../../../src/core/drafts/draftSource';
import { inOtherForm, letterSubjectOf, mailedLetter } from '../../../src/core/letters/letterReview';
import type { LetterForm } from '../../../src/core/notes/letterForms';
import { LETTER_FORMS } from '../../../src/core/notes/letterForms';
import { LETTER_LANGUAGES } from '../../../src/core/notes/letterLanguages';
import type { LetterLanguage } from '../../../src/core/notes/letterLanguages';
import type { NoteText } from '../../../src/core/notes/noteText';
import { readNote, readText } from '../../../src/core/notes/readNote';
import { readSettings } from '../../../src/core/settings/settings';
import { plainText } from '../../../src/core/templates/snippetText';
import { applyEdits } from '../../../src/core/text/text';

const HEAD =
  'company: Initech\nrole: Engineer\ninterview: 2026-11-20 14:00\ninterviewers:\n  - Frau Jane Doe, VP\ntopic: Kafka\ncontribution: Kafka\n';
const CONTACT = 'Lindenstraße 1\n10969 Berlin\nalex@example.org';

function source(language: LetterLanguage, form: LetterForm, contact = CONTACT): DraftSource {
  const given: Readonly<Record<string, string>> = {
    'sender.name': 'Alex Kim',
    'sender.contact': contact,
    'letters.language': language,
    'letters.form': form,
    'checkIn.channel': 'email',
  };
  const { rules, sender, letters } = readSettings((key) => given[key]).settings;
  const reading = readNote(`---\n${HEAD}---\n`, 'UTC');
  assert.equal(reading.kind, 'interview');
  const { note } = reading;
  return { note, application: [{ path: 'a.md', note }], rules, sender, letters, today: '2026-11-24' };
}

function written(draft: NewDraft): NoteText {
  return readText(plainText(draftSnippet(draft, '../a.md'), '2026-11-24'), 'UTC');
}

/** A letter made in the other form than the one in which it is. */
function changed(read: NoteText, from: DraftSource): string {
  assert.equal(read.reading.kind, 'draft');
  const other = inOtherForm(read, read.reading.draft, from);
  assert.ok(other);
  assert.deepEqual(other.lost, []);
  return applyEdits(read.text, other.edits);
}

describe('the other form of a letter', () => {
  for (const language of LETTER_LANGUAGES)
    for (const form of LETTER_FORMS)
      for (const kind of ['thank-you', 'check-in', 'offer-thanks'] as const)
        it(`is what would have been made at once: ${kind} in ${language}, as ${form}`, () => {
          const make = (as: LetterForm): NewDraft => {
            const from = source(language, as);
            if (kind === 'thank-you') return thankYouLetter(from, from.note.interviewers[0]);
            return kind === 'check-in' ? checkInDraft(from) : otherLetter(from, kind);
          };
          const other = form === 'letter' ? 'email' : 'letter';
          const expected = written(make(other)).text;
          assert.notEqual(written(make(form)).text, expected);
          assert.equal(changed(written(make(form)), source(language, form)), expected);
        });

  it('leaves what was written between as it is, and line ends too', () => {
    const text =
      '---\r\ntype: letter\r\nfor: ../a.md\r\nto: Frau Jane Doe\r\n---\r\n\r\nAlex\r\n\r\nDear  Jane,\r\n\r\nMine,  and “odd”.\r\n\r\nKind regards,\r\nAlex\r\n\r\nP.S. More.\r\n';
    const there = changed(readText(text, 'UTC'), source('en', 'letter'));
    assert.equal(
      there,
      '---\r\ntype: letter\r\nfor: ../a.md\r\nto: Frau Jane Doe\r\n---\r\n\r\nSubject: Thank you — Engineer at Initech\r\n\r\nDear  Jane,\r\n\r\nMine,  and “odd”.\r\n\r\nKind regards,\r\nAlex\r\nLindenstraße 1\r\n10969 Berlin\r\nalex@example.org\r\n\r\nP.S. More.\r\n',
    );
    const back = changed(readText(there, 'UTC'), source('en', 'letter'));
    assert.match(back, /\r\n24 November 2026\r\n\r\nFrau Jane Doe\r\nVP\r\nInitech\r\n\r\nDear {2}Jane,/);
    assert.ok(back.endsWith('Mine,  and “odd”.\r\n\r\nKind regards,\r\nAlex\r\n\r\nP.S. More.\r\n'));
    assert.doesNotMatch(back, /[^\r]\n/);
  });

  it('has nothing below the name where no contact is known', () => {
    const from = source('en', 'letter', '');
    const text =
      '---\ntype: letter\nfor: ../a.md\n---\n\nAlex\n\nDear Jane,\n\nText.\n\nKind regards,\nAlex\n';
    assert.ok(changed(readText(text, 'UTC'), from).endsWith('Kind regards,\nAlex\n'));
  });

  it('is there for none without a salutation', () => {
    const read = readText('---\ntype: letter\nfor: ../a.md\n---\n\nText alone.\n', 'UTC');
    assert.equal(read.reading.kind, 'draft');
    assert.equal(inOtherForm(read, read.reading.draft, source('en', 'letter')), undefined);
  });
});

describe('what stands above the salutation', () => {
  const paper = (head: string, rest = 'Dear Jane,\n\nText.\n\nKind regards,\n\nAlex Kim\n'): NoteText =>
    readText(`---\ntype: letter\nfor: ../a.md\nto: Frau Jane Doe\n---\n\n${head}\n\n${rest}`, 'UTC');
  const other = (read: NoteText, from = source('en', 'letter')) => {
    assert.equal(read.reading.kind, 'draft');
    return inOtherForm(read, read.reading.draft, from);
  };

  const kept: readonly (readonly [what: string, head: string, lost: readonly string[]])[] = [
    [
      'a street that was typed',
      'Alex Kim\n1 Road\n\n24 November 2026\n\nFrau Jane Doe\nVP\nInitech\n5 Main Street',
      ['5 Main Street'],
    ],
    [
      'a reference and a heading',
      '# Draft\n\nAlex Kim\n\n24 November 2026\n\nInitech\nRef. 4711',
      ['# Draft', 'Ref. 4711'],
    ],
    ['the head of a mail', 'Subject: Thanks\nFrom: me\nTo: you', ['From: me', 'To: you']],
  ];
  for (const [what, head, lost] of kept)
    it(`is never lost: ${what}`, () => {
      const found = other(paper(head));
      assert.deepEqual([found?.lost, found?.edits], [lost, []]);
    });

  it('goes along as the contact, whatever the settings have', () => {
    const read = paper(
      'Alex Kim\n7 Own Road\nalex@own.example\n\n24 November 2026\n\nFrau Jane Doe\nVP\nInitech',
    );
    const mail = changed(read, source('en', 'letter', ''));
    assert.ok(mail.endsWith('Alex Kim\n7 Own Road\nalex@own.example\n'), mail);
    const back = changed(readText(mail, 'UTC'), source('en', 'letter', ''));
    assert.match(back, /\nAlex Kim\n7 Own Road\nalex@own\.example\n\n24 November 2026\n/);
    assert.ok(back.endsWith('Kind regards,\n\nAlex Kim\n'), back);
  });

  it('goes along as the subject', () => {
    const mail = paper('Subject: Re: Your invitation [#4711]');
    const letter = changed(mail, source('en', 'letter'));
    assert.match(letter, /\nRe: Re: Your invitation \[#4711\]\n\nDear Jane,/);
    const again = changed(readText(letter, 'UTC'), source('en', 'letter'));
    assert.match(again, /\nSubject: Re: Your invitation \[#4711\]\n\nDear Jane,/);
    const rest =
      'Sehr geehrte Frau Doe,\n\nvielen Dank für das Gespräch und für Ihre Zeit.\n\nMit freundlichen Grüßen\n\nAlex Kim\n';
    const german = changed(paper('Betreff: Unser Gespräch', rest), source('de', 'letter'));
    assert.match(german, /\nBerlin, 24\. November 2026\n\nUnser Gespräch\n\nSehr geehrte Frau Doe,/);
    assert.match(
      changed(readText(german, 'UTC'), source('de', 'letter')),
      /\nBetreff: Unser Gespräch\n\nSehr geehrte/,
    );
  });

  it('is left alone where sentences stand there, and a closing is no salutation', () => {
    const texts = [
      'Betreff: Danke\n\nFrau Doe\n\nvielen Dank für das Gespräch am Freitag und für Ihre Zeit.\n\nLiebe Grüße\nAlex Kim\n',
      'Jane - thank you for your time on Friday, it was good to meet you all.\n\nGood morning or afternoon, I can start soon.\n\nBest,\nAlex\n',
    ];
    for (const text of texts) {
      const read = readText(`---\ntype: letter\nfor: ../a.md\n---\n\n${text}`, 'UTC');
      assert.equal(other(read), undefined);
      assert.ok(mailedLetter(read).body.includes(text.split('\n\n').at(-2) ?? ''), mailedLetter(read).body);
    }
  });

  for (const [name, company] of [
    ['Cara Smith', 'Initech'],
    ['Caro Meier', 'Initech'],
    ['Alex Kim', 'Hello Alice'],
  ] as const)
    it(`is told from the salutation where a name is a greeting: ${name}, ${company}`, () => {
      const before = source('en', 'letter');
      const from = { ...before, note: { ...before.note, company }, sender: { ...before.sender, name } };
      const read = written(thankYouLetter(from, from.note.interviewers[0]));
      assert.match(mailedLetter(read).body, /^Dear Frau Jane Doe,/);
      const mail = written(
        thankYouLetter({ ...from, letters: { ...from.letters, form: 'email' } }, from.note.interviewers[0]),
      );
      assert.equal(changed(read, from), mail.text);
      assert.equal(changed(mail, from), read.text);
    });
});

describe('what of a letter goes into a mail', () => {
  for (const language of LETTER_LANGUAGES)
    for (const form of LETTER_FORMS)
      it(`begins with the salutation: ${form} in ${language}`, () => {
        const from = source(language, form);
        const read = written(thankYouLetter(from, from.note.interviewers[0]));
        const { subject, body } = mailedLetter(read);
        assert.match(
          body,
          /^(?:Dear Frau Jane Doe,|Sehr geehrte Frau Doe,|Estimada Frau Jane Doe:|\[Estimada)/,
        );
        assert.match(body, /Alex Kim\n(?:Lindenstraße 1\n10969 Berlin\nalex@example\.org\n)?$/);
        const marked = form === 'email' || language !== 'en';
        assert.equal(subject !== undefined, marked);
        assert.equal(read.reading.kind, 'draft');
        const about = letterSubjectOf(read, read.reading.draft, from.note, 'en');
        if (marked) assert.equal(subject, about);
        assert.match(about, /Engineer/);
      });

  it('is all of it where nobody is greeted, but its subject', () => {
    const read = readText('---\ntype: letter\n---\n\nSubject: Hello\n\nText.\n', 'UTC');
    assert.deepEqual(mailedLetter(read), { subject: 'Hello', body: 'Text.\n' });
    assert.deepEqual(mailedLetter(readText('---\ntype: letter\n---\n\nText.\n', 'UTC')), {
      subject: undefined,
      body: 'Text.\n',
    });
  });
});
