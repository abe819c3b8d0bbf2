import * as vscode from 'vscode';
import { OWN_TEMPLATES, TEMPLATES_FOLDER } from '../../core/templates/templateFiles';
import { templateFindings, templateFix, templateMessage } from '../../core/templates/templateFindings';
import type { TemplateFinding } from '../../core/templates/templateFindings';
import { lineStarts, rangeOf } from '../../core/text/text';
import { isOurs } from '../jobSearch/configuration';
import { Debounce } from '../host/debounce';
import type { JobSearch } from '../jobSearch/jobSearch';
import { isTemplate, readTemplateFile, TEMPLATE_FILES, templateUri } from './ownTemplates';
import { logFailure } from '../host/logFailure';
import { PendingWork } from '../host/pendingWork';
import { SEVERITIES, SOURCE } from '../notes/problemsPanel';
import { rangeFrom, rangeIn, workspaceEdit } from '../host/ranges';

/** While one types, a template is looked at again when the keys rest for so long, in milliseconds. */
const REST = 200;

/** Shows in the Problems panel which variables of a person’s own templates are not known, open or not. */
export class TemplateReview implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #diagnostics = vscode.languages.createDiagnosticCollection(`${SOURCE} (templates)`);
  readonly #work = new PendingWork((error) => {
    logFailure(this.log, 'A template was not reviewed.', error);
  });
  readonly #debounce = new Debounce((uris) => this.#review(uris), this.#work, REST);
  readonly #disposables: { dispose(): unknown }[] = [this.#diagnostics, this.#debounce];
  /** How often each template was looked at: what an earlier look finds late does not count. */
  readonly #looks = new Map<string, number>();
  #isDisposed = false;

  constructor(
    private readonly jobSearch: JobSearch,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const again = (uri: vscode.Uri): void => {
      if (isTemplate(uri)) this.#debounce.add(uri);
    };
    // Of a folder that is moved or deleted, its own name alone is told.
    const cameOrWent = (uri: vscode.Uri): void => {
      if (isTemplate(uri)) this.#debounce.add(uri);
      else this.#reviewAll();
    };
    const places = ['.vscode', TEMPLATES_FOLDER, `${TEMPLATES_FOLDER}/*.md`];
    const watcher = vscode.workspace.createFileSystemWatcher(`**/{${places.join(',')}}`);
    this.#disposables.push(
      watcher,
      watcher.onDidCreate(cameOrWent),
      watcher.onDidChange(again),
      watcher.onDidDelete(cameOrWent),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        again(uri);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        again(document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        again(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#reviewAll();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (isOurs(change)) this.#reviewAll();
      }),
      vscode.languages.registerCodeActionsProvider(TEMPLATE_FILES, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    );
    this.#reviewAll();
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    if (!isTemplate(document.uri)) return [];
    const text = document.getText();
    return templateFindings(text).flatMap((finding) => {
      const fix = templateFix(finding);
      const place = rangeIn(document, finding.span);
      if (fix === undefined || place.intersection(range) === undefined) return [];
      const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
      action.edit = workspaceEdit(document, [fix.edit]);
      action.diagnostics = this.#shownAt(document.uri, place);
      action.isPreferred = true;
      return [action];
    });
  }

  /** Resolves when all templates are looked at. */
  settled(): Promise<void> {
    return this.#work.done();
  }

  dispose(): void {
    this.#isDisposed = true;
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #reviewAll(): void {
    this.#diagnostics.forEach((uri) => {
      if (isTemplate(uri)) this.#debounce.add(uri);
      else this.#diagnostics.delete(uri);
    });
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      for (const name of OWN_TEMPLATES) this.#debounce.add(templateUri(folder, name));
    }
  }

  async #review(uris: readonly vscode.Uri[]): Promise<void> {
    await Promise.all(uris.map((uri) => this.#reviewOne(uri)));
  }

  async #reviewOne(uri: vscode.Uri): Promise<void> {
    const path = uri.toString();
    const look = (this.#looks.get(path) ?? 0) + 1;
    this.#looks.set(path, look);
    const reading = await readTemplateFile(uri);
    if (this.#isDisposed || this.#looks.get(path) !== look) return;
    // Its folder may have left the window meanwhile.
    if (reading === undefined || 'flaw' in reading || !isTemplate(uri)) this.#diagnostics.delete(uri);
    else this.#show(uri, reading.text);
  }

  #show(uri: vscode.Uri, text: string): void {
    const loudness = this.jobSearch.settings(uri).severity['template-variable'];
    const findings = loudness === 'off' ? [] : templateFindings(text);
    this.#diagnostics.set(
      uri,
      findings.map((finding) =>
        diagnostic(text, finding, SEVERITIES[loudness === 'off' ? 'hint' : loudness]),
      ),
    );
  }

  #shownAt(uri: vscode.Uri, range: vscode.Range): vscode.Diagnostic[] {
    return (this.#diagnostics.get(uri) ?? []).filter((shown) => shown.range.isEqual(range));
  }
}

function diagnostic(
  text: string,
  finding: TemplateFinding,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  // The file need not be open, so that there may be no document to ask.
  const range = rangeFrom(rangeOf(lineStarts(text, finding.span.end), finding.span));
  const shown = new vscode.Diagnostic(range, templateMessage(finding), severity);
  shown.source = SOURCE;
  shown.code = finding.code;
  return shown;
}
