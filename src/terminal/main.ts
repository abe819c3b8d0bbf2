import { mkdirSync, readdirSync, watch as watchFiles } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { version } from '../../package.json';
import { whenAt } from '../core/dates/calendar';
import { writeNewFile } from '../disk/writeWhole';
import { readArguments, USAGE, UsageError } from './arguments';
import type { Format, Request, Written } from './arguments';
import { check, readAgenda } from './check';
import type { Findings, FolderAgenda } from './check';
import { complain, isOfSystem, notesFor, onlyNotesOf, readable, settingsFor, withFiles } from './folderNotes';
import { githubFormat, jsonFormat, printable } from './formats';
import { isSevere, prettyFormat } from './prettyFormat';
import { Refusal } from './refusal';
import { writeOutput } from './output';

const NO_SEVERE_PROBLEM = 0;
const SEVERE_PROBLEMS = 1;
const LEFT_TO_CHOOSE = 1;
const BAD_USAGE = 2;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads has enough, as `head` has: the rest is not said, and the status is what it is.
  if (error.code === 'EPIPE') return;
  complain('The output cannot be written.');
  process.exit(BAD_USAGE);
});
void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

async function run(args: readonly string[]): Promise<number> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    return await carryOut(readArguments(args, Date.now(), zone), zone);
  } catch (error) {
    return tellFailure(error);
  }
}

function tellFailure(error: unknown): number {
  if (error instanceof UsageError) complain(`${error.message} “job-search --help” tells how.`);
  else if (error instanceof Refusal) complain(error.message);
  else process.stderr.write(printable(`This is our mistake: ${inspect(error)}\n`));
  return BAD_USAGE;
}

/** What one command alone needs is loaded with it. */
async function carryOut(request: Request, zone: string): Promise<number> {
  switch (request.kind) {
    case 'help':
      process.stdout.write(USAGE);
      return NO_SEVERE_PROBLEM;
    case 'version':
      process.stdout.write(`${version}\n`);
      return NO_SEVERE_PROBLEM;
    case 'sample':
      return writeSample(request.folder, whenAt(request.now, zone).date);
    case 'check':
      return request.watch ? watch(request, zone) : carryOutCheck(request, zone);
    case 'list':
      return writeList(request, zone);
    case 'report':
      return make(request, zone, async () => {
        const { reportText } = await import('./report');
        return (notes, now) => reportText(notes, now, zone);
      });
    case 'completion':
      return writeCompletion(request.shell);
    case 'mcp':
      return serveAssistants(request, zone);
    case 'calendar':
      return make(request, zone, async () => (await import('./calendar')).calendarOf);
    case 'export-csv':
      return make(request, zone, async () => (await import('./csv')).csvOf);
    case 'import-csv':
      return importCsv(request, zone);
    case 'import-notes':
      return importNotes(request, zone);
    case 'read-mail':
      return readMailCommand(request, zone);
  }
}

async function carryOutCheck(
  { folder, now, format, settings }: Extract<Request, { kind: 'check' }>,
  zone: string,
): Promise<number> {
  const findings = await checked(folder, settingsFor(folder, settings), now, zone);
  for (const complaint of findings.complaints) complain(complaint);
  process.stdout.write(formatted(findings, format));
  return findings.problems.some(isSevere) ? SEVERE_PROBLEMS : NO_SEVERE_PROBLEM;
}

async function writeCompletion(asked: string): Promise<number> {
  const { completionFor, SHELLS } = await import('./completion');
  const shell = SHELLS.find((one) => one === asked);
  if (shell === undefined)
    throw new UsageError(`Which shell? Write “job-search completion ${SHELLS.join('|')}”.`);
  process.stdout.write(completionFor(shell));
  return NO_SEVERE_PROBLEM;
}

/** How long notes have to be left alone before they are checked again, in milliseconds. */
const REST = 200;

/**
 * Checks now, and again whenever something in the folder changes, by the time that it is then; until that fails, or nobody
 * reads what it says.
 */
function watch(request: Extract<Request, { kind: 'check' }>, zone: string): Promise<number> {
  const sentence = `The folder “${request.folder}” cannot be read.`;
  const watcher = withFiles(sentence, () => watchFiles(request.folder, { recursive: true }));
  return new Promise((resolve) => {
    let soon: NodeJS.Timeout | undefined;
    let isOver = false;
    const end = (statusOf: () => number): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(soon);
      watcher.close();
      resolve(statusOf());
    };
    const checkBy = (now: number): void => {
      carryOutCheck({ ...request, now }, zone).catch((error: unknown) => {
        end(() => tellFailure(error));
      });
    };
    watcher.on('change', () => {
      clearTimeout(soon);
      soon = setTimeout(() => {
        checkBy(Date.now());
      }, REST);
    });
    watcher.on('error', () => {
      end(() => tellFailure(new Refusal(sentence)));
    });
    process.stdout.once('error', () => {
      end(() => NO_SEVERE_PROBLEM);
    });
    checkBy(request.now);
  });
}

/** Makes something of the notes, and writes it where it is asked for. */
async function make(
  request: Written,
  zone: string,
  load: () => Promise<(notes: FolderAgenda, now: number) => string>,
): Promise<number> {
  const notes = await notesFor(request, zone);
  const text = await load();
  const made = text(notes, request.now);
  const { output, isForced } = request;
  if (output === undefined) print(made);
  else
    withFiles(`The file “${output}” cannot be written.`, () => {
      writeOutput(output, made, isForced);
    });
  return NO_SEVERE_PROBLEM;
}

