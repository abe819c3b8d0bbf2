import assert from 'node:assert/strict';

/** Makes a text of about so many characters. */
export type Made = (size: number) => string;

/** What a run of takes time where a pattern begins anew at each of its signs. */
export const RUNS: readonly string[] = [
  ...Array.from(' \t\n\r#"\'[](){},.:;-–_/\\|@*+=<>&`~!?$%^a1é🙂'),
  '\r\n',
  'e\u0301',
  '\u0301',
  'a ',
  'a, ',
  'a-',
  'a: ',
  'a\n',
  '- ',
  ' \n',
  '\n\n',
  ' #',
  '" ',
  '\\"',
  "''",
  '1:',
  '1 ',
  '(1)',
  '[[',
  '](',
  '${',
  '{{',
  '---',
  '\n---',
  'A b-',
  '"a", ',
];

/** What is done in less, in milliseconds, is not worth a comparison. */
const FLOOR = 4;

/** What ten times the text may cost: the collection of garbage trebles that, a square makes it a hundred times. */
const MOST = 40;

/** Asserts that what is done with a text costs no more than the text is long: once with `size`, once with ten times as much. */
export function assertGrowth(made: Made, done: (text: string) => void, size = 10_000): void {
  const small = made(size);
  if (time(done, small) < FLOOR) return;
  const few = Math.max(FLOOR, time(done, small));
  const large = made(10 * size);
  // Once in a while the collection of garbage falls into a run.
  const many = [1, 2, 3].reduce(
    (least) => (least <= MOST * few ? least : Math.min(least, time(done, large))),
    Infinity,
  );
  assert.ok(many <= MOST * few, `${JSON.stringify(small.slice(0, 60))}: ${few} ms, then ${many} ms`);
}

/** How long the processor works on it, in milliseconds: what else runs on the machine is no matter. */
function time(done: (text: string) => void, text: string): number {
  const start = process.cpuUsage();
  done(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
