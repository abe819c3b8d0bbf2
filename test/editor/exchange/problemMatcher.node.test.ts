import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { file, jobSearch } from '../support';

/** What `job-search check` prints of a folder: problems by file, what is owed, and a last line. */
const PRINTED = `script.md
  2:1   error        A quote is not closed here.  front-matter-syntax
  1:2   hint         Two spaces  stand in it.     reply-by-missing

rounds/globex-1.md
  3:12  information  It is said.                  thank-you-overdue

Follow-ups
  overdue  check-in  Hooli, Platform Engineer  overdue by 13 days  hooli.md

3 problems (1 error, 1 information, 1 hint) in 6 notes
`;

describe('a task with $job-search', () => {
  before(() => jobSearch());

  it('has what it printed in Problems, each at its place', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const task = new vscode.Task({ type: 'shell' }, folder, 'check', 'test', execution(), '$job-search');
    const isThere = until(() => found('script.md').length === 2 && found('rounds/globex-1.md').length === 1);
    await vscode.tasks.executeTask(task);
    await isThere;
    assert.deepEqual([...found('script.md'), ...found('rounds/globex-1.md')].sort(), [
      '1:2 2 Two spaces  stand in it. (reply-by-missing)',
      '2:1 0 A quote is not closed here. (front-matter-syntax)',
      '3:12 2 It is said. (thank-you-overdue)',
    ]);
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  /** A terminal that prints it and is done. */
  function execution(): vscode.CustomExecution {
    return new vscode.CustomExecution(() => {
      const [onWrite, onClose] = [new vscode.EventEmitter<string>(), new vscode.EventEmitter<number>()];
      return Promise.resolve({
        onDidWrite: onWrite.event,
        onDidClose: onClose.event,
        open: () => {
          onWrite.fire(PRINTED.replaceAll('\n', '\r\n'));
          onClose.fire(1);
        },
        close: () => undefined,
      });
    });
  }

  function found(path: string): readonly string[] {
    return vscode.languages
      .getDiagnostics(file(path))
      .filter(({ source }) => source === 'job-search')
      .map(({ range: { start }, severity, message, code }) => {
        const told = typeof code === 'object' ? code.value : code;
        return `${start.line + 1}:${start.character + 1} ${severity} ${message} (${told ?? ''})`;
      });
  }

  function until(isTrue: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const listening = vscode.languages.onDidChangeDiagnostics(() => {
        if (!isTrue()) return;
        listening.dispose();
        resolve();
      });
    });
  }
});
