import type { Opened } from '../../core/mails/openMail';
import type { MailSurroundings } from '../../core/mails/mailReading';
import type { Clock } from '../host/clock';
import type { PendingWork } from '../host/pendingWork';
import type { JobSearch } from '../jobSearch/jobSearch';

/** What reading a mail needs of the window. */
export interface Desk {
  readonly jobSearch: JobSearch;
  readonly clock: Clock;
  readonly work: PendingWork;
}

/** Reads bytes by the notes of the window as they are now. */
export async function openAt(
  { jobSearch, clock }: Desk,
  bytes: Uint8Array,
  notes: MailSurroundings['notes'] = jobSearch.agendas().flatMap((agenda) => [...agenda.notes()]),
): Promise<Opened> {
  // Loaded only now: what reads mails is large.
  const { openMail } = await import('../../core/mails/openMail');
  const { contact } = jobSearch.windowSettings.sender;
  return openMail(bytes, { now: clock.now(), zone: clock.zone(), notes, contact });
}
