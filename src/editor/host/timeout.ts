/** A file system that answers nothing at all for so many seconds is not waited for. */
const TIMEOUT = 5;

/** Why nothing came of a read. */
export const TIMED_OUT = 'There was no answer.';

/**
 * Runs out when nothing has been heard for too long, as of a network drive that has gone. Seconds are counted while the
 * machine is awake: sleep does not count.
 */
export class Timeout {
  /** Resolves once it runs out. */
  readonly over: Promise<undefined>;
  #seconds = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.over = new Promise((resolve) => {
      this.#timer = setInterval(() => {
        this.#seconds++;
        if (this.isOver) resolve(undefined);
      }, 1000);
    });
  }

  get isOver(): boolean {
    return this.#seconds >= TIMEOUT;
  }

  /** Something was heard: it begins anew. */
  restart(): void {
    if (!this.isOver) this.#seconds = 0;
  }

  dispose(): void {
    clearInterval(this.#timer);
  }
}

/** What is promised, or `undefined` where it does not come in time. */
export async function withTimeout<T>(promised: PromiseLike<T>): Promise<T | undefined> {
  const timeout = new Timeout();
  try {
    return await Promise.race([promised, timeout.over]);
  } finally {
    timeout.dispose();
  }
}
