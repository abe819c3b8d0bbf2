import * as vscode from 'vscode';
import type { Host } from '../host/register';
import type { Room } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { AssistantTools } from './assistantTools';

const tables = () => import('./csvCommands');

/** The way out of the notes and into them: calendars, tables, assistants, and a sample to begin with. */
export function register({ clock, command }: Host, { jobSearch }: WindowNotes): Room {
  return vscode.Disposable.from(
    new AssistantTools(jobSearch, clock),
    command('exportCalendar', async () =>
      (await import('./calendarCommands')).exportCalendar(jobSearch, clock),
    ),
    command('exportCsv', async () => (await tables()).exportCsv(jobSearch)),
    command('importCsv', async () => (await tables()).importCsv(jobSearch, clock)),
    command('openSample', async () => (await import('./openSample')).openSample(clock)),
  );
}
