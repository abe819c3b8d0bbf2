// @ts-check
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remove } from '../host/files.mjs';
import { openWorkbench } from './workbench.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

const MAIL = `From: Rosa Diaz <rosa.diaz@soylent.example>
To: Alex Kim <alex@example.org>
Date: Mon, 23 Nov 2026 09:10:00 -0500
Subject: Interview at Soylent
Content-Type: text/plain; charset=utf-8

Hi Alex,

we would like to invite you to an interview for the Backend Engineer role at Soylent on Thursday, December 3, 2026 at 2:30 PM with Ann Poe, Team Lead.

Rosa
`;

/** The moment of the mail, and that of the evening of the interview. */
const BEFORE = Date.UTC(2026, 10, 24, 15);
const AFTER = Date.UTC(2026, 11, 3, 23);

describe('a person from the mail to the letter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'job-search-'));
  const place = mkdtempSync(join(tmpdir(), 'job-search-'));
  const clock = join(place, 'clock');
  /** @type {Workbench} */
  let workbench;

  /**
   * Sets the clock of the extension; it goes on from there.
   * @param {number} moment
   */
  const setClock = (moment) => {
    writeFileSync(clock, String(moment - Date.now()));
  };

  const noteText = () => readFileSync(join(folder, '2026-12-03-soylent.md'), 'utf8');

  before(async () => {
    writeFileSync(join(folder, 'README.md'), '# My job search\n');
    setClock(BEFORE);
    workbench = await openWorkbench({ folder, clock, env: { TZ: 'America/New_York' } });
  });

  after(async () => {
    await workbench.close();
    remove(folder);
    remove(place);
  });

  it('puts the mail into the folder, and is offered to read it', async () => {
    await workbench.openFile('README.md');
    // It watches the folder once it runs, which its view shows.
    await workbench.page.locator('.activitybar a[aria-label^="Job Search"]').click();
    await workbench.page.locator('.welcome-view').getByText('Look for Interviews').first().waitFor();
    writeFileSync(join(folder, 'invitation.eml'), MAIL);
    await workbench.waitFor('offer', async () =>
      (await workbench.toasts()).includes('invitation.eml has news of your job search.'),
    );
    await workbench.clickToast('Read It');
    await asked('An invitation to an interview');
    await workbench.waitFor('page', async () =>
      (await workbench.editorText()).includes('- **interview**: `2026-12-03 14:30`'),
    );
    assert.deepEqual(readdirSync(folder).sort(), ['README.md', 'invitation.eml']);
  });

  it('agrees, and has the note', async () => {
    await workbench.quickInput.pick('Write');
    await workbench.waitFor('note', async () => (await workbench.activeTab()) === '2026-12-03-soylent.md');
    assert.match(
      noteText(),
      /^---\ncompany: Soylent\nrole: Backend Engineer\ninterview: 2026-12-03 14:30\ninterviewers:\n {2}- Ann Poe, Team Lead\n---\n/,
    );
    await workbench.waitFor('lens', async () =>
      (await workbench.lenses()).some((lens) => lens.startsWith('Draft thank-you (after the interview)')),
    );
  });

  it('answers after the interview what the note does not know', async () => {
    setClock(AFTER);
    await workbench.runCommand('Job Search: Debrief After an Interview…');
    await answer('One thing that you talked about with Ann Poe', 'the move to queues');
    await answer('What would you bring to it?', 'three years of Kafka');
    await answer('When will they answer?', '2026-12-11');
    await answer('One question for a call', 'How large is the team?');
    await asked('What you said is in the note.');
    assert.match(
      noteText(),
      /\n {2}- name: Ann Poe\n {4}title: Team Lead\n {4}topic: the move to queues\ncontribution: three years of Kafka\nreply-by: 2026-12-11\nquestion: "How large is the team\?"\n/,
    );
  });

  it('says once who writes, and has a letter with nothing left to fill in', async () => {
    await workbench.quickInput.pick('Draft the letter');
    await workbench.waitFor('question of the form', async () =>
      (await workbench.quickInput.question()).includes('How do you send your letters'),
    );
    await workbench.quickInput.pick('As a letter');
    await answer('Your name', 'Alex Kim');
    await answer('Your address', '1 Main St; alex@example.org');
    await workbench.waitFor('letter', async () => (await workbench.activeTab()).endsWith('ann-poe.md'));
    const letter = await workbench.waitFor('text of the letter', () => {
      const [name] = readdirSync(join(folder, 'letters'));
      const text = name === undefined ? '' : readFileSync(join(folder, 'letters', name), 'utf8');
      return Promise.resolve(text.includes('Kind regards') && text);
    });
    assert.doesNotMatch(letter, /\[/);
    assert.match(
      letter,
      /\nAlex Kim\n1 Main St\nalex@example\.org\n\n3 December 2026\n\nAnn Poe\nTeam Lead\nSoylent\n/,
    );
    assert.match(
      letter,
      /\nI especially enjoyed hearing about the move to queues\. I would gladly bring three years of Kafka to the role\.\n/,
    );
    assert.match(letter, /I look forward to hearing from you by 11 December\./);
  });

  it('marks it as sent, and owes nothing for now', async () => {
    await workbench.runCommand('Job Search: Mark Thank-You Letter as Sent');
    await asked('Which day?');
    await workbench.quickInput.accept();
    await workbench.waitFor('date in the note', () =>
      Promise.resolve(noteText().includes('thank-you-sent: 2026-12-03')),
    );
    await workbench.openFile('2026-12-03-soylent.md');
    await workbench.waitFor('lenses', async () => {
      const lenses = await workbench.lenses();
      return lenses.length > 0 && lenses.every((lens) => lens.startsWith('Prepare check-in call (from '));
    });
  });

  it('reads a mail that is pasted into the note, which keeps it as it is', async () => {
    const text =
      'Hi Alex, thank you for coming in to Soylent. We will get back to you by Monday, December 14, 2026 about the role. Rosa';
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await workbench.goToLine(1);
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.press('Control+V');
    await workbench.waitFor('offer', async () =>
      (await workbench.toasts()).includes('What you put into the note has news of your job search.'),
    );
    await workbench.waitFor('text as it was pasted', async () =>
      (await workbench.editorText()).includes('Hi Alex, thank you for coming in to Soylent.'),
    );
    await workbench.clickToast('Read It');
    await asked('They say when they will answer');
    await workbench.waitFor('page', async () =>
      (await workbench.editorText()).includes('+reply-by: 2026-12-14'),
    );
    await workbench.quickInput.cancel();
  });

  /** @param {string} question */
  async function asked(question) {
    await workbench.waitFor(`question ${question}`, async () =>
      (await workbench.quickInput.question()).includes(question),
    );
  }

  /**
   * @param {string} question
   * @param {string} text
   */
  async function answer(question, text) {
    await asked(question);
    await workbench.quickInput.type(text);
    await workbench.quickInput.accept();
  }
});
