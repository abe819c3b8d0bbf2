import * as vscode from 'vscode';
import { whenAt } from '../../core/dates/calendar';
import type { FoundInterview, Look } from '../../core/discovery/lookForInterviews';
import { lookPage, placeOf, sayFound } from '../../core/discovery/lookPage';
import type { DateOrder } from '../../core/exchange/rowChoices';
import { LARGEST_LOOKED_AT } from '../../core/notes/speaksOfInterviews';
import { say } from '../../core/text/language';
import { fileKey } from '../../core/text/paths';
import { withoutByteOrderMark } from '../../core/text/text';
import type { Clock } from '../host/clock';
import { mayWrite } from '../host/mayWrite';
import { inform, warn } from '../host/notices';
import { besidePage, showPage } from '../host/page';
import type { PendingWork } from '../host/pendingWork';
import { pickRow, pickRows } from '../host/rows';
import type { JobSearch } from '../jobSearch/jobSearch';
import { pathBelow, readFolderWhole } from '../jobSearch/noteFiles';
import type { NoteFile } from '../jobSearch/noteFiles';
import { openDocuments } from '../jobSearch/openDocuments';
import { isFolder, staysWithin } from '../notes/beginNote';
import { makeNotes, tellMade } from '../notes/makeNotes';
import { offerSettings } from './offerSettings';

/** A look that was made, and how it is made again by another order of dates. */
export interface MadeLook {
  readonly look: Look;
  readonly again: (order: DateOrder) => Look;
}

/** Looks for interviews in notes that were written for something else, shows what it understood, and makes what is chosen. */
export async function lookForInterviews(
  jobSearch: JobSearch,
  clock: Clock,
  work: PendingWork,
  given: unknown,
): Promise<void> {
  const place = await placeToLookAt(given);
  if (place === undefined) return;
  const { folder, below } = place;
  const made = await lookWithProgress(jobSearch, clock, folder, below);
  const look = made && (await inOrder(made));
  if (look === undefined) return;
  if (look.found.length === 0) return tellNothing(look, folder);
  const chosen = await choose(look);
  if (chosen === undefined) return;
  const paths = chosen.map(({ path }) => path);
  // The notice stays while settings are offered.
  if (chosen.length > 0 && mayWrite(folder) && (await staysWithin(folder, paths)))
    work.begin(tellMade(await makeNotes(chosen, folder), folder));
  await offerSettings(look.offers, folder);
}

/** The page stays: there is nothing to pick. */
async function tellNothing(look: Look, folder: vscode.Uri): Promise<void> {
  await showPage(lookPage(look));
  void inform(`${sayFound(0)}.`);
  await offerSettings(look.offers, folder);
}

/** The folder of the window, and the part of it that is looked at. */
interface Place {
  readonly folder: vscode.Uri;
  readonly below: vscode.Uri;
}

async function placeToLookAt(given: unknown): Promise<Place | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = given instanceof vscode.Uri ? vscode.workspace.getWorkspaceFolder(given)?.uri : undefined;
  if (given instanceof vscode.Uri && own !== undefined)
    return { folder: own, below: (await isFolder(given)) ? given : own };
  if (given instanceof vscode.Uri) {
    void inform(say('This is not in a folder of the window.'));
    return undefined;
  }
  const picked = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
  if (picked !== undefined) return { folder: picked.uri, below: picked.uri };
  if (folders.length === 0) void inform(say('Open the folder with your notes first: File > Open Folder.'));
  return undefined;
}

/** `undefined` where it was cancelled. */
async function lookWithProgress(
  jobSearch: JobSearch,
  clock: Clock,
  folder: vscode.Uri,
  below: vscode.Uri,
): Promise<MadeLook | undefined> {
  const title = say('Looking for interviews');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    await jobSearch.settled();
    const looked = await lookIn(jobSearch, clock, folder);
    let count = 0;
    const selection = jobSearch.selectionBelow(below);
    const unreadable = await readFolderWhole(below, selection, LARGEST_LOOKED_AT, token, (file) => {
      looked.add(file);
      if (++count % STEP === 0) progress.report({ message: say('{0} files', count) });
    });
    if (token.isCancellationRequested) return undefined;
    if (unreadable.length > 0) void warn(sayUnreadable(unreadable.length));
    return looked.result();
  });
}

