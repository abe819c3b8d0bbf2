import * as vscode from 'vscode';
import { sayFullDate, sayWeekday } from '../../core/dates/calendar';
import type { CalendarDate } from '../../core/dates/calendar';
import { dateReadings } from '../../core/dates/dateReadings';
import type { Direction } from '../../core/dates/dateInWords';
import { say, toSay } from '../../core/text/language';
import { comingDays, eachOnce, pastDays } from '../../core/dates/likelyDays';

/** What is asked when one asks for a day. */
export interface DayQuestion {
  readonly title: string;
  readonly today: CalendarDate;
  /** Whether it is a day on which something was done, or one that is to come. */
  readonly direction: Direction;
  /** Why a day cannot be meant; nothing where it can. */
  readonly objection: (date: CalendarDate) => string | undefined;
}

interface DayItem extends vscode.QuickPickItem {
  /** Absent where the row only leads on. */
  readonly date?: CalendarDate;
}

const EXAMPLES: Readonly<Record<Direction, string>> = {
  past: toSay('such as 2026-11-20, last Friday or 3 days ago'),
  coming: toSay('such as 2026-12-10, next Tuesday or in 3 days'),
};

/**
 * Asks for a day: one of the likely ones, or another that is typed, as a date or in words such as `next Tuesday`.
 * What was understood is shown before it is chosen.
 */
export async function pickDate(question: DayQuestion): Promise<CalendarDate | undefined> {
  // Loaded only now: whoever never types a day in words does not pay for it.
  const { dateInWords } = await import('../../core/dates/dateInWords');
  const { title, today, direction } = question;
  const another: DayItem = { label: say('Another day…'), alwaysShow: true };
  const likely = [...likelyDays(question), another];
  const pick = vscode.window.createQuickPick<DayItem>();
  pick.title = title;
  pick.placeholder = say('Which day? Or type another one, {0}', say(EXAMPLES[direction]));
  pick.items = likely;
  pick.onDidChangeValue((typed) => {
    const date = dateInWords(typed, today, direction);
    if (typed.trim() === '') pick.items = likely;
    else pick.items = date === undefined ? readings(typed, question) : [typedDay(typed, date, question)];
  });
  const chosen = new Promise<CalendarDate | undefined>((resolve) => {
    pick.onDidAccept(() => {
      // Whoever types fast is ahead of the row with what was understood.
      const [row = pick.items.length === 1 ? pick.items[0] : undefined] = pick.activeItems;
      if (row?.date !== undefined) resolve(row.date);
      if (row !== another) return;
      pick.items = [];
      pick.placeholder = say('Type the day, {0}', say(EXAMPLES[direction]));
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

/** Each day that numbers such as `11/12/2026` may mean; where there is none, the likely days and how to write one. */
function readings(typed: string, question: DayQuestion): readonly DayItem[] {
  const days = dateReadings(typed, question.today).map(({ date }) => typedDay(typed, date, question));
  const hint = {
    label: say('Not understood: write it {0}', say(EXAMPLES[question.direction])),
    alwaysShow: true,
  };
  return days.length > 0 ? days : [...likelyDays(question), hint];
}

/** The days that are offered by a name of their own, each once. */
function likelyDays({ direction, today, objection }: DayQuestion): readonly DayItem[] {
  const days = direction === 'past' ? pastDays(today) : comingDays(today);
  const possible = days.filter(({ date }) => objection(date) === undefined);
  return eachOnce(possible).map(({ label, date }) => dayItem(label, date));
}

/** A day that was typed; one that cannot be meant says why, and cannot be chosen. */
function typedDay(typed: string, date: CalendarDate, { objection }: DayQuestion): DayItem {
  const [item, why] = [{ ...dayItem(typed, date), alwaysShow: true }, objection(date)];
  return why === undefined ? item : { ...item, date: undefined, detail: why };
}

function dayItem(
  label: string,
  date: CalendarDate,
): Required<Pick<DayItem, 'label' | 'description' | 'date'>> {
  return {
    label,
    description: `${sayWeekday(date)}, ${sayFullDate(date)}`,
    date,
  };
}
