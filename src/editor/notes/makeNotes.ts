import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { makeFile } from '../host/newFile';
import { inform, warn } from '../host/notices';
import { showPage } from '../host/page';
import { readWhole } from '../host/readWhole';
import { resultOf } from '../../core/exchange/csvPreview';
import type { PlannedNote } from '../../core/exchange/csvImport';

/** Which notes of several were made. */
export interface MadeNotes {
  readonly made: readonly PlannedNote[];
  readonly notMade: readonly PlannedNote[];
}

/** Makes each note that can be made; a file that is there is never overwritten. */
export async function makeNotes(notes: readonly PlannedNote[], folder: vscode.Uri): Promise<MadeNotes> {
  const [made, notMade]: [PlannedNote[], PlannedNote[]] = [[], []];
  for (const note of notes) ((await isMade(note, folder)) ? made : notMade).push(note);
  return { made, notMade };
}

/** Says which notes were made, and takes them back where that is asked for. */
export async function tellMade({ made, notMade }: MadeNotes, folder: vscode.Uri): Promise<void> {
  if (notMade.length > 0) await showPage(resultOf(made.map(pathOf), notMade.map(pathOf)));
  await offerToTakeBack(made, notMade.length, folder);
}

function pathOf({ path }: PlannedNote): string {
  return path;
}

/** Where a folder of its path is a file, or the disk is full, none is. */
function isMade({ path, text }: PlannedNote, folder: vscode.Uri): Thenable<boolean> {
  return makeFile(vscode.Uri.joinPath(folder, path), text).then(
    (isDone) => isDone,
    () => false,
  );
}

/** Says what was made, and takes it away again where that is asked for. */
async function offerToTakeBack(
  made: readonly PlannedNote[],
  notMade: number,
  folder: vscode.Uri,
): Promise<void> {
  const takeBack = made.length === 1 ? say('Take It Back') : say('Take Them Back');
  const buttons = made.length === 0 ? [] : [takeBack];
  const choice =
    notMade === 0
      ? await inform(sayMade(made.length), ...buttons)
      : await warn(sayNotAllMade(made.length, notMade), ...buttons);
  if (choice !== takeBack) return;
  let taken = 0;
  for (const note of made) if (await isTakenBack(note, folder)) taken++;
  void inform(
    taken === made.length
      ? say('The notes are taken back.')
      : say('{0} of {1} notes are taken back: the others were changed.', taken, made.length),
  );
}

function sayMade(count: number): string {
  return count === 1 ? say('1 note was made.') : say('{0} notes were made.', count);
}

function sayNotAllMade(made: number, notMade: number): string {
  return say('{0} of {1} notes were made. The list says which could not be written.', made, made + notMade);
}

/** Deletes a note that still says what the import wrote, in its file and in every editor. */
async function isTakenBack({ path, text }: PlannedNote, folder: vscode.Uri): Promise<boolean> {
  const file = vscode.Uri.joinPath(folder, path);
  const isOpen = ({ uri, isDirty }: vscode.TextDocument): boolean =>
    isDirty && uri.toString() === file.toString();
  if (vscode.workspace.textDocuments.some(isOpen)) return false;
  try {
    const length = new TextEncoder().encode(text).length;
    const written = new TextDecoder().decode(await readWhole(file, length));
    if (written !== text) return false;
    await vscode.workspace.fs.delete(file);
    return true;
  } catch {
    return false;
  }
}
