import * as vscode from 'vscode';
import type { Host } from '../host/register';
import type { Room } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { AssistantTools } from './assistantTools';
import { exportCalendar } from './calendarCommands';
import { exportCsv, importCsv } from './csvCommands';
import { openSample } from './openSample';

/** The way out of the notes and into them: calendars, tables, assistants, and a sample to begin with. */
export function register({ clock, command }: Host, { jobSearch }: WindowNotes): Room {
  return vscode.Disposable.from(
    new AssistantTools(jobSearch, clock),
    command('exportCalendar', () => exportCalendar(jobSearch, clock)),
    command('exportCsv', () => exportCsv(jobSearch)),
    command('importCsv', () => importCsv(jobSearch, clock)),
    command('openSample', () => openSample(clock)),
  );
}
