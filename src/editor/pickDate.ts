import * as vscode from 'vscode';
import { addDays, isCalendarDate, sayLongDate, weekday } from '../core/calendar';
import type { CalendarDate } from '../core/calendar';
import { WEEKDAYS } from '../core/settings';

/** A day that is offered by a name of its own. */
export interface NamedDay {
  readonly label: string;
  readonly date: CalendarDate;
}

/** Days on which something may have been done. */
export function pastDays(today: CalendarDate): readonly NamedDay[] {
  return [
    { label: 'Today', date: today },
    { label: 'Yesterday', date: addDays(today, -1) },
  ];
}

/** Days to which something may be put off. */
export function comingDays(today: CalendarDate): readonly NamedDay[] {
  const FRIDAY = 5;
  const toFriday = (FRIDAY - weekday(today) + 7) % 7 || 7;
  return [
    { label: 'Tomorrow', date: addDays(today, 1) },
    { label: 'Friday', date: addDays(today, toFriday) },
    { label: 'In a week', date: addDays(today, 7) },
    { label: 'In two weeks', date: addDays(today, 14) },
  ];
}

/** Asks for a day: one of those named, or another that is typed. */
export async function pickDate(title: string, days: readonly NamedDay[]): Promise<CalendarDate | undefined> {
  const named = days.map(({ label, date }) => ({ label, description: sayDay(date), date }));
  const another = { label: 'Another day…', description: '', date: undefined };
  const picked = await vscode.window.showQuickPick([...named, another], { title, placeHolder: 'Which day?' });
  if (picked === undefined || picked.date !== undefined) return picked?.date;
  return vscode.window.showInputBox({
    title,
    prompt: 'The day, as 2026-11-20',
    validateInput: (text) => (isCalendarDate(text) ? undefined : 'Write a date that exists, as 2026-11-20.'),
  });
}

function sayDay(date: CalendarDate): string {
  const name = WEEKDAYS[weekday(date) - 1] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${sayLongDate(date)}`;
}
