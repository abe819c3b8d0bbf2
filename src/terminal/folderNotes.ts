import { UnfitFile } from '../disk/readWhole';
import type { Zone } from '../core/dates/calendar';
import type { Making } from './arguments';
import { readAgenda } from './check';
import type { FolderAgenda } from './check';
import { shownPath } from './formats';
import { Refusal } from './refusal';
import { readFolderSettings, readSettingsFile, settingsAbove } from './settingsFile';
import type { SettingsFile } from './settingsFile';

/** What is read, and by which settings: the folder's own where no file is given. */
type Place = Pick<Making, 'folder' | 'settings'>;

/** The notes of a folder; what was said on the way is told, and which settings above it are not used. */
export async function notesFor(place: Place, zone: Zone): Promise<FolderAgenda> {
  return notesBy(place.folder, settingsFor(place.folder, place.settings), zone);
}

/** The same, without a look at what lies outside of the folder. */
export async function onlyNotesOf({ folder, settings }: Place, zone: Zone): Promise<FolderAgenda> {
  return notesBy(folder, settings === undefined ? ownSettings(folder) : settingsIn(settings), zone);
}

/** The notes of a folder by settings that are known already. */
export async function notesBy(folder: string, values: SettingsFile, zone: Zone): Promise<FolderAgenda> {
  const notes = await readable(folder, () => readAgenda(folder, values, zone));
  for (const complaint of notes.complaints) complain(complaint);
  return notes;
}

/** The settings for a folder: those of a file that was asked for, else its own. Says which are not used. */
export function settingsFor(folder: string, file: string | undefined): SettingsFile {
  if (file !== undefined) return settingsIn(file);
  const values = ownSettings(folder);
  const above = Object.keys(values).length === 0 ? settingsAbove(folder) : undefined;
  if (above !== undefined) complain(`The settings in “${above}” are not used; with “--settings” they are.`);
  return values;
}

function ownSettings(folder: string): SettingsFile {
  return readFolderSettings(folder, () => {
    complain('The settings of the folder cannot be read in full: what can be is used.');
  });
}

function settingsIn(file: string): SettingsFile {
  return withFiles(`The settings file “${file}” cannot be read.`, () =>
    readSettingsFile(file, () => {
      complain(`“${file}” cannot be read in full: what can be is used.`);
    }),
  );
}

/** Reads something of a folder, and says where the folder itself cannot be read. */
export async function readable<T>(folder: string, read: () => Promise<T>): Promise<T> {
  return read().catch((error: unknown) => {
    throw refused(error, `The folder “${folder}” cannot be read.`);
  });
}

/** Does something with files, and says the sentence where the system refuses. */
export function withFiles<T>(sentence: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw refused(error, sentence);
  }
}

function refused(error: unknown, sentence: string): unknown {
  return isOfSystem(error) ? new Refusal(sentence) : error;
}

/** Whether it was the file system that refused. */
export function isOfSystem(error: unknown): boolean {
  return error instanceof UnfitFile || (error instanceof Error && 'syscall' in error);
}

/** Says a sentence beside the output, on a line of its own. */
export function complain(sentence: string): void {
  process.stderr.write(`${shownPath(sentence)}\n`);
}
