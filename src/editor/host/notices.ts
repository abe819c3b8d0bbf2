import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { noticeLines, noticeText } from '../../core/text/noticeText';

/*
 * All that is told in a notice, the status bar or the log goes through here: names of files, keys and people stand in
 * it as they are written, and VS Code makes links of some, which run commands.
 */

/** Tells something; gives the button that was chosen. */
export function inform(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(noticeText(message), ...buttons);
}

/** Tells what the person may want to see to. */
export function warn(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(noticeText(message), ...buttons);
}

/** Tells what could not be done. */
export function complain(message: string): void {
  void vscode.window.showErrorMessage(noticeText(message));
}

/** Says something in the status bar for a while, in milliseconds. */
export function mention(message: string, time: number): void {
  vscode.window.setStatusBarMessage(noticeText(message), time);
}

/** Writes into the log what failed, and where. Of what is no error only that it did: it may be words of a note. */
export function logFailure(log: vscode.LogOutputChannel, what: string, error: unknown): void {
  log.error(noticeLines(error instanceof Error ? (error.stack ?? error.name) : what));
}

/** Tells that something could not be done, and in the log why. */
export function tellFailure(log: vscode.LogOutputChannel, what: string, error: unknown): void {
  logFailure(log, what, error);
  complain(say('This could not be done: the output “Job Search Notes” says why.'));
}
