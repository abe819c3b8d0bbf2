import * as vscode from 'vscode';
import { whenAt } from '../../core/dates/calendar';
import type { Completion, Surroundings } from '../../core/editing/completion';
import type { CompletionPlace } from '../../core/frontMatter/completionPlace';
import type { Clock } from '../host/clock';
import type { JobSearch } from '../jobSearch/jobSearch';
import type { NoteNames } from '../jobSearch/noteNames';
import { rangeIn } from '../host/ranges';

const KINDS: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  word: vscode.CompletionItemKind.EnumMember,
  date: vscode.CompletionItemKind.Constant,
  name: vscode.CompletionItemKind.Value,
  person: vscode.CompletionItemKind.User,
};

const SUGGEST_AGAIN: vscode.Command = { title: '', command: 'editor.action.triggerSuggest' };

/** VS Code suggests nothing by itself in Markdown: these are the signs behind which something can be completed. */
const TRIGGERS = [' ', ':', '[', '{', ','];

/** Completes keys and values in the front matter of interview notes. */
export class NoteCompletion implements vscode.CompletionItemProvider, vscode.Disposable {
  readonly #provider: vscode.Disposable;

  constructor(
    private readonly jobSearch: JobSearch,
    private readonly names: NoteNames,
    private readonly clock: Clock,
  ) {
    this.#provider = vscode.languages.registerCompletionItemProvider(
      { language: 'markdown' },
      this,
      ...TRIGGERS,
    );
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[]> {
    const { version } = document;
    const { completesAt, completions } = await import('../../core/editing/completion');
    if (document.version !== version) return [];
    const read = this.jobSearch.read(document);
    const place = read && completesAt(read, document.offsetAt(position));
    if (place === undefined) return [];
    const names = await this.names.get();
    if (token.isCancellationRequested || document.version !== version) return [];
    const around: Surroundings = {
      names,
      today: whenAt(this.clock.now(), this.clock.zone()).date,
      path: document.uri.toString(),
      zones: () => Intl.supportedValuesOf('timeZone'),
    };
    return completions(place, around).map((one, nth) => itemFor(one, nth, place, document, position));
  }

  dispose(): void {
    this.#provider.dispose();
  }
}

function itemFor(
  { kind, label, description, meaning, newText, isSnippet, goesOn, typed }: Completion,
  nth: number,
  place: CompletionPlace,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, description }, KINDS[kind]);
  const text = `${place.before}${newText}${place.after}`;
  item.insertText = isSnippet === true ? new vscode.SnippetString(text) : text;
  item.range = rangeIn(document, place.span);
  // What stands there is replaced, its opening quote too: VS Code finds only what begins like it.
  const begun = document.getText(new vscode.Range(item.range.start, position));
  item.filterText = `${/^["']?/.exec(begun)?.[0] ?? ''}${typed}`;
  item.sortText = String(nth).padStart(4, '0');
  if (meaning !== undefined) item.documentation = new vscode.MarkdownString(meaning);
  if (goesOn === true) item.command = SUGGEST_AGAIN;
  return item;
}
