// @ts-check
// `node test/e2e/screenshots.mjs [FOLDER]`: makes the pictures of the pages from the sample job search, in the packaged
// extension, light and dark. With a folder, it makes them in every theme, to be looked at.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remove, root } from '../host/files.mjs';
import { writeOwnFolder } from './ownFolder.mjs';
import { openWorkbench, themes } from './workbench.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

/** A letter such as one writes late in the evening. */
const LETTER = `---
type: letter
for: ../initech-on-site.md
to: Jane Doe
---

Alex Kim
alex@example.org

Jane Doe
VP of Engineering
Initech

Dear Jane Does,

Thank you for taking the the time to talk about the Staff Engineer role at Hooli. I was very
interested in what you said about [one thing from the conversation].

Sorry to bother you, but I am still very interested in the role.

Kind regards,

Alex Kim
`;

const NOTE = `---
company: Soylent
role: Backend Engineer
round: On-site
interview: DAY 14:30
interviewers:
  - Ann Poe, Team Lead
---

# Soylent, on-site
`;

const MAIL = `From: Rosa Diaz <rosa.diaz@soylent.example>
Date: SENT
Subject: Your interview
Content-Type: text/plain; charset=utf-8

Hi Alex,

I am sorry, but we have to reschedule your interview to DAY at 4:00 PM. Ann looks forward to meeting you then.

Rosa
`;

/** Each picture: what is done for it. */
const scenes = {
  problems,
  'quick-fixes': quickFixes,
  explained,
  completion,
  'letter-review': letterReview,
  views,
  report,
};

const elsewhere = process.argv[2];

for (const [name, theme] of Object.entries(themes)) {
  if (elsewhere || name === 'dark' || name === 'light') await photograph(name, theme);
}

/**
 * @param {string} name
 * @param {string} theme
 */
async function photograph(name, theme) {
  const place = mkdtempSync(join(tmpdir(), 'job-search-'));
  const folder = join(place, 'job-search');
  spawnSync(process.execPath, [join(root, 'dist/job-search.js'), 'sample', folder]);
  mkdirSync(join(folder, 'letters'));
  writeFileSync(join(folder, 'letters', 'initech-jane-doe.md'), LETTER);
  const workbench = await openWorkbench({ folder, theme, size: { width: 1240, height: 720 } });
  try {
    for (const [scene, set] of Object.entries(scenes)) {
      await set(workbench);
      await workbench.screenshot(join(elsewhere ?? join(root, 'media'), `${scene}-${name}.png`));
    }
  } finally {
    await workbench.close();
    remove(place);
  }
  await photographLook(name, theme);
  await photographMail(name, theme);
}

/**
 * The look at a folder that somebody has already.
 * @param {string} name
 * @param {string} theme
 */
async function photographLook(name, theme) {
  const folder = mkdtempSync(join(tmpdir(), 'job-search-'));
  writeOwnFolder(folder);
  const workbench = await openWorkbench({ folder, theme, size: { width: 1240, height: 720 } });
  try {
    await workbench.waitForProblems('overdue letter', (all) => all.length > 0);
    await workbench.page.keyboard.press('Control+J');
    await workbench.runCommand('Job Search: Look for Interviews in This Folder');
    await workbench.waitFor('list of notes', async () =>
      (await workbench.quickInput.question()).includes('which should have one?'),
    );
    await workbench.quickInput.rows();
    await workbench.screenshot(join(elsewhere ?? join(root, 'media'), `look-${name}.png`));
  } finally {
    await workbench.close();
    remove(folder);
  }
}

/**
 * A mail that moves an interview, and the questions after another.
 * @param {string} name
 * @param {string} theme
 */
