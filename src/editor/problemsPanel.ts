import * as vscode from 'vscode';
import type { ToldProblem } from '../core/agenda';
import type { Severity } from '../core/codes';
import type { JobSearch } from './jobSearch';
import { rangeFrom } from './ranges';

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
  readonly #listener: vscode.Disposable;

  constructor(private readonly jobSearch: JobSearch) {
    this.#listener = jobSearch.onDidChange((uris) => {
      this.#show(uris);
    });
  }

  dispose(): void {
    this.#listener.dispose();
    this.#diagnostics.dispose();
  }

  #show(uris: ReadonlySet<string>): void {
    let batch: [vscode.Uri, vscode.Diagnostic[]][] = [];
    let markers = 0;
    for (const key of uris) {
      const uri = vscode.Uri.parse(key);
      const problems = this.jobSearch.problems(uri).slice(0, MARKERS_AT_ONCE);
      if (!this.#isNews(key, problems)) continue;
      if (markers + problems.length > MARKERS_AT_ONCE) {
        this.#diagnostics.set(batch);
        [batch, markers] = [[], 0];
      }
      batch.push([uri, problems.map(diagnostic)]);
      markers += problems.length;
    }
    if (batch.length > 0) this.#diagnostics.set(batch);
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
