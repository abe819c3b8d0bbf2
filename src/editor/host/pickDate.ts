import * as vscode from 'vscode';
import { sayFullDate, sayWeekday } from '../../core/dates/calendar';
import type { CalendarDate } from '../../core/dates/calendar';
import { dateReadings, readingInWords } from '../../core/dates/dateReadings';
import type { DateReading } from '../../core/dates/dateReadings';
import type { Direction } from '../../core/dates/dateInWords';
import { say, toSay } from '../../core/text/language';
import { asShown } from './rows';
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
  readonly when?: DateReading;
}

const EXAMPLES: Readonly<Record<Direction, string>> = {
  past: toSay('such as 2026-11-20, last Friday or 3 days ago'),
  coming: toSay('such as 2026-12-10, next Tuesday or in 3 days'),
};

/**
 * Asks for a day: one of the likely ones, or another that is typed, as a date or in words such as `next Tuesday`, with its
 * time where one is typed: `next Tuesday 14:00`. What was understood is shown before it is chosen.
 */
export async function pickWhen(question: DayQuestion): Promise<DateReading | undefined> {
  // Loaded only now: whoever never types a day in words does not pay for it.
  const { dateInWords } = await import('../../core/dates/dateInWords');
  const { title, today, direction } = question;
  const another: DayItem = { label: say('Another day…'), alwaysShow: true };
  const likely = [...likelyDays(question), another];
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly row: DayItem }>();
  pick.title = title;
  pick.placeholder = say('Which day? Or type another one, {0}', say(EXAMPLES[direction]));
  pick.items = likely.map(asShown);
  pick.onDidChangeValue((typed) => {
    const inWords = (words: string): CalendarDate | undefined => dateInWords(words, today, direction);
    const date = inWords(typed);
    const when = date === undefined ? readingInWords(typed, inWords) : { date };
    const rows = when === undefined ? readings(typed, question) : [typedDay(typed, when, question)];
    pick.items = (typed.trim() === '' ? likely : rows).map(asShown);
  });
  const chosen = new Promise<DateReading | undefined>((resolve) => {
    pick.onDidAccept(() => {
      // Whoever types fast is ahead of the row with what was understood.
      const [item = pick.items.length === 1 ? pick.items[0] : undefined] = pick.activeItems;
      const row = item?.row;
      if (row?.when !== undefined) resolve(row.when);
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
  const days = dateReadings(typed, question.today).map((when) => typedDay(typed, when, question));
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
  return eachOnce(possible).map(({ label, date }) => dayItem(label, { date }));
}

/** A day that was typed; one that cannot be meant says why, and cannot be chosen. */
function typedDay(typed: string, when: DateReading, { objection }: DayQuestion): DayItem {
  const [item, why] = [{ ...dayItem(typed, when), alwaysShow: true }, objection(when.date)];
  return why === undefined ? item : { ...item, when: undefined, detail: why };
}

function dayItem(
  label: string,
  when: DateReading,
): Required<Pick<DayItem, 'label' | 'description' | 'when'>> {
  const day = `${sayWeekday(when.date)}, ${sayFullDate(when.date)}`;
  return { label, description: when.time === undefined ? day : `${day}, ${when.time}`, when };
}
