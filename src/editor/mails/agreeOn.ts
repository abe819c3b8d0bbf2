import * as vscode from 'vscode';
import { choiceKeys, mailPage, sayMailKind } from '../../core/mails/mailPage';
import type { MailOutcome } from '../../core/mails/mailPage';
import { withChoice } from '../../core/mails/mailReading';
import type { MailKey, MailReading } from '../../core/mails/mailReading';
import { distinct } from '../../core/notes/knownNames';
import { say } from '../../core/text/language';
import { besidePage } from '../host/page';
import type { Rewrite } from '../host/page';
import { pickOrType } from '../host/pickOrType';
import { pickRow } from '../host/rows';
import { noteAt, noteRow, pickNote } from '../notes/chosenNote';
import { folderFor } from '../notes/beginNote';
import { notesByDate } from '../notes/notesByDate';
import { changeReading } from './changeReading';
import type { MailSource } from './mailSource';
import { outcomeOf } from './outcome';
import type { Desk } from './desk';

/** What the person agreed to, and where a new note goes; a window may have no folder. */
export interface Agreed {
  readonly reading: MailReading;
  readonly outcome: MailOutcome;
  readonly folder?: vscode.Uri;
}

/** Reads the mail once more, as one about the application of a note. */
export type ReadAgain = (note: string) => Promise<MailReading | undefined>;

/**
 * Shows what a mail means beside what would be written, has chosen what has two readings, and changed what is wrong;
 * `undefined` where the person leaves it. Nothing is written.
 */
export async function agreeOn(
  desk: Desk,
  reading: MailReading,
  source: MailSource,
  again: ReadAgain,
): Promise<Agreed | undefined> {
  const isNew = reading.note === null && reading.kind === 'invitation';
  const folder = isNew ? await folderFor(ownFile(source)) : undefined;
  const page = new MailPage(desk, folder, again);
  return besidePage(await page.text(reading), (rewrite) => page.agree(reading, rewrite), say('Mail'));
}

/** A mail from outside the window makes its note in the folder that is open. */
function ownFile({ file }: MailSource): vscode.Uri | undefined {
  return file && vscode.workspace.getWorkspaceFolder(file) ? file : undefined;
}

/** Lives as long as one mail is talked about. */
class MailPage {
  constructor(
    private readonly desk: Desk,
    private readonly folder: vscode.Uri | undefined,
    private readonly again: ReadAgain,
  ) {}

  async text(reading: MailReading): Promise<string> {
    const { keys } = this.desk.jobSearch.settings(this.folder ?? NOWHERE);
    return mailPage(reading, await outcomeOf(this.desk, reading, this.folder), keys);
  }

  async agree(first: MailReading, rewrite: Rewrite): Promise<Agreed | undefined> {
    let reading = await this.#settled(first, rewrite);
    while (reading !== undefined) {
      await rewrite(await this.text(reading));
      const outcome = await outcomeOf(this.desk, reading, this.folder);
      const chosen = await askWhatToDo(reading, outcome);
      if (chosen === 'write') return { reading, outcome, folder: this.folder };
      if (chosen === undefined) return undefined;
      reading = (await changeReading(this.desk.jobSearch, reading)) ?? reading;
    }
    return undefined;
  }

  /** Without anything that is left to choose. */
  async #settled(first: MailReading, rewrite: Rewrite): Promise<MailReading | undefined> {
    let reading: MailReading | undefined = first;
    for (let [key] = choiceKeys(reading); key !== undefined; [key] = choiceKeys(reading)) {
      await rewrite(await this.text(reading));
      reading = key === 'note' ? await this.#ofNote(reading) : await valueChosen(reading, key);
      if (reading === undefined) return undefined;
    }
    return this.#complete(reading);
  }

  /** Which of several notes it is about: then it is read as a mail about that. */
  async #ofNote(reading: MailReading): Promise<MailReading | undefined> {
    const { jobSearch } = this.desk;
    const rows = (reading.choices.note ?? []).flatMap((path) => {
      const chosen = noteAt(jobSearch, vscode.Uri.parse(path));
      return chosen === undefined ? [] : [{ ...noteRow(chosen), path }];
    });
    const picked = await pickRow(rows, { ...titleOf(reading), placeHolder: say('Which note is it about?') });
    if (picked === undefined) return undefined;
    const other = await this.again(picked.path);
    return other?.kind === reading.kind && other.choices.note === undefined && other.note !== null
      ? other
      : withChoice(reading, 'note', picked.path);
  }

  /** A new note has a company, and whatever else is said is said of a note. */
  async #complete(reading: MailReading): Promise<MailReading | undefined> {
    const { jobSearch } = this.desk;
    if (reading.note !== null) return reading;
    if (reading.kind !== 'invitation') {
      const chosen = await pickNote(jobSearch, sayKind(reading));
      return chosen && { ...reading, note: chosen.path };
    }
    if (reading.set.company !== undefined) return reading;
    const company = await pickOrType({
      title: sayKind(reading),
      placeholder: say('Which company? Pick it, or type its name'),
      known: distinct(notesByDate(jobSearch).map((note) => note.company)),
    });
    return company ? { ...reading, set: { ...reading.set, company } } : undefined;
  }
}

const NOWHERE = vscode.Uri.from({ scheme: 'untitled', path: 'mail.md' });

async function valueChosen(reading: MailReading, key: MailKey): Promise<MailReading | undefined> {
  const { choices, evidence } = reading;
  const rows = (choices[key] ?? []).map((value) => ({ label: value }));
  const placeHolder = say('{0}? From “{1}”', key, evidence[key] ?? '');
  const picked = await pickRow(rows, { ...titleOf(reading), placeHolder });
  return picked && withChoice(reading, key, picked.label);
}

/** `undefined` where it is left. */
async function askWhatToDo(
  reading: MailReading,
  outcome: MailOutcome,
): Promise<'write' | 'change' | undefined> {
  const canWrite = outcome.kind === 'new' || outcome.kind === 'change';
  const where = outcome.kind === 'open' ? undefined : outcome.path;
  const rows = [
    ...(canWrite ? [{ label: say('Write'), description: where, act: 'write' as const }] : []),
    { label: say('Change…'), description: say('a value, or the note'), act: 'change' as const },
    { label: say('Leave'), description: say('nothing is written'), act: undefined },
  ];
  return (await pickRow(rows, titleOf(reading)))?.act;
}

/** The page is read, and scrolled, while it is asked. */
function titleOf(reading: MailReading): vscode.QuickPickOptions {
  return { title: sayKind(reading), ignoreFocusOut: true };
}

function sayKind({ kind }: MailReading): string {
  return kind === 'other' ? '' : sayMailKind(kind);
}
