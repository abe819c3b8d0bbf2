import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { noticeLines, noticeText } from '../../core/text/noticeText';
import { changedRows } from '../../core/views/treeRow';
import type { TreeRow } from '../../core/views/treeRow';
import { LeadsToNote } from '../host/leadsToNote';
import { rangeFrom } from '../host/ranges';
import { SIGNS } from './rowSigns';

/** A row as VS Code knows it: the same object for as long as the row is about the same thing. */
export class RowElement extends LeadsToNote {
  parent: RowElement | undefined;

  constructor(public row: TreeRow) {
    super();
  }

  override get note(): vscode.Uri | undefined {
    return this.row.target && vscode.Uri.parse(this.row.target.path);
  }
}

/** A view's rows. They are replaced as a whole, and VS Code is told only of those that look different. */
export class RowTree implements vscode.TreeDataProvider<RowElement>, vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<RowElement[] | undefined>();
  readonly onDidChangeTreeData = this.#onDidChange.event;
  #rows: readonly TreeRow[] = [];
  #elements = new Map<string, RowElement>();
  /** Other rows that nobody has looked at yet. */
  #waiting: (() => readonly TreeRow[]) | undefined;

  /** Has other rows shown once somebody looks: until then they need not be worked out. */
  showLater(rows: () => readonly TreeRow[]): void {
    this.#waiting = rows;
    this.#onDidChange.fire(undefined);
  }

  show(rows: readonly TreeRow[]): void {
    this.#waiting = undefined;
    const changed = changedRows(this.#rows, rows);
    this.#rows = rows;
    const elements = new Map<string, RowElement>();
    this.#keep(rows, undefined, elements);
    this.#elements = elements;
    if (changed === undefined) this.#onDidChange.fire(undefined);
    else if (changed.length > 0) this.#onDidChange.fire(this.#elementsOf(changed));
  }

  getTreeItem({ row }: RowElement): vscode.TreeItem {
    return treeItem(row);
  }

  getChildren(element?: RowElement): RowElement[] {
    if (this.#waiting !== undefined) this.show(this.#waiting());
    const rows = element === undefined ? this.#rows : (element.row.rows ?? []);
    return this.#elementsOf(rows.map(({ id }) => id));
  }

  getParent(element: RowElement): RowElement | undefined {
    return element.parent;
  }

  dispose(): void {
    this.#onDidChange.dispose();
  }

  #keep(rows: readonly TreeRow[], parent: RowElement | undefined, elements: Map<string, RowElement>): void {
    for (const row of rows) {
      const element = this.#elements.get(row.id) ?? new RowElement(row);
      element.row = row;
      element.parent = parent;
      elements.set(row.id, element);
      this.#keep(row.rows ?? [], element, elements);
    }
  }

  #elementsOf(ids: readonly string[]): RowElement[] {
    return ids.flatMap((id) => this.#elements.get(id) ?? []);
  }
}

function treeItem(row: TreeRow): vscode.TreeItem {
  const item = new vscode.TreeItem(noticeText(row.label), folding(row));
  item.id = row.id;
  item.description = row.description && noticeText(row.description);
  item.tooltip = row.tooltip && noticeLines(row.tooltip);
  item.accessibilityInformation = { label: row.spoken };
  item.iconPath = row.sign && SIGNS[row.sign];
  item.contextValue = [...row.acts, ...(row.target === undefined ? [] : ['explain'])].join(' ');
  item.command = row.target && opening(row.target);
  return item;
}

function folding({ rows, isFolded }: TreeRow): vscode.TreeItemCollapsibleState {
  if (rows === undefined) return vscode.TreeItemCollapsibleState.None;
  return isFolded === true
    ? vscode.TreeItemCollapsibleState.Collapsed
    : vscode.TreeItemCollapsibleState.Expanded;
}

/** VS Code's own way to open a file, so that clicks, Enter and Space do here what they do in the explorer. */
function opening({ path, range }: NonNullable<TreeRow['target']>): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: rangeFrom(range) };
  return {
    title: say('Open the note'),
    command: 'vscode.open',
    arguments: [vscode.Uri.parse(path), options],
  };
}
