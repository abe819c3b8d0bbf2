import * as vscode from 'vscode';
import { logFailure } from '../host/notices';
import { PendingWork } from '../host/pendingWork';
import type { Host } from '../host/register';
import type { BusyRoom } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { OfferLook } from './offerLook';

/** Interviews in notes that were written for something else. */
export function register({ log, clock, memory, command }: Host, { jobSearch }: WindowNotes): BusyRoom {
  const work = new PendingWork((error) => {
    logFailure(log, 'The folder could not be looked at.', error);
  });
  const disposables = vscode.Disposable.from(
    new OfferLook(jobSearch, clock, memory, work),
    command('lookForInterviews', async (given) =>
      (await import('./lookForInterviews')).lookForInterviews(jobSearch, clock, work, given),
    ),
  );
  return {
    settled: () => work.done(),
    dispose: () => {
      disposables.dispose();
    },
  };
}
