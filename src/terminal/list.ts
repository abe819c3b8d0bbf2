import { whenAt } from '../core/dates/calendar';
import type { Instant } from '../core/dates/calendar';
import { FOLLOW_UP_NAMES } from '../core/rules/followUps';
import { folded } from '../core/notes/values';
import { sayApplication } from '../core/wording/wording';
import type { FolderAgenda } from './check';
import { shownPath } from './formats';
import { sayStanding } from '../core/wording/followUpWording';

/** Which follow-ups are listed; all that are ahead where nothing is asked. */
export interface ListFilter {
  readonly overdue: boolean;
  /** A part of the company's name. */
  readonly company?: string;
}

/** One line for each follow-up that is ahead, its parts between tabs: state, what, application, when, file. */
export function listOf({ agenda }: FolderAgenda, now: Instant, filter: ListFilter): string {
  agenda.judge(agenda.notePaths(), now);
  const wanted = folded(filter.company ?? '');
  const items = agenda.ahead().filter(({ note, followUp }) => {
    const isState = !filter.overdue || followUp.state === 'overdue';
    return isState && folded(note.company ?? '').includes(wanted);
  });
  return items
    .map(({ path, note, followUp }) => {
      const when = sayStanding(followUp, note, whenAt(now, note.zone).date);
      const parts = [followUp.state, FOLLOW_UP_NAMES[followUp.kind], sayApplication(note), when, path].map(
        shownPath,
      );
      return `${parts.join('\t')}\n`;
    })
    .join('');
}