async function importCsv(request: Extract<Request, { kind: 'import-csv' }>, zone: string): Promise<number> {
  const { planCsv, tellMade, tellPlanned } = await import('./csv');
  const { makeNotes } = await import('./makeNotes');
  const { file, folder, isDry } = request;
  const notes = await notesFor(request, zone);
  const planned = withFiles(`The file “${file}” cannot be read.`, () =>
    planCsv(file, folder, notes, { ...request, zone }),
  );
  if (planned.isUnclear)
    complain('Some dates can mean two days, as 12/11/2026 can: “--day-first” or “--month-first” tells.');
  const result = isDry ? undefined : makeNotes(planned.plan.notes, folder);
  process.stdout.write(result === undefined ? tellPlanned(planned) : tellMade(planned, result));
  return tellNotMade(result?.notMade ?? []);
}

/** Says which notes could not be made; the exit status. */
function tellNotMade(paths: readonly string[]): number {
  for (const path of paths) complain(`“${path}” cannot be written: this note is not made.`);
  return paths.length === 0 ? NO_SEVERE_PROBLEM : BAD_USAGE;
}

/** Makes a note of each interview that other notes of the folder tell of; what is there is never touched. */
async function importNotes(
  request: Extract<Request, { kind: 'import-notes' }>,
  zone: string,
): Promise<number> {
  const { lookAsJson, lookAsLines, lookIn } = await import('./importNotes');
  const { makeNotes } = await import('./makeNotes');
  const { folder, isDry, format, settings } = request;
  const notes = await readable(folder, () => readAgenda(folder, settingsFor(folder, settings), zone));
  const { look, complaints } = lookIn(folder, notes, { ...request, zone });
  for (const complaint of complaints) complain(complaint);
  const result = isDry ? undefined : makeNotes(look.found, folder);
  const made = look.found.filter(({ path }) => result?.notMade.includes(path) !== true);
  process.stdout.write(format === 'json' ? lookAsJson(look, made) : lookAsLines(look, made, isDry));
  const status = tellNotMade(result?.notMade ?? []);
  return status === NO_SEVERE_PROBLEM && look.lacking.length > 0 ? LEFT_TO_CHOOSE : status;
}

/** Says what a mail means, and writes it where nothing is left to choose. */
async function readMailCommand(
  request: Extract<Request, { kind: 'read-mail' }>,
  zone: string,
): Promise<number> {
  // What reads mails is large, and no other command needs it.
  const { isLeftOpen, mailAsLines, mailIn, writeMail } = await import('./readMail');
  const { mailAsJson } = await import('./meaningOfMail');
  const { file, folder, isDry, format } = request;
  const notes = await notesFor(request, zone);
  const reading = await mailIn(file, notes, { ...request, zone }).catch((error: unknown) => {
    throw isOfSystem(error) ? new Refusal(`The mail “${file}” cannot be read.`) : error;
  });
  const isOpen = isLeftOpen(reading);
  const isWritten = !isDry && !isOpen && reading.kind !== 'other';
  const written = isWritten
    ? withFiles('The note cannot be written.', () => writeMail(reading, folder, notes, { ...request, zone }))
    : undefined;
  process.stdout.write(format === 'json' ? mailAsJson(reading) : mailAsLines(reading, written));
  return isOpen ? LEFT_TO_CHOOSE : NO_SEVERE_PROBLEM;
}

/** Answers assistants until the input ends. Where the notes cannot be read at all, that is said at once. */
async function serveAssistants(
  { folder, settings, now }: Extract<Request, { kind: 'mcp' }>,
  zone: string,
): Promise<number> {
  const read = (): Promise<FolderAgenda> => onlyNotesOf({ folder, settings }, zone);
  await read();
  const { serve } = await import('./mcp');
  await serve({ read, now: () => now ?? Date.now(), zone, saysReadOnly: true });
  return NO_SEVERE_PROBLEM;
}

function checked(...[folder, values, now, zone]: Parameters<typeof check>): Promise<Findings> {
  return readable(folder, () => check(folder, values, now, zone));
}

function formatted(findings: Findings, format: Format): string {
  switch (format) {
    case 'json':
      return jsonFormat(findings);
    case 'github':
      return githubFormat(findings);
    case 'pretty':
      return prettyFormat(findings, isColoured());
  }
}

/** As people expect it: colours on a terminal, none in a pipe, and the usual two variables to say otherwise. */
function isColoured(): boolean {
  if (process.env.NO_COLOR) return false;
  return Boolean(process.env.FORCE_COLOR) || process.stdout.isTTY;
}

/** Makes the sample in a new or empty folder; a file that is there is never overwritten. */
async function writeSample(folder: string, today: string): Promise<number> {
  const { sampleJobSearch } = await import('../core/drafts/sample');
  withFiles(`The folder “${folder}” cannot be written.`, () => {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0) throw new Refusal(`The folder “${folder}” is not empty.`);
    for (const { path, text } of sampleJobSearch(today)) writeNewFile(join(folder, path), text);
  });
  return NO_SEVERE_PROBLEM;
}

async function writeList(request: Extract<Request, { kind: 'list' }>, zone: string): Promise<number> {
  const { listOf } = await import('./list');
  process.stdout.write(listOf(await notesFor(request, zone), request.now, request.filter));
  return NO_SEVERE_PROBLEM;
}

/** Calendars and tables say what the notes say; a terminal gets them without what it would obey. */
function print(text: string): void {
  process.stdout.write(process.stdout.isTTY ? printable(text) : text);
}
