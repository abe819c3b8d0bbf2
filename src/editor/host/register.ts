import * as vscode from 'vscode';
import { commandId } from '../../core/rules/commands';
import type { CommandName } from '../../core/rules/commands';
import { Clock } from './clock';
import { speakDisplayLanguage } from './displayLanguage';
import { LeadsToNote } from './leadsToNote';
import type { Program } from './program';
import type { Room } from './room';
import { tellFailure } from './notices';

/** What every room needs of VS Code. */
export interface Host extends Room {
  readonly log: vscode.LogOutputChannel;
  readonly clock: Clock;
  /** What is remembered from one window to the next. */
  readonly memory: vscode.Memento;
  /** What is remembered for a window with these folders. */
  readonly windowMemory: vscode.Memento;
  readonly program: Program;
  /** Registers a command of ours. One that fails says so in a sentence, and in the log what happened. */
  readonly command: (name: CommandName, run: (given: unknown) => Promise<void>) => vscode.Disposable;
}

/** The language, the log and the clock. */
export function register(memory: vscode.Memento, windowMemory: vscode.Memento, program: Program): Host {
  speakDisplayLanguage();
  const log = vscode.window.createOutputChannel('Job Search Notes', { log: true });
  const clock = new Clock();
  return {
    log,
    clock,
    memory,
    windowMemory,
    program,
    command: (name, run) =>
      vscode.commands.registerCommand(commandId(name), (given: unknown) =>
        run(given instanceof LeadsToNote ? given.note : given).catch((error: unknown) => {
          tellFailure(log, 'A command failed.', error);
        }),
      ),
    dispose: () => {
      vscode.Disposable.from(log, clock).dispose();
    },
  };
}
