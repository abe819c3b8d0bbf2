import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { LeadsToNote } from './leadsToNote';
import { logFailure } from './logFailure';

/** Registers a command of ours. One that fails says so in a sentence, and in the log what happened. */
export function registerCommand(
  name: string,
  run: (given: unknown) => Promise<void>,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand(`jobSearch.${name}`, (given: unknown) =>
    run(given instanceof LeadsToNote ? given.note : given).catch((error: unknown) => {
      logFailure(log, 'A command failed.', error);
      void vscode.window.showErrorMessage(
        say('This could not be done: the output “Job Search Notes” says why.'),
      );
    }),
  );
}
