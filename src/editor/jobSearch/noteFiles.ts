import * as vscode from 'vscode';
import { say, toSay } from '../../core/text/language';
import type { Selection } from '../../core/settings/selection';
import { pathWithin } from '../../core/text/paths';
import { decode } from '../../disk/decode';
import { disk } from '../../disk/disk';
import type { Disk } from '../../disk/disk';
import type { HeadReading } from '../../disk/readHead';
import type { OnUnreadable } from '../../disk/walk';
import { readWhole } from '../host/readWhole';
import { TIMED_OUT, Timeout } from '../host/timeout';
import { nextTurn, Turns } from '../host/turns';

/** The text of a file as far as it may hold front matter. */
export interface NoteFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** A file or folder that is there, and why it cannot be read. */
export interface UnreadableFile {
  readonly uri: vscode.Uri;
  readonly why: string;
}

/** Takes in a file that was read; of files that are gone nobody hears. */
export type TakeFile = (file: NoteFile) => void;

/** What the status bar says meanwhile: elsewhere than on the disk it may take a while. */
const READING = { location: vscode.ProgressLocation.Window, title: toSay('Reading interview notes') };
/** A larger file, in bytes, is no note: elsewhere than on the disk, files come only whole. */
const LARGEST_FILE = 10_000_000;
/** How many reads of a file system that is not the disk are under way at once. */
const READS_AT_ONCE = 64;

/**
 * Reads all selected files below a folder: from the disk directly where it is on one, which is many times faster.
 * Returns what cannot be read.
 */
export async function readFolder(
  folder: vscode.Uri,
  selection: Selection,
  token: vscode.CancellationToken,
  take: TakeFile,
): Promise<readonly UnreadableFile[]> {
  if (disk === undefined || folder.scheme !== 'file')
    return vscode.window.withProgress({ ...READING, title: say(READING.title) }, () =>
      readElsewhere(folder, selection, token, take),
    );
  const { tryReadHead } = disk;
  return readDisk(disk, (path) => tryReadHead(path), folder, selection, token, take);
}

/** The same with whole files, of at most so many bytes. */
export function readFolderWhole(
  folder: vscode.Uri,
  selection: Selection,
  most: number,
  token: vscode.CancellationToken,
  take: TakeFile,
): Promise<readonly UnreadableFile[]> {
  if (disk === undefined || folder.scheme !== 'file') return readElsewhere(folder, selection, token, take);
  const { tryReadWhole } = disk;
  return readDisk(disk, (path) => tryReadWhole(path, most), folder, selection, token, take);
}

/** Reads one file; `undefined` where there is none, or none that can be read. */
export async function readFile(uri: vscode.Uri): Promise<string | undefined> {
  let text: string | undefined;
  await readFiles([uri], (file) => {
    text = file.text;
  });
  return text;
}

function isGone(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && ['FileNotFound', 'FileIsADirectory'].includes(error.code);
}

/** Without what stands in the note; the name of the file may be in it. */
function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether a path can lead from one to the other; the name of a server has no case. */
export function isOnSameRoot(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.scheme === other.scheme && one.authority.toLowerCase() === other.authority.toLowerCase();
}

/** The path of a file below a folder, with `/`; `undefined` where it is not below it. */
export function pathBelow(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  return isOnSameRoot(folder, uri) ? pathWithin(folder.path, uri.path) : undefined;
}

async function readDisk(
  { walk }: Disk,
  read: (path: string) => HeadReading,
  folder: vscode.Uri,
  selection: Selection,
  token: vscode.CancellationToken,
  take: TakeFile,
): Promise<readonly UnreadableFile[]> {
  const unreadable: UnreadableFile[] = [];
  const onUnreadable = (path: string, error: unknown): void => {
    unreadable.push({ uri: vscode.Uri.joinPath(folder, path), why: reason(error) });
  };
  const turns = new Turns();
  for (const path of pathsOf(() => walk(folder.fsPath, selection, onUnreadable), onUnreadable)) {
    const uri = vscode.Uri.joinPath(folder, path);
    const head = read(uri.fsPath);
    if (head.kind === 'text') take({ uri, text: head.text });
    if (head.kind === 'unreadable') onUnreadable(path, head.error);
    if (turns.isOver) await turns.pass();
    if (token.isCancellationRequested) break;
  }
  return unreadable;
}

function* pathsOf(walk: () => Iterable<string>, onUnreadable: OnUnreadable): Generator<string> {
  try {
    yield* walk();
  } catch (error) {
    onUnreadable('', error);
  }
}

