// @ts-check
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** @type {unknown} */
const gc = runInNewContext('gc');
/** Frees all memory that nothing needs any more. */
export const collectGarbage = /** @type {() => void} */ (gc);

/**
 * Runs the tasks in turn, round after round, so that whatever else the machine does meets all of them.
 * The first round warms up and does not count.
 * @template {string} Name
 * @param {Record<Name, () => void>} tasks
 * @param {number} rounds
 * @returns {Record<Name, number>} the median of each task's times, in milliseconds
 */
export function medians(tasks, rounds) {
  const names = /** @type {Name[]} */ (Object.keys(tasks));
  const times = Array.from({ length: rounds + 1 }, () => names.map((name) => timeOf(tasks[name])));
  const counting = times.slice(1);
  const pairs = names.map((name, column) => [name, median(counting.map((round) => round[column] ?? NaN))]);
  /** @type {unknown} */
  const byName = Object.fromEntries(pairs);
  return /** @type {Record<Name, number>} */ (byName);
}

/** @param {() => void} task */
function timeOf(task) {
  collectGarbage();
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
