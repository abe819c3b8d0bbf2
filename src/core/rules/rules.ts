import { addDays, weekday } from '../dates/calendar';
import type { CalendarDate, TimeOfDay } from '../dates/calendar';

/** The numbers and conditions of following up; each can be set, none is fixed in the code that applies them. */
export interface Rules {
  readonly thankYou: {
    /** Elapsed hours from the interview to the letter's due. */
    readonly dueHours: number;
    /** Whether a thank-you call in its window stands for the letter. */
    readonly callCounts: boolean;
    /** Whether a due that falls on no workday moves to the next one. */
    readonly onWorkdays: boolean;
    /** For so many hours more it stays due before it is overdue. */
    readonly graceHours: number;
  };
  readonly thankYouCall: {
    /** Whether the call is offered at all. */
    readonly enabled: boolean;
    /** An interview at or after this time is late: the next morning will do for the call. */
    readonly lateAfter: TimeOfDay;
    /** Until when that next morning lasts. */
    readonly nextMorningUntil: TimeOfDay;
  };
  readonly workday: {
    /** When people go home. */
    readonly end: TimeOfDay;
  };
  /** Days on which one phones, Monday 1 to Sunday 7. */
  readonly workdays: ReadonlySet<number>;
  readonly holidays: ReadonlySet<CalendarDate>;
  readonly checkIn: {
    readonly channel: 'phone' | 'email';
    /** Days after the interview, where no answer was promised. */
    readonly afterDays: number;
    /** Days after a check-in that brought no answer and no promise. */
    readonly againAfterDays: number;
    /** How many check-ins without an answer are enough; 0 for none at all. */
    readonly max: number;
    /** For so many workdays more it stays due before it is overdue. */
    readonly graceDays: number;
  };
  /** Days past its due after which a follow-up is not needed any more; 0 for never. */
  readonly giveUpAfterDays: number;
}

export const DEFAULT_RULES: Rules = {
  thankYou: { dueHours: 24, callCounts: false, onWorkdays: false, graceHours: 0 },
  thankYouCall: { enabled: true, lateAfter: '15:00', nextMorningUntil: '12:00' },
  workday: { end: '17:00' },
  workdays: new Set([1, 2, 3, 4, 5]),
  holidays: new Set(),
  checkIn: { channel: 'phone', afterDays: 14, againAfterDays: 7, max: 2, graceDays: 0 },
  giveUpAfterDays: 60,
};

/**
 * The advice that the rules come from, in the words of "Should I Call Back After an Interview?" (Micah,
 * 19 April 2010). Each rule names the sentence that it applies.
 */
export const ADVICE = {
  letter: 'Calling is not mandatory, but a thank you letter is',
  letterTone:
    'Thank you letters should be positive, professional, and contain standard formatting and information.',
  callCounts:
    'calling in place of a thank you letter may earn you bonus points provided you know how to handle yourself on the phone',
  names: 'You must know the names and titles of those that interviewed you and thank them directly.',
  callWindow:
    'You must call within the day (or the next morning if your interview was late). Do not call two days later.',
  callReason:
    'You should have an additional “reason for calling” so that the conversation is not strictly about thanking them.',
  promised: 'Then if you do not hear from the employer by the date they have provided, give them a call.',
  askWhen: 'If you did not ask during the interview, you can ask in your thank you letter.',
  twoWeeks:
    'If you do not get a response, 2 weeks is considered the standard amount of time to wait before you follow up.',
  phone: 'Always follow up with a phone call.',
  interest:
    'Checking in will allow you to show continued interest and potentially help you get an answer from the job so that you can move on.',
} as const;

/** Whether one phones on that date: a day of the working week that is no holiday. */
export function isWorkday(date: CalendarDate, rules: Rules): boolean {
  return rules.workdays.has(weekday(date)) && !rules.holidays.has(date);
}

/** The first workday on or after a date: from Saturday `2026-12-05` it is Monday `2026-12-07`. */
export function firstWorkday(date: CalendarDate, rules: Rules): CalendarDate {
  const YEAR = 366;
  let day = date;
  for (let tried = 0; tried < YEAR; tried++, day = addDays(day, 1)) {
    if (isWorkday(day, rules)) return day;
  }
  return date;
}
