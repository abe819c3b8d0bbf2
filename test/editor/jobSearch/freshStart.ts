import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Agenda } from '../../../src/core/agenda/agenda';
import type { ToldProblem } from '../../../src/core/agenda/agenda';
import type { NoteReading } from '../../../src/core/notes/note';
import { readNote } from '../../../src/core/notes/readNote';
import { hiddenFiles, selectionOf } from '../../../src/core/settings/selection';
import { readSettings } from '../../../src/core/settings/settings';
import { withoutByteOrderMark } from '../../../src/core/text/text';
import { readHead } from '../../../src/disk/readHead';
import { walk } from '../../../src/disk/walk';
import { codeOf, jobSearch, NOW, ours } from '../support';
import { update } from '../../core/agendas';

/** How long the watcher and the editors may take until they have told of everything, in milliseconds. */
const LONGEST_WAIT = 30_000;

/** What is shown about each file that has problems: by its URI, a line for each problem. */
type Shown = Readonly<Record<string, readonly string[]>>;

/**
 * Resolves once Problems show, for all folders, just what they would show after a fresh start. Comes the last
 * event too late, or is one of them lost, it fails with what differs.
 */
export async function untilLikeFreshStart(): Promise<void> {
  const api = await jobSearch();
  await becomingLikeFreshStart();
  await api.settled();
  assert.deepEqual(differences(), []);
}

function becomingLikeFreshStart(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (differences().length === 0) stop();
    };
    const listening = vscode.languages.onDidChangeDiagnostics(look);
    const tooLong = setTimeout(stop, LONGEST_WAIT);
    function stop(): void {
      clearTimeout(tooLong);
      listening.dispose();
      resolve();
    }
    look();
  });
}

/** The files about which Problems show something else, with both. */
function differences(): readonly unknown[] {
  const [now, fresh] = [shown(), afterFreshStart()];
  const files = [...new Set([...Object.keys(now), ...Object.keys(fresh)])];
  const differing = files.filter((path) => String(now[path]) !== String(fresh[path]));
  return differing.map((path) => ({ path, shown: now[path], afterFreshStart: fresh[path] }));
}

/** What Problems show of the notes in the folders of the window. */
export function shown(): Shown {
  const files = vscode.languages
    .getDiagnostics()
    .filter(([uri]) => vscode.workspace.getWorkspaceFolder(uri) !== undefined)
    .map(([uri]) => [uri.toString(), ours(uri).filter(isOfNote).map(sayDiagnostic)] as const);
  return sorted(files);
}

/** What they should show: the core run once on the disk, save where an editor has unsaved text. */
function afterFreshStart(): Shown {
  return sorted((vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) => [...problemsOf(uri)]));
}

function* problemsOf(folder: vscode.Uri): Generator<readonly [string, readonly string[]]> {
  const configuration = vscode.workspace.getConfiguration('jobSearch', folder);
  const { settings } = readSettings((key) => configuration.get(key));
  const hidden = hiddenFiles(vscode.workspace.getConfiguration('files', folder).get('exclude'));
  const selection = selectionOf(settings.include, [...settings.exclude, ...hidden]);
  const agenda = new Agenda(settings);
  const readings = new Map<string, NoteReading>();
  for (const path of walk(folder.fsPath, selection, () => undefined)) {
    const uri = vscode.Uri.joinPath(folder, path);
    if (isIn(folder, uri)) readings.set(uri.toString(), read(readHead(join(folder.fsPath, path))));
  }
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || !isIn(folder, document.uri)) continue;
    readings.set(document.uri.toString(), read(document.getText()));
  }
  update(agenda, readings, NOW);
  for (const path of agenda.paths()) yield [path, agenda.problems(path).map(sayProblem)];
}

function read(text: string): NoteReading {
  return readNote(withoutByteOrderMark(text), Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Of folders that lie in one another, the inner one has the file. */
function isIn(folder: vscode.Uri, uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.toString();
}

function sorted(files: readonly (readonly [string, readonly string[]])[]): Shown {
  const withProblems = files.filter(([, problems]) => problems.length > 0);
  return Object.fromEntries(withProblems.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a letter is told of its wording is said by its reviewer, while it is open. */
function isOfNote(diagnostic: vscode.Diagnostic): boolean {
  return !codeOf(diagnostic).startsWith('letter-');
}

function sayDiagnostic(diagnostic: vscode.Diagnostic): string {
  const { start, end } = diagnostic.range;
  const place = [start.line, start.character, end.line, end.character];
  return say(codeOf(diagnostic), diagnostic.message, place);
}

function sayProblem({ code, message, range: { start, end } }: ToldProblem): string {
  return say(code, message, [start.line, start.character, end.line, end.character]);
}

function say(code: string, message: string, place: readonly number[]): string {
  return `${code} ${place.join(':')} ${message}`;
}
