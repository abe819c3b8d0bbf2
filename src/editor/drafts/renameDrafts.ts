import * as vscode from 'vscode';
import { linkedPath, linkTo } from '../../core/drafts/draftLink';
import { relativePath } from '../../core/drafts/relativePath';
import { draftOf, noteUriOf } from '../jobSearch/draftOf';
import { findDrafts } from './findDrafts';
import type { JobSearch } from '../jobSearch/jobSearch';
import { isAtOrBelow, isOnSameRoot } from '../jobSearch/noteFiles';
import { rangeIn } from '../host/ranges';

/** More files than this are not looked through when a folder is renamed. */
const MOST_FILES = 2000;

type Renames = vscode.FileWillRenameEvent['files'];

/** When a note or draft, or a folder with some, is renamed or moved in VS Code, drafts go on leading to their notes. */
export class RenameDrafts implements vscode.Disposable {
  readonly #listener = vscode.workspace.onWillRenameFiles((event) => {
    event.waitUntil(this.#edits(event.files));
  });

  constructor(private readonly jobSearch: JobSearch) {}

  dispose(): void {
    this.#listener.dispose();
  }

  async #edits(renames: Renames): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    for (const uri of await this.#draftsTouched(renames)) await this.#follow(uri, renames, edit);
    return edit;
  }

  /** The drafts of the notes that move, and the drafts that move themselves. */
  async #draftsTouched(renames: Renames): Promise<readonly vscode.Uri[]> {
    const found = new Map<string, vscode.Uri>();
    for (const note of this.#notesMoving(renames)) {
      const { draftsFolder } = this.jobSearch.settings(note);
      for (const { uri } of await findDrafts(this.jobSearch, note, draftsFolder))
        found.set(uri.toString(), uri);
    }
    for (const { oldUri } of renames) {
      for (const uri of await markdownAt(oldUri)) found.set(uri.toString(), uri);
    }
    return [...found.values()];
  }

  #notesMoving(renames: Renames): readonly vscode.Uri[] {
    const paths = this.jobSearch.agendas().flatMap((agenda) => [...agenda.notePaths()]);
    return paths
      .filter((path) => renames.some(({ oldUri }) => isAtOrBelow(oldUri.toString(), path)))
      .map((path) => vscode.Uri.parse(path));
  }

  async #follow(uri: vscode.Uri, renames: Renames, edit: vscode.WorkspaceEdit): Promise<void> {
    const draft = await draftOf(this.jobSearch, uri);
    const note = draft && noteUriOf(this.jobSearch, draft, uri);
    if (draft === undefined || note === undefined) return;
    const [newDraft, newNote] = [movedTo(uri, renames), movedTo(note, renames)];
    // From one drive or server to another no such path leads.
    if (!isOnSameRoot(newDraft, newNote)) return;
    const path = relativePath(vscode.Uri.joinPath(newDraft, '..').path, newNote.path);
    const isSame = vscode.Uri.joinPath(newDraft, '..', linkedPath(draft.for ?? '')).path === newNote.path;
    if (isSame) return;
    const document = await vscode.workspace.openTextDocument(uri);
    const change = linkTo(this.jobSearch.readAny(document), path);
    if (change !== undefined) edit.replace(uri, rangeIn(document, change.span), change.newText);
  }
}

/** Where a file is once everything is renamed. */
function movedTo(uri: vscode.Uri, renames: Renames): vscode.Uri {
  const rename = renames.find(({ oldUri }) => isAtOrBelow(oldUri.toString(), uri.toString()));
  if (rename === undefined) return uri;
  return rename.newUri.with({ path: rename.newUri.path + uri.path.slice(rename.oldUri.path.length) });
}

/** The Markdown files that are renamed, or lie in a folder that is. */
async function markdownAt(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const isFile = await vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => true,
  );
  if (isFile) return uri.path.endsWith('.md') ? [uri] : [];
  return vscode.workspace.findFiles(new vscode.RelativePattern(uri, '**/*.md'), null, MOST_FILES);
}
