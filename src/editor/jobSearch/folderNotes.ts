import * as vscode from 'vscode';
import { Agenda } from '../../core/agenda/agenda';
import type { Changes } from '../../core/agenda/agenda';
import type { Steps } from '../../core/agenda/steps';
import type { CalendarDate, Zone } from '../../core/dates/calendar';
import { habitsOf } from '../../core/notes/habits';
import type { Habits } from '../../core/notes/habits';
import type { InterviewNote, NoteReading } from '../../core/notes/note';
import type { NoteText } from '../../core/notes/noteText';
import { isBelowInterviews } from '../../core/notes/marks';
import { readText } from '../../core/notes/readNote';
import { withHolidays } from '../../core/settings/settings';
import type { Settings } from '../../core/settings/settings';
import { fileKey } from '../../core/text/paths';
import { withoutByteOrderMark } from '../../core/text/text';
import type { FolderSettings } from './configuration';
import { DocumentTexts } from './documentTexts';
import { FolderReading } from './folderReading';
import { isExcludedAnywhere, pathBelow } from './noteFiles';

/** Whether a person keeps files there: elsewhere is what VS Code and extensions show, such as an older version. */
function isOwn({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

function* notesIn(agenda: Agenda): Generator<InterviewNote> {
  for (const { note } of agenda.notes()) yield note;
}

/** The key of a URI that is written as text. */
function keyOf(uri: string): string {
  return fileKey(decodeURIComponent(uri));
}

function byKey(paths: Iterable<string>): ReadonlyMap<string, string | undefined> {
  const known = new Map<string, string | undefined>();
  for (const path of paths) {
    const key = keyOf(path);
    known.set(key, known.has(key) ? undefined : path);
  }
  return known;
}

/**
 * The notes of one workspace folder, for as long as it is in the window; or those open files that are in none. Notes
 * are known by the text of their URI.
 */
export class FolderNotes {
  readonly agenda: Agenda;
  readonly #documents = new DocumentTexts();
  readonly #readings = new Set<FolderReading>();
  /** The reading of the whole folder that is under way. */
  #whole: FolderReading | undefined;
  #habits: Habits | undefined;
  /** The notes by the keys of their paths; `undefined` where two have the same. */
  #byKey: ReadonlyMap<string, string | undefined> | undefined;
  /** The days of the calendars of holidays, and the files that they were read from. */
  #holidays: { readonly files: string; readonly days: readonly CalendarDate[] } | undefined;
  #judged: { readonly of: Settings; readonly judged: Settings } | undefined;

  /** `folder` is absent for files that are in no folder; `zone` is that of notes which name none. */
  constructor(
    readonly folder: vscode.Uri | undefined,
    public settings: FolderSettings,
    private readonly zone: Zone,
  ) {
    this.agenda = new Agenda(settings.settings);
  }

  /** The settings with the holidays that were read for them. */
  get judged(): Settings {
    const { settings } = this.settings;
    if (this.#judged?.of === settings) return this.#judged.judged;
    // Where other settings name the same files, their days go on counting until they are read again.
    const days = this.#holidays?.files === String(settings.holidayFiles) ? this.#holidays.days : [];
    const judged = withHolidays(settings, days);
    this.#judged = { of: settings, judged };
    return judged;
  }

  /** The settings as they are once their calendars of holidays are read. */
  judgedWith(days: readonly CalendarDate[]): Settings {
    this.#holidays = { files: String(this.settings.settings.holidayFiles), days };
    this.#judged = undefined;
    return this.judged;
  }

  /** Whether the settings name that file as a calendar of holidays. */
  hasHolidaysIn(file: vscode.Uri): boolean {
    const { folder } = this;
    const paths = this.settings.settings.holidayFiles;
    return (
      folder !== undefined &&
      paths.some((path) => vscode.Uri.joinPath(folder, path).toString() === file.toString())
    );
  }

  /** Stores what was read anew; returns the notes that are still to be judged, and files of which nothing is left to say. */
  store(
    changes: readonly (readonly [path: string, reading: NoteReading | undefined])[],
  ): ReadonlySet<string> {
    for (const [path] of changes) this.changed(path);
    this.#forget();
    return this.agenda.store(changes);
  }

  /** The same for what the reading of the whole folder found, which knows itself what became known meanwhile; in small steps. */
  *storingRead(changes: Changes): Steps<ReadonlySet<string>> {
    const touched = yield* this.agenda.storing(changes);
    this.#forget();
    return touched;
  }

  /** The note that a path means where it is spelled otherwise: Windows and macOS know it by several spellings. */
  noteLike(path: string): string | undefined {
    return (this.#byKey ??= byKey(this.agenda.notePaths())).get(keyOf(path));
  }

  /** What is known of all notes together. */
  #forget(): void {
    this.#habits = undefined;
    this.#byKey = undefined;
  }

  /** How most of the notes spell the keys. */
  get habits(): Habits {
    return (this.#habits ??= habitsOf(notesIn(this.agenda)));
  }

  /** Begins to read the whole folder, in place of any such reading that is under way. */
  beginReadingAll(): FolderReading {
    this.cancelReading();
    return (this.#whole = this.beginReading([]));
  }

  /** Begins to read some files: what other readings find of them is older. */
  beginReading(paths: readonly string[]): FolderReading {
    for (const path of paths) this.changed(path);
    const reading = new FolderReading();
    this.#readings.add(reading);
    return reading;
  }

  endReading(reading: FolderReading): void {
    this.#readings.delete(reading);
  }

  cancelReading(): void {
    if (this.#whole === undefined) return;
    this.#whole.cancel();
    this.endReading(this.#whole);
  }

  /** Something became known of a file, or of a folder that went: it is newer than what is being read. */
  changed(path: string): void {
    for (const reading of this.#readings) reading.changed(path);
  }

  /** What an editor shows, whatever kind of file it is. */
  readDocument(document: vscode.TextDocument): NoteText {
    return this.#documents.get(document, this.settings, (text) => this.readText(document.uri, text));
  }

  /** What an editor shows; `undefined` where that is none of our business. */
  readOurs(document: vscode.TextDocument): NoteText | undefined {
    return this.isSelected(document.uri, document) ? this.readDocument(document) : undefined;
  }

  readText(uri: vscode.Uri, text: string, keys = this.settings.settings.keys): NoteText {
    const path = (this.folder && pathBelow(this.folder, uri)) ?? '';
    return readText(withoutByteOrderMark(text), this.zone, keys, isBelowInterviews(path));
  }

  /** In a folder the globs say what is looked at; elsewhere, any Markdown that a person opens. */
  isSelected(uri: vscode.Uri, document?: vscode.TextDocument): boolean {
    if (this.folder === undefined) {
      return document?.languageId === 'markdown' && !document.isClosed && isOwn(uri);
    }
    const path = pathBelow(this.folder, uri);
    const { selection } = this.settings;
    return path !== undefined && selection.isIncluded(path) && !isExcludedAnywhere(path, selection);
  }

  /** Whether a new file of this name may be a folder with notes in it. */
  mayBeFolder(uri: vscode.Uri): boolean {
    const path = this.folder && pathBelow(this.folder, uri);
    return path !== undefined && !isExcludedAnywhere(path, this.settings.selection);
  }

  /** Which of the files below one folder in it are looked at. */
  selectionBelow(uri: vscode.Uri): FolderSettings['selection'] {
    const path = this.folder && pathBelow(this.folder, uri);
    const { isIncluded, isExcluded } = this.settings.selection;
    if (path === undefined || path === '') return this.settings.selection;
    return {
      isIncluded: (inner) => isIncluded(`${path}/${inner}`),
      isExcluded: (inner) => isExcluded(`${path}/${inner}`),
    };
  }
}
