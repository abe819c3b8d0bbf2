/** How long the extension host is kept from other work in one go, in milliseconds. */
const LONGEST = 8;

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
