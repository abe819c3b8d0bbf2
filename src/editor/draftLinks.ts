import * as vscode from 'vscode';
import { addressedAt } from '../core/addressed';
import { notePlace } from '../core/draftText';
import { folded } from '../core/values';
import { noteAt } from './chosenNote';
import { draftIn, noteUriOf } from './draftAt';
import type { JobSearch } from './jobSearch';
import { readFiles } from './noteFiles';

/** More drafts than this are not looked through in one folder. */
const MOST_DRAFTS = 1000;

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
    if (link === undefined) return [];
    const shown = new vscode.DocumentLink(link.range, link.note);
    shown.tooltip = 'Open the note';
    return [shown];
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
    const text = document.getText();
    const draft = draftIn(text);
    const note = draft && noteUriOf(draft, document.uri);
    const place = note && noteAt(this.jobSearch, note) && notePlace(text);
    if (note === undefined || place === undefined) return undefined;
    return {
      note,
      range: new vscode.Range(document.positionAt(place.start), document.positionAt(place.end)),
    };
  }

  async #draftsMeantAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
    const chosen = noteAt(this.jobSearch, document.uri);
    if (chosen === undefined) return [];
    const { note, settings } = chosen;
    const meant = addressedAt(document.getText(), document.offsetAt(position), note.interviewers);
    if (meant === undefined) return [];
    const names = meant.names === 'everyone' ? undefined : meant.names.map(folded);
    const drafts = await draftsOf(
      document.uri,
      vscode.Uri.joinPath(document.uri, '..', settings.draftsFolder),
    );
    return drafts
      .filter(({ to }) => names === undefined || names.includes(folded(to ?? '')))
      .map(({ uri }) => new vscode.Location(uri, new vscode.Position(0, 0)));
  }
}

/** The drafts in a folder that are for a note, by name. */
async function draftsOf(
  note: vscode.Uri,
  folder: vscode.Uri,
): Promise<readonly { readonly uri: vscode.Uri; readonly to?: string }[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found.map(([name]) => name).filter((name) => name.endsWith('.md')),
    () => [],
  );
  const files = await readFiles(
    entries
      .sort()
      .slice(0, MOST_DRAFTS)
      .map((name) => vscode.Uri.joinPath(folder, name)),
  );
  return files.flatMap(({ uri, text }) => {
    const draft = text === undefined ? undefined : draftIn(text);
    return draft !== undefined && noteUriOf(draft, uri)?.path === note.path ? [{ uri, to: draft.to }] : [];
  });
}
