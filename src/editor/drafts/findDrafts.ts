import * as vscode from 'vscode';
import type { Draft } from '../../core/notes/note';
import { draftIn } from '../../core/drafts/draftText';
import { noteUriOf } from '../jobSearch/draftOf';
import type { JobSearch } from '../jobSearch/jobSearch';
import { readFiles } from '../jobSearch/noteFiles';

/** More drafts than this are not looked through in one folder. */
const MOST_DRAFTS = 1000;

/** A draft with its file. */
export interface FoundDraft {
  readonly uri: vscode.Uri;
  readonly draft: Draft;
}

/** The drafts in a folder, relative to the note, that are for that note, by the names of their files. */
export async function findDrafts(
  jobSearch: JobSearch,
  note: vscode.Uri,
  draftsFolder: string,
): Promise<readonly FoundDraft[]> {
  const folder = vscode.Uri.joinPath(note, '..', draftsFolder);
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found.map(([name]) => name).filter((name) => name.endsWith('.md')),
    () => [],
  );
  const uris = entries
    .sort()
    .slice(0, MOST_DRAFTS)
    .map((name) => vscode.Uri.joinPath(folder, name));
  const found: FoundDraft[] = [];
  await readFiles(uris, ({ uri, text }) => {
    const draft = draftIn(jobSearch.readText(uri, text));
    if (draft !== undefined && noteUriOf(jobSearch, draft, uri)?.path === note.path)
      found.push({ uri, draft });
  });
  return found;
}
