import * as vscode from 'vscode';
import { speaksOfInterviews } from '../../core/notes/speaksOfInterviews';
import type { NoteReading } from '../../core/notes/note';
import type { NoteText } from '../../core/notes/noteText';
import { Debounce } from '../host/debounce';
import type { PendingWork } from '../host/pendingWork';
import { withTimeout } from '../host/timeout';
import { inTurns, nextTurn } from '../host/turns';
import type { FolderSettings } from './configuration';
import type { FolderNotes } from './folderNotes';
import type { FolderReading } from './folderReading';
import type { Judge } from './judge';
import { isAtOrBelow, isLink, readFiles, readFolder } from './noteFiles';
import { openDocuments } from './openDocuments';
import type { UnreadableFiles } from './unreadableFiles';
import { watchFolder } from './watchFolder';

/** What the reading of files has to know of the window. */
interface Window {
  readonly work: PendingWork;
  readonly judge: Judge;
  readonly unreadable: UnreadableFiles;
  readonly log: vscode.LogOutputChannel;
  /** The notes that a file belongs to now. */
  readonly notesOf: (uri: vscode.Uri) => FolderNotes;
}

/** A folder without an interview note, with the files in it that may tell of interviews. */
export interface FolderTalk {
  readonly folder: vscode.Uri;
  readonly speaking: readonly vscode.Uri[];
}

/** So many files tell whether it is worth a look. */
const MOST_SPEAKING = 50;

/** Keeps the notes true to what is on disk: reads folders whole, and again what changes in them. */
export class DiskReader implements vscode.Disposable {
  readonly #debounce: Debounce;
  readonly #onDidFindTalk = new vscode.EventEmitter<FolderTalk>();
  /** Fires for a folder without a note, in which files speak of interviews. */
  readonly onDidFindTalk = this.#onDidFindTalk.event;

  constructor(private readonly window: Window) {
    this.#debounce = new Debounce((uris) => this.#readAgain(uris), window.work);
  }

  dispose(): void {
    this.#onDidFindTalk.dispose();
    this.#debounce.dispose();
  }

  /** Begins to read a folder whole, in place of any such reading that is under way. */
  readAll(folder: vscode.Uri, notes: FolderNotes): void {
    this.window.work.begin(this.#load(folder, notes));
  }

  /** Reads a folder whole. What its files say is judged together, so that no round is judged without the next. */
  async #load(folder: vscode.Uri, notes: FolderNotes): Promise<void> {
    const reading = notes.beginReadingAll();
    // The extension has started before the first file is looked at.
    await nextTurn();
    const open = openDocuments();
    const found = new Map<string, NoteReading | undefined>();
    const speaking: vscode.Uri[] = [];
    let count = 0;
    const unreadable = await readFolder(folder, notes.settings.selection, reading.token, ({ uri, text }) => {
      if (this.window.notesOf(uri) !== notes) return;
      count++;
      const document = open.get(uri.toString());
      const read = document === undefined ? notes.readText(uri, text) : notes.readOurs(document);
      // Of all the other files of a folder nothing is kept.
      if (read !== undefined && isWorthKeeping(read)) found.set(uri.toString(), read.reading);
      else if (speaking.length < MOST_SPEAKING && speaksOfInterviews(text)) speaking.push(uri);
    });
    for (const path of notes.agenda.paths()) {
      const document = open.get(path);
      const isShown = document?.isDirty === true && this.window.notesOf(document.uri) === notes;
      if (!found.has(path)) found.set(path, isShown ? notes.readOurs(document)?.reading : undefined);
    }
    // What was stored is told also where another reading came between: that one knows nothing of what went.
    this.window.judge.judge(notes.agenda, await inTurns(notes.storingRead(current(found, reading))));
    if (reading.token.isCancellationRequested) return;
    this.window.log.info(`Read ${count} Markdown files.`);
    this.window.unreadable.lookedBelow(folder, unreadable);
    notes.endReading(reading);
    if (notes.agenda.size === 0 && speaking.length > 0) this.#onDidFindTalk.fire({ folder, speaking });
  }

  /** Reads again what changes in a folder, until it is disposed. */
  watch(folder: vscode.Uri, notes: FolderNotes): vscode.Disposable {
    return watchFolder(folder, {
      came: (uri) => {
        this.readSoon(uri);
        const its = this.window.notesOf(uri);
        if (its.mayBeFolder(uri)) this.window.work.begin(this.#folderCame(uri, its));
      },
      went: (uri) => {
        this.#went(uri, notes);
      },
      changed: (uri) => {
        this.readSoon(uri);
      },
    });
  }

  /** What came may be a folder, with all that is in it. */
  async #folderCame(uri: vscode.Uri, notes: FolderNotes): Promise<void> {
    const found = await withTimeout(
      vscode.workspace.fs.stat(uri).then(
        ({ type }) => type,
        () => vscode.FileType.Unknown,
      ),
    );
    if (found === undefined || (found & vscode.FileType.Directory) === 0) return;
    if (isLink(uri)) {
      this.#readWithLinks([notes]);
      return;
    }
    const token = new vscode.CancellationTokenSource().token;
    const unreadable = await readFolder(uri, notes.selectionBelow(uri), token, (file) => {
      this.readSoon(file.uri);
    });
    this.window.unreadable.lookedBelow(uri, unreadable);
  }

