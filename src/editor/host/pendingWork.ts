/** Work that was begun and is not yet done, so that one can wait for the last of it. */
export class PendingWork {
  readonly #begun = new Set<Promise<void>>();

  /** `onFailure` is told of work that failed: a mistake of ours, never a person's note. */
  constructor(private readonly onFailure: (error: unknown) => void) {}

  begin(work: Promise<void>): void {
    const tracked = work.catch(this.onFailure).finally(() => this.#begun.delete(tracked));
    this.#begun.add(tracked);
  }

  /** Resolves when nothing is under way, what was begun meanwhile included. */
  async done(): Promise<void> {
    while (this.#begun.size > 0) await Promise.all(this.#begun);
  }
}
