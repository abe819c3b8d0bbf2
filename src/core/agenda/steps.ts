/** Long work in small steps: whoever has it done decides when others have their turn. */
export type Steps<T> = Generator<undefined, T>;

/** What work gives that is done at once, all its steps. */
export function resultOf<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