  /** What went may have been a folder, with all that was in it. */
  #went(uri: vscode.Uri, notes: FolderNotes): void {
    this.readSoon(uri);
    this.window.unreadable.lookedBelow(uri, []);
    const gone = uri.toString();
    notes.changed(gone);
    if (notes.agenda.note(gone) !== undefined) return;
    for (const path of notes.agenda.paths()) {
      if (isAtOrBelow(gone, path)) this.readSoon(vscode.Uri.parse(path));
    }
  }

  /** Has a file read from disk again, shortly. */
  readSoon(uri: vscode.Uri): void {
    if (this.window.notesOf(uri).isSelected(uri)) this.#debounce.add(uri);
  }

  /** Where a link leads, and whether that is found by itself, is known with the whole folder. */
  #readWithLinks(concerned: readonly FolderNotes[]): void {
    for (const notes of new Set(concerned)) if (notes.folder !== undefined) this.readAll(notes.folder, notes);
  }

  async #readAgain(changed: readonly vscode.Uri[]): Promise<void> {
    const links = new Set(changed.filter(isLink));
    this.#readWithLinks([...links].map(this.window.notesOf));
    const uris = changed.filter((uri) => !links.has(uri));
    const begun = this.#beginReading(uris);
    const found = new Map<string, FileFound>();
    const unreadable = await readFiles(uris, ({ uri, text }) => {
      const notes = this.window.notesOf(uri);
      found.set(uri.toString(), { reading: notes.readText(uri, text).reading, by: notes.settings });
    });
    const failed = new Set(unreadable.map(({ uri }) => uri.toString()));
    const open = openDocuments();
    for (const { notes, reading, uris: theirs } of begun) {
      notes.endReading(reading);
      // What became known meanwhile counts, and a file that is another folder's by now is read with that.
      const current = theirs.filter(
        (uri) => this.window.notesOf(uri) === notes && !reading.isOutdated(uri.toString()),
      );
      const changes = current.map((uri): [string, NoteReading | undefined] => {
        const path = uri.toString();
        const isGone = !found.has(path) && !failed.has(path);
        const document = open.get(path);
        const isShown = document !== undefined && (document.isDirty || !isGone);
        return [
          path,
          isShown ? notes.readOurs(document)?.reading : this.#fromDisk(uri, notes, found.get(path)),
        ];
      });
      this.window.judge.judge(notes.agenda, notes.store(changes));
      const looked = new Set(current);
      this.window.unreadable.lookedAt(
        current,
        unreadable.filter(({ uri }) => looked.has(uri) && notes.isSelected(uri)),
      );
    }
  }

  /** Begins to read files of any folders. */
  #beginReading(uris: readonly vscode.Uri[]): readonly BegunReading[] {
    const byNotes = new Map<FolderNotes, vscode.Uri[]>();
    for (const uri of uris) {
      const notes = this.window.notesOf(uri);
      const theirs = byNotes.get(notes);
      if (theirs === undefined) byNotes.set(notes, [uri]);
      else theirs.push(uri);
    }
    return [...byNotes].map(([notes, theirs]) => ({
      notes,
      reading: notes.beginReading(theirs.map(String)),
      uris: theirs,
    }));
  }

  /** What was found on disk. Where the settings have changed meanwhile, it is read once more by those. */
  #fromDisk(uri: vscode.Uri, notes: FolderNotes, found: FileFound | undefined): NoteReading | undefined {
    if (found === undefined || !notes.isSelected(uri)) return undefined;
    if (found.by !== notes.settings) this.readSoon(uri);
    return found.reading;
  }
}

/** What counts of what a reading found, when each is asked for: nothing any more once another reading is in its place. */
function* current<T>(
  found: Iterable<readonly [path: string, T]>,
  reading: FolderReading,
): Generator<readonly [path: string, T]> {
  for (const one of found) {
    if (reading.token.isCancellationRequested) return;
    if (!reading.isOutdated(one[0])) yield one;
  }
}

/** Whether the agenda has something to say of such a file. */
function isWorthKeeping({ reading: { kind } }: NoteText): boolean {
  return kind === 'interview' || kind === 'unreadable';
}

/** A file as it was read, by the settings of that moment. */
interface FileFound {
  readonly reading: NoteReading;
  readonly by: FolderSettings;
}

/** Files of one folder that are being read. */
interface BegunReading {
  readonly notes: FolderNotes;
  readonly reading: FolderReading;
  readonly uris: readonly vscode.Uri[];
}
