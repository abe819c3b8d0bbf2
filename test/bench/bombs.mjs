// @ts-check
// `npm run bench:bombs`: measures what the costliest notes that we know of cost, each read and judged.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from './buildOurs.mjs';
import { milliseconds } from './report.mjs';
import { medians } from './stopwatch.mjs';

const ROUNDS = 7;

const place = mkdtempSync(join(tmpdir(), 'job-search-bombs-'));
try {
  const { tasks } = /** @type {typeof import('./bombs')} */ (await bundled('bombs', place));
  const costs = Object.entries(medians(Object.fromEntries(tasks), ROUNDS)).sort(([, a], [, b]) => b - a);
  for (const [name, cost] of costs) console.log(`${milliseconds(cost).padStart(10)}  ${name}`);
} finally {
  rmSync(place, { recursive: true, force: true });
}
