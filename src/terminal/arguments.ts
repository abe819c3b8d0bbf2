import { parseArgs } from 'node:util';
import { parseWhen } from '../core/dates/calendar';
import type { Instant, Zone } from '../core/dates/calendar';
import type { DateOrder } from '../core/exchange/rowChoices';
import type { ListFilter } from './list';

export const FORMATS = ['pretty', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** Every option, as Node reads it. */
export const OPTIONS = {
  now: { type: 'string' },
  format: { type: 'string' },
  settings: { type: 'string' },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  'day-first': { type: 'boolean' },
  'month-first': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  watch: { type: 'boolean' },
  overdue: { type: 'boolean' },
  company: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** The commands, each with the options that it takes. */
export const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  check: ['--now', '--format', '--settings', '--watch'],
  list: ['--now', '--settings', '--overdue', '--company'],
  report: ['--now', '--settings', '--output', '--force'],
  calendar: ['--now', '--settings', '--output', '--force'],
  'export-csv': ['--now', '--settings', '--output', '--force'],
  'import-csv': ['--now', '--settings', '--day-first', '--month-first', '--dry-run'],
  'import-notes': ['--now', '--settings', '--format', '--dry-run'],
  'read-mail': ['--now', '--settings', '--format', '--dry-run'],
  mcp: ['--now', '--settings'],
  sample: ['--now'],
  completion: [],
};

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'help' | 'version' }
  | {
      readonly kind: 'check';
      readonly folder: string;
      readonly now: Instant;
      readonly format: Format;
      /** A settings file instead of the folder's own. */
      readonly settings?: string;
      /** Whether to go on checking as notes change. */
      readonly watch: boolean;
    }
  | { readonly kind: 'sample'; readonly folder: string; readonly now: Instant }
  | ({ readonly kind: 'calendar' | 'export-csv' | 'report' } & Written)
  | ({ readonly kind: 'list'; readonly filter: ListFilter } & Making)
  | {
      readonly kind: 'mcp';
      readonly folder: string;
      /** Absent for the moment of each question. */
      readonly now?: Instant;
      readonly settings?: string;
    }
  | { readonly kind: 'completion'; readonly shell: string }
  | ({
      readonly kind: 'import-csv';
      readonly file: string;
      readonly order?: DateOrder;
      readonly isDry: boolean;
    } & Making)
  | ({ readonly kind: 'import-notes' } & Reading)
  | ({ readonly kind: 'read-mail'; readonly file: string } & Reading);

/** What is made of a folder's notes. */
export interface Making {
  readonly folder: string;
  readonly now: Instant;
  readonly settings?: string;
}

/** What is read for a person, or a script, and written where that is wanted. */
export interface Reading extends Making {
  readonly isDry: boolean;
  readonly format: 'pretty' | 'json';
}

/** Where it goes. */
export interface Written extends Making {
  /** The file to write; without it, the output. */
  readonly output?: string;
  /** Whether that may be written over whatever is there. */
  readonly isForced: boolean;
}

/** A command line that cannot be understood; the message says what to write instead. */
export class UsageError extends Error {}

export const USAGE = `Usage: job-search check [FOLDER] [options]
       job-search list [FOLDER] [--overdue] [--company NAME]
       job-search report [FOLDER] [-o FILE] [options]
       job-search calendar [FOLDER] [-o FILE] [options]
       job-search export-csv [FOLDER] [-o FILE] [options]
       job-search import-csv FILE [FOLDER] [--day-first|--month-first] [--dry-run]
       job-search import-notes [FOLDER] [--dry-run] [--format pretty|json]
       job-search read-mail FILE|- [FOLDER] [--dry-run] [--format pretty|json]
       job-search mcp [FOLDER] [--settings FILE]
       job-search sample FOLDER
       job-search completion bash|zsh|fish

Reads the interview notes below FOLDER (default: this folder) and says which
thank-you letters and check-ins are owed. “list” has a line for each of them, with
tabs between its parts; “report” writes the whole search as Markdown; “calendar”
writes the interviews and what is still owed as an iCalendar file; “export-csv”
writes all notes as a table. “import-csv” makes a note of each row of a table with
a company and an interview date, “import-notes” of each interview that other notes
of FOLDER tell of; neither ever touches what is there. “read-mail” says what a mail
means, and writes it into its note, or a new one. “mcp” answers assistants about
the notes over the Model Context Protocol, until its input ends; it writes no file.
“sample” makes a made-up job search to try it with, in a new or empty folder.

Options:
  --now TIME         look at the notes as if it were TIME, such as 2026-11-24T10:00
  --format FORMAT    pretty (default), json or github
  -o, --output FILE  write a file instead of to the output; one that is there is
                     written over only where job-search wrote it
  --force            write over FILE whatever it is
  --settings FILE    a settings file instead of FOLDER/.vscode/settings.json
  --day-first, --month-first
                     what 12/11/2026 means in a table
  --dry-run          only show the notes that would be made
  --watch            check again whenever a note changes, until Ctrl+C
  --overdue          list only what is overdue
  --company NAME     list only companies with NAME in their name
  --help, --version

Exit status: 0 no problem of severity error or warning, 1 some, 2 bad usage or
unreadable folder; of “import-notes” and “read-mail” 1 where something is left to
choose.
`;

