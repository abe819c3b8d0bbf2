import * as vscode from 'vscode';
import { setField } from '../core/edits';
import { chooseNote } from './chosenNote';
import type { JobSearch } from './jobSearch';
import { save } from './save';

/** Writes today into the note as the date on which the thank-you letter was sent. */
export async function markThankYouSent(jobSearch: JobSearch, given: unknown): Promise<void> {
  const chosen = await chooseNote(jobSearch, given);
  const today = chosen?.agenda.telling(chosen.path)?.today;
  if (chosen === undefined || today === undefined) return;
  const document = await vscode.workspace.openTextDocument(chosen.uri);
  const plan = setField(document.getText(), 'thank-you-sent', today);
  if (plan.kind === 'refused') {
    void vscode.window.showWarningMessage(plan.why);
    return;
  }
  const wasDirty = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  for (const { span, newText } of plan.edits) {
    const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
    edit.replace(document.uri, range, newText);
  }
  const isDone = await vscode.workspace.applyEdit(edit);
  if (isDone && !wasDirty) await save(document);
}