function sayUnreadable(count: number): string {
  return count === 1
    ? say('1 file could not be looked at: it cannot be read, or is too large.')
    : say('{0} files could not be looked at: they cannot be read, or are too large.', count);
}

/** After so many files the notice says how many there were. */
const STEP = 200;

/** What a look takes in and gives. */
interface Looking {
  add(file: NoteFile): void;
  result(): MadeLook;
}

/** Begins a look at files of a folder; what an editor shows counts before what is on disk. */
export async function lookIn(jobSearch: JobSearch, clock: Clock, folder: vscode.Uri): Promise<Looking> {
  const { InterviewLook } = await import('../../core/discovery/lookForInterviews');
  const open = openDocuments();
  const { keys, newInterviewFile } = jobSearch.settings(folder);
  const texts = new Map<string, string>();
  const there = new Set<string>();
  const look = (order?: DateOrder): InstanceType<typeof InterviewLook> =>
    new InterviewLook({
      keys,
      zone: clock.zone(),
      read: (path, text, others) => jobSearch.readText(vscode.Uri.joinPath(folder, path), text, others),
      today: whenAt(clock.now(), clock.zone()).date,
      order,
      fileName: newInterviewFile,
      notes: jobSearch.agenda(folder).notes(),
      isThere: (path) => there.has(fileKey(path)),
    });
  const first = look();
  return {
    add: ({ uri, text }) => {
      const path = pathBelow(folder, uri) ?? '';
      // A folder of the window may lie in another: its files are its own.
      if (!jobSearch.isIn(folder, uri)) return;
      const shown = open.get(uri.toString())?.getText() ?? text;
      texts.set(path, withoutByteOrderMark(shown));
      there.add(fileKey(path));
      first.add(path, withoutByteOrderMark(shown));
    },
    result: () => ({
      look: first.result(),
      again: (order) => {
        const another = look(order);
        for (const [path, text] of texts) another.add(path, text);
        return another.result();
      },
    }),
  };
}

/** Where a date can be read in two ways, the person says once which number comes first. */
async function inOrder({ look, again }: MadeLook): Promise<Look | undefined> {
  if (!look.lacking.some(({ isUnclear }) => isUnclear)) return look;
  const rows = [
    { label: say('The day'), description: '31/12/2026', order: 'day-first' },
    { label: say('The month'), description: '12/31/2026', order: 'month-first' },
    { label: say('Leave these dates out'), order: undefined },
  ] as const;
  const picked = await pickRow(rows, { title: say('Dates in these notes: which number comes first?') });
  if (picked === undefined) return undefined;
  return picked.order === undefined ? look : again(picked.order);
}

/** Shows the page, and has notes chosen; `undefined` where the person wants nothing more. */
function choose(look: Look): Promise<readonly FoundInterview[] | undefined> {
  return besidePage(lookPage(look), async () => {
    const rows = look.found.map((note) => ({
      label: note.path,
      description: placeOf(note),
      detail: summaryOf(note),
      picked: true,
      note,
    }));
    const picked = await pickRows(rows, {
      title: say('{0}: which should have one?', sayFound(look.found.length)),
      ignoreFocusOut: true,
      matchOnDescription: true,
      matchOnDetail: true,
    });
    return picked?.map(({ note }) => note);
  });
}

/** What a note says, on one line. */
function summaryOf({ text }: FoundInterview): string {
  const lines = text.split('\n').filter((line) => /^(?:company|role|round|interview):/.test(line));
  return lines.map((line) => line.slice(line.indexOf(':') + 1).trim()).join(' · ');
}
