import * as vscode from 'vscode';
import { plainly, speakWith } from '../core/language';

/**
 * Has everything said in the language in which VS Code is displayed, as far as it is translated. The sentences are
 * looked up in VS Code's bundle directly: thousands of problems are said at once, and `l10n.t` takes longer.
 */
export function speakDisplayLanguage(): void {
  const { bundle = {} } = vscode.l10n;
  speakWith((sentence, parts) => plainly(bundle[sentence] ?? sentence, parts), vscode.env.language);
}
