import assert from 'node:assert/strict';
import { draftOffers } from '../../../src/core/drafts/draftOffers';
import { checkInDraft, draftSnippet, otherLetter } from '../../../src/core/drafts/drafts';
import type { DraftSource } from '../../../src/core/drafts/draftSource';
import { letterChoices } from '../../../src/core/drafts/letterChoices';
import { reviewLetter } from '../../../src/core/letters/letterReview';
import { OTHER_LETTERS } from '../../../src/core/notes/draftSubjects';
import type { InterviewNote } from '../../../src/core/notes/note';
import { readNote } from '../../../src/core/notes/readNote';
import { Moment } from '../../../src/core/dates/moment';
import { followUps } from '../../../src/core/rules/followUps';
import { readSettings } from '../../../src/core/settings/settings';
import { plainText } from '../../../src/core/templates/snippetText';
import { NO_LATER_ROUNDS } from '../../../src/core/notes/application';

const HEAD =
  'company: Initech\nrole: Engineer\ninterview: 2026-11-20 14:00\ninterviewers:\n  - Jane Doe, VP\n';
const SENDER = { 'sender.name': 'Alex Kim', 'sender.contact': '1 Main St\nalex@example.org\n+1 555 0100' };

function noteOf(head: string): InterviewNote {
  const reading = readNote(`---\n${head}---\n`, 'UTC');
  assert.equal(reading.kind, 'interview');
  return reading.note;
}

function source(head: string): DraftSource {
  const note = noteOf(head);
  const { rules, sender, letters } = readSettings((key) => SENDER[key as keyof typeof SENDER]).settings;
  return { note, application: [{ path: 'a.md', note }], rules, sender, letters, today: '2026-11-24' };
}

/** A letter as its file has it. */
function letter(name: (typeof OTHER_LETTERS)[number], head = HEAD): string {
  return plainText(draftSnippet(otherLetter(source(head), name), '../a.md'), '2026-11-24');
}

describe('a letter of the whole way', () => {
  for (const name of OTHER_LETTERS)
    it(`is found in order by the review, with nothing left to fill in: ${name}`, () => {
      const text = letter(name);
      const reading = readNote(text, 'UTC');
      assert.equal(reading.kind, 'draft');
      assert.equal(reading.draft.about, name);
      const found = reviewLetter(text, { draft: reading.draft, note: noteOf(HEAD), others: [] });
      const expected = name === 'another-date' ? ['letter-placeholder'] : [];
      assert.deepEqual(
        found.map(({ code }) => code),
        expected,
        text,
      );
      assert.match(
        text,
        /\nAlex Kim\n1 Main St\nalex@example\.org\n\+1 555 0100\n\n24 November 2026\n\nJane Doe\nVP\nInitech\n\nDear Jane Doe,\n/,
      );
      assert.match(text, /\nKind regards,\n\nAlex Kim\n$/);
      assert.match(text, /the Engineer role at Initech/);
      assert.ok(text.split(/\s+/).length < 170, text);
    });

  it('goes to whom one asks, and names no role that is not known', () => {
    const text = letter('withdrawal', `${HEAD.replace('role: Engineer\n', '')}contact: Kim Ray, Recruiter\n`);
    assert.match(text, /\nto: Kim Ray\n/);
    assert.match(
      text,
      /\nKim Ray\nRecruiter\nInitech\n\nDear Kim Ray,\n\nThank you for considering me for the role at Initech\./,
    );
  });

  it('asks for a new date of an interview that did not take place, in each language', () => {
    const asked = ['en', 'de', 'es'].map((language) => {
      const from = source(`${HEAD}cancelled: They are ill\nlanguage: ${language}\n`);
      const byMail = { ...from.rules, checkIn: { ...from.rules.checkIn, channel: 'email' } } as const;
      return [from, { ...from, rules: byMail }].map((one) => plainText(checkInDraft(one).body));
    });
    const expected = [
      / did not take place\.[^]*ask for a new date/,
      / hat nicht stattgefunden\.[^]*neuen Termin/,
      / no tuvo lugar\.[^]*nueva fecha/,
    ];
    for (const [nth, texts] of asked.entries())
      for (const text of texts) {
        assert.match(text, expected[nth] ?? /never/);
        assert.doesNotMatch(text, /I interviewed|haben wir über|hablamos/);
      }
  });

  it('promises no answer by a day that has passed, and leaves out what advertisements add to a job', () => {
    assert.match(letter('offer-thanks', `${HEAD}decide-by: 2026-11-23\n`), /By when do you need my answer\?/);
    assert.match(letter('offer-thanks', `${HEAD}decide-by: 2026-11-24\n`), /my answer by 24 November\./);
    const job = letter('withdrawal', HEAD.replace('Engineer', 'Entwickler (m/w/d)'));
    assert.match(job, /for the Entwickler role at Initech\./);
    const german = letter('withdrawal', `${HEAD.replace('Engineer', 'Entwickler (m/w/d)')}language: de\n`);
    assert.match(german, /\n24\. November 2026\n\n.*Entwickler.*\n/);
    assert.doesNotMatch(german, /m\/w\/d/);
  });

  it('says by when an offer is answered, or asks for it', () => {
    assert.match(
      letter('offer-thanks'),
      /By when do you need my answer\? Could you also send me the offer in writing/,
    );
    assert.match(
      letter('offer-thanks', `${HEAD}decide-by: 2026-12-18\n`),
      /You will have my answer by 18 December\. Could you/,
    );
  });

  it('offers what is written into the note once it is sent', () => {
    const acts = OTHER_LETTERS.map((about) =>
      draftOffers({ type: 'letter', about }, true)
        .flatMap(({ act }) => act ?? [])
        .join(' '),
    );
    assert.deepEqual(acts, [
      'setDecideBy copyLetter openInMailApp',
      'acceptOffer copyLetter openInMailApp',
      'declineOffer copyLetter openInMailApp',
      'copyLetter openInMailApp',
      'setStatus copyLetter openInMailApp',
      'copyLetter openInMailApp',
    ]);
  });
});

describe('the letters that fit', () => {
  const BEFORE = '2026-11-19T10:00Z';
  const AFTER = '2026-11-24T10:00Z';
  const table: readonly (readonly [more: string, now: string, letters: readonly string[]])[] = [
    ['', BEFORE, ['another-date', 'withdrawal']],
    ['', AFTER, ['thank-you', 'check-in', 'withdrawal']],
    ['thank-you-sent: 2026-11-21\n', AFTER, ['check-in', 'withdrawal']],
    ['cancelled: true\n', AFTER, ['check-in', 'withdrawal']],
    ['no-check-in: true\n', AFTER, ['thank-you', 'withdrawal']],
    ['status: offer\n', AFTER, ['offer-thanks', 'offer-acceptance', 'offer-decline']],
    ['status: accepted\n', AFTER, ['offer-acceptance']],
    ['status: declined\n', AFTER, ['offer-decline']],
    ['status: rejected\n', AFTER, ['after-refusal']],
    ['status: withdrawn\n', AFTER, ['withdrawal']],
  ];
  for (const [more, now, letters] of table)
    it(`with ${JSON.stringify(more)} at ${now} are ${letters.join(', ')}`, () => {
      const note = noteOf(HEAD + more);
      const { rules } = readSettings(() => undefined).settings;
      const owed = followUps(note, NO_LATER_ROUNDS, new Moment(Date.parse(now)), rules);
      const hasBegun = (note.interview?.instant ?? 0) <= Date.parse(now);
      const application = [{ path: 'a.md', note }];
      assert.deepEqual(letterChoices({ note, application, followUps: owed, hasBegun }), letters);
    });
});
