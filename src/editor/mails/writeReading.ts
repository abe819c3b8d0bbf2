import * as vscode from 'vscode';
import { changedByMail } from '../../core/mails/mailPlan';
import type { MailReading } from '../../core/mails/mailReading';
import { say } from '../../core/text/language';
import { mayWrite } from '../host/mayWrite';
import { freeFile, show } from '../host/newFile';
import { complain } from '../host/notices';
import { staysWithin } from '../notes/beginNote';
import { changeNote } from '../notes/changeNote';
import { chooseNote } from '../notes/chosenNote';
import { makeNotes, tellMade } from '../notes/makeNotes';
import type { Agreed } from './agreeOn';
import type { Desk } from './desk';

/** Writes what was agreed to: a change of a note in one undo step, or a new note, which can be taken back. */
export async function writeReading(desk: Desk, { reading, outcome, folder }: Agreed): Promise<void> {
  if (outcome.kind === 'change') await changeIn(desk, reading, outcome.text);
  if (outcome.kind === 'new') await make(desk, outcome, folder);
}

/** Only the note that was shown is changed: `shown` is what it said. */
async function changeIn({ jobSearch }: Desk, reading: MailReading, shown: string): Promise<void> {
  if (reading.note === null) return;
  const chosen = await chooseNote(jobSearch, vscode.Uri.parse(reading.note), say('Read a mail'));
  if (chosen === undefined) return;
  await vscode.window.showTextDocument(chosen.uri);
  await changeNote(chosen, (read) =>
    read.text === shown
      ? changedByMail(read, reading)
      : {
          kind: 'refused',
          why: say('The note changed meanwhile, and was left as it is: try again.'),
        },
  );
}

interface NewNote {
  readonly path: string;
  readonly text: string;
}

async function make({ work }: Desk, { path, text }: NewNote, folder: vscode.Uri | undefined): Promise<void> {
  if (folder === undefined) {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(document);
    return;
  }
  if (!mayWrite(folder) || !(await staysWithin(folder, [path]))) return;
  const file = await freeFile(folder, path);
  if (file === undefined) {
    complain(say('The note could not be made in that folder.'));
    return;
  }
  const free = path.slice(0, path.lastIndexOf('/') + 1) + file.path.slice(file.path.lastIndexOf('/') + 1);
  const made = await makeNotes([{ path: free, text }], folder);
  if (made.made.length > 0) await show(file);
  // The notice stays while the note is looked at.
  work.begin(tellMade(made, folder));
}
