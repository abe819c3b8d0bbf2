import { isCalendarDate, parseTimeOfDay, WEEKDAYS } from '../dates/calendar';
import { letterLanguage } from '../notes/letterLanguages';
import type { LetterLanguage } from '../notes/letterLanguages';
import { LETTER_FORMS } from '../notes/letterForms';
import type { LetterForm } from '../notes/letterForms';
import { LONGEST_NAME } from '../notes/noteKeys';
import type { Severity } from '../rules/codes';
import { withSlashes } from '../text/paths';
import { UNSEEN } from '../text/shownText';
import { isGlob } from './glob';

/*
 * What each setting can have for a value: each function gives it as we use it, `undefined` for what it cannot be.
 */

/** No number of days is larger. */
const LONGEST_DAYS = 3650;

/** Yes or no. */
export function truth(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

const UNFIT = new RegExp(`[${UNSEEN}\\u2028\\u2029]`, 'u');

/** What can be a key in front matter: one line of text. */
export function keyName(value: unknown): string | undefined {
  const name = typeof value === 'string' ? value.trim() : '';
  return name === '' || name.length > LONGEST_NAME || UNFIT.test(name) ? undefined : name;
}

/** A list of globs. */
export function globs(value: unknown): readonly string[] | undefined {
  const isFine = Array.isArray(value) && value.every((entry) => glob(entry) !== undefined);
  return isFine ? (value as string[]) : undefined;
}

/** A glob. */
export function glob(value: unknown): string | undefined {
  return typeof value === 'string' && isGlob(value) ? value : undefined;
}

/** A path below a folder, with `/`: settings go from one system to another, and mean the same on each. */
export function relativePath(value: unknown): string | undefined {
  const path = text(value);
  return path === undefined || /^(?:[/\\~]|[A-Za-z]:)/.test(path) ? undefined : withSlashes(path);
}

/** A time on the clock, `9:00` or `17:00`. */
export function timeOfDay(value: unknown): string | undefined {
  return typeof value === 'string' ? parseTimeOfDay(value) : undefined;
}

/** A date, `2026-12-25`. */
export function date(value: unknown): string | undefined {
  return typeof value === 'string' && isCalendarDate(value) ? value : undefined;
}

/** The path of a calendar below the folder. */
export function calendarPath(value: unknown): string | undefined {
  const path = relativePath(value);
  return path !== undefined && isCalendar(path) && !path.split('/').includes('..') ? path : undefined;
}

/** Whether a text is the path of a calendar. */
export function isCalendar(text: string): boolean {
  return /\.ics$/i.test(text);
}

/** Longer than a few days is no grace. */
export function graceHours(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= MOST_GRACE_DAYS * 24 ? value : undefined;
}

/** Whole days of grace. */
export function graceDays(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_GRACE_DAYS
    ? value
    : undefined;
}

const MOST_GRACE_DAYS = 30;

/** Hours, more than none. */
export function hours(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 && value <= LONGEST_DAYS * 24 ? value : undefined;
}

/** Whole days. */
export function days(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LONGEST_DAYS
    ? value
    : undefined;
}

/** How one asks where they are. */
export function channel(value: unknown): 'phone' | 'email' | undefined {
  return value === 'phone' || value === 'email' ? value : undefined;
}

/** A language that letters are written in, also by its name. */
export function language(value: unknown): LetterLanguage | undefined {
  return typeof value === 'string' ? letterLanguage(value) : undefined;
}

/** How letters are written; `mail` is `email`. */
export function form(value: unknown): LetterForm | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return LETTER_FORMS.find((one) => one === word) ?? (/^(?:e-?)?mail$/.test(word) ? 'email' : undefined);
}

/** Whether there are notices. */
export function reminders(value: unknown): 'off' | 'daily' | undefined {
  return value === 'off' || value === 'daily' ? value : undefined;
}

/** The number of an English day of the week, Monday 1. */
export function weekdayNumber(value: unknown): number | undefined {
  const index = WEEKDAYS.findIndex((day) => typeof value === 'string' && day === value.toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** Whether a code can be told so. */
export function isSeverity(value: unknown): value is Severity | 'off' {
  return ['error', 'warning', 'information', 'hint', 'off'].some((severity) => severity === value);
}