async function photographMail(name, theme) {
  const folder = mkdtempSync(join(tmpdir(), 'job-search-'));
  // Interviews are on workdays, and the mail says its day as people do.
  const [passed, coming, moved] = [-1, 7, 9].map(workday);
  writeFileSync(join(folder, 'soylent.md'), NOTE.replace('DAY', dateOf(coming)));
  writeFileSync(
    join(folder, 'initech.md'),
    NOTE.replace('DAY', dateOf(passed)).replaceAll('Soylent', 'Initech'),
  );
  writeFileSync(
    join(folder, 'moved.eml'),
    MAIL.replace('DAY', inWords(moved)).replace('SENT', new Date().toUTCString()),
  );
  const workbench = await openWorkbench({ folder, theme, size: { width: 1240, height: 720 } });
  const photograph = (/** @type {string} */ scene) =>
    workbench.screenshot(join(elsewhere ?? join(root, 'media'), `${scene}-${name}.png`));
  try {
    await workbench.openFile('soylent.md');
    await workbench.waitFor('lens', async () => (await workbench.lenses()).length > 0);
    const { page } = workbench;
    const choice = page.locator('.quick-input-list:visible').getByText('Write');
    // The menu does not hear a click that comes while it opens: then it is asked for again.
    await workbench.waitFor('page', async () => {
      await page.keyboard.press('Escape');
      await page.locator('.explorer-folders-view').getByText('moved.eml').click({ button: 'right' });
      const item = page.locator('.context-view').getByText('Read a Mail…');
      await item.hover({ timeout: 3000 });
      await item.click({ timeout: 3000, delay: 100 });
      await choice.first().waitFor({ timeout: 5000 });
      return (await workbench.editorText()).includes('+interview');
    });
    await workbench.quickInput.rows();
    await photograph('mail');
    await workbench.quickInput.cancel();
    await workbench.openFile('initech.md');
    await workbench.waitFor('lens', async () => (await workbench.lenses()).includes('Debrief'));
    await workbench.clickLens('Debrief');
    await workbench.quickInput.question();
    await workbench.quickInput.type('the move to queues');
    await photograph('debrief');
  } finally {
    await workbench.close();
    remove(folder);
  }
}

/**
 * So many days from today, or the nearest workday in that direction.
 * @param {number} days
 */
function workday(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  while (day.getDay() % 6 === 0) day.setDate(day.getDate() + Math.sign(days));
  return day;
}

/**
 * As notes write it.
 * @param {Date | undefined} day
 */
function dateOf(day = new Date()) {
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/**
 * As people write it.
 * @param {Date | undefined} day
 */
function inWords(day = new Date()) {
  return day.toLocaleDateString('en-US', { weekday: 'long', month: 'long', day: 'numeric' });
}

/** @param {Workbench} workbench */
async function problems(workbench) {
  await workbench.waitForProblems('overdue letter', (all) =>
    all.some(({ message }) => message.includes('overdue')),
  );
  await workbench.openProblem('Thank-you letter to Initech');
  await workbench.waitFor('lens', async () =>
    (await workbench.lenses()).some((lens) => lens.startsWith('Draft')),
  );
}

/** @param {Workbench} workbench */
async function quickFixes(workbench) {
  await workbench.goToLine(5);
  await workbench.page.keyboard.press('End');
  await workbench.quickFixes();
}

/** @param {Workbench} workbench */
async function explained(workbench) {
  const { page } = workbench;
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+J');
  await workbench.goToLine(5);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover:visible').filter({ hasText: 'letter due' }).first().waitFor();
}

/** @param {Workbench} workbench */
async function completion(workbench) {
  const { page } = workbench;
  await page.keyboard.press('Escape');
  await workbench.goToLine(2);
  await page.keyboard.press('End');
  await page.keyboard.type('\nsnooze:');
  await page.keyboard.type(' ');
  await page.locator('.suggest-widget:visible').filter({ hasText: 'Tomorrow' }).first().waitFor();
}

/** @param {Workbench} workbench */
async function letterReview(workbench) {
  await workbench.page.keyboard.press('Escape');
  await workbench.runCommand('File: Revert File');
  await workbench.openFile('initech-jane-doe.md');
  await workbench.waitForProblems('review of the letter', (all) =>
    all.some(({ file }) => file === 'initech-jane-doe.md'),
  );
  await workbench.openProblem('is still to be filled in');
}

/** @param {Workbench} workbench */
async function views(workbench) {
  const { page } = workbench;
  await page.keyboard.press('Control+J');
  await workbench.openFile('initech-on-site.md');
  await workbench
    .statusBarItem(/overdue/)
    .locator('a')
    .click();
  await workbench.waitFor('applications', async () => (await workbench.viewRows('Applications')).length > 0);
  await page.mouse.move(350, 300);
  await page.mouse.down();
  await page.mouse.move(640, 300, { steps: 5 });
  await page.mouse.up();
  await workbench
    .viewRow('Applications', /^Globex/)
    .locator('.monaco-tl-twistie')
    .click();
  await workbench.viewRow('Follow-ups', /^Initech/).hover();
}

/** @param {Workbench} workbench */
async function report(workbench) {
  const { page } = workbench;
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.runCommand('Job Search: Open Report');
  const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await preview.locator('h2').first().waitFor();
  await preview.locator('svg[aria-roledescription=gantt]').waitFor();
}