/** Reads the arguments behind the command's name. `now` and `zone` are those of the machine. */
export function readArguments(args: readonly string[], now: Instant, zone: Zone): Request {
  const { values, positionals } = parsed(args);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, ...given] = positionals;
  const taken = command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  const other = Object.keys(values).find((option) => taken?.includes(`--${option}`) === false);
  if (other !== undefined) throw new UsageError(`“${command ?? ''}” has no option --${other}.`);
  const at = values.now === undefined ? now : readNow(values.now, zone);
  if (command === 'import-csv') return readImport(given, values, at);
  if (command === 'read-mail') return readMailRequest(given, values, at);
  if (command === 'completion') return { kind: command, shell: given[0] ?? '' };
  const folder = onlyFolder(given);
  switch (command) {
    case 'check':
      return {
        kind: 'check',
        folder,
        now: at,
        format: readFormat(values.format),
        settings: values.settings,
        watch: values.watch ?? false,
      };
    case 'sample':
      return { kind: 'sample', folder, now: at };
    case 'mcp':
      return {
        kind: command,
        folder,
        now: values.now === undefined ? undefined : at,
        settings: values.settings,
      };
    case 'list': {
      const filter = { overdue: values.overdue ?? false, company: values.company };
      return { kind: command, folder, now: at, settings: values.settings, filter };
    }
    case 'import-notes': {
      const { settings, 'dry-run': isDry = false } = values;
      return { kind: command, folder, now: at, settings, isDry, format: readLookFormat(values.format) };
    }
    case 'calendar':
    case 'report':
    case 'export-csv': {
      const { settings, output, force: isForced = false } = values;
      return { kind: command, folder, now: at, settings, output, isForced };
    }
    case undefined:
      throw new UsageError('A command is missing: write “job-search check”.');
    default:
      throw new UsageError(`There is no command “${command}”: write “job-search check”.`);
  }
}

function onlyFolder([folder = '.', ...more]: readonly string[]): string {
  if (more.length > 0) throw new UsageError(`One folder at a time: what is “${more.join(' ')}”?`);
  return folder;
}

function readImport(
  [file, ...folders]: readonly string[],
  values: ReturnType<typeof parsed>['values'],
  now: Instant,
): Request {
  if (file === undefined) throw new UsageError('A file is missing: write “job-search import-csv FILE”.');
  const folder = onlyFolder(folders);
  const { 'day-first': dayFirst, 'month-first': monthFirst, 'dry-run': isDry = false, settings } = values;
  if (dayFirst && monthFirst)
    throw new UsageError('Dates begin with the day or with the month, not with both.');
  const order = dayFirst ? 'day-first' : monthFirst ? 'month-first' : undefined;
  return { kind: 'import-csv', file, folder, now, order, isDry, settings };
}

function readMailRequest(
  [file, ...folders]: readonly string[],
  values: ReturnType<typeof parsed>['values'],
  now: Instant,
): Request {
  if (file === undefined) throw new UsageError('A mail is missing: write “job-search read-mail FILE”.');
  const { settings, 'dry-run': isDry = false } = values;
  const format = readLookFormat(values.format);
  return { kind: 'read-mail', file, folder: onlyFolder(folders), now, settings, isDry, format };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: OPTIONS,
    });
  } catch (error) {
    // Its first sentence says what is wrong, without a full stop where there is but one.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${sentence}.`);
  }
}

function readNow(text: string, zone: Zone): Instant {
  const when = parseWhen(text.trim(), zone);
  if (when === undefined) throw new UsageError(`“${text}” is not a time: write it as 2026-11-24T10:00.`);
  return when.instant;
}

function readLookFormat(text: string | undefined): 'pretty' | 'json' {
  const format = readFormat(text);
  if (format === 'github') throw new UsageError('There is no format “github” for notes: use pretty or json.');
  return format;
}

function readFormat(text: string | undefined): Format {
  const format = FORMATS.find((known) => known === (text ?? 'pretty'));
  if (format === undefined)
    throw new UsageError(`There is no format “${text ?? ''}”: use pretty, json or github.`);
  return format;
}
