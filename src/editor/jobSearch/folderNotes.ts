import * as vscode from 'vscode';
import { Agenda } from '../../core/agenda/agenda';
import type { Zone } from '../../core/dates/calendar';
import type { NoteReading } from '../../core/notes/note';
import { readNote } from '../../core/notes/readNote';
import { withoutByteOrderMark } from '../../core/text/text';
import type { FolderSettings } from './configuration';
import { isAtOrBelow, isExcludedAnywhere, pathBelow } from './noteFiles';

/** Whether a person keeps files there: elsewhere is what VS Code and extensions show, such as an older version. */
function isOwn({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** The notes of one workspace folder, or those open files that are in none. Notes are known by the text of their URI. */
export class FolderNotes {
  readonly agenda: Agenda;
  /** While the folder is read: what changed or went meanwhile, and is newer than what is being read. */
  #changedMeanwhile: Set<string> | undefined;
  #reading: vscode.CancellationTokenSource | undefined;

  /** `folder` is absent for files that are in no folder; `zone` is that of notes which name none. */
  constructor(
    readonly folder: vscode.Uri | undefined,
    public held: FolderSettings,
    private readonly zone: Zone,
  ) {
    this.agenda = new Agenda(held.settings);
  }

  /** Files what was read anew; returns the notes that are still to be judged, and files of which nothing is left to say. */
  file(changes: readonly (readonly [path: string, reading: NoteReading | undefined])[]): ReadonlySet<string> {
    for (const [path] of changes) this.changed(path);
    return this.agenda.file(changes);
  }

  /** Begins to read the folder, in place of any reading that is under way. */
  beginReading(): vscode.CancellationTokenSource {
    this.cancelReading();
    this.#changedMeanwhile = new Set();
    return (this.#reading = new vscode.CancellationTokenSource());
  }

  endReading(): void {
    this.#changedMeanwhile = undefined;
  }

  cancelReading(): void {
    this.#reading?.cancel();
  }

  /** Something became known of a file, or of a folder that went: it is newer than what is being read. */
  changed(path: string): void {
    this.#changedMeanwhile?.add(path);
  }

  /** Whether more is known of a file than what was read. */
  isKnownNewer(path: string): boolean {
    for (const place of this.#changedMeanwhile ?? []) if (isAtOrBelow(place, path)) return true;
    return false;
  }

  /** Reads what an editor shows; `undefined` where that is none of our business. */
  readDocument(document: vscode.TextDocument): NoteReading | undefined {
    return this.isSelected(document.uri, document) ? this.readText(document.getText()) : undefined;
  }

  readText(text: string): NoteReading {
    return readNote(withoutByteOrderMark(text), this.zone, this.held.settings.keys);
  }

  /** In a folder the globs say what is looked at; elsewhere, any Markdown that a person opens. */
  isSelected(uri: vscode.Uri, document?: vscode.TextDocument): boolean {
    if (this.folder === undefined) {
      return document?.languageId === 'markdown' && !document.isClosed && isOwn(uri);
    }
    const path = pathBelow(this.folder, uri);
    const { selection } = this.held;
    return path !== undefined && selection.isIncluded(path) && !isExcludedAnywhere(path, selection);
  }

  /** Whether a new file of this name may be a folder with notes in it. */
  mayBeFolder(uri: vscode.Uri): boolean {
    const path = this.folder && pathBelow(this.folder, uri);
    return path !== undefined && !isExcludedAnywhere(path, this.held.selection);
  }

  /** Which of the files below one folder in it are looked at. */
  selectionBelow(uri: vscode.Uri): FolderSettings['selection'] {
    const path = (this.folder && pathBelow(this.folder, uri)) ?? '';
    const { isIncluded, isExcluded } = this.held.selection;
    return {
      isIncluded: (inner) => isIncluded(`${path}/${inner}`),
      isExcluded: (inner) => isExcluded(`${path}/${inner}`),
    };
  }
}
