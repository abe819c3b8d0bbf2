import * as vscode from 'vscode';
import type { FileState, ToldProblem } from '../../core/agenda/agenda';
import type { Severity } from '../../core/rules/codes';
import type { JobSearch } from '../jobSearch/jobSearch';
import { rangeFrom } from '../host/ranges';
import { nextTurn } from '../host/turns';

/** What every problem of ours is from. */
export const SOURCE = 'Job Search';

/** VS Code drops, without a word, what exceeds about 1,100 markers in one call. */
const MARKERS_AT_ONCE = 1000;

/** How VS Code calls each severity. */
export const SEVERITIES: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the problems of all notes in the Problems panel; a file is told anew only when what it shows is another. */
export class ProblemsPanel implements vscode.Disposable {
  readonly #diagnostics = vscode.languages.createDiagnosticCollection(SOURCE);
  /** What each file shows, for those that show anything. */
  readonly #shown = new Map<string, string>();
  /** What is still to be shown, by file. */
  readonly #waiting = new Map<string, [vscode.Uri, vscode.Diagnostic[]]>();
  #showing: Promise<void> | undefined;
  readonly #listeners: vscode.Disposable;

  constructor(jobSearch: JobSearch) {
    this.#listeners = vscode.Disposable.from(
      jobSearch.onDidChange(({ states, goesOn }) => {
        for (const state of states) this.#take(state);
        if (!goesOn) this.#show();
      }),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#diagnostics.dispose();
  }

  /** Resolves when all that is known is shown. */
  async settled(): Promise<void> {
    await this.#showing;
  }

  #take({ path, problems }: FileState): void {
    const shown = problems.slice(0, MARKERS_AT_ONCE);
    if (this.#isNews(path, shown)) this.#waiting.set(path, [vscode.Uri.parse(path), shown.map(diagnostic)]);
  }

  /** Few at once, as when one types, and many in turns with others. */
  #show(): void {
    if (this.#showing !== undefined) return;
    this.#showSome();
    if (this.#waiting.size > 0) this.#showing = this.#showRest();
  }

  async #showRest(): Promise<void> {
    while (this.#waiting.size > 0) {
      await nextTurn();
      this.#showSome();
    }
    this.#showing = undefined;
  }

  /** Each call tells the window, and every file that it names is looked at there: few calls, and no file twice. */
  #showSome(): void {
    const some: [vscode.Uri, vscode.Diagnostic[]][] = [];
    let markers = 0;
    for (const [key, entry] of this.#waiting) {
      markers += entry[1].length;
      if (markers > MARKERS_AT_ONCE) break;
      some.push(entry);
      this.#waiting.delete(key);
    }
    if (some.length > 0) this.#diagnostics.set(some);
  }

  #isNews(key: string, problems: readonly ToldProblem[]): boolean {
    const now = problems.length === 0 ? undefined : JSON.stringify(problems.map(visible));
    if (this.#shown.get(key) === now) return false;
    if (now === undefined) this.#shown.delete(key);
    else this.#shown.set(key, now);
    return true;
  }
}

function visible({ code, severity, message, range }: ToldProblem): unknown {
  return [code, severity, message, range];
}

function diagnostic({ code, severity, message, range }: ToldProblem): vscode.Diagnostic {
  const shown = new vscode.Diagnostic(rangeFrom(range), message, SEVERITIES[severity]);
  shown.source = SOURCE;
  shown.code = code;
  return shown;
}
