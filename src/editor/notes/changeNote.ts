import * as vscode from 'vscode';
import type { EditPlan } from '../../core/editing/edits';
import type { NoteText } from '../../core/notes/noteText';
import { say } from '../../core/text/language';
import type { ChosenNote } from './chosenNote';
import { workspaceEdit } from '../host/ranges';
import { save } from '../host/save';
import { mention, warn } from '../host/notices';

/** How long the status bar says that another file was changed, in milliseconds. */
const NOTICE = 8000;

/**
 * Changes a note by a plan that is made from its text as it is now, in an editor or on disk: one undo step. A
 * note without unsaved changes is saved, one with them is not. A plan that is refused says why, and changes nothing.
 */
export async function changeNote(
  { uri, jobSearch }: ChosenNote,
  makePlan: (read: NoteText) => EditPlan,
): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  const plan = makePlan(jobSearch.readToChange(document));
  if (isRefused(plan)) return false;
  if (plan.edits.length === 0) return true;
  const wasDirty = document.isDirty;
  // VS Code itself refuses the edit where the text has changed since it was read.
  const isDone = await vscode.workspace.applyEdit(workspaceEdit(document, plan.edits));
  const isKept = isDone && (wasDirty || (await save(document)));
  if (!isDone) void warn(say('The note changed meanwhile, and was left as it is: try again.'));
  else if (vscode.window.activeTextEditor?.document !== document)
    mention(say('Noted in {0}.', vscode.workspace.asRelativePath(uri)), NOTICE);
  if (isDone && !isKept) void warn(say('The note was changed, but could not be saved.'));
  return isDone;
}

/** Whether a plan can be made for a note as it is now; says why where it cannot. */
export async function canChange(
  { uri, jobSearch }: ChosenNote,
  makePlan: (read: NoteText) => EditPlan,
): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  return !isRefused(makePlan(jobSearch.readToChange(document)));
}

function isRefused(plan: EditPlan): plan is Extract<EditPlan, { kind: 'refused' }> {
  if (plan.kind === 'refused') void warn(plan.why);
  return plan.kind === 'refused';
}
