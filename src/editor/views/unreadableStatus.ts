import * as vscode from 'vscode';
import { commandId } from '../../core/rules/commands';
import { say } from '../../core/text/language';
import { noticeText } from '../../core/text/noticeText';
import type { JobSearch } from '../jobSearch/jobSearch';

/** Looks again at what could not be read, and shows the log; only the status bar calls it. */
const LOOK_AGAIN = commandId('lookAgain');
/** How many paths the tooltip names. */
const MOST_NAMED = 10;

/** Says in the status bar how many files cannot be read, as long as there are any: else nothing would tell. */
export class UnreadableStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('unreadable', vscode.StatusBarAlignment.Right);
  readonly #disposables: vscode.Disposable;

  constructor(
    private readonly jobSearch: JobSearch,
    log: vscode.LogOutputChannel,
  ) {
    this.#item.name = say('Job Search: Unreadable Files');
    this.#item.command = LOOK_AGAIN;
    this.#disposables = vscode.Disposable.from(
      this.#item,
      jobSearch.unreadable.onDidChange(() => {
        this.#show();
      }),
      vscode.commands.registerCommand(LOOK_AGAIN, async () => {
        log.show(true);
        await jobSearch.lookAgain();
      }),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #show(): void {
    const uris = this.jobSearch.unreadable.all();
    if (uris.length === 0) {
      this.#item.hide();
      return;
    }
    const paths = uris.slice(0, MOST_NAMED).map((uri) => noticeText(vscode.workspace.asRelativePath(uri)));
    const others = uris.length > paths.length ? ['…'] : [];
    this.#item.text = `$(warning) ${sayUnreadable(uris.length)}`;
    this.#item.tooltip = [
      say('What they say is not known to Job Search:'),
      ...paths,
      ...others,
      say('Click to look again.'),
    ].join('\n');
    this.#item.show();
  }
}

/** `2 files cannot be read` */
export function sayUnreadable(count: number): string {
  return count === 1 ? say('1 file cannot be read') : say('{0} files cannot be read', count);
}
