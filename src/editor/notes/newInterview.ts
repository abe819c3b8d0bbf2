import * as vscode from 'vscode';
import { parseTimeOfDay, whenAt, whenText } from '../../core/dates/calendar';
import type { WallTime } from '../../core/dates/calendar';
import { notePath } from '../../core/drafts/draftNames';
import { distinct } from '../../core/notes/knownNames';
import { say } from '../../core/text/language';
import { interviewNote } from '../../core/drafts/newInterview';
import { folded } from '../../core/notes/values';
import type { Clock } from '../host/clock';
import type { JobSearch } from '../jobSearch/jobSearch';
import { mayWrite } from '../host/mayWrite';
import { pickWhen } from '../host/pickDate';
import { pickOrType } from '../host/pickOrType';
import { begin, folderFor } from './beginNote';
import { notesByDate, roundsAt } from './notesByDate';
import { inform } from '../host/notices';

/** Asks for company, role and time of an interview that is to come, and begins its note. */
export async function newInterview(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  await jobSearch.settled();
  if (given !== undefined && !isInWorkspace(given)) {
    void inform(say('A new note is made in a folder of the workspace.'));
    return;
  }
  const folder = await folderFor(given);
  if (folder !== undefined && !mayWrite(folder)) return;
  const title = say('New interview note');
  const notes = notesByDate(jobSearch);
  const company = await pickOrType({
    title,
    placeholder: say('Which company? Pick it, or type its name'),
    known: distinct(notes.map((note) => note.company)),
  });
  if (!company) return;
  const rounds = roundsAt(company, notes);
  const role = await pickOrType({
    title,
    placeholder: say('Which role? Pick it, or type its name'),
    known: distinct(rounds.map((note) => note.role)),
    open: say('Not known yet'),
  });
  const when = role === undefined ? undefined : await askWhen(title, clock);
  if (role === undefined || when === undefined) return;
  const before = rounds.find((note) => role === '' || folded(note.role ?? '') === folded(role));
  const { keys, newInterviewFile } = jobSearch.settings(folder ?? NOWHERE);
  const snippet = interviewNote({ company, role: role || undefined, when, before, keys });
  const path = notePath(newInterviewFile, { company, role, date: when.slice(0, '2026-11-20'.length) });
  await begin(folder, path, snippet);
}

const NOWHERE = vscode.Uri.from({ scheme: 'untitled', path: 'interview.md' });

/** The date, and the time where it is known. */
async function askWhen(title: string, clock: Clock): Promise<WallTime | undefined> {
  const { date: today } = whenAt(clock.now(), clock.zone());
  const when = await pickWhen({ title, today, direction: 'coming', objection: () => undefined });
  if (when === undefined) return undefined;
  if (when.time !== undefined) return whenText(when);
  const time = await vscode.window.showInputBox({
    title,
    prompt: say('At what time, such as 14:00? Leave it empty where it is not known yet.'),
    validateInput: (typed) =>
      typed.trim() === '' || parseTimeOfDay(typed.trim()) !== undefined
        ? undefined
        : say('Write the time as 14:00.'),
  });
  if (time === undefined) return undefined;
  return whenText({ date: when.date, time: parseTimeOfDay(time.trim()) });
}

function isInWorkspace(given: unknown): boolean {
  return given instanceof vscode.Uri && vscode.workspace.getWorkspaceFolder(given) !== undefined;
}
