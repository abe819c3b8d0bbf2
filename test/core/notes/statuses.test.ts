import assert from 'node:assert/strict';
import { STATUSES } from '../../../src/core/notes/fields';
import { statusMeant, wordsFor } from '../../../src/core/notes/statuses';

describe('a word for a status', () => {
  const ROWS: readonly (readonly [word: string, status?: string])[] = [
    ['waiting', 'waiting'],
    ['Applied', 'waiting'],
    ['Interviewing', 'waiting'],
    ['In Progress', 'waiting'],
    ['in_progress', 'waiting'],
    ['Phone-screen', 'waiting'],
    ['no response', 'waiting'],
    ['Awaiting Response', 'waiting'],
    ['next round', 'advanced'],
    ['Offered', 'offer'],
    ['hired', 'accepted'],
    ['Signed', 'accepted'],
    ['not selected', 'rejected'],
    ['no', 'rejected'],
    ['Absage', 'rejected'],
    ['ghosted', 'closed'],
    ['en proceso', 'waiting'],
    ['Rejected ❌', 'rejected'],
    ['Applied 🎉🎉', 'waiting'],
    ['Rejected?'],
    ['purple'],
    ['raw'],
    ['draft'],
    [''],
  ];
  for (const [word, status] of ROWS) {
    it(`“${word}” is ${status ?? 'none'}`, () => {
      assert.equal(statusMeant(word), status);
    });
  }

  it('is of one status only', () => {
    const all = STATUSES.flatMap((status) => wordsFor(status).map((word) => [word, status] as const));
    assert.ok(all.length > 100);
    for (const [word, status] of all) assert.equal(statusMeant(word), status, word);
  });
});
