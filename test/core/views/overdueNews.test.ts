import assert from 'node:assert/strict';
import { FollowUpList } from '../../../src/core/views/followUpRows';
import { overdueKey, overdueNews, sayOverdueNews } from '../../../src/core/views/overdueNews';
import { statesOf } from '../agendas';
import { Window } from './views';
import type { Heads } from './views';

const NOTES: Heads = {
  'hooli.md': 'company: Hooli\ninterview: 2026-11-16\nthank-you-sent: 2026-11-17\nreply-by: 2026-11-18\n',
  'initech.md': 'company: Initech\ninterview: 2026-11-19 11:00\n',
  'globex.md': 'company: Globex\ninterview: 2026-11-17 10:00\n',
  'none.md': 'interview: 2026-11-18\n',
};

function listAt(now: string): FollowUpList {
  const list = new FollowUpList();
  list.update(statesOf(new Window(NOTES, now).agenda));
  return list;
}

/** What is told of the overdue at one time to somebody who looked at another. */
function told(now: string, before?: string): string {
  const seen = before === undefined ? undefined : listAt(before).overdueItems.map(overdueKey);
  const { overdueItems, overdue } = listAt(now);
  return sayOverdueNews(overdueNews(overdueItems, seen), overdue);
}

describe('what has become overdue meanwhile', () => {
  const table: readonly (readonly [what: string, now: string, before: string | undefined, said: string])[] = [
    ['is nothing to one who never looked', '2026-11-20 10:00', undefined, '3 follow-ups are overdue.'],
    ['is nothing where nothing has', '2026-11-20 10:30', '2026-11-20 10:00', '3 follow-ups are overdue.'],
    [
      'is told by name, with the number of all',
      '2026-11-20 11:01',
      '2026-11-20 11:00',
      'Overdue since you were last here: thank-you letter (Initech). 4 follow-ups are overdue.',
    ],
    [
      'is told without the number where it is all',
      '2026-11-18 10:01',
      '2026-11-18 09:00',
      'Overdue since you were last here: thank-you letter (Globex).',
    ],
    [
      'is told by three names and the number of the others',
      '2026-11-20 12:00',
      '2026-11-16 12:00',
      'Overdue since you were last here: thank-you letter (Globex), check-in (Hooli), thank-you letter and 1 more.',
    ],
  ];
  for (const [what, now, before, said] of table)
    it(what, () => {
      assert.equal(told(now, before), said);
    });

  it('is a follow-up that fell due anew, too', () => {
    const first = listAt('2026-11-20 10:00').overdueItems.find(({ path }) => path === 'hooli.md');
    const later = new Window(
      { ...NOTES, 'hooli.md': `${NOTES['hooli.md'] ?? ''}checked-in: 2026-11-19\n` },
      '2026-12-01 10:00',
    );
    const list = new FollowUpList();
    list.update(statesOf(later.agenda));
    const again = list.overdueItems.filter(({ path }) => path === 'hooli.md');
    assert.ok(first);
    assert.deepEqual(overdueNews(again, [overdueKey(first)]), again);
    assert.equal(again.length, 1);
  });
});
