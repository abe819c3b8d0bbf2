import * as vscode from 'vscode';
import { LARGEST_MAIL } from '../../core/mails/mail';
import { say } from '../../core/text/language';
import { inform } from '../host/notices';
import { readWhole } from '../host/readWhole';
import { pickRow } from '../host/rows';
import type { JobSearch } from '../jobSearch/jobSearch';
import { noteAt } from '../notes/chosenNote';
import type { ChosenNote } from '../notes/chosenNote';

/** What is to be read, and where it came from. */
export interface MailSource {
  readonly bytes: Uint8Array;
  /** A new note is made beside its file. */
  readonly file?: vscode.Uri;
  /** The note that the person read it for: where two fit, it is this one. */
  readonly note?: ChosenNote;
}

const FILTERS = (): Record<string, string[]> => ({ [say('Mail or invitation')]: ['eml', 'ics', 'txt'] });

/** The mail that a command was given, as a file or a text, or for a note; else the one on the clipboard or in a file. */
export async function findMail(jobSearch: JobSearch, given: unknown): Promise<MailSource | undefined> {
  if (typeof given === 'string') return { bytes: new TextEncoder().encode(given) };
  if (!(given instanceof vscode.Uri)) return askForMail();
  const note = noteAt(jobSearch, given);
  if (note === undefined) return mailIn(given);
  const source = await askForMail();
  return source && { ...source, note };
}

/** The file of a calendar that a command was given, else one that the person picks. */
export async function findCalendar(given: unknown): Promise<vscode.Uri | undefined> {
  if (given !== undefined) return given instanceof vscode.Uri ? given : undefined;
  return pickFile(say('Which invitation?'), { iCalendar: ['ics'] });
}

async function askForMail(): Promise<MailSource | undefined> {
  const copied = await vscode.env.clipboard.readText();
  const [line = ''] = copied.trim().split(/\r?\n/, 1);
  if (line === '') return askForFile(say('Which mail?'), FILTERS());
  const rows = [
    { label: say('What is on the clipboard'), description: line.slice(0, LONGEST_LINE), isFile: false },
    { label: say('A file…'), isFile: true },
  ];
  const picked = await pickRow(rows, { title: say('Read a mail') });
  if (picked === undefined) return undefined;
  return picked.isFile
    ? askForFile(say('Which mail?'), FILTERS())
    : { bytes: new TextEncoder().encode(copied) };
}

/** So much of the first line, in characters, tells what is on the clipboard. */
const LONGEST_LINE = 60;

async function askForFile(title: string, filters: Record<string, string[]>): Promise<MailSource | undefined> {
  const file = await pickFile(title, filters);
  return file && mailIn(file);
}

async function pickFile(title: string, filters: Record<string, string[]>): Promise<vscode.Uri | undefined> {
  return (await vscode.window.showOpenDialog({ title, filters, openLabel: say('Read It') }))?.[0];
}

/** What is in a file; `undefined` where it cannot be read, or is too large. */
export async function sourceIn(file: vscode.Uri): Promise<MailSource | undefined> {
  const bytes = await readWhole(file, LARGEST_MAIL).catch(() => undefined);
  return bytes && { bytes, file };
}

async function mailIn(file: vscode.Uri): Promise<MailSource | undefined> {
  const source = await sourceIn(file);
  if (source !== undefined) return source;
  void inform(say('This file cannot be read, or is too large for a mail.'));
  return undefined;
}
