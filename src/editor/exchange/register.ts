import * as vscode from 'vscode';
import { commandId } from '../../core/rules/commands';
import { logFailure } from '../host/notices';
import { PendingWork } from '../host/pendingWork';
import type { Host } from '../host/register';
import type { Room } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { AssistantTools } from './assistantTools';
import { exportCalendar, importCalendar } from './calendarCommands';
import { exportCsv, importCsv } from './csvCommands';
import { Invitations } from './invitations';
import { openSample } from './openSample';

/** The way out of the notes and into them: calendars, tables, assistants, and a sample to begin with. */
export function register({ log, clock, command }: Host, { jobSearch }: WindowNotes): Room {
  const work = new PendingWork((error) => {
    logFailure(log, 'Invitations could not be read.', error);
  });
  return vscode.Disposable.from(
    new AssistantTools(jobSearch, clock),
    new Invitations(
      (file) => vscode.commands.executeCommand(commandId('importCalendar'), file),
      jobSearch,
      clock,
      work,
    ),
    command('exportCalendar', () => exportCalendar(jobSearch, clock)),
    command('importCalendar', (given) => importCalendar(jobSearch, clock, given)),
    command('exportCsv', () => exportCsv(jobSearch)),
    command('importCsv', () => importCsv(jobSearch, clock)),
    command('openSample', () => openSample(clock)),
  );
}
