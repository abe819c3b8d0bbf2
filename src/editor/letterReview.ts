import * as vscode from 'vscode';
import type { LetterFinding } from '../core/letterFindings';
import type * as letterReview from '../core/letterReview';
import type { Draft, InterviewNote } from '../core/note';
import { noteUriOf } from './draftAt';
import type { JobSearch } from './jobSearch';
import { SEVERITIES, SOURCE } from './problemsPanel';
import { rangeIn, workspaceEdit } from './ranges';

type Review = Pick<typeof letterReview, 'fixOf' | 'letterMessage' | 'reviewLetter'>;

/** While one types, a letter is looked at again when the keys rest for so long, in milliseconds. */
const REST = 200;

/** Shows in the Problems panel what to look at in the letters that are open, and offers what helps. */
export class LetterReview implements vscode.CodeActionProvider {
  readonly #diagnostics = vscode.languages.createDiagnosticCollection(`${SOURCE} (letters)`);
  /** The letters that show anything, by their URI, with the version that it is said of. */
  readonly #reviewed = new Map<string, { version: number; findings: readonly LetterFinding[] }>();
  readonly #disposables: { dispose(): unknown }[] = [this.#diagnostics];
  readonly #waiting = new Set<vscode.TextDocument>();
  #timer: NodeJS.Timeout | undefined;
  /** Loaded with the first letter. */
  #review: Promise<Review> | undefined;

  constructor(
    private readonly jobSearch: JobSearch,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const again = (document: vscode.TextDocument): void => {
      if (document.languageId === 'markdown') this.#soon([document]);
    };
    this.#disposables.push(
      vscode.workspace.onDidOpenTextDocument(again),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        again(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#waiting.delete(document);
        this.#forget(document.uri);
      }),
      jobSearch.onDidChange(() => {
        this.#soon(vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'markdown'));
      }),
      vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    );
    this.#soon(vscode.workspace.textDocuments);
  }

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
    const reviewed = this.#reviewed.get(document.uri.toString());
    if (reviewed === undefined || this.#review === undefined) return [];
    const { fixOf } = await this.#review;
    if (reviewed.version !== document.version) return [];
    const text = document.getText();
    return reviewed.findings.flatMap((finding) => {
      if (rangeIn(document, finding.span).intersection(range) === undefined) return [];
      const fix = fixOf(finding, text);
      if (fix === undefined) return [];
      const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
      action.edit = workspaceEdit(document, [fix.edit]);
      action.diagnostics = this.#shownOn(document.uri, rangeIn(document, finding.span), finding);
      action.isPreferred = true;
      return [action];
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #soon(documents: readonly vscode.TextDocument[]): void {
    for (const document of documents) this.#waiting.add(document);
    if (this.#waiting.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      this.#reviewAll(waiting).catch((error: unknown) => {
        this.log.error(error instanceof Error ? (error.stack ?? error.name) : 'A letter was not reviewed.');
      });
    }, REST);
  }

  async #reviewAll(documents: readonly vscode.TextDocument[]): Promise<void> {
    for (const document of documents) {
      const reading = document.isClosed ? undefined : this.jobSearch.reading(document);
      if (reading?.kind !== 'draft' || reading.draft.type !== 'letter') this.#forget(document.uri);
      else await this.#reviewLetter(document, reading.draft);
    }
  }

  async #reviewLetter(document: vscode.TextDocument, draft: Draft): Promise<void> {
    const { version } = document;
    this.#review ??= import('../core/letterReview');
    const { letterMessage, reviewLetter } = await this.#review;
    if (document.isClosed || document.version !== version) return;
    const text = document.getText();
    const { severity } = this.jobSearch.settings(document.uri);
    const findings = reviewLetter(text, { draft, ...this.#notes(document.uri, draft) }).filter(
      ({ code }) => severity[code] !== 'off',
    );
    this.#reviewed.set(document.uri.toString(), { version, findings });
    const shown = findings.map((finding) => {
      const loudness = severity[finding.code];
      const kind = SEVERITIES[loudness === 'off' ? 'hint' : loudness];
      const diagnostic = new vscode.Diagnostic(rangeIn(document, finding.span), letterMessage(finding), kind);
      diagnostic.source = SOURCE;
      diagnostic.code = finding.code;
      return diagnostic;
    });
    this.#diagnostics.set(document.uri, shown);
  }

  /** The note that a letter belongs to, and all others of its folder. */
  #notes(letter: vscode.Uri, draft: Draft): { note?: InterviewNote; others: InterviewNote[] } {
    const agenda = this.jobSearch.agenda(letter);
    const own = noteUriOf(draft, letter)?.toString();
    const others = [...agenda.notePaths()].flatMap((path) => (path === own ? [] : (agenda.note(path) ?? [])));
    return { note: own === undefined ? undefined : agenda.note(own), others };
  }

  #shownOn(uri: vscode.Uri, range: vscode.Range, { code }: LetterFinding): vscode.Diagnostic[] {
    const shown = this.#diagnostics.get(uri) ?? [];
    return shown.filter((diagnostic) => diagnostic.code === code && diagnostic.range.isEqual(range));
  }

  #forget(uri: vscode.Uri): void {
    this.#reviewed.delete(uri.toString());
    this.#diagnostics.delete(uri);
  }
}
