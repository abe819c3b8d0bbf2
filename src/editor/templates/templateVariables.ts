import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { TEMPLATE_FILES } from './templateUris';
import { rangeIn } from '../host/ranges';

/** What knows templates, loaded with the first one that is open. */
const findings = () => import('../../core/templates/templateFindings');

/** Completes our variables in a person’s own templates, and says what each means. */
export class TemplateVariables
  implements vscode.CompletionItemProvider, vscode.HoverProvider, vscode.Disposable
{
  readonly #disposables = vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(TEMPLATE_FILES, this, '$', '{'),
    vscode.languages.registerHoverProvider(TEMPLATE_FILES, this),
  );

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const { begunVariable, MEANINGS } = await findings();
    const begun = begunVariable(document.lineAt(position).text, position.character);
    if (begun === undefined) return [];
    const { span, goesOn } = begun;
    const range = new vscode.Range(position.line, span.start, position.line, span.end);
    return Object.entries(MEANINGS).map(([name, sentence]) => {
      const meaning = say(sentence);
      const item = new vscode.CompletionItem({ label: `\${${name}}`, description: meaning });
      if (goesOn) item.insertText = `\${${name}`;
      item.kind = vscode.CompletionItemKind.Variable;
      item.documentation = new vscode.MarkdownString(meaning);
      item.range = range;
      return item;
    });
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const { variableAt } = await findings();
    const found = variableAt(document.getText(), document.offsetAt(position));
    if (found === undefined) return undefined;
    return new vscode.Hover(new vscode.MarkdownString(found.meaning), rangeIn(document, found.span));
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
