import * as vscode from 'vscode';
import { addDays, sayLongDate, weekday } from '../core/calendar';
import type { CalendarDate } from '../core/calendar';
import { WEEKDAYS } from '../core/settings';

/** A day that is offered by a name of its own. */
export interface NamedDay {
  readonly label: string;
  readonly date: CalendarDate;
}

interface DayItem extends vscode.QuickPickItem {
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

/**
 * Asks for a day: one of those named, or another that is typed, as a date or in words such as `next Tuesday`. What
 * was understood is shown before it is chosen.
 */
export async function pickDate(
  title: string,
  days: readonly NamedDay[],
  today: CalendarDate,
): Promise<CalendarDate | undefined> {
  // Loaded only now: whoever never types a day in words does not pay for it.
  const { dateInWords } = await import('../core/dateInWords');
  const named = days.map(({ label, date }) => dayItem(label, date));
  const pick = vscode.window.createQuickPick<DayItem>();
  pick.title = title;
  pick.placeholder = 'Which day? Another one: type it, such as 2026-11-20 or next Tuesday';
  pick.items = named;
  pick.onDidChangeValue((typed) => {
    const date = dateInWords(typed, today);
    pick.items = date === undefined ? named : [{ ...dayItem(typed, date), alwaysShow: true }];
  });
  const chosen = new Promise<CalendarDate | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.date);
    });
    pick.onDidHide(() => {
      resolve(undefined);
    });
  });
  pick.show();
  return chosen.finally(() => {
    pick.dispose();
  });
}

function dayItem(label: string, date: CalendarDate): DayItem {
  const name = WEEKDAYS[weekday(date) - 1] ?? '';
  return {
    label,
    description: `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${sayLongDate(date)}`,
    date,
  };
}
