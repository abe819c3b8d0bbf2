import * as vscode from 'vscode';
import type { Agenda, ToldProblem } from '../../core/agenda/agenda';
import type { NoteReading } from '../../core/notes/note';
import type { Problem } from '../../core/rules/problems';
import type { Settings } from '../../core/settings/settings';
import type { Clock } from '../host/clock';
import { isOurs } from './configuration';
import type { Configuration, FolderSettings } from './configuration';
import { FolderNotes } from './folderNotes';
import { Gathering } from '../host/gathering';
import { Judging } from './judging';
import { logFailure } from '../host/logFailure';
import { isAtOrBelow, pathBelow, readFiles, readFolder } from './noteFiles';
import { PendingWork } from '../host/pendingWork';
import { inTime } from '../host/silence';
import { nextTurn } from '../host/turns';
import { UnreadableFiles } from './unreadableFiles';
import { watchFolder } from './watchFolder';

/**
 * The interview notes of the window: read, kept true to editors and disk, and judged as time passes. Unsaved
 * text in an open editor wins over the disk.
 */
export class JobSearch implements vscode.Disposable {
  /** What is there and cannot be read. */
  readonly unreadable: UnreadableFiles;

  readonly #folders = new Map<string, FolderNotes>();
  /** The open files that are in no folder. */
  readonly #loose: FolderNotes;
  readonly #work = new PendingWork((error) => {
    logFailure(this.log, 'Notes were not read.', error);
  });
  readonly #gathering = new Gathering((uris) => this.#readAgain(uris), this.#work);
  readonly #judging: Judging;
  readonly #disposables: { dispose(): unknown }[] = [this.#gathering];
  /** Of each file that is being read again, which reading began last: an older one that ends later does not count. */
  readonly #lastReading = new Map<string, symbol>();
  readonly #watchers = new Map<string, vscode.Disposable>();

  constructor(
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#loose = this.#newNotes(undefined);
    this.unreadable = new UnreadableFiles(log);
    this.#judging = new Judging(clock, this.#work);
    this.#disposables.push(
      this.unreadable,
      this.#judging,
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#takeIn(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#takeIn(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#closed(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders((change) => {
        this.#foldersChanged(change);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (isOurs(change)) this.#settingsChanged();
      }),
      clock.onDidPass(() => {
        this.#tick();
      }),
      this.#judging.onDidChange(() => {
        this.#wake();
      }),
    );
  }

  /** Fires with the URIs, as text, of files that were just judged: a few at a time. */
  get onDidJudge(): vscode.Event<ReadonlySet<string>> {
    return this.#judging.onDidJudge;
  }

  /** Fires with the URIs of the files about which there may be something else to say, once all of them are judged. */
  get onDidChange(): vscode.Event<ReadonlySet<string>> {
    return this.#judging.onDidChange;
  }

  /** Begins to read the notes, once everyone who wants to hear of them listens. */
  start(): void {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) this.#addFolder(uri);
    for (const document of vscode.workspace.textDocuments) this.#takeIn(document);
  }

  /** Resolves when everything that was begun is done. */
  settled(): Promise<void> {
    return this.#work.done();
  }

  /** The agenda that a file belongs to. */
  agenda(uri: vscode.Uri): Agenda {
    return this.#notesOf(uri).agenda;
  }

  /** The settings that hold for a file. */
  settings(uri: vscode.Uri): Settings {
    return this.#notesOf(uri).held.settings;
  }

  /** The settings of the window, whatever its folders have. */
  get windowSettings(): Settings {
    return this.#loose.held.settings;
  }

  /** The problems of a file, in order. */
  problems(uri: vscode.Uri): readonly ToldProblem[] {
    return this.agenda(uri).problems(uri.toString());
  }

  /** What an editor shows; `undefined` where that is none of our business. */
  reading(document: vscode.TextDocument): NoteReading | undefined {
    return this.#notesOf(document.uri).readDocument(document);
  }

  /** What would be said of a file if this were its text; `undefined` where it would be no interview note. */
  problemsIf(uri: vscode.Uri, text: string): readonly Problem[] | undefined {
    const notes = this.#notesOf(uri);
    return notes.agenda.problemsIf(uri.toString(), notes.readText(text));
  }

  /** All agendas of the window. */
  agendas(): readonly Agenda[] {
    return this.#all().map(({ agenda }) => agenda);
  }

  /** Reads all folders anew. */
  lookAgain(): Promise<void> {
    for (const notes of this.#folders.values()) {
      if (notes.folder !== undefined) this.#work.begin(this.#load(notes.folder, notes));
    }
    return this.settled();
  }

  dispose(): void {
    for (const notes of this.#all()) notes.cancelReading();
    vscode.Disposable.from(...this.#disposables, ...this.#watchers.values()).dispose();
  }

  #all(): readonly FolderNotes[] {
    return [...this.#folders.values(), this.#loose];
  }

  #newNotes(folder: vscode.Uri | undefined): FolderNotes {
    return new FolderNotes(folder, this.configuration.read(folder), this.clock.zone());
  }

  #notesOf(uri: vscode.Uri): FolderNotes {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return (folder && this.#folders.get(folder.uri.toString())) ?? this.#loose;
  }

  #addFolder(uri: vscode.Uri): void {
    const notes = this.#newNotes(uri);
    this.#folders.set(uri.toString(), notes);
    this.#watchers.set(uri.toString(), this.#watch(uri));
    this.#work.begin(this.#load(uri, notes));
  }

  #removeFolder(uri: vscode.Uri): void {
    const key = uri.toString();
    const notes = this.#folders.get(key);
    if (notes === undefined) return;
    notes.cancelReading();
    this.#watchers.get(key)?.dispose();
    this.#watchers.delete(key);
    this.#folders.delete(key);
    this.unreadable.lookedBelow(uri, []);
    this.#judging.judge(this.#loose.agenda, new Set(notes.agenda.paths()));
  }

  /** A folder may lie in another: then notes go from the one to the other. */
  #foldersChanged({ added, removed }: vscode.WorkspaceFoldersChangeEvent): void {
    for (const { uri } of removed) this.#removeFolder(uri);
    for (const { uri } of added) this.#addFolder(uri);
    for (const [folder, notes] of this.#folders.entries()) {
      const outer = vscode.Uri.parse(folder);
      const isConcerned = [...added, ...removed].some(({ uri }) => pathBelow(outer, uri) !== undefined);
      if (isConcerned) this.#work.begin(this.#load(outer, notes));
    }
    for (const document of vscode.workspace.textDocuments) this.#takeIn(document);
    const strays = [...this.#loose.agenda.paths()].filter(
      (path) => this.#notesOf(vscode.Uri.parse(path)) !== this.#loose,
    );
    this.#apply(
      this.#loose,
      strays.map((path) => [path, undefined] as const),
    );
  }

  /** Reads a folder whole. What its files say is shown together, so that no round is judged without the next. */
  async #load(folder: vscode.Uri, notes: FolderNotes): Promise<void> {
    const { token } = notes.beginReading();
    // The extension has started before the first file is looked at.
    await nextTurn();
    const open = openDocuments();
    const taking = this.#judging.take(notes.agenda);
    const unreadable = await readFolder(folder, notes.held.selection, token, ({ uri, text }) => {
      if (this.#notesOf(uri) !== notes) return;
      const path = uri.toString();
      const document = open.get(path);
      if (notes.isKnownNewer(path)) taking.leave(path);
      else taking.add(path, document ? notes.readDocument(document) : notes.readText(text));
    });
    if (token.isCancellationRequested) return;
    for (const path of taking.notFound()) {
      const document = open.get(path);
      if (notes.isKnownNewer(path)) continue;
      const isShown = document?.isDirty === true && this.#notesOf(document.uri) === notes;
      taking.add(path, isShown ? notes.readDocument(document) : undefined);
    }
    this.log.info(`Read ${taking.count} Markdown files.`);
    this.unreadable.lookedBelow(folder, unreadable);
    notes.endReading();
    taking.end();
  }

  #watch(folder: vscode.Uri): vscode.Disposable {
    return watchFolder(folder, {
      came: (uri) => {
        this.#gather(uri);
        const notes = this.#notesOf(uri);
        if (notes.mayBeFolder(uri)) this.#work.begin(this.#folderCame(uri, notes));
      },
      went: (uri) => {
        this.#went(folder, uri);
      },
      changed: (uri) => {
        this.#gather(uri);
      },
    });
  }

  /** What came may be a folder, with all that is in it. */
  async #folderCame(uri: vscode.Uri, notes: FolderNotes): Promise<void> {
    const found = await inTime(
      vscode.workspace.fs.stat(uri).then(
        ({ type }) => type,
        () => vscode.FileType.Unknown,
      ),
    );
    if (found === undefined || (found & vscode.FileType.Directory) === 0) return;
    const token = new vscode.CancellationTokenSource().token;
    const unreadable = await readFolder(uri, notes.selectionBelow(uri), token, (file) => {
      this.#gather(file.uri);
    });
    this.unreadable.lookedBelow(uri, unreadable);
  }

  /** What went may have been a folder, with all that was in it. */
  #went(folder: vscode.Uri, uri: vscode.Uri): void {
    this.#gather(uri);
    this.unreadable.lookedBelow(uri, []);
    const notes = this.#folders.get(folder.toString());
    const gone = uri.toString();
    notes?.changed(gone);
    if (notes === undefined || notes.agenda.note(gone) !== undefined) return;
    for (const path of notes.agenda.paths()) {
      if (isAtOrBelow(gone, path)) this.#gather(vscode.Uri.parse(path));
    }
  }

  #closed(uri: vscode.Uri): void {
    if (this.#notesOf(uri) === this.#loose) this.#apply(this.#loose, [[uri.toString(), undefined]]);
    else this.#gather(uri);
  }

  #takeInLoose(): void {
    for (const document of vscode.workspace.textDocuments)
      if (this.#notesOf(document.uri) === this.#loose) this.#takeIn(document);
  }

  /** Takes in what an editor shows, at once. Without unsaved changes it may outlive its file, by minutes. */
  #takeIn(document: vscode.TextDocument): void {
    const notes = this.#notesOf(document.uri);
    this.#apply(notes, [[document.uri.toString(), notes.readDocument(document)]]);
    if (!document.isDirty) this.#gather(document.uri);
  }

  /** Has a file read from disk again, shortly. */
  #gather(uri: vscode.Uri): void {
    if (this.#notesOf(uri).isSelected(uri)) this.#gathering.add(uri);
  }

  async #readAgain(all: readonly vscode.Uri[]): Promise<void> {
    const reading = Symbol();
    for (const uri of all) this.#lastReading.set(uri.toString(), reading);
    const readings = new Map<string, FileReading>();
    const unreadable = await readFiles(all, ({ uri, text }) => {
      const notes = this.#notesOf(uri);
      readings.set(uri.toString(), { text, reading: notes.readText(text), by: notes.held });
    });
    const uris = all.filter((uri) => this.#lastReading.get(uri.toString()) === reading);
    for (const uri of uris) this.#lastReading.delete(uri.toString());
    const failed = new Set(unreadable.map(({ uri }) => uri.toString()));
    const open = openDocuments();
    const byFolder = new Map<FolderNotes, [string, NoteReading | undefined][]>();
    for (const uri of uris) {
      const path = uri.toString();
      const document = open.get(path);
      const notes = this.#notesOf(uri);
      // Its folder may have left the window, or the settings leave it out, or name other keys, by now.
      const read = notes.isSelected(uri) ? readings.get(path) : undefined;
      const fromDisk = read?.by === notes.held ? read.reading : read && notes.readText(read.text);
      const isGone = !readings.has(path) && !failed.has(path);
      const isShown = document !== undefined && (document.isDirty || !isGone);
      const changes = byFolder.get(notes) ?? [];
      changes.push([path, isShown ? notes.readDocument(document) : fromDisk]);
      byFolder.set(notes, changes);
    }
    for (const [notes, changes] of byFolder) this.#apply(notes, changes);
    this.unreadable.lookedAt(
      uris,
      unreadable.filter(({ uri }) => uris.includes(uri) && this.#notesOf(uri).isSelected(uri)),
    );
  }

  #apply(notes: FolderNotes, changes: Parameters<FolderNotes['file']>[0]): void {
    this.#judging.judge(notes.agenda, notes.file(changes));
  }

  #settingsChanged(): void {
    for (const notes of this.#all()) {
      const before = notes.held.reading;
      notes.held = this.configuration.read(notes.folder);
      notes.agenda.setSettings(notes.held.settings);
      this.#judging.judge(notes.agenda, new Set(notes.agenda.paths()));
      if (notes.held.reading === before) continue;
      if (notes.folder !== undefined) this.#work.begin(this.#load(notes.folder, notes));
      else this.#takeInLoose();
    }
  }

  #tick(): void {
    const now = this.clock.now();
    for (const agenda of this.agendas()) this.#judging.judge(agenda, agenda.stale(now));
    this.#wake();
  }

  #wake(): void {
    this.clock.wakeAt(Math.min(...this.agendas().map(({ next }) => next)));
  }
}

/** A file as it was read, by the settings of that moment. */
interface FileReading {
  readonly text: string;
  readonly reading: NoteReading;
  readonly by: FolderSettings;
}

/** The documents that are open, by their URIs. */
function openDocuments(): ReadonlyMap<string, vscode.TextDocument> {
  return new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
}
