import * as vscode from 'vscode';
import { linkedPath } from '../../core/drafts/draftLink';
import { draftIn } from '../../core/drafts/draftText';
import type { Draft } from '../../core/notes/note';
import type { JobSearch } from './jobSearch';

/** The draft in a file; `undefined` where there is none. */
export async function draftOf(jobSearch: JobSearch, file: vscode.Uri): Promise<Draft | undefined> {
  const read = await jobSearch.readFile(file);
  return read && draftIn(read);
}

/** Where the note of a draft should be. */
export function noteUriOf(
  jobSearch: JobSearch,
  { for: path }: Draft,
  draft: vscode.Uri,
): vscode.Uri | undefined {
  if (path === undefined || path === '') return undefined;
  return jobSearch.knownNote(vscode.Uri.joinPath(draft, '..', linkedPath(path)));
}
