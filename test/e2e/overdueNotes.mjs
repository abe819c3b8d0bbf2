// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from './workbench.mjs';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Opens a folder in which each note has one problem, a letter that is overdue, and says how many problems the window
 * itself counts: what an extension publishes and the window drops, the extension is not told of.
 * @param {string} place
 * @param {number} count of the notes
 */
export async function problemsOfOverdueNotes(place, count) {
  const folder = join(place, 'notes');
  mkdirSync(folder);
  for (let nth = 0; nth < count; nth++) writeFileSync(join(folder, `note-${nth}.md`), overdueNote(nth));
  const workbench = await openWorkbench({ folder });
  try {
    return await workbench.waitFor('all problems', async () => {
      const shown = await problemCount(workbench.page);
      return shown >= count && shown;
    });
  } finally {
    await workbench.close();
  }
}

/** @param {number} nth */
function overdueNote(nth) {
  const date = new Date(Date.now() - 5 * DAY).toISOString().slice(0, 10);
  const head = [
    `company: Company ${nth}`,
    `interview: ${date}`,
    'interviewers: Jane Doe, CTO',
    'reply-by: 2099-01-01',
  ];
  return `---\n${head.join('\n')}\n---\n`;
}

/**
 * The problems that the status bar counts.
 * @param {import('playwright-core').Page} page
 */
async function problemCount(page) {
  const label = await page.locator('[id="status.problems"] a').getAttribute('aria-label');
  const counts = [...(label ?? '').matchAll(/\d+/g)].map(([number]) => Number(number));
  return counts.reduce((sum, number) => sum + number, 0);
}
