import type { Host } from '../host/register';
import type { Room } from '../host/room';
import { ActiveFile } from './activeFile';
import { Configuration } from './configuration';
import { JobSearch } from './jobSearch';
import { NoteNames } from './noteNames';
import { NotesContext } from './notesContext';

/** The notes of the window, and the names in them. */
export interface WindowNotes extends Room {
  readonly jobSearch: JobSearch;
  readonly names: NoteNames;
  readonly activeFile: ActiveFile;
  /** Begins to read, once everyone who wants to hear of it listens. */
  start(): void;
}

/** Reads the notes of the window and keeps them true. */
export function register({ clock, log }: Host): WindowNotes {
  const jobSearch = new JobSearch(clock, new Configuration(), log);
  const names = new NoteNames(jobSearch);
  const activeFile = new ActiveFile(jobSearch);
  const disposables: Room[] = [activeFile, names, jobSearch];
  return {
    jobSearch,
    names,
    activeFile,
    start: () => {
      jobSearch.start();
      activeFile.tell();
      disposables.push(new NotesContext(jobSearch));
    },
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}
