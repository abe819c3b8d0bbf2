import { addDays, weekday } from './calendar';
import type { CalendarDate } from './calendar';
import { say } from '../text/language';

/** A day that people call by a name. */
export interface NamedDay {
  readonly label: string;
  readonly date: CalendarDate;
}

/** The days on which one is likely to have done something. */
export function pastDays(today: CalendarDate): readonly NamedDay[] {
  return [
    { label: say('Today'), date: today },
    { label: say('Yesterday'), date: addDays(today, -1) },
  ];
}

/** The days for which one is likely to plan something. */
export function comingDays(today: CalendarDate): readonly NamedDay[] {
  const FRIDAY = 5;
  const toFriday = (FRIDAY - weekday(today) + 7) % 7 || 7;
  return [
    { label: say('Tomorrow'), date: addDays(today, 1) },
    { label: say('Friday'), date: addDays(today, toFriday) },
    { label: say('In a week'), date: addDays(today, 7) },
    { label: say('In two weeks'), date: addDays(today, 14) },
  ];
}

/** Each date once, under the name that comes first. */
export function eachOnce(days: readonly NamedDay[]): readonly NamedDay[] {
  return days.filter(({ date }, nth) => days.findIndex((other) => other.date === date) === nth);
}
