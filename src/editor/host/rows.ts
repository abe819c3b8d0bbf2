import * as vscode from 'vscode';
import { noticeText } from '../../core/text/noticeText';

/** A row to pick, in words that are shown as they are; `icon` is one of VS Code's and stands before them. */
export interface Row extends vscode.QuickPickItem {
  readonly icon?: string;
}

/** Has one row picked. */
export async function pickRow<T extends Row>(
  rows: readonly T[],
  options: vscode.QuickPickOptions,
): Promise<T | undefined> {
  const picked = await vscode.window.showQuickPick(rows.map(asShown), shownOptions(options));
  return picked?.row;
}

/** Has any number of rows picked. */
export async function pickRows<T extends Row>(
  rows: readonly T[],
  options: vscode.QuickPickOptions,
): Promise<readonly T[] | undefined> {
  const many = { ...shownOptions(options), canPickMany: true } as const;
  const picked = await vscode.window.showQuickPick(rows.map(asShown), many);
  return picked?.map(({ row }) => row);
}

/** A row as VS Code gets it, with the row itself. */
export function asShown<T extends Row>(row: T): vscode.QuickPickItem & { readonly row: T } {
  const { label, description, detail, icon, picked, alwaysShow } = row;
  const words = noticeText(label);
  return {
    label: words,
    // Within the label its name would be read out.
    iconPath: icon === undefined ? undefined : new vscode.ThemeIcon(icon),
    description: description && noticeText(description),
    detail: detail && noticeText(detail),
    picked,
    alwaysShow,
    row,
  };
}

function shownOptions(options: vscode.QuickPickOptions): vscode.QuickPickOptions {
  const { title = '', placeHolder = '' } = options;
  return { ...options, title: noticeText(title), placeHolder: noticeText(placeHolder) };
}
