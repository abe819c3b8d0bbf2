import * as vscode from 'vscode';
import { Agenda } from '../core/agenda';
import type { ToldProblem } from '../core/agenda';
import type { Zone } from '../core/calendar';
import type { NoteReading } from '../core/note';
import { readNote } from '../core/readNote';
import type { Selection } from '../core/selection';
import type { Settings } from '../core/settings';
import { withoutByteOrderMark } from '../core/text';
import type { Clock } from './clock';
import { isOurs } from './configuration';
import type { Configuration, FolderSettings } from './configuration';
import { isExcludedAnywhere, pathBelow, readFile, readFolder } from './noteFiles';
import { Gathering } from './gathering';
import { PendingWork } from './pendingWork';
import { watchFolder } from './watchFolder';

/** The notes of one workspace folder, or those open files that are in none. */
interface NotesIn {
  /** Absent for files that are in no folder. */
  readonly folder?: vscode.Uri;
  readonly agenda: Agenda;
  held: FolderSettings;
  /** While the folder is read: what changed meanwhile, and is newer than what is being read. */
  changedMeanwhile?: Set<string>;
  reading?: vscode.CancellationTokenSource;
}

/**
 * The interview notes of the window: read, kept true to editors and disk, and judged as time passes. Notes
 * are known by the text of their URI. Unsaved text in an open editor wins over the disk.
 */
