import * as vscode from 'vscode';
import { commandId } from '../../core/rules/commands';
import { say } from '../../core/text/language';
import type { Clock } from '../host/clock';
import { LARGEST_LOOKED_AT } from '../../core/notes/speaksOfInterviews';
import { decode } from '../../disk/decode';
import { inform } from '../host/notices';
import type { PendingWork } from '../host/pendingWork';
import { readWhole } from '../host/readWhole';
import type { FolderTalk } from '../jobSearch/diskReader';
import type { JobSearch } from '../jobSearch/jobSearch';

/** Where it is kept for which folders the look was offered. */
const OFFERED = 'looksOffered';
/** So many folders are remembered, the latest. */
const MOST_REMEMBERED = 500;

/** Offers a look once, ever, for a folder without an interview note in which interviews are told. */
export class OfferLook implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  readonly #underWay = new Set<string>();

  constructor(
    private readonly jobSearch: JobSearch,
    private readonly clock: Clock,
    private readonly memory: vscode.Memento,
    work: PendingWork,
  ) {
    this.#listener = jobSearch.onDidFindTalk((talk) => {
      work.begin(this.#offer(talk));
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /** Only where the look would find something: words alone are in many a vault. */
  async #offer({ folder, speaking }: FolderTalk): Promise<void> {
    const key = folder.toString();
    if (this.#isOffered(key)) return;
    this.#underWay.add(key);
    const count = await this.#countFound(folder, speaking).finally(() => this.#underWay.delete(key));
    if (count === 0) return;
    const offered = this.memory.get<readonly string[]>(OFFERED, []);
    await this.memory.update(OFFERED, [...offered, key].slice(-MOST_REMEMBERED));
    void this.#ask(folder, count);
  }

  async #countFound(folder: vscode.Uri, speaking: readonly vscode.Uri[]): Promise<number> {
    const { lookIn } = await import('./lookForInterviews');
    const looked = await lookIn(this.jobSearch, this.clock, folder);
    for (const uri of speaking) {
      const bytes = await readWhole(uri, LARGEST_LOOKED_AT).catch(() => undefined);
      if (bytes !== undefined) looked.add({ uri, text: decode(bytes) });
    }
    return looked.result().look.found.length;
  }

  /** Also while it is still looked at: a folder may be read twice at once. */
  #isOffered(key: string): boolean {
    return this.#underWay.has(key) || this.memory.get<readonly string[]>(OFFERED, []).includes(key);
  }

  async #ask(folder: vscode.Uri, count: number): Promise<void> {
    const look = say('Look at Them');
    const sentence =
      count === 1
        ? say('A note in this folder tells of an interview that has no note of its own.')
        : say('Notes in this folder tell of {0} interviews that have no note of their own.', count);
    if ((await inform(sentence, look)) === look)
      await vscode.commands.executeCommand(commandId('lookForInterviews'), folder);
  }
}
