import * as vscode from 'vscode';
import { noticeText } from '../../core/text/noticeText';
import { isAtOrBelow } from './noteFiles';
import type { UnreadableFile } from './noteFiles';

/** The files and folders of the window that are there and cannot be read. Each is told in the log. */
export class UnreadableFiles implements vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<void>();
  /** Fires when there are more of them, or fewer. */
  readonly onDidChange = this.#onDidChange.event;
  readonly #uris = new Map<string, vscode.Uri>();

  constructor(private readonly log: vscode.LogOutputChannel) {}

  all(): readonly vscode.Uri[] {
    return [...this.#uris.values()];
  }

  /** Files were looked at, and of these, `failed` cannot be read. */
  lookedAt(uris: readonly vscode.Uri[], failed: readonly UnreadableFile[]): void {
    const looked = new Set(uris.map(String));
    this.#replace((path) => looked.has(path), failed);
  }

  /** All was looked at that is in a folder, or it went away, and of this, `failed` cannot be read. */
  lookedBelow(folder: vscode.Uri, failed: readonly UnreadableFile[]): void {
    const place = folder.toString();
    this.#replace((path) => isAtOrBelow(place, path), failed);
  }

  dispose(): void {
    this.#onDidChange.dispose();
  }

  #replace(isOld: (path: string) => boolean, failed: readonly UnreadableFile[]): void {
    const before = new Set(this.#uris.keys());
    for (const path of before) if (isOld(path)) this.#uris.delete(path);
    for (const { uri, why } of failed) {
      const path = uri.toString();
      this.#uris.set(path, uri);
      if (!before.has(path)) this.log.warn(`Cannot read ${noticeText(uri.fsPath)}: ${noticeText(why)}`);
    }
    const isSame = before.size === this.#uris.size && [...before].every((path) => this.#uris.has(path));
    if (!isSame) this.#onDidChange.fire();
  }
}
