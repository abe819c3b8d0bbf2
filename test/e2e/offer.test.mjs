// @ts-check
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remove } from '../host/files.mjs';
import { openWorkbench } from './workbench.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

const NOTE = `---
company: Vandelay
role: Data Engineer
interview: 2026-11-10 10:00
interviewers:
  - Elaine Ross, Head of Data
thank-you-sent: 2026-11-11
status: offer
decide-by: 2026-12-18
---
`;

describe('a person from the offer to its acceptance', () => {
  const folder = mkdtempSync(join(tmpdir(), 'job-search-'));
  const place = mkdtempSync(join(tmpdir(), 'job-search-'));
  const clock = join(place, 'clock');
  /** @type {Workbench} */
  let workbench;

  before(async () => {
    writeFileSync(join(folder, 'vandelay.md'), NOTE);
    writeFileSync(clock, String(Date.UTC(2026, 11, 18, 15) - Date.now()));
    const settings = {
      'jobSearch.sender.name': 'Alex Kim',
      'jobSearch.sender.contact': 'alex@example.org',
      'jobSearch.letters.form': 'letter',
    };
    workbench = await openWorkbench({ folder, clock, settings, env: { TZ: 'America/New_York' } });
  });

  after(async () => {
    await workbench.close();
    remove(folder);
    remove(place);
  });

  it('sees that the answer is due today, in Problems and above the note', async () => {
    const [problem] = await workbench.waitForProblems('answer that is due', (all) => all.length > 0);
    assert.equal(problem?.message, 'Answer to the offer of Vandelay is due today.');
    await workbench.openFile('vandelay.md');
    await workbench.waitFor('lens', async () => {
      const lenses = await workbench.lenses();
      return lenses.includes('Answer the offer (by today)') && lenses.length === 1;
    });
  });

  it('writes the letter that accepts it', async () => {
    await workbench.clickLens('Answer the offer');
    assert.deepEqual(
      (await workbench.quickInput.rows()).map((row) => row.split(' ').slice(0, 2).join(' ')),
      ['Thanks for', 'Acceptance of', 'Decline of'],
    );
    await workbench.quickInput.pick('Acceptance of an offer');
    await workbench.waitFor('letter', async () =>
      (await workbench.activeTab()).endsWith('-offer-acceptance.md'),
    );
    const letter = await workbench.waitFor('text of the letter', () => {
      const [name] = readdirSync(join(folder, 'letters'));
      const text = name === undefined ? '' : readFileSync(join(folder, 'letters', name), 'utf8');
      return Promise.resolve(text.includes('Kind regards') && text);
    });
    assert.match(
      letter,
      /Dear Elaine Ross,\n\nThank you for offering me the Data Engineer role at Vandelay\. I am delighted to accept\./,
    );
    assert.doesNotMatch(letter, /\[/);
  });

  it('marks it as accepted, and owes nothing any more', async () => {
    await workbench.page.keyboard.press('Control+Home');
    await workbench.waitFor('lens of the letter', async () =>
      (await workbench.lenses()).includes('Mark as accepted'),
    );
    await workbench.clickLens('Mark as accepted');
    await workbench.waitFor('status in the note', () =>
      Promise.resolve(
        readFileSync(join(folder, 'vandelay.md'), 'utf8') === NOTE.replace('offer', 'accepted'),
      ),
    );
    await workbench.waitForProblems('empty list', (all) => all.every(({ file }) => file !== 'vandelay.md'));
  });
});
