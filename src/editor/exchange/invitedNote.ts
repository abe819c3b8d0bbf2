import * as vscode from 'vscode';
import { whenAt } from '../../core/dates/calendar';
import { moveInterview, setField } from '../../core/editing/edits';
import type { Invitation } from '../../core/exchange/calendarFile';
import { newsOf } from '../../core/exchange/invitedNotes';
import type { InvitationNews } from '../../core/exchange/invitedNotes';
import { say } from '../../core/text/language';
import type { Clock } from '../host/clock';
import { inform } from '../host/notices';
import type { JobSearch } from '../jobSearch/jobSearch';
import { changeNote } from '../notes/changeNote';
import { chooseNote } from '../notes/chosenNote';

export type NewsOf = (invitation: Invitation) => InvitationNews;

/** Tells what an invitation means for the notes of the window, as they are now. */
export function invitationNews(jobSearch: JobSearch, clock: Clock): NewsOf {
  const notes = jobSearch.agendas().flatMap((agenda) => [...agenda.notes()]);
  return (invitation) => newsOf(invitation, notes, clock.zone());
}

/** Shows the note of an invitation, and offers to write down what became of the interview. Nothing is changed unasked. */
export async function tellNote(
  jobSearch: JobSearch,
  clock: Clock,
  news: Extract<InvitationNews, { path: string }>,
): Promise<void> {
  const uri = vscode.Uri.parse(news.path);
  await vscode.window.showTextDocument(uri);
  if (news.kind === 'known') {
    void inform(say('This interview has a note already.'));
    return;
  }
  const [sentence, button] =
    news.kind === 'moved'
      ? [say('The interview in this note has moved to {0}.', news.when), say('Move It')]
      : [say('The interview in this note is cancelled.'), say('Note It')];
  if ((await inform(sentence, button)) !== button) return;
  const chosen = await chooseNote(jobSearch, uri, button);
  if (chosen === undefined) return;
  const today = whenAt(clock.now(), chosen.note.zone).date;
  await changeNote(chosen, (read) =>
    news.kind === 'moved' ? moveInterview(read, news.when) : setField(read, 'cancelled', today),
  );
}
