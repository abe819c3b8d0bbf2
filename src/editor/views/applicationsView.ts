import * as vscode from 'vscode';
import type { Overview } from './overview';
import { RowTree } from './rowTree';

/** Shows all applications, each with its rounds. */
export class ApplicationsView implements vscode.Disposable {
  readonly tree = new RowTree();
  readonly #disposables: vscode.Disposable;

  constructor(overview: Overview) {
    const view = vscode.window.createTreeView('jobSearch.applications', { treeDataProvider: this.tree });
    this.#disposables = vscode.Disposable.from(
      this.tree,
      view,
      overview.onDidChange(() => {
        if (view.visible) this.tree.show(overview.applications.rows());
        else this.tree.showLater(() => overview.applications.rows());
      }),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
