import * as vscode from 'vscode';
import type { Severity } from '../../core/rules/codes';
import { lineStarts, rangeOf } from '../../core/text/text';
import type { Span, TextEdit } from '../../core/text/text';
import { Debounce } from '../host/debounce';
import { PendingWork } from '../host/pendingWork';
import { rangeFrom, rangeIn, workspaceEdit } from '../host/ranges';
import { SEVERITIES, SOURCE } from './problemsPanel';

/** While one types, a file is looked at again when the keys rest for so long, in milliseconds. */
const REST = 200;

/** Something to look at in a file, in words, with the edit that helps where there is one. */
export interface Remark {
  readonly code: string;
  readonly span: Span;
  readonly message: string;
  readonly severity: Severity;
  readonly fix?: { readonly title: string; readonly edit: TextEdit };
}

/** What a review says of one text. */
export interface Review {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** Shows in the Problems panel what a review of some kind of file says, once the keys rest, and offers what helps. */
export class ReviewPanel implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #diagnostics: vscode.DiagnosticCollection;
  readonly #work: PendingWork;
  readonly #debounce: Debounce;
  readonly #provider: vscode.Disposable;
  readonly #reviews = new Map<string, Review>();
  /** The last look at each file that is looked at now: what an earlier one finds late does not count. */
  readonly #looks = new Map<string, number>();
  #lastLook = 0;
  #isDisposed = false;

  /** `review` gives `undefined` for a file of which nothing is to be said. */
  constructor(
    name: string,
    files: vscode.DocumentFilter,
    private readonly review: (uri: vscode.Uri) => Promise<Review | undefined>,
    onFailure: (error: unknown) => void,
  ) {
    this.#diagnostics = vscode.languages.createDiagnosticCollection(`${SOURCE} (${name})`);
    this.#work = new PendingWork(onFailure);
    this.#debounce = new Debounce((uris) => this.#lookAtAll(uris), this.#work, REST);
    this.#provider = vscode.languages.registerCodeActionsProvider(files, this, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    });
  }

  /** Looks at a file again, soon. */
  again(uri: vscode.Uri): void {
    this.#debounce.add(uri);
  }

  /** The files of which anything is said. */
  shown(): readonly vscode.Uri[] {
    return [...this.#reviews.keys()].map((path) => vscode.Uri.parse(path));
  }

  /** Says nothing more of a file. */
  forget(uri: vscode.Uri): void {
    this.#reviews.delete(uri.toString());
    this.#diagnostics.delete(uri);
  }

  /** Resolves when all files are looked at. */
  settled(): Promise<void> {
    return this.#work.done();
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const review = this.#reviews.get(document.uri.toString());
    if (review?.text !== document.getText()) return [];
    return review.remarks.flatMap((remark) => {
      const place = rangeIn(document, remark.span);
      if (remark.fix === undefined || place.intersection(range) === undefined) return [];
      const action = new vscode.CodeAction(remark.fix.title, vscode.CodeActionKind.QuickFix);
      action.edit = workspaceEdit(document, [remark.fix.edit]);
      action.diagnostics = this.#shownAt(document.uri, remark.code, place);
      action.isPreferred = true;
      return [action];
    });
  }

  dispose(): void {
    this.#isDisposed = true;
    vscode.Disposable.from(this.#provider, this.#debounce, this.#diagnostics).dispose();
  }

  async #lookAtAll(uris: readonly vscode.Uri[]): Promise<void> {
    await Promise.all(uris.map((uri) => this.#lookAt(uri)));
  }

  async #lookAt(uri: vscode.Uri): Promise<void> {
    const path = uri.toString();
    const look = ++this.#lastLook;
    this.#looks.set(path, look);
    const review = await this.review(uri);
    if (this.#isDisposed || this.#looks.get(path) !== look) return;
    this.#looks.delete(path);
    if (review === undefined) this.forget(uri);
    else this.#show(uri, review);
  }

  #show(uri: vscode.Uri, review: Review): void {
    this.#reviews.set(uri.toString(), review);
    // The file need not be open, so that there may be no document to ask.
    const starts = lineStarts(review.text);
    this.#diagnostics.set(
      uri,
      review.remarks.map((remark) => diagnostic(remark, starts)),
    );
  }

  #shownAt(uri: vscode.Uri, code: string, range: vscode.Range): vscode.Diagnostic[] {
    const shown = this.#diagnostics.get(uri) ?? [];
    return shown.filter((one) => one.code === code && one.range.isEqual(range));
  }
}

function diagnostic({ code, span, message, severity }: Remark, starts: readonly number[]): vscode.Diagnostic {
  const shown = new vscode.Diagnostic(rangeFrom(rangeOf(starts, span)), message, SEVERITIES[severity]);
  shown.source = SOURCE;
  shown.code = code;
  return shown;
}
