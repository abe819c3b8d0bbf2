/**
 * How many edits lie between two words: a letter inserted, dropped or changed, or two neighbours swapped
 * (optimal string alignment). `thank-you-send` is one edit from `thank-you-sent`.
 */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = at(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const dropped = Math.min(at(previous, column), at(current, column - 1)) + 1;
      const swapped =
        a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? at(beforePrevious, column - 2) + 1
          : Infinity;
      current.push(Math.min(changed, dropped, swapped));
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

/** The candidate with the fewest edits, the first of several, and that number. */
export function nearest<T extends string>(
  word: string,
  candidates: readonly T[],
): { readonly word: T; readonly distance: number } | undefined {
  const measured = candidates.map((candidate) => ({
    word: candidate,
    distance: editDistance(word, candidate),
  }));
  return measured.sort((a, b) => a.distance - b.distance)[0];
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
