import * as vscode from 'vscode';
import type { Agenda } from '../../core/agenda/agenda';
import { calendarEvents } from '../../core/exchange/calendarEvents';
import type { CalendarEvent } from '../../core/exchange/calendarEvents';

/** All entries of an agenda: the interviews, and what is still owed after them. */
export function eventsOf(agenda: Agenda): readonly CalendarEvent[] {
  return [...agenda.notePaths()].flatMap((path) => calendarEvents(path, nameOf(path), agenda));
}

/** The path within its folder, as the terminal has it; with the folder's name where there are several. */
function nameOf(path: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(path));
}
