import { whenAt } from '../core/dates/calendar';
import type { Instant, Zone } from '../core/dates/calendar';
import { reportOf } from '../core/views/report';
import type { FolderAgenda } from './check';

/** The whole search as Markdown, with Mermaid diagrams, which GitHub and many others draw. */
export function reportText({ agenda }: FolderAgenda, now: Instant, zone: Zone): string {
  agenda.judge(agenda.notePaths(), now);
  return reportOf([agenda], { today: whenAt(now, zone).date, hasDiagrams: true });
}
