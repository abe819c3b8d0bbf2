import * as vscode from 'vscode';
import type { InvitationNews } from '../../core/exchange/invitedNotes';
import { say } from '../../core/text/language';
import { textOf } from './calendarCommands';
import type { Clock } from '../host/clock';
import { Debounce } from '../host/debounce';
import { invitationNews } from './invitedNote';
import type { JobSearch } from '../jobSearch/jobSearch';
import { inform } from '../host/notices';
import type { PendingWork } from '../host/pendingWork';

/** So long no more files may come, in milliseconds, until those that came are told together. */
const REST = 500;
/** Of more files than this, as a backup or a checkout brings, none is looked into. */
const MOST_FILES = 20;

type Make = (file: vscode.Uri) => Thenable<unknown>;

/** Offers to make notes of invitations that are put into a folder of the window: one notice for those that come together. */
export class Invitations implements vscode.Disposable {
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/*.ics', false, true, true);
  readonly #debounce: Debounce;

  constructor(
    private readonly make: Make,
    private readonly jobSearch: JobSearch,
    private readonly clock: Clock,
    work: PendingWork,
  ) {
    this.#debounce = new Debounce((files) => this.#look(files), work, REST);
    this.#watcher.onDidCreate((file) => {
      this.#debounce.add(file);
    });
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#debounce.dispose();
  }

  /** The offer is waited for by nobody. */
  async #look(files: readonly vscode.Uri[]): Promise<void> {
    if (files.length > MOST_FILES) return;
    await this.jobSearch.settled();
    const found: vscode.Uri[] = [];
    for (const file of files) {
      const kinds = await this.#kindsIn(file);
      if (kinds.includes('new')) found.push(file);
      else if (kinds.includes('moved') || kinds.includes('cancelled')) void this.#tell(file);
    }
    if (found.length > 0) void this.#offer(found);
  }

  async #offer(files: readonly vscode.Uri[]): Promise<void> {
    const [file, ...others] = files;
    if (file === undefined) return;
    const isOne = others.length === 0;
    const question = isOne
      ? say('Make an interview note of the invitation {0}?', vscode.workspace.asRelativePath(file))
      : say('Make interview notes of the {0} invitations that arrived?', files.length);
    const makeThem = isOne ? say('Make the Note') : say('Make the Notes');
    if ((await inform(question, makeThem)) !== makeThem) return;
    for (const one of files) await this.make(one);
  }

  /** What became of an interview is shown and asked by the command itself. */
  async #tell(file: vscode.Uri): Promise<void> {
    const name = vscode.workspace.asRelativePath(file);
    const look = say('Have a Look');
    const choice = await inform(say('{0} tells what became of an interview that has a note.', name), look);
    if (choice === look) await this.make(file);
  }

  async #kindsIn(file: vscode.Uri): Promise<readonly InvitationNews['kind'][]> {
    const text = await textOf(file);
    if (text === '') return [];
    const { invitationsIn, isOurs } = await import('../../core/exchange/calendarFile');
    if (isOurs(text)) return [];
    const newsOf = invitationNews(this.jobSearch, this.clock);
    return (invitationsIn(text, this.clock.zone()) ?? []).map((invitation) => newsOf(invitation).kind);
  }
}
