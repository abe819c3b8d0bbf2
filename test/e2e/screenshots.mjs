// @ts-check
// `node test/e2e/screenshots.mjs [FOLDER]`: makes the README's picture from the sample job search, in the packaged
// extension. With a folder, it makes them in every theme, to be looked at.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remove, root } from '../host/files.mjs';
import { openWorkbench, themes } from './workbench.mjs';

const elsewhere = process.argv[2];

for (const [name, theme] of Object.entries(themes)) {
  if (elsewhere || name === 'dark') await photograph(name, theme);
}

/**
 * @param {string} name
 * @param {string} theme
 */
async function photograph(name, theme) {
  const place = mkdtempSync(join(tmpdir(), 'job-search-'));
  const folder = join(place, 'job-search');
  spawnSync(process.execPath, [join(root, 'dist/job-search.js'), 'sample', folder]);
  const workbench = await openWorkbench({ folder, theme, size: { width: 1240, height: 720 } });
  try {
    await workbench.waitForProblems('overdue letter', (all) =>
      all.some(({ message }) => message.includes('overdue')),
    );
    await workbench.openProblem('Thank-you letter to Initech');
    await workbench.waitFor('lens', async () =>
      (await workbench.lenses()).some((lens) => lens.startsWith('Draft')),
    );
    await workbench.screenshot(join(elsewhere ?? join(root, 'media'), `problems-${name}.png`));
  } finally {
    await workbench.close();
    remove(place);
  }
}