export class JobSearch implements vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<ReadonlySet<string>>();
  /** Fires with the URIs of the files about which there may be something else to say now. */
  readonly onDidChange = this.#onDidChange.event;

  readonly #folders = new Map<string, NotesIn>();
  readonly #loose: NotesIn;
  readonly #zone: Zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  readonly #work = new PendingWork((error) => {
    this.log.error(error instanceof Error ? error : String(error));
  });
  readonly #gathering = new Gathering((uris) => this.#readAgain(uris), this.#work);
  readonly #disposables: { dispose(): unknown }[] = [this.#onDidChange, this.#gathering];
  readonly #watchers = new Map<string, vscode.Disposable>();

  constructor(
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#loose = this.#notesIn(undefined);
    this.#disposables.push(
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#takeIn(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#takeIn(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#closed(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) this.#removeFolder(uri);
        for (const { uri } of added) this.#addFolder(uri);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (isOurs(change)) this.#settingsChanged();
      }),
      clock.onDidPass(() => {
        this.#tick();
      }),
    );
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

  /** The problems of a file, in order. */
  problems(uri: vscode.Uri): readonly ToldProblem[] {
    return this.agenda(uri).problems(uri.toString());
  }

  /** All agendas of the window. */
  agendas(): readonly Agenda[] {
    return this.#all().map(({ agenda }) => agenda);
  }

  dispose(): void {
    for (const { reading } of this.#all()) reading?.cancel();
    vscode.Disposable.from(...this.#disposables, ...this.#watchers.values()).dispose();
  }

  #all(): readonly NotesIn[] {
    return [...this.#folders.values(), this.#loose];
  }

  #notesIn(folder: vscode.Uri | undefined): NotesIn {
    const held = this.configuration.read(folder);
    return { folder, held, agenda: new Agenda(held.settings) };
  }

  #notesOf(uri: vscode.Uri): NotesIn {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return (folder && this.#folders.get(folder.uri.toString())) ?? this.#loose;
  }

  #addFolder(uri: vscode.Uri): void {
    const notes = this.#notesIn(uri);
    this.#folders.set(uri.toString(), notes);
    this.#watchers.set(uri.toString(), this.#watch(uri));
    this.#work.begin(this.#load(uri, notes));
  }

  #removeFolder(uri: vscode.Uri): void {
    const key = uri.toString();
    const notes = this.#folders.get(key);
    if (notes === undefined) return;
    notes.reading?.cancel();
    this.#watchers.get(key)?.dispose();
    this.#watchers.delete(key);
    this.#folders.delete(key);
    this.#changed(new Set(notes.agenda.paths()));
    for (const document of vscode.workspace.textDocuments) {
      if (pathBelow(uri, document.uri) !== undefined) this.#takeIn(document);
    }
  }

  /** Reads a folder whole. What its files say takes effect together, so that no round is judged without the next. */
  async #load(folder: vscode.Uri, notes: NotesIn): Promise<void> {
    notes.reading?.cancel();
    const reading = new vscode.CancellationTokenSource();
    notes.reading = reading;
    const changedMeanwhile = new Set<string>();
    notes.changedMeanwhile = changedMeanwhile;
    const { files, unreadable } = await readFolder(folder, notes.held.selection, reading.token);
    if (reading.token.isCancellationRequested) return;
    notes.changedMeanwhile = undefined;
    const readings = new Map<string, NoteReading | undefined>();
    for (const path of notes.agenda.paths()) readings.set(path, undefined);
    for (const { uri, text } of files) {
      if (this.#notesOf(uri) === notes) readings.set(uri.toString(), readNote(text, this.#zone));
    }
    for (const path of changedMeanwhile) readings.delete(path);
    for (const document of vscode.workspace.textDocuments) {
      if (this.#notesOf(document.uri) === notes)
        readings.set(document.uri.toString(), this.#readDocument(document));
    }
    this.log.info(
      `Read ${files.length} Markdown files, ${unreadable} of the files and folders cannot be read.`,
    );
    this.#changed(notes.agenda.update(readings, this.clock.now()));
  }

  #watch(folder: vscode.Uri): vscode.Disposable {
    return watchFolder(folder, {
      came: (uri) => {
        this.#came(folder, uri);
      },
      went: (uri) => {
        this.#went(folder, uri);
      },
      changed: (uri) => {
        this.#gather(uri);
      },
    });
  }

  /** A file, or a folder with all that is in it. */
  #came(folder: vscode.Uri, uri: vscode.Uri): void {
    this.#gather(uri);
    const path = pathBelow(folder, uri);
    const { selection } = this.#notesOf(uri).held;
    if (path === undefined || selection.isIncluded(path) || isExcludedAnywhere(path, selection)) return;
    this.#work.begin(this.#folderCame(uri, path, selection));
  }

  async #folderCame(uri: vscode.Uri, path: string, selection: Selection): Promise<void> {
    const isFolder = await vscode.workspace.fs.stat(uri).then(
      ({ type }) => (type & vscode.FileType.Directory) !== 0,
      () => false,
    );
    if (!isFolder) return;
    const below: Selection = {
      isIncluded: (inner) => selection.isIncluded(`${path}/${inner}`),
      isExcluded: (inner) => selection.isExcluded(`${path}/${inner}`),
    };
    const { files } = await readFolder(uri, below, new vscode.CancellationTokenSource().token);
    for (const file of files) this.#gather(file.uri);
  }

  #went(folder: vscode.Uri, uri: vscode.Uri): void {
    this.#gather(uri);
    const notes = this.#folders.get(folder.toString());
    for (const path of notes?.agenda.paths() ?? []) {
      const note = vscode.Uri.parse(path);
      if (pathBelow(uri, note) !== undefined) this.#gather(note);
    }
  }

  #closed(uri: vscode.Uri): void {
    if (this.#notesOf(uri) === this.#loose) this.#apply(this.#loose, [[uri.toString(), undefined]]);
    else this.#gather(uri);
  }

  /** Takes in what an editor shows, at once. */
  #takeIn(document: vscode.TextDocument): void {
    const notes = this.#notesOf(document.uri);
    this.#apply(notes, [[document.uri.toString(), this.#readDocument(document)]]);
  }

  /** Has a file read from disk again, shortly. */
  #gather(uri: vscode.Uri): void {
    if (this.#isSelected(uri)) this.#gathering.add(uri);
  }

  async #readAgain(uris: readonly vscode.Uri[]): Promise<void> {
    const texts = await Promise.all(uris.map(async (uri) => ({ uri, text: await readFile(uri) })));
    const open = new Map(
      vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]),
    );
    const byFolder = new Map<NotesIn, [string, NoteReading | undefined][]>();
    for (const { uri, text } of texts) {
      const path = uri.toString();
      const document = open.get(path);
      const fromDisk = text === undefined ? undefined : readNote(text, this.#zone);
      const reading = document === undefined ? fromDisk : this.#readDocument(document);
      const notes = this.#notesOf(uri);
      byFolder.set(notes, [...(byFolder.get(notes) ?? []), [path, reading]]);
    }
    for (const [notes, changes] of byFolder) this.#apply(notes, changes);
  }

  #apply(notes: NotesIn, changes: readonly (readonly [string, NoteReading | undefined])[]): void {
    for (const [path] of changes) notes.changedMeanwhile?.add(path);
    this.#changed(notes.agenda.update(changes, this.clock.now()));
  }

  #readDocument(document: vscode.TextDocument): NoteReading | undefined {
    if (!this.#isSelected(document.uri, document)) return undefined;
    return readNote(withoutByteOrderMark(document.getText()), this.#zone);
  }

  /** In a folder the globs say what is looked at; elsewhere, any Markdown that a person opens. */
  #isSelected(uri: vscode.Uri, document?: vscode.TextDocument): boolean {
    const { folder, held } = this.#notesOf(uri);
    if (folder === undefined) {
      return (
        document?.languageId === 'markdown' && !document.isClosed && ['file', 'untitled'].includes(uri.scheme)
      );
    }
    const path = pathBelow(folder, uri);
    return path !== undefined && held.selection.isIncluded(path) && !isExcludedAnywhere(path, held.selection);
  }

  #settingsChanged(): void {
    for (const notes of this.#all()) {
      const before = notes.held.globs;
      notes.held = this.configuration.read(notes.folder);
      this.#changed(notes.agenda.setSettings(notes.held.settings, this.clock.now()));
      if (notes.folder !== undefined && notes.held.globs !== before)
        this.#work.begin(this.#load(notes.folder, notes));
    }
  }

  #tick(): void {
    const now = this.clock.now();
    this.#changed(new Set(this.agendas().flatMap((agenda) => [...agenda.tick(now)])));
  }

  #changed(uris: ReadonlySet<string>): void {
    if (uris.size > 0) this.#onDidChange.fire(uris);
    this.clock.wakeAt(Math.min(...this.agendas().map(({ next }) => next)));
  }
}
