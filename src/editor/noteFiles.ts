import * as vscode from 'vscode';
import type { Selection } from '../core/selection';
import { withoutByteOrderMark } from '../core/text';
import { readHead } from '../disk/readHead';
import { walk } from '../disk/walk';

/** The text of a file as far as it may hold front matter. */
export interface NoteFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** What a look through a folder gave. */
export interface NoteFiles {
  readonly files: readonly NoteFile[];
  /** How many files and folders could not be read. */
  readonly unreadable: number;
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
  let unreadable = 0;
  const onUnreadable = (): void => {
    unreadable++;
  };
  let sliceEnd = performance.now() + SLICE;
  for (const path of pathsOnDisk(folder.fsPath, selection, onUnreadable)) {
    const uri = vscode.Uri.joinPath(folder, path);
    try {
      files.push({ uri, text: readHead(uri.fsPath) });
    } catch {
      onUnreadable();
    }
    if (performance.now() < sliceEnd) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) break;
    sliceEnd = performance.now() + SLICE;
  }
  return { files, unreadable };
}

function* pathsOnDisk(root: string, selection: Selection, onUnreadable: () => void): Generator<string> {
  try {
    yield* walk(root, selection, onUnreadable);
  } catch {
    onUnreadable();
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
  const files: NoteFile[] = [];
  for (let start = 0; start < uris.length && !token.isCancellationRequested; start += READS_AT_ONCE) {
    const texts = await Promise.all(
      uris.slice(start, start + READS_AT_ONCE).map(async (uri) => ({ uri, text: await readFile(uri) })),
    );
    for (const { uri, text } of texts) if (text !== undefined) files.push({ uri, text });
  }
  return { files, unreadable: uris.length - files.length };
}

/** Whether a path, or a folder that it lies in, is excluded. */
export function isExcludedAnywhere(path: string, selection: Selection): boolean {
  const parts = path.split('/');
  return parts.some((_, index) => selection.isExcluded(parts.slice(0, index + 1).join('/')));
}
