import * as vscode from 'vscode';
import { commandId } from '../../core/rules/commands';
import { logFailure } from '../host/notices';
import { PendingWork } from '../host/pendingWork';
import type { Host } from '../host/register';
import type { BusyRoom } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { ArrivedFiles } from './arrivedFiles';
import { PastedMails } from './pastedMails';
import type { Desk } from './desk';

const mails = () => import('./readMail');

/** Mails and invitations: what they mean for the search, and how that gets into the notes. */
export function register({ log, clock, command }: Host, { jobSearch }: WindowNotes): BusyRoom {
  const work = new PendingWork((error) => {
    logFailure(log, 'A mail could not be read.', error);
  });
  const desk: Desk = { jobSearch, clock, work };
  const read = (mail: string | vscode.Uri): Thenable<unknown> =>
    vscode.commands.executeCommand(commandId('readMail'), mail);
  const disposables = vscode.Disposable.from(
    new ArrivedFiles(desk, read),
    new PastedMails(desk, read),
    command('readMail', async (given) => (await mails()).readMail(desk, given)),
    command('importCalendar', async (given) => (await mails()).importCalendar(desk, given)),
  );
  return {
    settled: () => work.done(),
    dispose: () => {
      disposables.dispose();
    },
  };
}
