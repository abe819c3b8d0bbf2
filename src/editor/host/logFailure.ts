import type * as vscode from 'vscode';

/** Writes into the log what failed, and where. Of what is no error only that it did: it may be words of a note. */
export function logFailure(log: vscode.LogOutputChannel, what: string, error: unknown): void {
  log.error(error instanceof Error ? (error.stack ?? error.name) : what);
}
