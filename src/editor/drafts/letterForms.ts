import * as vscode from 'vscode';
import { whenAt } from '../../core/dates/calendar';
import { draftIn } from '../../core/drafts/draftText';
import type { OtherForm } from '../../core/letters/letterForm';
import type { Draft } from '../../core/notes/note';
import { templateAbout } from '../../core/drafts/letterTemplate';
import { noticeText } from '../../core/text/noticeText';
import { say } from '../../core/text/language';
import { shown } from '../../core/text/shownText';
import { exists } from '../host/exists';
import { templateUri } from '../templates/templateUris';
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
    const noteUri = noteUriOf(this.jobSearch, draft, document.uri);
    const known = noteUri && noteAt(this.jobSearch, noteUri);
    if (noteUri === undefined || known === undefined) return [];
    if (await hasOwnTemplate(noteUri, draft)) return [];
    const { inOtherForm } = await import('../../core/letters/letterReview');
    const { note, agenda, path, settings } = known;
    const { rules, sender, letters } = settings;
    const now = this.clock.now();
    const today = whenAt(now, this.clock.zone()).date;
    const application = agenda.application(path);
    const other = inOtherForm(read, draft, { note, application, rules, sender, letters, now, today });
    if (other === undefined || document.version !== version || !isAbove(range, other, document)) return [];
    const title = other.form === 'email' ? say('Make it an e-mail') : say('Make it a letter on paper');
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
    if (other.lost.length === 0) action.edit = workspaceEdit(document, other.edits);
    else action.disabled = { reason: sayLost(other.lost) };
    return [action];
  }

  dispose(): void {
    this.#provider.dispose();
  }
}

/** With a template of one's own a letter has the form that this says. */
async function hasOwnTemplate(note: vscode.Uri, { about }: Draft): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(note);
  return folder !== undefined && exists(templateUri(folder, templateAbout(about)));
}

/** Whether the cursor is where the change would be: above the salutation. */
function isAbove(range: vscode.Range, { end }: OtherForm, document: vscode.TextDocument): boolean {
  return document.offsetAt(range.start) <= end;
}

function sayLost(lines: readonly string[]): string {
  const [first = ''] = lines;
  return noticeText(say('Above the salutation stands what would be lost: {0}', shown(first)));
}
