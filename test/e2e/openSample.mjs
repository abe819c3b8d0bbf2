// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../host/files.mjs';
import { openWorkbench } from './workbench.mjs';

/**
 * Makes the sample job search in a folder of its own, as the command does, and opens it.
 * @param {import('./workbench.mjs').Opening} [opening]
 */
export async function openSample(opening = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'job-search-'));
  spawnSync(process.execPath, [join(root, 'dist/job-search.js'), 'sample', folder]);
  return { folder, workbench: await openWorkbench({ ...opening, folder }) };
}
