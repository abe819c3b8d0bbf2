import type * as vscode from 'vscode';
import type { PendingWork } from './pendingWork';

/** How long files are gathered before they are taken in together, in milliseconds. */
const GATHERING = 50;

/** Files that changed, gathered for a moment: a pull of a thousand is one piece of work. */
export class Gathering implements vscode.Disposable {
  #uris = new Map<string, vscode.Uri>();
  #timer: NodeJS.Timeout | undefined;
  /** Ends the wait. */
  #end: () => void = () => undefined;

  constructor(
    private readonly takeIn: (uris: readonly vscode.Uri[]) => Promise<void>,
    private readonly work: PendingWork,
    /** Given one, they are gathered until nothing changes for so long, in milliseconds. */
    private readonly rest?: number,
  ) {}

  add(uri: vscode.Uri): void {
    this.#uris.set(uri.toString(), uri);
    if (this.#timer === undefined) this.work.begin(this.#wait().then(() => this.#flush()));
    else if (this.rest !== undefined) this.#start();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #wait(): Promise<void> {
    return new Promise((resolve) => {
      this.#end = resolve;
      this.#start();
    });
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#end, this.rest ?? GATHERING);
  }

  #flush(): Promise<void> {
    this.#timer = undefined;
    const uris = [...this.#uris.values()];
    this.#uris = new Map();
    return this.takeIn(uris);
  }
}
