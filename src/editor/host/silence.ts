/** A file system that answers nothing at all for so many seconds is not waited for. */
const LONGEST_SILENCE = 5;

/** Why nothing came of a read. */
export const SILENCE = 'There was no answer.';

/**
 * How long nothing has been heard, as of a network drive that has gone. Seconds are counted while the machine is
 * awake: sleep is no silence.
 */
export class Silence {
  /** Resolves once nothing has been heard for too long. */
  readonly tooLong: Promise<undefined>;
  #seconds = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.tooLong = new Promise((resolve) => {
      this.#timer = setInterval(() => {
        this.#seconds++;
        if (this.isTooLong) resolve(undefined);
      }, 1000);
    });
  }

  get isTooLong(): boolean {
    return this.#seconds >= LONGEST_SILENCE;
  }

  /** Something was heard: it begins anew. */
  break(): void {
    if (!this.isTooLong) this.#seconds = 0;
  }

  dispose(): void {
    clearInterval(this.#timer);
  }
}

/** What is promised, or `undefined` where it does not come in time. */
export async function inTime<T>(promised: PromiseLike<T>): Promise<T | undefined> {
  const silence = new Silence();
  try {
    return await Promise.race([promised, silence.tooLong]);
  } finally {
    silence.dispose();
  }
}
