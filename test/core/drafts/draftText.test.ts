import assert from 'node:assert/strict';
import { draftOffers } from '../../../src/core/drafts/draftOffers';
import { letterText, notePlace } from '../../../src/core/drafts/draftText';
import type { Draft } from '../../../src/core/notes/note';
import { readNote, readText } from '../../../src/core/notes/readNote';

describe('the text of a letter', () => {
  const TEXTS: readonly (readonly [written: string, sent: string])[] = [
    ['---\ntype: letter\n---\n\nDear Jane,\n\nThanks.\n', 'Dear Jane,\n\nThanks.\n'],
    ['---\r\ntype: letter\r\n---  \r\n\r\nDear Jane,\r\n', 'Dear Jane,\n'],
    ['---\ntype: letter\n---\nDear Jane,\n---\nThanks.\n', 'Dear Jane,\n---\nThanks.\n'],
    ['---\ntype: letter\n---', '\n'],
    ['Dear Jane,', 'Dear Jane,\n'],
  ];
  for (const [written, sent] of TEXTS) {
    it(`is ${JSON.stringify(sent)} of ${JSON.stringify(written)}`, () => {
      assert.equal(letterText(readText(written, 'UTC')), sent);
    });
  }
});

describe('what a draft offers', () => {
  const OFFERS: readonly (readonly [head: string, first: string])[] = [
    ['type: letter', 'markThankYouSent'],
    ['type: letter\nabout: check-in', 'logCheckIn'],
    ['type: letter\nabout: weather', 'markThankYouSent'],
    ['type: call\nabout: thank-you-call', 'logThankYouCall'],
    ['type: call\nAbout: Check-In', 'logCheckIn'],
    ['type: call', 'logThankYouCall'],
  ];
  for (const [head, first] of OFFERS) {
    it(`is first ${first} for ${JSON.stringify(head)}`, () => {
      const draft = draftIn(`---\n${head}\n---\n`);
      assert.equal(draftOffers(draft, true)[0]?.act, first);
      assert.equal(draftOffers(draft, false)[0]?.act, undefined);
    });
  }
});

describe('the place where a draft names its note', () => {
  for (const value of ['../initech.md', '"../a b.md"', "'../ü.md'"]) {
    it(`is ${value}`, () => {
      const text = `---\ntype: letter\nFor: ${value} # here\n---\n`;
      const place = notePlace(readText(text, 'UTC'));
      assert.equal(place && text.slice(place.start, place.end), value);
    });
  }

  it('is nowhere without front matter', () => {
    assert.equal(notePlace(readText('for: ../initech.md\n', 'UTC')), undefined);
  });
});

function draftIn(text: string): Draft {
  const reading = readNote(text, 'UTC');
  assert.equal(reading.kind, 'draft');
  return reading.draft;
}
