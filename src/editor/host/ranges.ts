import * as vscode from 'vscode';
import type { Range, Span, TextEdit } from '../../core/text/text';

/** A range of the core as VS Code has it. */
export function rangeFrom({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Where a span is in a document. */
export function rangeIn(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Edits of a document's text, to be applied as one. */
export function workspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const made = new vscode.WorkspaceEdit();
  for (const { span, newText } of edits) made.replace(document.uri, rangeIn(document, span), newText);
  return made;
}
