import * as vscode from 'vscode';
import type { Agenda } from '../../core/agenda/agenda';
import { draftIn } from '../../core/drafts/draftText';
import type { LetterFinding } from '../../core/letters/letterFindings';
import type * as letterReview from '../../core/letters/letterReview';
import type { Draft, InterviewNote } from '../../core/notes/note';
import { noteUriOf } from '../jobSearch/draftOf';
import type { JobSearch } from '../jobSearch/jobSearch';
import { SEVERITIES, SOURCE } from '../notes/problemsPanel';
import { logFailure } from '../host/logFailure';
import { rangeIn, workspaceEdit } from '../host/ranges';
import { Turns } from '../host/turns';

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
  /** Who is named in the notes of a folder, until one changes. */
  readonly #names = new Map<Agenda, ReturnType<typeof allNames>>();
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
      jobSearch.onDidChange(({ goesOn }) => {
        if (goesOn) return;
        this.#names.clear();
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
        logFailure(this.log, 'A letter was not reviewed.', error);
      });
    }, REST);
  }

  async #reviewAll(documents: readonly vscode.TextDocument[]): Promise<void> {
    for (const document of documents) {
      const read = document.isClosed ? undefined : this.jobSearch.read(document);
      const draft = read && draftIn(read);
      if (draft?.type !== 'letter') this.#forget(document.uri);
      else await this.#reviewLetter(document, draft);
    }
  }

  async #reviewLetter(document: vscode.TextDocument, draft: Draft): Promise<void> {
    const { version } = document;
    this.#review ??= import('../../core/letters/letterReview');
    const { letterMessage, reviewLetter } = await this.#review;
    const notes = await this.#notesFor(document.uri, draft);
    if (document.isClosed || document.version !== version) return;
    const text = document.getText();
    const { severity } = this.jobSearch.settings(document.uri);
    const findings = reviewLetter(text, { draft, ...notes }).filter(({ code }) => severity[code] !== 'off');
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
  async #notesFor(
    letter: vscode.Uri,
    draft: Draft,
  ): Promise<{ note?: InterviewNote; others: readonly letterReview.NamedIn[] }> {
    const agenda = this.jobSearch.agenda(letter);
    const own = noteUriOf(draft, letter)?.toString();
    const all = this.#names.get(agenda) ?? allNames(agenda);
    this.#names.set(agenda, all);
    const others = (await all).filter(([path]) => path !== own).map(([, names]) => names);
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

/** Reads all notes in turns with others: there may be thousands. */
async function allNames(
  agenda: Agenda,
): Promise<readonly (readonly [path: string, names: letterReview.NamedIn])[]> {
  const notes: [string, letterReview.NamedIn][] = [];
  const turns = new Turns();
  for (const path of [...agenda.notePaths()]) {
    const note = agenda.note(path);
    if (note !== undefined) notes.push([path, { company: note.company, interviewers: note.interviewers }]);
    await turns.pass();
  }
  return notes;
}
