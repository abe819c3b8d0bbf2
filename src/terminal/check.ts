import { join } from 'node:path';
import { Agenda } from '../core/agenda/agenda';
import type { AgendaItem, ToldProblem } from '../core/agenda/agenda';
import type { CalendarDate, Instant, Zone } from '../core/dates/calendar';
import { calendarText } from '../core/exchange/calendarBytes';
import { LARGEST_CALENDAR } from '../core/exchange/calendarLines';
import type { FollowUp } from '../core/rules/followUps';
import type { NoteReading } from '../core/notes/note';
import type { NoteKeys } from '../core/notes/noteKeys';
import { isBelowInterviews } from '../core/notes/marks';
import { readNote } from '../core/notes/readNote';
import { badSetting } from '../core/wording/wording';
import { hiddenFiles, selectionOf } from '../core/settings/selection';
import { problemsOfHidden, readSettings, withHolidays } from '../core/settings/settings';
import type { Settings } from '../core/settings/settings';
import { leadsOut } from '../disk/leadsOut';
import { readWhole } from '../disk/readWhole';
import { tryReadHead } from '../disk/readHead';
import { readTemplatesFolders } from '../disk/readTemplatesFolders';
import { walk } from '../disk/walk';
import type { SettingsFile } from './settingsFile';

/** A problem with its file, relative to the folder, with `/`. */
export interface FiledProblem extends ToldProblem {
  readonly file: string;
}

/** A follow-up with its file. */
export interface FiledFollowUp {
  readonly file: string;
  readonly followUp: FollowUp;
}

/** All that a check of a folder finds, sorted by file, then by place. */
export interface Findings {
  readonly folder: string;
  readonly now: Instant;
  readonly zone: Zone;
  /** How many interview notes there are. */
  readonly notes: number;
  /** What the notes call the key that makes them interview notes. */
  readonly interviewKey: string;
  readonly problems: readonly FiledProblem[];
  readonly followUps: readonly FiledFollowUp[];
  /** What is owed now or later, most urgent first. */
  readonly ahead: () => readonly AgendaItem[];
  /** What went wrong on the way, a sentence each. */
  readonly complaints: readonly string[];
}

/** The notes of a folder, filed and not judged yet, with what was said on the way. */
export interface FolderAgenda {
  readonly agenda: Agenda;
  readonly settings: Settings;
  /** The files that were looked at. */
  readonly paths: readonly string[];
  readonly complaints: readonly string[];
}

/** Reads all notes of a folder, as the editor would. Throws where the folder itself cannot be read. */
export async function readAgenda(folder: string, values: SettingsFile, zone: Zone): Promise<FolderAgenda> {
  const { settings: said, problems } = readSettings((key) => values[`jobSearch.${key}`]);
  const hidden = values['files.exclude'];
  const complaints = [...problems, ...problemsOfHidden(hidden)].map(badSetting);
  const exclude = [...said.exclude, ...hiddenFiles(hidden)];
  const selection = selectionOf(said.include, exclude, readTemplatesFolders(folder));
  const onUnreadable = (path: string): void => {
    complaints.push(`“${path}” cannot be read.`);
  };
  const settings = withHolidays(said, await holidaysOf(folder, said.holidayFiles, onUnreadable));
  const agenda = new Agenda(settings);
  const paths = [...walk(folder, selection, onUnreadable)];
  agenda.store(readAll(folder, paths, { zone, keys: settings.keys }, onUnreadable));
  return { agenda, settings, paths, complaints };
}

/** The days of the calendars of holidays that the settings name; a link that leads out of the folder is not followed. */
async function holidaysOf(
  folder: string,
  paths: readonly string[],
  onUnreadable: (path: string) => void,
): Promise<readonly CalendarDate[]> {
  if (paths.length === 0) return [];
  // What reads calendars is large, and few have such a file.
  const { holidaysIn } = await import('../core/exchange/calendarFile');
  return paths.flatMap((path) => {
    const text = calendarIn(folder, path);
    const days = text && holidaysIn(text);
    if (days === undefined) onUnreadable(path);
    return days ?? [];
  });
}

function calendarIn(folder: string, path: string): string | undefined {
  if (leadsOut(folder, join(folder, path))) return undefined;
  try {
    return calendarText(readWhole(join(folder, path), LARGEST_CALENDAR));
  } catch {
    return undefined;
  }
}

/** Checks all notes of a folder. Throws where the folder itself cannot be read. */
export async function check(
  folder: string,
  values: SettingsFile,
  now: Instant,
  zone: Zone,
): Promise<Findings> {
  const { agenda, settings, complaints } = await readAgenda(folder, values, zone);
  agenda.judge(agenda.notePaths(), now);
  const states = [...agenda.paths()].sort().map((path) => agenda.state(path));
  return {
    folder,
    now,
    zone,
    notes: agenda.size,
    interviewKey: settings.keys.nameOf('interview'),
    problems: states.flatMap(({ path: file, problems }) => problems.map((problem) => ({ ...problem, file }))),
    followUps: states.flatMap(({ path: file, followUps }) =>
      followUps.map((followUp) => ({ file, followUp })),
    ),
    ahead: () => agenda.ahead(),
    complaints,
  };
}

function* readAll(
  folder: string,
  paths: readonly string[],
  { zone, keys }: { readonly zone: Zone; readonly keys: NoteKeys },
  onUnreadable: (path: string) => void,
): Generator<readonly [string, NoteReading]> {
  for (const path of paths) {
    const head = tryReadHead(join(folder, path));
    if (head.kind === 'text') yield [path, readNote(head.text, zone, keys, isBelowInterviews(path))];
    if (head.kind === 'unreadable') onUnreadable(path);
  }
}
