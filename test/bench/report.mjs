// @ts-check
import { availableParallelism, totalmem } from 'node:os';

const GIBIBYTE = 2 ** 30;

/**
 * One line of the table.
 * @typedef {object} Figure
 * @property {string} what
 * @property {number} [notes] how many there are
 * @property {string} figure with its unit
 * @property {string} [ratio] and what to
 * @property {string} [goal]
 */

/**
 * The report as Markdown.
 * @param {readonly Figure[]} figures
 */
export function report(figures) {
  const cores = availableParallelism();
  const memory = Math.round(totalmem() / GIBIBYTE);
  const day = new Date().toLocaleDateString('sv-SE');
  return `# Measurements

Taken on ${day} with Node ${process.version} on ${cores} ${cores === 1 ? 'core' : 'cores'} and ${memory} GiB by \`npm run bench\`. Each figure is the median of several
rounds, in which all that is compared takes turns. Only the ratios say something about another machine. What is said
of VS Code was measured once in its own process for extensions, with 10,000 notes.

${table(figures)}`;
}

/** @param {readonly Figure[]} figures */
function table(figures) {
  const rows = figures.map(({ what, notes, figure, ratio, goal }) => [
    what,
    notes?.toLocaleString('en-US') ?? '',
    figure,
    ratio ?? '',
    goal ?? '',
  ]);
  const lines = [['What', 'Notes', 'Median', 'Ratio', 'Goal'], ['---', '--:', '--:', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** @param {number} time in milliseconds */
export function milliseconds(time) {
  return `${rounded(time)} ms`;
}

/** @param {number} time in microseconds */
export function microseconds(time) {
  return `${rounded(time)} µs`;
}

/** @param {number} size in bytes */
export function bytes(size) {
  return `${rounded(size)} bytes`;
}

/** @param {number} size in bytes */
export function kilobytes(size) {
  return `${rounded(size / 1000)} KB`;
}

/** @param {number} size in bytes */
export function megabytes(size) {
  return `${rounded(size / 1e6)} MB`;
}

/**
 * @param {number} figure
 * @param {number} base
 * @param {string} name of the base
 */
export function times(figure, base, name) {
  return `${rounded(figure / base)} × ${name}`;
}

/** @param {number} number */
function rounded(number) {
  return number.toLocaleString('en-US', { maximumSignificantDigits: number < 100 ? 2 : 3 });
}
