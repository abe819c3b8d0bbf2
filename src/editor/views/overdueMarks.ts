import * as vscode from 'vscode';
import { noticeText } from '../../core/text/noticeText';
import type { JobSearch } from '../jobSearch/jobSearch';
import type { Overview } from './overview';

/** Marks notes with something overdue in the explorer, and says of each what it is. */
export class OverdueMarks implements vscode.FileDecorationProvider, vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<vscode.Uri[] | undefined>();
  readonly onDidChangeFileDecorations = this.#onDidChange.event;
  readonly #disposables: vscode.Disposable;

  constructor(
    private readonly jobSearch: JobSearch,
    private readonly overview: Overview,
  ) {
    this.#disposables = vscode.Disposable.from(
      this.#onDidChange,
      overview.onDidChange((paths) => {
        if (paths.size > 0) this.#onDidChange.fire(fewOf(paths));
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('jobSearch.decorations')) this.#onDidChange.fire(undefined);
      }),
      vscode.window.registerFileDecorationProvider(this),
    );
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const sentence = this.overview.followUps.overdueAt(uri.toString());
    if (sentence === undefined || !this.jobSearch.settings(uri).decorations) return undefined;
    const mark = new vscode.FileDecoration(
      '!',
      noticeText(sentence),
      new vscode.ThemeColor('list.warningForeground'),
    );
    mark.propagate = true;
    return mark;
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}

/** With more than this, VS Code looks again at all that it shows. */
const MOST_NAMED = 200;

function fewOf(paths: ReadonlySet<string>): vscode.Uri[] | undefined {
  return paths.size > MOST_NAMED ? undefined : [...paths].map((path) => vscode.Uri.parse(path));
}
