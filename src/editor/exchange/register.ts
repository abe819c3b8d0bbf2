import * as vscode from 'vscode';
import type { Host } from '../host/register';
import type { Room } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { AssistantTools } from './assistantTools';
import { AssistantServers } from './mcpServer';

const tables = () => import('./csvCommands');

/** The room, with what tests need to see. */
export interface ExchangeRoom extends Room {
  readonly servers: AssistantServers;
}

/** The way out of the notes and into them: calendars, tables, assistants, and a sample to begin with. */
export function register({ clock, command, program }: Host, { jobSearch }: WindowNotes): ExchangeRoom {
  const servers = new AssistantServers(program);
  const disposables = vscode.Disposable.from(
    servers,
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
    dispose: () => {
      disposables.dispose();
    },
  };
}
