import * as vscode from 'vscode';
import { asShown } from './rows';

/** What is asked when one may pick what is known, or type something new. */
export interface TextQuestion {
  readonly title: string;
  readonly placeholder: string;
  readonly known: readonly string[];
  /** The row by which one leaves it open; absent where an answer is needed. */
  readonly open?: string;
}

/** Asks for a text: empty where it is left open, `undefined` where the person gives up. */
export async function pickOrType({
  title,
  placeholder,
  known,
  open,
}: TextQuestion): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly row: vscode.QuickPickItem }>();
  const rows = [...known, ...(open === undefined ? [] : [open])].map((label) => asShown({ label }));
  Object.assign(pick, { title, placeholder, items: rows });
  pick.onDidChangeValue((value) => {
    const typed = value.trim();
    const isNew = typed !== '' && !known.some((label) => label.toLowerCase() === typed.toLowerCase());
    pick.items = isNew ? [asShown({ label: typed, alwaysShow: true }), ...rows] : rows;
  });
  const answer = new Promise<string | undefined>((resolve) => {
    pick.onDidAccept(() => {
      // Whoever types fast is ahead of the row with what they typed.
      const label = pick.activeItems[0]?.row.label ?? pick.value.trim();
      if (label !== '') resolve(label === open ? '' : label);
    });
    pick.onDidHide(() => {
      resolve(undefined);
    });
  });
  pick.show();
  return answer.finally(() => {
    pick.dispose();
  });
}
