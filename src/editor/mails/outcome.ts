import * as vscode from 'vscode';
import { whenAt } from '../../core/dates/calendar';
import { notePath } from '../../core/drafts/draftNames';
import type { MailOutcome } from '../../core/mails/mailPage';
import { changedByMail, noteOfMail } from '../../core/mails/mailPlan';
import type { MailReading } from '../../core/mails/mailReading';
import { say } from '../../core/text/language';
import { NOWHERE } from './desk';
import type { Desk } from './desk';

/** What would be written now, were it agreed to. */
export async function outcomeOf(
  desk: Desk,
  reading: MailReading,
  folder: vscode.Uri | undefined,
): Promise<MailOutcome> {
  if (Object.keys(reading.choices).length > 0) return { kind: 'open' };
  if (reading.note !== null) return changeOf(desk, reading, vscode.Uri.parse(reading.note));
  const { company, role, interview } = reading.set;
  if (reading.kind !== 'invitation' || company === undefined) return { kind: 'open' };
  const { keys, newInterviewFile } = desk.jobSearch.settings(folder ?? NOWHERE);
  const today = whenAt(desk.clock.now(), desk.clock.zone()).date;
  const named = {
    company: String(company),
    role: role === undefined ? undefined : String(role),
    date: String(interview ?? today).slice(0, today.length),
  };
  return { kind: 'new', path: notePath(newInterviewFile, named), text: noteOfMail(reading, keys) };
}

async function changeOf({ jobSearch }: Desk, reading: MailReading, note: vscode.Uri): Promise<MailOutcome> {
  const path = vscode.workspace.asRelativePath(note);
  const document = await vscode.workspace.openTextDocument(note);
  const read = jobSearch.readToChange(document);
  const plan = changedByMail(read, reading);
  if (plan.kind === 'refused') return { kind: 'refused', path, why: plan.why };
  if (plan.edits.length === 0) return { kind: 'refused', path, why: say('The note says so already.') };
  return { kind: 'change', path, text: read.text, edits: plan.edits };
}
