import { ALL_SEVERITIES } from '../rules/codes';
import type { Severity } from '../rules/codes';
import { fieldKey, spelledAsKey, statusOf } from '../notes/fields';
import type { FieldKey, Status } from '../notes/fields';
import type { LetterLanguage } from '../notes/letterLanguages';
import type { LetterForm } from '../notes/letterForms';
import { LISTED_KEYS, NoteKeys } from '../notes/noteKeys';
import type { KeyNames } from '../notes/noteKeys';
import { folded } from '../notes/values';
import { noGlobsIn } from './selection';
import {
  calendarPath,
  channel,
  date,
  days,
  form,
  glob,
  globs,
  graceDays,
  graceHours,
  hours,
  isCalendar,
  isSeverity,
  keyName,
  language,
  relativePath,
  reminders,
  timeOfDay,
  truth,
  weekdayNumber,
} from './settingValues';
import { DEFAULT_RULES } from '../rules/rules';
import type { Rules } from '../rules/rules';

/** All that a person can set (docs/rules.md#4-settings). */
export interface Settings {
  readonly rules: Rules;
  /** Which files are looked at: a glob, relative to the folder. */
  readonly include: string;
  /** Which files are not: globs, relative to the folder. */
  readonly exclude: readonly string[];
  /** How the notes spell the keys, and what they call the statuses. */
  readonly keys: NoteKeys;
  readonly severity: Readonly<Record<keyof typeof ALL_SEVERITIES, Severity | 'off'>>;
  /** Where drafts go, relative to the note. */
  readonly draftsFolder: string;
  /** The path of a new note, relative to its folder, with `{date}`, `{company}` and `{role}`. */
  readonly newInterviewFile: string;
  readonly codeLens: boolean;
  /** How the view puts follow-ups together. */
  readonly followUpsGroupBy: Grouping;
  /** Whether the explorer marks notes with something overdue. */
  readonly decorations: boolean;
  /** Whether a notice says once a day what is overdue. */
  readonly reminders: 'off' | 'daily';
  /** Whether the editor is offered a server of the notes for assistants. */
  readonly mcpServer: boolean;
  /** The calendar that is kept current, relative to the folder; absent where none is. */
  readonly calendarFile?: string;
  /** The calendars of holidays, relative to the folder: their days are read by whoever can. */
  readonly holidayFiles: readonly string[];
  /** Who writes: for the sender's block and the signature of letters. Absent where not set. */
  readonly sender: { readonly name?: string; readonly contact?: string };
  /** How letters are written: a note's own `language` comes first. */
  readonly letters: { readonly language: LetterLanguage; readonly form: LetterForm };
}

