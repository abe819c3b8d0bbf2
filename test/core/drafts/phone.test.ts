import assert from 'node:assert/strict';
import { phoneInNotes, phoneLink } from '../../../src/core/drafts/phone';

describe('a phone number', () => {
  const NUMBERS: readonly (readonly [written: string, link: string | undefined])[] = [
    ['+1 555 0100', 'tel:+15550100'],
    ['(030) 1234-567', 'tel:0301234567'],
    ['0301/123.45', 'tel:030112345'],
    [' 112 ', 'tel:112'],
    ['12', undefined],
    ['+1 555 0100 ext. 12', undefined],
    ['1 + 555', undefined],
    ['++1555', undefined],
    ['', undefined],
    ['ask', undefined],
    ['555;phone-context=x', undefined],
    ['555](command:x)', undefined],
    ['٠١٢٣٤', undefined],
    ['1'.repeat(19), undefined],
  ];
  for (const [written, link] of NUMBERS) {
    it(`${JSON.stringify(written)} is dialled as ${link ?? 'nothing'}`, () => {
      assert.equal(phoneLink(written), link);
      assert.equal(phoneInNotes(written), link === undefined ? written : `[${written.trim()}](${link})`);
    });
  }
});
