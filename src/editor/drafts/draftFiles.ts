import * as vscode from 'vscode';
import type { CalendarDate } from '../../core/dates/calendar';
import { draftSnippet } from '../../core/drafts/drafts';
import type { NewDraft } from '../../core/drafts/drafts';
import { numberedName } from '../../core/text/freeNames';
import { say } from '../../core/text/language';
import { pathWithin } from '../../core/text/paths';
import { relativePath } from '../../core/drafts/relativePath';
import { plainText } from '../../core/templates/snippetText';
import { draftIn } from '../../core/drafts/draftText';
import type { NoteText } from '../../core/notes/noteText';
import { noteUriOf } from '../jobSearch/draftOf';
import type { JobSearch } from '../jobSearch/jobSearch';
import type { ChosenNote } from '../notes/chosenNote';
import { findDrafts } from './findDrafts';
import { leadsOut } from '../host/leadsOut';
import { fillNewFile, makeFile, show } from '../host/newFile';
import { complain } from '../host/notices';
import { Queue } from '../host/queue';

/** How many names are tried before giving up: `letter`, `letter-2`, … */
const MOST_NAMES = 100;

/** Where a draft is, or may be made. */
interface DraftPlace {
  readonly file: vscode.Uri;
  readonly isThere: boolean;
}

const drafts = new Queue();

/** Opens the draft that a note already has under this name, or makes it; never overwrites a file. */
export function openDraft(draft: NewDraft, chosen: ChosenNote): Promise<void> {
  return drafts.add(async () => {
    const { uri: note } = chosen;
    const place = await placeOf(draft, chosen);
    if (place === undefined) return;
    if (place.isThere) await show(place.file);
    else if (!(await fillNewFile(place.file, draftSnippet(draft, pathBetween(place.file, note)))))
      tellFailure();
  });
}

/** Makes the draft without opening it, where the note does not have it already. */
export function keepDraft(draft: NewDraft, chosen: ChosenNote, today: CalendarDate): Promise<void> {
  return drafts.add(async () => {
    const { uri: note } = chosen;
    const place = await placeOf(draft, chosen);
    if (place === undefined || place.isThere) return;
    const text = plainText(draftSnippet(draft, pathBetween(place.file, note)), today);
    if (!(await makeFile(place.file, text))) tellFailure();
  });
}

async function placeOf(draft: NewDraft, chosen: ChosenNote): Promise<DraftPlace | undefined> {
  const { jobSearch, uri: note, settings } = chosen;
  const draftsFolder = vscode.Uri.joinPath(note, '..', settings.draftsFolder);
  if (!(await isAllowed(draftsFolder, note))) {
    complain(
      say('Drafts are kept in the folder of the job search, and jobSearch.drafts.folder leads out of it.'),
    );
    return undefined;
  }
  const known = await knownDraft(draft, chosen);
  if (known !== undefined) return { file: known, isThere: true };
  for (let number = 1; number <= MOST_NAMES; number++) {
    const file = vscode.Uri.joinPath(draftsFolder, numberedName(`${draft.name}.md`, number));
    const read = await jobSearch.readFile(file);
    if (read === undefined) return { file, isThere: false };
    if (isDraftOf(jobSearch, read, file, draft, note)) return { file, isThere: true };
  }
  tellFailure();
  return undefined;
}

/** The same draft under a name from before the note was corrected; of check-ins there is one each time. */
async function knownDraft(
  { type, to, about }: NewDraft,
  { jobSearch, uri: note, settings }: ChosenNote,
): Promise<vscode.Uri | undefined> {
  if (about === 'check-in') return undefined;
  const drafts = await findDrafts(jobSearch, note, settings.draftsFolder);
  return drafts.find(({ draft }) => draft.type === type && draft.to === to && draft.about === about)?.uri;
}

/** Drafts stay in the workspace folder of their note, or below where it is itself, also once links are followed. */
async function isAllowed(draftsFolder: vscode.Uri, note: vscode.Uri): Promise<boolean> {
  const beside = vscode.Uri.joinPath(note, '..');
  const home = vscode.workspace.getWorkspaceFolder(note)?.uri ?? beside;
  const isBelow = pathWithin(home.path, `${draftsFolder.path}/`) !== undefined;
  return isBelow && !(await leadsOut([home, beside], draftsFolder));
}

/** Whether a file is this very draft: of the same kind, for the same note, to the same person. */
function isDraftOf(
  jobSearch: JobSearch,
  read: NoteText,
  file: vscode.Uri,
  { type, to }: NewDraft,
  note: vscode.Uri,
): boolean {
  const found = draftIn(read);
  if (found?.type !== type || found.to !== to) return false;
  return noteUriOf(jobSearch, found, file)?.path === note.path;
}

function pathBetween(draft: vscode.Uri, note: vscode.Uri): string {
  return relativePath(vscode.Uri.joinPath(draft, '..').path, note.path);
}

function tellFailure(): void {
  complain(say('The draft could not be made: no file can be written in its folder.'));
}
