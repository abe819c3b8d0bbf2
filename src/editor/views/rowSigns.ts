import * as vscode from 'vscode';
import type { RowSign } from '../../core/views/treeRow';

/** The icon of each sign. Colour only adds to it: the shape, and the words beside it, say the same. */
export const SIGNS: Readonly<Record<RowSign, vscode.ThemeIcon>> = {
  overdue: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  due: new vscode.ThemeIcon('info'),
  open: new vscode.ThemeIcon('mail'),
  upcoming: new vscode.ThemeIcon('calendar'),
  snoozed: new vscode.ThemeIcon('bell-slash'),
  application: new vscode.ThemeIcon('briefcase'),
  round: new vscode.ThemeIcon('comment-discussion'),
};
