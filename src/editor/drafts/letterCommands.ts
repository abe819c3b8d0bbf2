import * as vscode from 'vscode';
import { letterSubjectOf, mailedLetter } from '../../core/letters/letterReview';
import { draftIn } from '../../core/drafts/draftText';
import { say } from '../../core/text/language';
import { mailLink } from '../../core/drafts/mail';
import type { MailLink } from '../../core/drafts/mail';
import { shown } from '../../core/text/shownText';
import type { Draft } from '../../core/notes/note';
import type { NoteText } from '../../core/notes/noteText';
import { folded } from '../../core/notes/values';
import { noteAt } from '../notes/chosenNote';
import { noteUriOf } from '../jobSearch/draftOf';
import type { JobSearch } from '../jobSearch/jobSearch';
import { inform, mention } from '../host/notices';

/** A letter in a file, as the editor has it. */
interface Letter {
  readonly uri: vscode.Uri;
  readonly draft: Draft;
  readonly read: NoteText;
}

/** Copies what a letter says, without what belongs on paper alone, to be pasted wherever it is sent from. */
export async function copyLetter(jobSearch: JobSearch, given: unknown): Promise<void> {
  const letter = await chooseLetter(jobSearch, given);
  if (letter === undefined) return;
  const { subject, body } = mailedLetter(letter.read);
  await vscode.env.clipboard.writeText(body);
  mention(
    subject === undefined ? say('The letter is copied.') : say('The letter is copied, without its subject.'),
    5000,
  );
}

/** Opens a letter in the mail app, addressed to the interviewer; one that is too long for that is copied. */
export async function openInMailApp(jobSearch: JobSearch, given: unknown): Promise<void> {
  const letter = await chooseLetter(jobSearch, given);
  if (letter === undefined) return;
  await jobSearch.settled();
  const { body, mail } = mailOf(jobSearch, letter);
  if (!mail.isWhole) await vscode.env.clipboard.writeText(body);
  const isOpen = await openLink(mail.link);
  const hint = isOpen
    ? hintFor(mail, letter.draft)
    : say('No mail app could be opened: copy the letter instead.');
  if (hint !== undefined) void inform(hint);
}

function mailOf(
  jobSearch: JobSearch,
  { uri, draft, read }: Letter,
): { readonly body: string; readonly mail: MailLink } {
  const noteUri = noteUriOf(jobSearch, draft, uri);
  const note = noteUri && noteAt(jobSearch, noteUri)?.note;
  const person = note?.interviewers.find(({ name }) => folded(name) === folded(draft.to ?? ''));
  const contact = folded(note?.contact?.name ?? '') === folded(draft.to ?? '') ? note?.contact : undefined;
  const { body, subject } = mailedLetter(read);
  const { letters } = jobSearch.settings(uri);
  const about = subject ?? letterSubjectOf(read, draft, note ?? {}, note?.language ?? letters.language);
  return { body, mail: mailLink({ to: person?.email ?? contact?.email, subject: about, body }) };
}

function hintFor({ isWhole, recipient }: MailLink, { to }: Draft): string | undefined {
  if (!isWhole)
    return say('The letter is too long to hand over to the mail app: it is copied, to be pasted there.');
  if (recipient !== undefined) return undefined;
  return to === undefined
    ? say('The note has no plain e-mail address: fill in the recipient.')
    : say('The note has no plain e-mail address of {0}: fill in the recipient.', shown(to));
}

/** The letter that a command was given, else that of the active editor. What is no letter of the window is refused. */
async function chooseLetter(jobSearch: JobSearch, given: unknown): Promise<Letter | undefined> {
  const uri = given === undefined ? vscode.window.activeTextEditor?.document.uri : given;
  const letter = uri instanceof vscode.Uri && isInWindow(uri) ? await letterAt(jobSearch, uri) : undefined;
  if (letter === undefined) void inform(say('This file is not a letter: open one that a note’s draft made.'));
  return letter;
}

/** Any extension can call our commands with anything: a file that lies elsewhere has to be open at least. */
function isInWindow(uri: vscode.Uri): boolean {
  const isOpen = vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === uri.toString(),
  );
  return isOpen || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

async function letterAt(jobSearch: JobSearch, uri: vscode.Uri): Promise<Letter | undefined> {
  const read = await vscode.workspace.openTextDocument(uri).then(
    (document) => jobSearch.readAny(document),
    () => undefined,
  );
  if (read === undefined) return undefined;
  const draft = draftIn(read);
  return draft?.type === 'letter' ? { uri, draft, read } : undefined;
}

/**
 * Opens a link as it is. VS Code decodes a `Uri` and encodes it anew, which makes headers of what is a `&` or `=`
 * in the letter; a text it leaves alone, though the types do not say so (`ExtHostWindow.openUri`).
 */
function openLink(link: string): Thenable<boolean> {
  return vscode.env.openExternal(link as unknown as vscode.Uri);
}
