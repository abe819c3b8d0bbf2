import type * as vscode from 'vscode';
import type { PendingWork } from './pendingWork';

/** How long files are gathered before they are taken together, in milliseconds. */
const WAIT = 50;

/** Debounces work on files: those that change within a moment, as by a pull of a thousand, are one piece of work. */
export class Debounce implements vscode.Disposable {
  #uris = new Map<string, vscode.Uri>();
  #timer: NodeJS.Timeout | undefined;
  /** Ends the wait. */
  #end: () => void = () => undefined;

  constructor(
    private readonly run: (uris: readonly vscode.Uri[]) => Promise<void>,
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
    this.#timer = setTimeout(this.#end, this.rest ?? WAIT);
  }

  #flush(): Promise<void> {
    this.#timer = undefined;
    const uris = [...this.#uris.values()];
    this.#uris = new Map();
    return this.run(uris);
  }
}
