import * as vscode from 'vscode';
import type { Agenda, AgendaItem } from '../core/agenda';
import { FOLLOW_UP_NAMES } from '../core/followUps';
import { interviewPlace } from '../core/note';
import { rangeOf } from '../core/text';
import { sayStanding } from '../core/wording';
import type { JobSearch } from './jobSearch';

const ICONS: Partial<Record<AgendaItem['followUp']['state'], string>> = {
  overdue: '$(warning)',
  due: '$(info)',
  open: '$(mail)',
  upcoming: '$(calendar)',
  snoozed: '$(bell-slash)',
};

/** What is owed now or later, in the order in which one acts on it. */
const STATES = Object.keys(ICONS);

/** Lists what is owed, overdue first; choosing one opens its note at the place. */
export async function showFollowUps(jobSearch: JobSearch): Promise<void> {
  const rows = jobSearch
    .agendas()
    .flatMap((agenda) => [...agenda.items()].map((item) => ({ ...row(agenda, item), item })))
    .filter(({ item }) => STATES.includes(item.followUp.state))
    .sort((a, b) => order(a.item, b.item));
  if (rows.length === 0) {
    void vscode.window.showInformationMessage('Nothing is owed: no interview note has a follow-up ahead.');
    return;
  }
  const picked = await vscode.window.showQuickPick(rows, {
    title: 'Follow-ups',
    placeHolder: 'Open a note',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked !== undefined) await openNote(picked.item);
}

function row(agenda: Agenda, { path, note, followUp }: AgendaItem): vscode.QuickPickItem {
  const today = agenda.telling(path)?.today ?? '';
  const about = [note.company ?? '?', note.role].filter((part) => part !== undefined).join(', ');
  return {
    label: `${ICONS[followUp.state] ?? ''} ${about}`,
    description: `${FOLLOW_UP_NAMES[followUp.kind]}, ${sayStanding(followUp, note, today)}`,
    detail: vscode.workspace.asRelativePath(vscode.Uri.parse(path)),
  };
}

function order(a: AgendaItem, b: AgendaItem): number {
  const byState = STATES.indexOf(a.followUp.state) - STATES.indexOf(b.followUp.state);
  return byState === 0 ? (a.followUp.due ?? '').localeCompare(b.followUp.due ?? '') : byState;
}

async function openNote({ path, note }: AgendaItem): Promise<void> {
  const { start, end } = rangeOf(note.lineStarts, interviewPlace(note));
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(path), { selection });
}
