import * as vscode from 'vscode';
import type { Selection } from '../core/selection';
import { withoutByteOrderMark } from '../core/text';
import { readHead } from '../disk/readHead';
import { walk } from '../disk/walk';
import type { OnUnreadable } from '../disk/walk';

/** The text of a file as far as it may hold front matter. */
export interface NoteFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** What a look through a folder gave. */
export interface NoteFiles {
  readonly files: readonly NoteFile[];
  /** The files and folders that could not be read. */
  readonly unreadable: readonly string[];
}

/** How long the extension host is kept from other work in one go, in milliseconds. */
const SLICE = 8;
/** How many reads of a file system that is not the disk are under way at once. */
const READS_AT_ONCE = 64;

/** Reads all selected files below a folder: from the disk directly where it is on one, which is many times faster. */
export async function readFolder(
  folder: vscode.Uri,
  selection: Selection,
  token: vscode.CancellationToken,
): Promise<NoteFiles> {
  return folder.scheme === 'file'
    ? readDisk(folder, selection, token)
    : readElsewhere(folder, selection, token);
}

/** Reads one file; `undefined` where there is none, or none that can be read. */
export async function readFile(uri: vscode.Uri): Promise<string | undefined> {
  try {
    if (uri.scheme === 'file') return readHead(uri.fsPath);
    const bytes = await vscode.workspace.fs.readFile(uri);
    return withoutByteOrderMark(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The path of a file below a folder, with `/`; `undefined` where it is not below it. */
export function pathBelow(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  const parent = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  const isBelow =
    folder.scheme === uri.scheme && folder.authority === uri.authority && uri.path.startsWith(parent);
  return isBelow ? uri.path.slice(parent.length) : undefined;
}

async function readDisk(
  folder: vscode.Uri,
  selection: Selection,
  token: vscode.CancellationToken,
): Promise<NoteFiles> {
  const files: NoteFile[] = [];
  const unreadable: string[] = [];
  const onUnreadable = (path: string): void => {
    unreadable.push(path);
  };
  let sliceEnd = performance.now() + SLICE;
  for (const path of pathsOnDisk(folder.fsPath, selection, onUnreadable)) {
    const uri = vscode.Uri.joinPath(folder, path);
    try {
      files.push({ uri, text: readHead(uri.fsPath) });
    } catch {
      onUnreadable(path);
    }
    if (performance.now() < sliceEnd) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) break;
    sliceEnd = performance.now() + SLICE;
  }
  return { files, unreadable };
}

function* pathsOnDisk(root: string, selection: Selection, onUnreadable: OnUnreadable): Generator<string> {
  try {
    yield* walk(root, selection, onUnreadable);
  } catch (error) {
    onUnreadable(root, error);
  }
}

async function readElsewhere(
  folder: vscode.Uri,
  selection: Selection,
  token: vscode.CancellationToken,
): Promise<NoteFiles> {
  const pattern = new vscode.RelativePattern(folder, '**/*');
  const found = await vscode.workspace.findFiles(pattern, undefined, undefined, token);
  const uris = found.filter((uri) => {
    const path = pathBelow(folder, uri);
    return path !== undefined && selection.isIncluded(path) && !isExcludedAnywhere(path, selection);
  });
  const read = await readFiles(uris, token);
  return {
    files: read.flatMap(({ uri, text }) => (text === undefined ? [] : [{ uri, text }])),
    unreadable: read.filter(({ text }) => text === undefined).map(({ uri }) => uri.path),
  };
}

/** Reads several files, a few at a time; the text is absent of those that are not there or cannot be read. */
export async function readFiles(
  uris: readonly vscode.Uri[],
  token?: vscode.CancellationToken,
): Promise<readonly { readonly uri: vscode.Uri; readonly text?: string }[]> {
  const read: { uri: vscode.Uri; text?: string }[] = [];
  for (
    let start = 0;
    start < uris.length && token?.isCancellationRequested !== true;
    start += READS_AT_ONCE
  ) {
    const some = uris.slice(start, start + READS_AT_ONCE);
    read.push(...(await Promise.all(some.map(async (uri) => ({ uri, text: await readFile(uri) })))));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return read;
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
