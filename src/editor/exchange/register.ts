import * as vscode from 'vscode';
import type { Host } from '../host/register';
import type { BusyRoom } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { AssistantTools } from './assistantTools';
import { KeptCalendars } from './keptCalendars';
import { AssistantServers } from './mcpServer';

const tables = () => import('./csvCommands');

/** The room, with what tests need to see. */
export interface ExchangeRoom extends BusyRoom {
  readonly servers: AssistantServers;
}

/** The way out of the notes and into them: calendars, tables, assistants, and a sample to begin with. */
export function register({ clock, command, log, program }: Host, { jobSearch }: WindowNotes): ExchangeRoom {
  const servers = new AssistantServers(program);
  const calendars = new KeptCalendars(jobSearch, clock, log);
  const disposables = vscode.Disposable.from(
    servers,
    calendars,
    new AssistantTools(jobSearch, clock),
    command('exportCalendar', async () =>
      (await import('./calendarCommands')).exportCalendar(jobSearch, clock),
    ),
    command('exportCsv', async () => (await tables()).exportCsv(jobSearch)),
    command('importCsv', async () => (await tables()).importCsv(jobSearch, clock)),
    command('openSample', async () => (await import('./openSample')).openSample(clock)),
  );
  return {
    servers,
    settled: () => calendars.settled(),
    dispose: () => {
      disposables.dispose();
    },
  };
}
