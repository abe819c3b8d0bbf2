import * as vscode from 'vscode';
import { addressedAt, namePlace } from '../../core/drafts/addressed';
import { draftIn, notePlace } from '../../core/drafts/draftText';
import { say } from '../../core/text/language';
import type { Draft } from '../../core/notes/note';
import { noticeText } from '../../core/text/noticeText';
import { shown } from '../../core/text/shownText';
import { folded } from '../../core/notes/values';
import { noteAt } from '../notes/chosenNote';
import { noteUriOf } from '../jobSearch/draftOf';
import type { JobSearch } from '../jobSearch/jobSearch';
import { findDrafts } from './findDrafts';
import { rangeIn } from '../host/ranges';

/** Leads from a draft to its note, and from the people of a note to the drafts addressed to them. */
export class DraftLinks implements vscode.DocumentLinkProvider, vscode.DefinitionProvider, vscode.Disposable {
  readonly #disposables = vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider({ language: 'markdown' }, this),
    vscode.languages.registerDefinitionProvider({ language: 'markdown' }, this),
  );

  constructor(private readonly jobSearch: JobSearch) {}

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    await this.jobSearch.settled();
    const link = this.#linkToNote(document);
    return link === undefined
      ? this.#linksToDrafts(document)
      : [linkTo(link.note, link.range, say('Open the note'))];
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Location[] | vscode.LocationLink[]> {
    await this.jobSearch.settled();
    const link = this.#linkToNote(document);
    if (link === undefined) return this.#draftsMeantAt(document, position);
    if (!link.range.contains(position)) return [];
    const targetRange = new vscode.Range(0, 0, 0, 0);
    return [{ originSelectionRange: link.range, targetUri: link.note, targetRange }];
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #linkToNote(
    document: vscode.TextDocument,
  ): { readonly note: vscode.Uri; readonly range: vscode.Range } | undefined {
    const read = this.jobSearch.readAny(document);
    const draft = draftIn(read);
    const note = draft && noteUriOf(this.jobSearch, draft, document.uri);
    const place = note && noteAt(this.jobSearch, note) && notePlace(read);
    if (note === undefined || place === undefined) return undefined;
    return { note, range: rangeIn(document, place) };
  }

  /** A link on the name of each interviewer to whom there is a draft: to their thank-you letter, else to another one. */
  async #linksToDrafts(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const chosen = noteAt(this.jobSearch, document.uri);
    if (chosen === undefined || chosen.note.interviewers.length === 0) return [];
    const read = this.jobSearch.readAny(document);
    const drafts = await findDrafts(this.jobSearch, chosen.uri, chosen.settings.draftsFolder);
    return chosen.note.interviewers.flatMap((interviewer) => {
      const theirs = drafts.filter(({ draft }) => folded(draft.to ?? '') === folded(interviewer.name));
      const found = theirs.find(({ draft }) => isThankYou(draft)) ?? theirs[0];
      if (found === undefined) return [];
      const range = rangeIn(document, namePlace(read, interviewer));
      return [linkTo(found.uri, range, sayDraftOf(found.draft, interviewer.name))];
    });
  }

  async #draftsMeantAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
    const chosen = noteAt(this.jobSearch, document.uri);
    if (chosen === undefined) return [];
    const meant = addressedAt(this.jobSearch.readAny(document), document.offsetAt(position), chosen.note);
    if (meant === undefined) return [];
    const names = meant.names === 'everyone' ? undefined : meant.names.map(folded);
    return (await findDrafts(this.jobSearch, chosen.uri, chosen.settings.draftsFolder))
      .filter(({ draft }) => names === undefined || names.includes(folded(draft.to ?? '')))
      .map(({ uri }) => new vscode.Location(uri, new vscode.Position(0, 0)));
  }
}

function isThankYou({ type, about }: Draft): boolean {
  return type === 'letter' && about === undefined;
}

function sayDraftOf({ type }: Draft, name: string): string {
  return type === 'letter'
    ? say('Open the letter to {0}', shown(name))
    : say('Open the call notes for {0}', shown(name));
}

function linkTo(target: vscode.Uri, range: vscode.Range, tooltip: string): vscode.DocumentLink {
  const link = new vscode.DocumentLink(range, target);
  link.tooltip = noticeText(tooltip);
  return link;
}
