import * as vscode from 'vscode';
import { whenAt } from '../../core/dates/calendar';
import { draftIn } from '../../core/drafts/draftText';
import { say } from '../../core/text/language';
import type { Clock } from '../host/clock';
import { workspaceEdit } from '../host/ranges';
import { noteUriOf } from '../jobSearch/draftOf';
import type { JobSearch } from '../jobSearch/jobSearch';
import { noteAt } from '../notes/chosenNote';

/** Offers, above the salutation of a letter, to make a mail of it, or a letter on paper of a mail. */
export class LetterForms implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #provider = vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, this, {
    providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite],
  });

  constructor(
    private readonly jobSearch: JobSearch,
    private readonly clock: Clock,
  ) {}

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
    const { version } = document;
    const read = this.jobSearch.readAny(document);
    const draft = draftIn(read);
    if (draft?.type !== 'letter') return [];
    const noteUri = noteUriOf(draft, document.uri);
    const known = noteUri && noteAt(this.jobSearch, noteUri);
    if (known === undefined) return [];
    const { inOtherForm } = await import('../../core/letters/letterReview');
    const { note, agenda, path, settings } = known;
    const { rules, sender, letters } = settings;
    const now = this.clock.now();
    const today = whenAt(now, this.clock.zone()).date;
    const application = agenda.application(path);
    const other = inOtherForm(read, draft, { note, application, rules, sender, letters, now, today });
    const [above] = other?.edits ?? [];
    if (other === undefined || above === undefined || document.version !== version) return [];
    if (document.offsetAt(range.start) > above.span.end) return [];
    const title = other.form === 'email' ? say('Make it an e-mail') : say('Make it a letter on paper');
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
    action.edit = workspaceEdit(document, other.edits);
    return [action];
  }

  dispose(): void {
    this.#provider.dispose();
  }
}
