import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { Debounce } from '../host/debounce';
import { inform } from '../host/notices';
import { readWhole } from '../host/readWhole';
import { hasNews } from './desk';
import type { Desk } from './desk';

/** So long no more files may come, in milliseconds, until those that came are told together. */
const REST = 500;
/** Of more files than this, as a backup or a checkout brings, none is looked into. */
const MOST_FILES = 20;
/** A larger file, in bytes, is read only where somebody asks. */
export const LARGEST_FILE = 5_000_000;

/** Offers to read mails and invitations that are put into a folder of the window: one notice for those that come together. */
export class ArrivedFiles implements vscode.Disposable {
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/*.{eml,ics,EML,ICS}', false, true, true);
  readonly #debounce: Debounce;

  constructor(
    private readonly desk: Desk,
    private readonly read: (file: vscode.Uri) => Thenable<unknown>,
  ) {
    this.#debounce = new Debounce((files) => this.#look(files), desk.work, REST);
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
    await this.desk.jobSearch.settled();
    const found: vscode.Uri[] = [];
    for (const file of files) if (await this.#hasNews(file)) found.push(file);
    if (found.length > 0) void this.#offer(found);
  }

  async #hasNews(file: vscode.Uri): Promise<boolean> {
    const bytes = await readWhole(file, LARGEST_FILE).catch(() => undefined);
    if (bytes === undefined) return false;
    return hasNews(this.desk, bytes);
  }

  async #offer(files: readonly vscode.Uri[]): Promise<void> {
    const [file, ...others] = files;
    if (file === undefined) return;
    const isOne = others.length === 0;
    const sentence = isOne
      ? say('{0} has news of your job search.', vscode.workspace.asRelativePath(file))
      : say('{0} files that arrived have news of your job search.', files.length);
    const readThem = isOne ? say('Read It') : say('Read Them');
    if ((await inform(sentence, readThem)) !== readThem) return;
    for (const one of files) await this.read(one);
  }
}
