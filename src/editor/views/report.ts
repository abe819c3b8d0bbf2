import * as vscode from 'vscode';
import { whenAt } from '../../core/dates/calendar';
import type { CalendarDate } from '../../core/dates/calendar';
import { say } from '../../core/text/language';
import type { Clock } from '../host/clock';
import { showPreview } from '../host/showPreview';
import type { JobSearch } from '../jobSearch/jobSearch';

const SCHEME = 'job-search-report';
/** VS Code's own, and the extension that most people have where it has none. */
const DRAWS_MERMAID = ['vscode.mermaid-markdown-features', 'bierner.markdown-mermaid'];

/** The whole search as a document in VS Code's Markdown preview, kept current while it is open. */
export class Report implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#onDidChange.event;
  readonly #disposables: vscode.Disposable;
  /** The day as of which the document was written last. */
  #date?: CalendarDate;

  constructor(
    private readonly jobSearch: JobSearch,
    private readonly clock: Clock,
  ) {
    this.#disposables = vscode.Disposable.from(
      this.#onDidChange,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      jobSearch.onDidChange(({ goesOn }) => {
        if (!goesOn) this.#refresh();
      }),
      clock.onDidPass(() => {
        if (this.#date !== this.#today()) this.#refresh();
      }),
    );
  }

  async provideTextDocumentContent(): Promise<string> {
    const { reportOf } = await import('../../core/views/report');
    this.#date = this.#today();
    const hasDiagrams = DRAWS_MERMAID.some((id) => vscode.extensions.getExtension(id) !== undefined);
    return reportOf(this.jobSearch.agendas(), { today: this.#date, hasDiagrams });
  }

  async open(): Promise<void> {
    await this.jobSearch.settled();
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${say('Job search')}.md` });
    await vscode.workspace.openTextDocument(uri);
    await showPreview(uri);
  }

  #today(): CalendarDate {
    return whenAt(this.clock.now(), this.clock.zone()).date;
  }

  #refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments)
      if (uri.scheme === SCHEME) this.#onDidChange.fire(uri);
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
