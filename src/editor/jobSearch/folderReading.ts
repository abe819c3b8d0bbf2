import * as vscode from 'vscode';

/**
 * One reading of a folder, or of some of its files: it takes a while, and knows of which of them more became known
 * meanwhile, so that what it read of those does not count.
 */
export class FolderReading {
  readonly #cancellation = new vscode.CancellationTokenSource();
  /** Files that are known better by now, and folders that went with all that was in them. */
  readonly #newer = new Set<string>();

  get token(): vscode.CancellationToken {
    return this.#cancellation.token;
  }

  /** Something became known of a file, or of a folder that went. */
  changed(path: string): void {
    this.#newer.add(path);
  }

  /** Whether more is known of a file than what this reading finds: of itself, or of a folder that it lies in. */
  isOutdated(path: string): boolean {
    if (this.#newer.size === 0) return false;
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
      if (this.#newer.has(path.slice(0, end))) return true;
    return false;
  }

  cancel(): void {
    this.#cancellation.cancel();
  }
}
