import * as vscode from 'vscode';
import type { FileState } from '../../core/agenda/agenda';
import { keyAt } from '../../core/notes/keyAt';
import { commandId } from '../../core/rules/commands';
import { say } from '../../core/text/language';
import { findNote } from './chosenNote';
import type { JobSearch } from '../jobSearch/jobSearch';
import { rangeIn } from '../host/ranges';

/** What explains, loaded with the first hover. */
const explaining = () => import('../../core/views/explanationText');

/** The documents that explain a note; which note, is their query. */
const SCHEME = 'job-search-explained';
const COMMAND = commandId('explain');

/** Says in hovers, and for a whole note in a document, why something is owed: the rule, its dates, and where it comes from. */
export class Explanations
  implements vscode.HoverProvider, vscode.TextDocumentContentProvider, vscode.Disposable
{
  readonly #onDidChange = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#onDidChange.event;
  readonly #disposables: vscode.Disposable;

  constructor(private readonly jobSearch: JobSearch) {
    this.#disposables = vscode.Disposable.from(
      this.#onDidChange,
      vscode.languages.registerHoverProvider({ language: 'markdown' }, this),
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      jobSearch.onDidChange(({ states }) => {
        this.#refresh(states);
      }),
    );
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const read = this.jobSearch.read(document);
    if (read?.reading.kind !== 'interview') return undefined;
    const { note } = read.reading;
    const { explainAll, explainKey, followUpText, keyText } = await explaining();
    const [path, agenda] = [document.uri.toString(), this.jobSearch.agenda(document.uri)];
    if (position.line === 0) {
      const all = explainAll(path, agenda).map(followUpText).join('\n\n');
      return all === '' ? undefined : new vscode.Hover(withLink(all, document.uri));
    }
    const pointed = keyAt(read, note, document.offsetAt(position));
    if (pointed === undefined) return undefined;
    const explained = explainKey(pointed.key, path, agenda);
    const text = keyText(explained);
    const hover =
      explained.followUps.length === 0 ? new vscode.MarkdownString(text) : withLink(text, document.uri);
    return new vscode.Hover(hover, rangeIn(document, pointed.span));
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { noteText } = await explaining();
    const note = vscode.Uri.parse(uri.query);
    return (
      noteText(note.toString(), this.jobSearch.agenda(note)) ?? `${say('This interview note is gone.')}\n`
    );
  }

  /** Opens the document that explains a note. */
  async open(given: unknown): Promise<void> {
    const chosen = await findNote(this.jobSearch, given, say('Explain what is owed'));
    if (chosen === undefined) return;
    const document = await vscode.workspace.openTextDocument(explanationUri(chosen.uri));
    await vscode.window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #refresh(states: readonly FileState[]): void {
    const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === SCHEME);
    for (const { uri } of open) {
      if (states.some(({ path }) => path === uri.query)) this.#onDidChange.fire(uri);
    }
  }
}

function explanationUri(note: vscode.Uri): vscode.Uri {
  const name = note.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return vscode.Uri.from({
    scheme: SCHEME,
    path: `/${say('{0} (explained)', name)}.md`,
    query: note.toString(),
  });
}

/** The text with a link to the whole explanation: no other command can be reached from a hover. */
function withLink(text: string, note: vscode.Uri): vscode.MarkdownString {
  const given = encodeURIComponent(JSON.stringify([note.toJSON()]));
  const hover = new vscode.MarkdownString(
    `${text}\n\n[${say('Explain the whole note')}](command:${COMMAND}?${given})`,
  );
  hover.isTrusted = { enabledCommands: [COMMAND] };
  return hover;
}
