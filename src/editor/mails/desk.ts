import * as vscode from 'vscode';
import { LARGEST_MAIL } from '../../core/mails/mail';
import type { Opened } from '../../core/mails/openMail';
import type { Clock } from '../host/clock';
import type { PendingWork } from '../host/pendingWork';
import type { JobSearch } from '../jobSearch/jobSearch';

/** What reading a mail needs of the window. */
export interface Desk {
  readonly jobSearch: JobSearch;
  readonly clock: Clock;
  readonly work: PendingWork;
}

/** Where a window has no folder. */
export const NOWHERE = vscode.Uri.from({ scheme: 'untitled', path: 'mail.md' });

/** Reads bytes by the notes of the window as they are now, as a mail about one of them where that is known. */
export async function openAt({ jobSearch, clock }: Desk, bytes: Uint8Array, about?: string): Promise<Opened> {
  // Loaded only now: what reads mails is large.
  const { openMail } = await import('../../core/mails/openMail');
  const notes = jobSearch.agendas().flatMap((agenda) => [...agenda.notes()]);
  const { contact } = jobSearch.windowSettings.sender;
  const around = { now: clock.now(), zone: clock.zone(), notes, about, contact };
  return openMail(bytes.subarray(0, LARGEST_MAIL), around);
}

/** Whether there is anything to write down; a calendar that we wrote ourselves tells nothing new. */
export async function hasNews(desk: Desk, bytes: Uint8Array): Promise<boolean> {
  const opened = await openAt(desk, bytes);
  if (opened.kind === 'mail') return opened.reading.kind !== 'other';
  return !opened.isOurs && opened.appointments.some(({ reading }) => reading !== undefined);
}
