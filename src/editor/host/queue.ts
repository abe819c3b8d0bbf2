/** Work that is done one piece after the other, so that of two clicks the second finds what the first has made. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Begins a piece of work once the one before it is done, whether or not that failed. */
  add<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
