import * as vscode from 'vscode';
import type { Agenda } from '../../core/agenda/agenda';
import type * as letterReview from '../../core/letters/letterReview';
import type { Draft, InterviewNote } from '../../core/notes/note';
import { noteUriOf } from '../jobSearch/draftOf';
import type { JobSearch } from '../jobSearch/jobSearch';
import { openDocuments } from '../jobSearch/openDocuments';
import { ReviewPanel } from '../notes/reviewPanel';
import type { Review } from '../notes/reviewPanel';
import { logFailure } from '../host/notices';

/** Looks over the letters that are open: what is still to be filled in, is missing, or names somebody else. */
export class LetterReview implements vscode.Disposable {
  readonly #panel: ReviewPanel;
  readonly #listeners: vscode.Disposable;
  /** Who is named in the notes of a folder, until one changes. */
  readonly #names = new Map<Agenda, ReturnType<typeof allNames>>();
  /** Loaded with the first letter. */
  #core: Promise<Pick<typeof letterReview, 'fixOf' | 'letterMessage' | 'reviewLetter'>> | undefined;

  constructor(
    private readonly jobSearch: JobSearch,
    log: vscode.LogOutputChannel,
  ) {
    const onFailure = (error: unknown): void => {
      logFailure(log, 'A letter was not reviewed.', error);
    };
    this.#panel = new ReviewPanel('letters', { language: 'markdown' }, (uri) => this.#review(uri), onFailure);
    const again = ({ uri, languageId }: vscode.TextDocument): void => {
      if (languageId === 'markdown') this.#panel.again(uri);
    };
    const all = (): void => {
      vscode.workspace.textDocuments.forEach(again);
    };
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(again),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        again(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#panel.forget(uri);
      }),
      jobSearch.onDidChange(({ goesOn }) => {
        if (goesOn) return;
        this.#names.clear();
        all();
      }),
    );
    all();
  }

  /** Resolves when all letters are looked at. */
  settled(): Promise<void> {
    return this.#panel.settled();
  }

  dispose(): void {
    vscode.Disposable.from(this.#listeners, this.#panel).dispose();
  }

  async #review(uri: vscode.Uri): Promise<Review | undefined> {
    const document = openDocuments().get(uri.toString());
    const read = document && this.jobSearch.read(document);
    if (read?.reading.kind !== 'draft' || read.reading.draft.type !== 'letter') return undefined;
    const { text } = read;
    const { draft } = read.reading;
    this.#core ??= import('../../core/letters/letterReview');
    const { fixOf, letterMessage, reviewLetter } = await this.#core;
    const { severity } = this.jobSearch.settings(uri);
    const findings = reviewLetter(text, { draft, ...this.#notesFor(uri, draft) });
    const remarks = findings.flatMap((finding) => {
      const { code, span } = finding;
      const loudness = severity[code];
      if (loudness === 'off') return [];
      return [{ code, span, message: letterMessage(finding), severity: loudness, fix: fixOf(finding, text) }];
    });
    return openDocuments().has(uri.toString()) ? { text, remarks } : undefined;
  }

  /** The note that a letter belongs to, and all others of its folder. */
  #notesFor(
    letter: vscode.Uri,
    draft: Draft,
  ): { note?: InterviewNote; others: readonly letterReview.NamedIn[] } {
    const agenda = this.jobSearch.agenda(letter);
    const own = noteUriOf(this.jobSearch, draft, letter)?.toString();
    const all = this.#names.get(agenda) ?? allNames(agenda);
    this.#names.set(agenda, all);
    const others = all.filter(([path]) => path !== own).map(([, names]) => names);
    return { note: own === undefined ? undefined : agenda.note(own), others };
  }
}

function allNames(agenda: Agenda): readonly (readonly [path: string, names: letterReview.NamedIn])[] {
  return [...agenda.notes()].map(({ path, note: { company, interviewers } }) => [
    path,
    { company, interviewers },
  ]);
}
