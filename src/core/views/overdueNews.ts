import type { AgendaItem } from '../agenda/agenda';
import { dueText } from '../rules/deadlines';
import { say } from '../text/language';
import { sayWhat } from '../wording/followUpWording';
import { sayCompany, sayOwedInFull } from '../wording/rowWording';
import { listed } from '../wording/words';

/** With more than this, names say less than their number. */
const MOST_NAMED = 3;

/** By what a follow-up is known again: one that falls due anew is another. */
export function overdueKey({ path, followUp: { kind, due } }: AgendaItem): string {
  return `${path}#${kind}#${due === undefined ? '' : dueText(due)}`;
}

/**
 * What has become overdue since somebody looked last. `seen` are the keys of what was overdue then; nothing is news to one
 * who never looked.
 */
export function overdueNews(
  overdue: readonly AgendaItem[],
  seen: readonly string[] | undefined,
): readonly AgendaItem[] {
  const known = new Set(seen);
  return seen === undefined ? [] : overdue.filter((item) => !known.has(overdueKey(item)));
}

/** The notice of what is overdue: what has become so by name, and how many there are where that is not all. */
export function sayOverdueNews(news: readonly AgendaItem[], overdue: number): string {
  const all = sayOwedInFull(overdue, 0);
  if (news.length === 0) return all;
  const names = news
    .slice(0, MOST_NAMED)
    .map(({ note, followUp }) =>
      note.company === undefined ? sayWhat(followUp) : say('{0} ({1})', sayWhat(followUp), sayCompany(note)),
    );
  const rest = news.length - names.length;
  const told = listed(rest === 0 ? names : [...names, say('{0} more', rest)]);
  const sentence = say('Overdue since you were last here: {0}.', told);
  return news.length === overdue ? sentence : `${sentence} ${all}`;
}
