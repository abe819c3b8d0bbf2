import * as vscode from 'vscode';
import type { Overview } from './overview';
import { RowTree } from './rowTree';

/** Shows all applications, each with its rounds. */
export class ApplicationsView implements vscode.Disposable {
  readonly tree = new RowTree();
  readonly #disposables: vscode.Disposable;

  constructor(overview: Overview) {
    this.#disposables = vscode.Disposable.from(
      this.tree,
      vscode.window.createTreeView('jobSearch.applications', { treeDataProvider: this.tree }),
      overview.onDidChange(() => {
        this.tree.show(overview.applications.rows());
      }),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
