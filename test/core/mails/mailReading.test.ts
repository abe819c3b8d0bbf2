import assert from 'node:assert/strict';
import { ofNoNote, withChoice } from '../../../src/core/mails/mailReading';
import type { MailReading } from '../../../src/core/mails/mailReading';

const READING: MailReading = {
  kind: 'invitation',
  note: null,
  set: { company: 'Globex' },
  choices: { note: ['globex-2.md'], role: ['Engineer', 'Analyst'] },
  evidence: {},
};

describe('a mail that may be about a note', () => {
  it('is about the one that was chosen', () => {
    assert.deepEqual(withChoice(READING, 'note', 'globex-2.md'), {
      ...READING,
      note: 'globex-2.md',
      choices: { role: ['Engineer', 'Analyst'] },
    });
  });

  it('is about none where the person says so, and what else is open stays so', () => {
    const none = ofNoNote(withChoice(READING, 'role', 'Analyst'));
    assert.deepEqual(none, { ...READING, set: { company: 'Globex', role: 'Analyst' }, choices: {} });
  });
});
