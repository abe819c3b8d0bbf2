import * as vscode from 'vscode';
import { speakWith } from '../../core/text/language';

/** Has everything said in the language in which VS Code is displayed, as far as it is translated. */
export function speakDisplayLanguage(): void {
  speakWith((sentence, parts) => vscode.l10n.t(sentence, ...parts), vscode.env.language);
}
