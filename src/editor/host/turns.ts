/** How long the extension host is kept from other work in one go, in milliseconds. */
const LONGEST = 4;

/** Turns that long work takes: between them, others have theirs. */
export class Turns {
  #end = performance.now() + LONGEST;

  /** Whether the turn has lasted long enough. */
  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** Lets others have their turn, once ours is over. */
  async pass(): Promise<void> {
    if (!this.isOver) return;
    await nextTurn();
    this.#end = performance.now() + LONGEST;
  }
}

/** Resolves once others had their turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    // A browser has no `setImmediate`.
    if ('setImmediate' in globalThis) setImmediate(resolve);
    else setTimeout(resolve);
  });
}

/** Does work in small steps, with turns for others between them. */
export async function inTurns<T>(steps: Iterator<unknown, T>): Promise<T> {
  const turns = new Turns();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (turns.isOver) await turns.pass();
  }
}

/** As many notes as can be taken in without keeping anyone waiting. */
export const FEW = 32;

/** Gives a few items at a time, and between them others their turn. */
export async function* fewAtATime<T>(items: Iterable<T>): AsyncGenerator<readonly T[]> {
  const turns = new Turns();
  const all = [...items];
  for (let first = 0; first < all.length; first += FEW) {
    yield all.slice(first, first + FEW);
    await turns.pass();
  }
}