/** How follow-ups can be put together: by when they are due, by company, or not at all. */
export const GROUPINGS = ['due', 'company', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A setting with a value that it cannot have; `entry` where only one entry of it is wrong. */
export interface SettingProblem {
  readonly setting: string;
  readonly entry?: string;
  /** What is wrong with a name for a key. */
  readonly why?: 'no-key' | 'no-name' | 'name-taken';
}

/**
 * Reads the settings. `valueOf` gives the value of a key under `jobSearch.`, `undefined` where it is not set.
 * A bad value falls back to its default and is named; of `severity`, `keys`, `statuses`, `holidays` and `workdays` only the
 * bad entry falls.
 */
export function readSettings(valueOf: (key: string) => unknown): {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
} {
  const reader = new SettingsReader(valueOf);
  return { settings: reader.read(), problems: reader.problems };
}

export const DEFAULT_SETTINGS: Settings = {
  rules: DEFAULT_RULES,
  include: '**/*.md',
  exclude: ['**/node_modules/**', '**/.git/**'],
  keys: LISTED_KEYS,
  severity: ALL_SEVERITIES,
  draftsFolder: 'letters',
  newInterviewFile: '{date}-{company}.md',
  codeLens: true,
  followUpsGroupBy: 'due',
  decorations: true,
  reminders: 'off',
  calendarFile: undefined,
  mcpServer: false,
  holidayFiles: [],
  sender: {},
  letters: { language: 'en', form: 'letter' },
};

/** What is wrong with a `files.exclude` setting, which is not ours but counts here too: what is no glob hides nothing. */
export function problemsOfHidden(filesExclude: unknown): readonly SettingProblem[] {
  return noGlobsIn(filesExclude).map((entry) => ({ setting: 'files.exclude', entry }));
}

/** Lives as long as the settings are read once. */
class SettingsReader {
  /** The holidays of both kinds, read once. */
  #known: readonly string[] | undefined;
  readonly problems: SettingProblem[] = [];

  constructor(private readonly valueOf: (key: string) => unknown) {}

  read(): Settings {
    return {
      rules: this.#rules(),
      include: this.#value('include', DEFAULT_SETTINGS.include, glob),
      exclude: this.#value('exclude', DEFAULT_SETTINGS.exclude, globs),
      keys: this.#keys(),
      severity: this.#severity(),
      draftsFolder: this.#value('drafts.folder', DEFAULT_SETTINGS.draftsFolder, relativePath),
      newInterviewFile: this.#value('newInterview.fileName', DEFAULT_SETTINGS.newInterviewFile, relativePath),
      codeLens: this.#value('codeLens.enabled', DEFAULT_SETTINGS.codeLens, truth),
      followUpsGroupBy: this.#value('followUps.groupBy', DEFAULT_SETTINGS.followUpsGroupBy, grouping),
      decorations: this.#value('decorations.enabled', DEFAULT_SETTINGS.decorations, truth),
      reminders: this.#value('reminders', DEFAULT_SETTINGS.reminders, reminders),
      mcpServer: this.#value('assistants.mcpServer', DEFAULT_SETTINGS.mcpServer, truth),
      calendarFile: this.#optional('calendar.file', calendarPath),
      holidayFiles: this.#holidays().filter(isCalendar),
      sender: { name: this.#optional('sender.name'), contact: this.#optional('sender.contact') },
      letters: {
        language: this.#value('letters.language', DEFAULT_SETTINGS.letters.language, language),
        form: this.#value('letters.form', DEFAULT_SETTINGS.letters.form, form),
      },
    };
  }

  #rules(): Rules {
    const { thankYou, thankYouCall, workday, checkIn, giveUpAfterDays } = DEFAULT_RULES;
    return {
      thankYou: {
        dueHours: this.#value('thankYou.dueHours', thankYou.dueHours, hours),
        callCounts: this.#value('thankYou.callCounts', thankYou.callCounts, truth),
        onWorkdays: this.#value('thankYou.onWorkdays', thankYou.onWorkdays, truth),
        graceHours: this.#value('thankYou.graceHours', thankYou.graceHours, graceHours),
      },
      thankYouCall: {
        enabled: this.#value('thankYouCall.enabled', thankYouCall.enabled, truth),
        lateAfter: this.#value('thankYouCall.lateAfter', thankYouCall.lateAfter, timeOfDay),
        nextMorningUntil: this.#value(
          'thankYouCall.nextMorningUntil',
          thankYouCall.nextMorningUntil,
          timeOfDay,
        ),
      },
      workday: { end: this.#value('workday.end', workday.end, timeOfDay) },
      workdays: this.#workdays(),
      holidays: new Set(this.#holidays().filter((one) => !isCalendar(one))),
      checkIn: {
        channel: this.#value('checkIn.channel', checkIn.channel, channel),
        afterDays: this.#value('checkIn.afterDays', checkIn.afterDays, days),
        againAfterDays: this.#value('checkIn.againAfterDays', checkIn.againAfterDays, days),
        max: this.#value('checkIn.max', checkIn.max, days),
        graceDays: this.#value('checkIn.graceDays', checkIn.graceDays, graceDays),
      },
      giveUpAfterDays: this.#value('giveUpAfterDays', giveUpAfterDays, days),
    };
  }

  /** Dates, and paths of calendars; what is neither is told once. */
  #holidays(): readonly string[] {
    return (this.#known ??= this.#entries('holidays', (value) => date(value) ?? calendarPath(value)) ?? []);
  }

  /** A week without a workday is none: then the default holds. */
  #workdays(): ReadonlySet<number> {
    const known = this.#entries('workdays', weekdayNumber);
    if (known === undefined) return DEFAULT_RULES.workdays;
    if (known.length > 0) return new Set(known);
    this.#report('workdays');
    return DEFAULT_RULES.workdays;
  }

  #keys(): NoteKeys {
    const names = this.#keyNames();
    const [statuses, writtenStatuses] = this.#statuses();
    const readsOtherNames = this.#value('otherNames', true, truth);
    const isListed = names.size === 0 && statuses.size === 0 && readsOtherNames;
    return isListed ? LISTED_KEYS : new NoteKeys(names, { statuses, writtenStatuses, readsOtherNames });
  }

  /**
   * A name, or several, for a key. Each is given to one key, and is no other listed key; drafts have `type`, so that it has
   * no other name.
   */
  #keyNames(): KeyNames {
    const names = new Map<FieldKey, readonly string[]>();
    const taken = new Map<string, FieldKey>();
    for (const [listed, given] of this.#pairs('keys')) {
      const key = fieldKey(listed);
      const all = (Array.isArray(given) ? (given as readonly unknown[]) : [given]).map(keyName);
      const spelled = all.flatMap((name) => (name === undefined ? [] : [spelledAsKey(name)]));
      if (key === undefined || key === 'type') this.#report('keys', listed, 'no-key');
      else if (names.has(key)) this.#report('keys', listed);
      else if (spelled.length === 0 || spelled.length < all.length) this.#report('keys', listed, 'no-name');
      else if (spelled.some((name) => (taken.get(name) ?? fieldKey(name) ?? key) !== key))
        this.#report('keys', listed, 'name-taken');
      else {
        names.set(
          key,
          all.flatMap((name) => name ?? []),
        );
        for (const name of spelled) taken.set(name, key);
      }
    }
    return names;
  }

  /** The person’s own words, each with one of the eight; of several for one the first is written. */
  #statuses(): readonly [meant: ReadonlyMap<string, Status>, written: ReadonlyMap<Status, string>] {
    const [meant, written] = [new Map<string, Status>(), new Map<Status, string>()];
    for (const [given, meaning] of this.#pairs('statuses')) {
      const [word, status] = [keyName(given), typeof meaning === 'string' ? statusOf(meaning) : undefined];
      if (word === undefined || status === undefined) this.#report('statuses', given);
      else {
        meant.set(folded(word), status);
        // Of all that waiting is called, none says it for every note.
        if (status !== 'waiting' && !written.has(status)) written.set(status, word);
      }
    }
    return [meant, written];
  }

  #severity(): Settings['severity'] {
    const chosen = this.#pairs('severity').filter(([code, severity]) => {
      const isKnown = Object.hasOwn(ALL_SEVERITIES, code) && isSeverity(severity);
      if (!isKnown) this.#report('severity', code);
      return isKnown;
    });
    return { ...ALL_SEVERITIES, ...Object.fromEntries(chosen) };
  }

  /** The entries of a map; none where it is something else. */
  #pairs(key: string): readonly (readonly [string, unknown])[] {
    const value = this.valueOf(key);
    if (value === undefined || value === null) return [];
    if (typeof value === 'object' && !Array.isArray(value)) return Object.entries(value);
    this.#report(key);
    return [];
  }

  #value<T>(key: string, fallback: T, read: (value: unknown) => T | undefined): T {
    const value = this.valueOf(key);
    if (value === undefined || value === null) return fallback;
    const known = read(value);
    if (known === undefined) this.#report(key);
    return known ?? fallback;
  }

  /** A text that may be left empty, which is the same as not setting it. */
  #optional(key: string, read: (value: string) => string | undefined = (text) => text): string | undefined {
    const given = this.#value(key, '', (value) => {
      const text = typeof value === 'string' ? value.trim() : undefined;
      return text === '' || text === undefined ? text : read(text);
    });
    return given === '' ? undefined : given;
  }

  #entries<T>(key: string, read: (value: unknown) => T | undefined): readonly T[] | undefined {
    const value = this.valueOf(key);
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value)) {
      this.#report(key);
      return undefined;
    }
    return value.flatMap((entry: unknown) => {
      const known = read(entry);
      if (known === undefined) this.#report(key, typeof entry === 'string' ? entry : JSON.stringify(entry));
      return known ?? [];
    });
  }

  #report(key: string, entry?: string, why?: SettingProblem['why']): void {
    this.problems.push({ setting: `jobSearch.${key}`, entry, why });
  }
}

/** The same settings with the days of the calendars that they name. */
export function withHolidays(settings: Settings, days: readonly string[]): Settings {
  const { rules } = settings;
  if (days.length === 0) return settings;
  return { ...settings, rules: { ...rules, holidays: new Set([...rules.holidays, ...days]) } };
}

function grouping(value: unknown): Grouping | undefined {
  return GROUPINGS.find((one) => one === value);
}
