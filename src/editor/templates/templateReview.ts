import * as vscode from 'vscode';
import { OWN_TEMPLATES, TEMPLATES_FOLDER } from '../../core/templates/templateFiles';
import { isOurs } from '../jobSearch/configuration';
import type { JobSearch } from '../jobSearch/jobSearch';
import { ReviewPanel } from '../notes/reviewPanel';
import type { Review } from '../notes/reviewPanel';
import { openDocuments } from '../jobSearch/openDocuments';
import { isTemplate, TEMPLATE_FILES, templateUri } from './templateUris';
import { exists } from '../host/exists';
import { logFailure } from '../host/notices';

/** Looks over a person's own templates, open or not: which of their variables are not known. */
export class TemplateReview implements vscode.Disposable {
  readonly #panel: ReviewPanel;
  readonly #listeners: vscode.Disposable;

  constructor(
    private readonly jobSearch: JobSearch,
    log: vscode.LogOutputChannel,
  ) {
    const onFailure = (error: unknown): void => {
      logFailure(log, 'A template was not reviewed.', error);
    };
    this.#panel = new ReviewPanel('templates', TEMPLATE_FILES, (uri) => this.#review(uri), onFailure);
    const again = (uri: vscode.Uri): void => {
      if (isTemplate(uri)) this.#panel.again(uri);
    };
    // Of a folder that is moved or deleted, its own name alone is told; of one that went and came at once, that it changed.
    const onEvent = (uri: vscode.Uri): void => {
      if (isTemplate(uri)) this.#panel.again(uri);
      else this.#reviewAll();
    };
    const places = ['.vscode', TEMPLATES_FOLDER, `${TEMPLATES_FOLDER}/*.md`];
    const watcher = vscode.workspace.createFileSystemWatcher(`**/{${places.join(',')}}`);
    this.#listeners = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(onEvent),
      watcher.onDidChange(onEvent),
      watcher.onDidDelete(onEvent),
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
    );
    this.#reviewAll();
  }

  /** Resolves when all templates are looked at. */
  settled(): Promise<void> {
    return this.#panel.settled();
  }

  dispose(): void {
    vscode.Disposable.from(this.#listeners, this.#panel).dispose();
  }

  #reviewAll(): void {
    for (const uri of this.#panel.shown()) {
      if (isTemplate(uri)) this.#panel.again(uri);
      else this.#panel.forget(uri);
    }
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      for (const name of OWN_TEMPLATES) this.#panel.again(templateUri(folder, name));
    }
  }

  async #review(uri: vscode.Uri): Promise<Review | undefined> {
    if (!(await isThere(uri))) return undefined;
    const { readTemplateFile } = await import('./ownTemplates');
    const reading = await readTemplateFile(uri);
    // Its folder may have left the window meanwhile.
    if (reading === undefined || 'flaw' in reading || !isTemplate(uri)) return undefined;
    const severity = this.jobSearch.settings(uri).severity['template-variable'];
    if (severity === 'off') return undefined;
    const { text } = reading;
    const { revealingVariables, templateFindings, templateFix, templateMessage } =
      await import('../../core/templates/templateFindings');
    const remarks = [...templateFindings(text), ...revealingVariables(text)].map((finding) => ({
      code: finding.code,
      span: finding.span,
      message: templateMessage(finding),
      severity,
      fix: templateFix(finding),
    }));
    return { text, remarks };
  }
}

/** Most people have none: then nothing is loaded to read them. */
function isThere(uri: vscode.Uri): boolean | Thenable<boolean> {
  return openDocuments().has(uri.toString()) || exists(uri);
}
