import * as vscode from 'vscode';
import { byUrgency } from '../../core/agenda/agenda';
import type { Agenda, AgendaItem } from '../../core/agenda/agenda';
import { signOf } from '../../core/views/followUpRows';
import { FOLLOW_UP_NAMES } from '../../core/rules/followUps';
import { say } from '../../core/text/language';
import { interviewPlace } from '../../core/notes/note';
import { rangeOf } from '../../core/text/text';
import { sayApplication } from '../../core/wording/wording';
import type { JobSearch } from '../jobSearch/jobSearch';
import { rangeFrom } from '../host/ranges';
import { SIGNS } from './rowSigns';
import { sayUnreadable } from './unreadableStatus';
import { sayStanding } from '../../core/wording/followUpWording';
import { inform } from '../host/notices';
import { pickRow } from '../host/rows';
import type { Row } from '../host/rows';

/** Lists what is owed, overdue first; choosing one opens its note at the place. */
export async function showFollowUps(jobSearch: JobSearch): Promise<void> {
  await jobSearch.settled();
  const rows = jobSearch
    .agendas()
    .flatMap((agenda) => agenda.ahead().map((item) => ({ ...row(agenda, item), item })))
    .sort((a, b) => byUrgency(a.item, b.item));
  if (rows.length === 0) {
    const count = jobSearch.unreadable.all().length;
    void inform(
      count === 0
        ? say('Nothing is owed: no interview note has a follow-up ahead.')
        : say('Nothing is owed: no interview note has a follow-up ahead. But {0}.', sayUnreadable(count)),
    );
    return;
  }
  const picked = await pickRow(rows, {
    title: say('Follow-ups'),
    placeHolder: say('Open a note'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked !== undefined) await openNote(picked.item);
}

function row(agenda: Agenda, { path, note, followUp }: AgendaItem): Row {
  const today = agenda.telling(path)?.today ?? '';
  const sign = signOf(followUp);
  return {
    icon: sign && SIGNS[sign].id,
    label: sayApplication(note),
    description: say('{0}, {1}', say(FOLLOW_UP_NAMES[followUp.kind]), sayStanding(followUp, note, today)),
    detail: vscode.workspace.asRelativePath(vscode.Uri.parse(path)),
  };
}

async function openNote({ path, note }: AgendaItem): Promise<void> {
  const selection = rangeFrom(rangeOf(note.lineStarts, interviewPlace(note)));
  await vscode.window.showTextDocument(vscode.Uri.parse(path), { selection });
}
