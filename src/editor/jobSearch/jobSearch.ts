import * as vscode from 'vscode';
import type { Agenda, FileState } from '../../core/agenda/agenda';
import { withHabits } from '../../core/notes/habits';
import type { NoteKeys } from '../../core/notes/noteKeys';
import type { NoteText } from '../../core/notes/noteText';
import type { Settings } from '../../core/settings/settings';
import type { Clock } from '../host/clock';
import { PendingWork } from '../host/pendingWork';
import { isOurs } from './configuration';
import type { Configuration, FolderSettings } from './configuration';
import { DiskReader } from './diskReader';
import type { FolderTalk } from './diskReader';
import { FolderNotes } from './folderNotes';
import { Holidays } from './holidays';
import { Judge } from './judge';
import type { NewStates } from './judge';
import { pathBelow, readFile } from './noteFiles';
import { openDocuments } from './openDocuments';
import { UnreadableFiles } from './unreadableFiles';
import { logFailure } from '../host/notices';

/**
 * The interview notes of the window: read, kept true to editors and disk, and judged as time passes. Unsaved
 * text in an open editor wins over the disk.
 */
export class JobSearch implements vscode.Disposable {
  /** What is there and cannot be read. */
  readonly unreadable: UnreadableFiles;

  readonly #folders = new Map<string, FolderNotes>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  /** The open files that are in no folder, once somebody asks. */
  #looseNotes: FolderNotes | undefined;
  readonly #work = new PendingWork((error) => {
    logFailure(this.log, 'Notes were not read.', error);
  });
  readonly #judge: Judge;
  readonly #disk: DiskReader;
  readonly #holidays = new Holidays();
  readonly #disposables: { dispose(): unknown }[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.unreadable = new UnreadableFiles(log);
    this.#judge = new Judge(clock, this.#work, {
      all: () => this.agendas(),
      of: (path) => this.agenda(vscode.Uri.parse(path)),
    });
    this.#disk = new DiskReader({
      work: this.#work,
      judge: this.#judge,
      unreadable: this.unreadable,
      log,
      notesOf: (uri) => this.#notesOf(uri),
    });
    this.#disposables.push(
      this.unreadable,
      this.#judge,
      this.#disk,
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#readEditor(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#readEditor(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#closed(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders((change) => {
        this.#foldersChanged(change);
      }),
      ...this.#watchCalendars(),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (isOurs(change)) this.#settingsChanged();
      }),
    );
  }

  /** Fires with what is true now of the files about which there may be something else to say. */
  get onDidChange(): vscode.Event<NewStates> {
    return this.#judge.onDidChange;
  }

  /** Fires for a folder without a note, in which files speak of interviews. */
  get onDidFindTalk(): vscode.Event<FolderTalk> {
    return this.#disk.onDidFindTalk;
  }

  /** Whether a file belongs to a folder of the window, and to none that lies in it. */
  isIn(folder: vscode.Uri, uri: vscode.Uri): boolean {
    return this.#notesOf(uri) === this.#notesOf(folder);
  }

  /** Which files below a folder of the window are looked at; their paths are relative to it. */
  selectionBelow(uri: vscode.Uri): FolderSettings['selection'] {
    return this.#notesOf(uri).selectionBelow(uri);
  }

  /** Begins to read the notes, once everyone who wants to hear of them listens. */
  start(): void {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) this.#addFolder(uri);
    for (const document of vscode.workspace.textDocuments) this.#readEditor(document);
  }

  /** Resolves when everything that was begun is done. */
  settled(): Promise<void> {
    return this.#work.done();
  }

  /** The agenda that a file belongs to. */
  agenda(uri: vscode.Uri): Agenda {
    return this.#notesOf(uri).agenda;
  }

  /** The note at a place, by the URI under which it is known: a path may be spelled otherwise than the file is. */
  knownNote(uri: vscode.Uri): vscode.Uri {
    const [path, notes] = [uri.toString(), this.#notesOf(uri)];
    const other = notes.agenda.note(path) === undefined ? notes.noteLike(path) : undefined;
    return other === undefined ? uri : vscode.Uri.parse(other);
  }

  /** What is known and said of a file. */
  state(uri: vscode.Uri): FileState {
    return this.agenda(uri).state(uri.toString());
  }

  /** The settings that hold for a file. */
  settings(uri: vscode.Uri): Settings {
    return this.#notesOf(uri).judged;
  }

  /** The settings of the window, whatever its folders have. */
  get windowSettings(): Settings {
    return this.#loose.settings.settings;
  }

  /** What an editor shows; `undefined` where that is none of our business. */
  read(document: vscode.TextDocument): NoteText | undefined {
    return this.#notesOf(document.uri).readOurs(document);
  }

  /** What an editor shows, whether or not the settings leave it out: it may be a draft. */
  readAny(document: vscode.TextDocument): NoteText {
    return this.#notesOf(document.uri).readDocument(document);
  }

  /** The same for whoever changes it: what is added is called as the other notes of its folder call it. */
  readToChange(document: vscode.TextDocument): NoteText {
    return withHabits(this.readAny(document), this.#notesOf(document.uri).habits);
  }

  /** What a file says, in an editor or else on disk as far as it may hold front matter; `undefined` where there is none. */
  async readFile(uri: vscode.Uri): Promise<NoteText | undefined> {
    const document = openDocuments().get(uri.toString());
    if (document !== undefined) return this.readAny(document);
    const text = await readFile(uri);
    return text === undefined ? undefined : this.readText(uri, text);
  }

  /** Reads a text as that of a file, by the keys of its folder or by others. */
  readText(uri: vscode.Uri, text: string, keys?: NoteKeys): NoteText {
    return this.#notesOf(uri).readText(uri, text, keys);
  }

  /** All agendas of the window. */
  agendas(): readonly Agenda[] {
    return this.#all().map(({ agenda }) => agenda);
  }

  /** Reads all folders anew. */
  lookAgain(): Promise<void> {
    for (const notes of this.#folders.values()) {
      if (notes.folder !== undefined) this.#disk.readAll(notes.folder, notes);
    }
    return this.settled();
  }

  dispose(): void {
    for (const notes of this.#all()) notes.cancelReading();
    vscode.Disposable.from(...this.#disposables, ...this.#watchers.values()).dispose();
  }

  /** Their settings take a while to read, and nobody waits for them with the start. */
  get #loose(): FolderNotes {
    return (this.#looseNotes ??= this.#newNotes(undefined));
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
    this.#watchers.set(uri.toString(), this.#disk.watch(uri, notes));
    this.#readHolidays(notes);
    this.#disk.readAll(uri, notes);
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
    this.#judge.judge(this.#loose.agenda, new Set(notes.agenda.paths()));
  }

  /** A folder may lie in another: then notes go from the one to the other. */
  #foldersChanged({ added, removed }: vscode.WorkspaceFoldersChangeEvent): void {
    for (const { uri } of removed) this.#removeFolder(uri);
    for (const { uri } of added) this.#addFolder(uri);
    for (const [folder, notes] of this.#folders.entries()) {
      const outer = vscode.Uri.parse(folder);
      const isConcerned = [...added, ...removed].some(({ uri }) => pathBelow(outer, uri) !== undefined);
      if (isConcerned) this.#disk.readAll(outer, notes);
    }
    for (const document of vscode.workspace.textDocuments) this.#readEditor(document);
    const strays = [...this.#loose.agenda.paths()].filter(
      (path) => this.#notesOf(vscode.Uri.parse(path)) !== this.#loose,
    );
    this.#apply(
      this.#loose,
      strays.map((path) => [path, undefined] as const),
    );
  }

  #closed(uri: vscode.Uri): void {
    if (this.#notesOf(uri) === this.#loose) this.#apply(this.#loose, [[uri.toString(), undefined]]);
    else this.#disk.readSoon(uri);
  }

  #readLooseEditors(): void {
    for (const document of vscode.workspace.textDocuments)
      if (this.#notesOf(document.uri) === this.#loose) this.#readEditor(document);
  }

  /** Takes what an editor shows, at once. Without unsaved changes it may outlive its file, by minutes. */
  #readEditor(document: vscode.TextDocument): void {
    const notes = this.#notesOf(document.uri);
    this.#apply(notes, [[document.uri.toString(), notes.readOurs(document)?.reading]]);
    if (!document.isDirty) this.#disk.readSoon(document.uri);
  }

  #apply(notes: FolderNotes, changes: Parameters<FolderNotes['store']>[0]): void {
    this.#judge.judge(notes.agenda, notes.store(changes));
  }

  /** A calendar of holidays counts as soon as it is there, and as it is now. */
  #watchCalendars(): readonly vscode.Disposable[] {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.ics');
    const look = (file: vscode.Uri): void => {
      for (const notes of this.#folders.values()) if (notes.hasHolidaysIn(file)) this.#readHolidays(notes);
    };
    return [watcher, watcher.onDidCreate(look), watcher.onDidChange(look), watcher.onDidDelete(look)];
  }

  #readHolidays(notes: FolderNotes): void {
    const { folder, settings: before } = notes;
    const { holidayFiles } = before.settings;
    if (folder === undefined || holidayFiles.length === 0) return;
    this.#work.begin(
      this.#holidays.read(folder, holidayFiles).then((days) => {
        // Settings that came meanwhile have their own turn.
        if (notes.settings !== before) return;
        notes.agenda.setSettings(notes.judgedWith(days));
        this.#judge.judge(notes.agenda, new Set(notes.agenda.paths()));
      }),
    );
  }

  #settingsChanged(): void {
    for (const notes of this.#all()) {
      const before = notes.settings.reading;
      notes.settings = this.configuration.read(notes.folder);
      this.#readHolidays(notes);
      notes.agenda.setSettings(notes.judged);
      this.#judge.judge(notes.agenda, new Set(notes.agenda.paths()));
      if (notes.settings.reading === before) continue;
      if (notes.folder !== undefined) this.#disk.readAll(notes.folder, notes);
      else this.#readLooseEditors();
    }
  }
}
