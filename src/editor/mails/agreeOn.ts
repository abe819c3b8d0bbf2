import * as vscode from 'vscode';
import { choiceKeys, mailPage, sayMailKind } from '../../core/mails/mailPage';
import type { MailOutcome } from '../../core/mails/mailPage';
import { ofNoNote, withChoice } from '../../core/mails/mailReading';
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
import { NOWHERE } from './desk';
import type { Desk } from './desk';
import type { MailSource } from './mailSource';
import { outcomeOf } from './outcome';

/** What the person agreed to, and where a new note goes; a window may have no folder. */
export interface Agreed {
  readonly reading: MailReading;
  readonly outcome: MailOutcome;
  readonly folder?: vscode.Uri;
}

/** Reads the mail once more, as one about a note. */
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
  const page = new MailPage(desk, source, again);
  return besidePage(await page.first(reading), (rewrite) => page.agree(reading, rewrite), say('Mail'));
}

/** Lives as long as one mail is talked about. */
class MailPage {
  /** Where a new note would go; known once it is sure that it is one. */
  #folder: vscode.Uri | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly source: MailSource,
    private readonly again: ReadAgain,
  ) {}

  async first(reading: MailReading): Promise<string> {
    return this.#text(reading, await outcomeOf(this.desk, reading, this.#folder));
  }

  async agree(first: MailReading, rewrite: Rewrite): Promise<Agreed | undefined> {
    let reading = await this.#settled(first, rewrite);
    while (reading !== undefined) {
      const outcome = await outcomeOf(this.desk, reading, this.#folder);
      await rewrite(this.#text(reading, outcome));
      const chosen = await askWhatToDo(reading, outcome);
      if (chosen === 'write') return { reading, outcome, folder: this.#folder };
      if (chosen === undefined) return undefined;
      reading = (await this.#changed(reading)) ?? reading;
    }
    return undefined;
  }

  /** In the words of the vault that it is written into. */
  #text(reading: MailReading, outcome: MailOutcome): string {
    const place = reading.note === null ? this.#folder : vscode.Uri.parse(reading.note);
    const { keys } = this.desk.jobSearch.settings(place ?? NOWHERE);
    return `${BEHIND_THE_BOX}${mailPage(reading, outcome, keys)}`;
  }

  /** Another note is read for anew: what was reckoned for one is not so for another. */
  async #changed(reading: MailReading): Promise<MailReading | undefined> {
    const changed = await changeReading(this.desk.jobSearch, reading);
    return changed?.kind === 'note' ? this.#ofNote(reading, changed.note) : changed?.reading;
  }

  /** Without anything that is left to choose. */
  async #settled(first: MailReading, rewrite: Rewrite): Promise<MailReading | undefined> {
    let reading: MailReading | undefined = first;
    for (let [key] = choiceKeys(reading); key !== undefined; [key] = choiceKeys(reading)) {
      await rewrite(await this.first(reading));
      reading = key === 'note' ? await this.#noteChosen(reading) : await valueChosen(reading, key);
      if (reading === undefined) return undefined;
    }
    return this.#complete(reading);
  }

  /** Which of several notes it is about. */
  async #noteChosen(reading: MailReading): Promise<MailReading | undefined> {
    const rows = (reading.choices.note ?? []).flatMap((path) => {
      const chosen = noteAt(this.desk.jobSearch, vscode.Uri.parse(path));
      return chosen === undefined ? [] : [{ ...noteRow(chosen), path }];
    });
    const another = { label: say('None of these: a new note'), path: undefined };
    const all = reading.kind === 'invitation' ? [...rows, another] : rows;
    const picked = await pickRow(all, { ...titleOf(reading), placeHolder: say('Which note is it about?') });
    if (picked === undefined) return undefined;
    return picked.path === undefined ? ofNoNote(reading) : this.#ofNote(reading, picked.path);
  }

  /** As one about that note: an invitation to a further round of it makes a note of its own. */
  async #ofNote(reading: MailReading, note: string): Promise<MailReading> {
    const other = await this.again(note);
    const isSame = other?.kind === reading.kind && other.choices.note === undefined;
    return isSame ? other : withChoice(reading, 'note', note);
  }

  /** A new note has a company and a folder, and whatever else is said is said of a note. */
  async #complete(reading: MailReading): Promise<MailReading | undefined> {
    if (reading.note !== null) return reading;
    if (reading.kind !== 'invitation') {
      const chosen = await pickNote(this.desk.jobSearch, sayKind(reading));
      return chosen && this.#ofNote(reading, chosen.path);
    }
    const named = await this.#withCompany(reading);
    return named !== undefined && (await this.#hasFolder()) ? named : undefined;
  }

  async #withCompany(reading: MailReading): Promise<MailReading | undefined> {
    if (reading.set.company !== undefined) return reading;
    const company = await pickOrType({
      title: sayKind(reading),
      placeholder: say('Which company? Pick it, or type its name'),
      known: distinct(notesByDate(this.desk.jobSearch).map((note) => note.company)),
    });
    return company ? { ...reading, set: { ...reading.set, company } } : undefined;
  }

  /** In a window with folders a new note goes into one; a mail from outside makes its note in the one that is open. */
  async #hasFolder(): Promise<boolean> {
    const { file } = this.source;
    this.#folder = await folderFor(file && vscode.workspace.getWorkspaceFolder(file) ? file : undefined);
    return this.#folder !== undefined || (vscode.workspace.workspaceFolders ?? []).length === 0;
  }
}

/** The box in which one chooses stands over the first lines. */
const BEHIND_THE_BOX = '\n'.repeat(5);

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