async function readElsewhere(
  folder: vscode.Uri,
  selection: Selection,
  token: vscode.CancellationToken,
  take: TakeFile,
): Promise<readonly UnreadableFile[]> {
  const uris: vscode.Uri[] = [];
  const unreadable: UnreadableFile[] = [];
  for (let level = [folder]; level.length > 0;) {
    const { answers, unanswered } = await askAll(level, tryList, token);
    for (const one of unanswered) unreadable.push(one);
    level = [];
    for (const [parent, listing] of answers) {
      if (listing.kind === 'unreadable') unreadable.push({ uri: parent, why: reason(listing.error) });
      for (const [name, type] of listing.kind === 'entries' ? listing.entries : []) {
        const uri = vscode.Uri.joinPath(parent, name);
        const path = pathBelow(folder, uri) ?? '';
        if (selection.isExcluded(path)) continue;
        // A link is not followed: where it leads, in a circle or out of the folder, nobody tells.
        if (type === vscode.FileType.Directory) level.push(uri);
        else if (type === vscode.FileType.File && selection.isIncluded(path)) uris.push(uri);
      }
    }
  }
  return [...unreadable, ...(await readFiles(uris, take, token))];
}

type Listing =
  | { readonly kind: 'entries'; readonly entries: readonly (readonly [string, vscode.FileType])[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly error: unknown };

async function tryList(folder: vscode.Uri): Promise<Listing> {
  try {
    return { kind: 'entries', entries: await vscode.workspace.fs.readDirectory(folder) };
  } catch (error) {
    return isGone(error) ? { kind: 'gone' } : { kind: 'unreadable', error };
  }
}

/** Reads several files, a few at a time; returns what cannot be read. */
export async function readFiles(
  uris: readonly vscode.Uri[],
  take: TakeFile,
  token?: vscode.CancellationToken,
): Promise<readonly UnreadableFile[]> {
  const { answers, unanswered } = await askAll(uris, tryRead, token);
  const unreadable = [...unanswered];
  const turns = new Turns();
  for (const [uri, reading] of answers) {
    if (reading.kind === 'text') take({ uri, text: reading.text });
    if (reading.kind === 'unreadable') unreadable.push({ uri, why: reason(reading.error) });
    if (turns.isOver) await turns.pass();
  }
  return unreadable;
}

/** Asks about several files, a few at a time; once all is silent, those without an answer are not waited for. */
async function askAll<T>(
  uris: readonly vscode.Uri[],
  ask: (uri: vscode.Uri) => Promise<T>,
  token?: vscode.CancellationToken,
): Promise<{ readonly answers: ReadonlyMap<vscode.Uri, T>; readonly unanswered: readonly UnreadableFile[] }> {
  const answers = new Map<vscode.Uri, T>();
  const waiting = [...uris].reverse();
  const timeout = new Timeout();
  const askOn = async (): Promise<void> => {
    for (let uri = waiting.pop(); uri !== undefined; uri = waiting.pop()) {
      const answer = await ask(uri);
      if (timeout.isOver || token?.isCancellationRequested === true) return;
      timeout.restart();
      answers.set(uri, answer);
    }
  };
  await Promise.race([Promise.all(Array.from({ length: READS_AT_ONCE }, askOn)), timeout.over]);
  timeout.dispose();
  const unanswered = uris.filter((uri) => !answers.has(uri)).map((uri) => ({ uri, why: TIMED_OUT }));
  return { answers, unanswered };
}

async function tryRead(uri: vscode.Uri): Promise<HeadReading> {
  if (disk !== undefined && uri.scheme === 'file') {
    await nextTurn();
    return disk.tryReadHead(uri.fsPath, vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath);
  }
  try {
    const bytes = await readWhole(uri, LARGEST_FILE);
    return { kind: 'text', text: decode(bytes) };
  } catch (error) {
    return isGone(error) ? { kind: 'gone' } : { kind: 'unreadable', error };
  }
}

/** Whether something on the disk is a link: what it leads to is found with its whole folder, or not at all. */
export function isLink(uri: vscode.Uri): boolean {
  return disk !== undefined && uri.scheme === 'file' && disk.isLink(uri.fsPath);
}

/** Whether a path, or a folder that it lies in, is excluded. */
export function isExcludedAnywhere(path: string, selection: Selection): boolean {
  const parts = path.split('/');
  return parts.some((_, index) => selection.isExcluded(parts.slice(0, index + 1).join('/')));
}

/** Whether a URI is that of a file or folder, or of something in it; both as text. */
export function isAtOrBelow(place: string, uri: string): boolean {
  return uri.startsWith(place) && (uri.length === place.length || uri.charAt(place.length) === '/');
}
