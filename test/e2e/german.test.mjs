// @ts-check
import assert from 'node:assert/strict';
import { remove } from '../host/files.mjs';
import { openSample } from './openSample.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

describe('a person whose VS Code speaks German', () => {
  /** @type {Workbench} */
  let workbench;
  /** @type {string} */
  let folder;

  before(async () => {
    ({ folder, workbench } = await openSample({ language: 'de' }));
  });

  after(async () => {
    await workbench.close();
    remove(folder);
  });

  it('reads problems in German, with German dates', async () => {
    const problems = await workbench.waitForProblems('overdue letter', (all) =>
      all.some(({ message }) => message.startsWith('Dankschreiben an Initech ist überfällig')),
    );
    const letter = problems.find(({ message }) => message.startsWith('Dankschreiben an Initech'));
    assert.match(letter?.message ?? '', /: \d+ Tage? \(fällig war: \d+\. [A-Z][a-zä]+\.?, 14:00\)\.$/);
  });

  it('finds commands, views and lenses in German', async () => {
    await workbench.openFile('initech-on-site.md');
    await workbench.waitFor('lens', async () =>
      (await workbench.lenses()).some((lens) => lens.startsWith('Dankschreiben entwerfen (überfällig: ')),
    );
    await workbench.runCommand('Job Search: Anstehendes zeigen');
    await workbench.waitFor('list', async () =>
      (await workbench.quickInput.question()).includes('Anstehendes'),
    );
    await workbench.quickInput.cancel();
    await workbench
      .statusBarItem(/3 überfällig/)
      .locator('a')
      .click();
    await workbench.waitFor('groups', async () =>
      (await workbench.viewRows('Anstehendes')).includes('Überfällig 3'),
    );
    await workbench.waitFor('applications', async () =>
      (await workbench.viewRows('Bewerbungen')).includes('Abgeschlossen 1'),
    );
  });

  it('chooses German for the letters once, and the salutation where nothing tells it', async () => {
    await workbench.openFile('initech-on-site.md');
    await workbench.waitFor('lens', async () =>
      (await workbench.lenses()).some((lens) => lens.startsWith('Dankschreiben entwerfen')),
    );
    await workbench.clickLens('Dankschreiben entwerfen');
    for (const [question, answer] of [
      ['An wen?', undefined],
      ['In welcher Sprache sind Ihre Briefe', 'Deutsch'],
      ['Wie schicken Sie Ihre Briefe', 'Als E-Mail'],
      ['Ihr Name', undefined],
      ['Ihre Adresse', undefined],
    ]) {
      await workbench.waitFor(String(question), async () =>
        (await workbench.quickInput.question()).includes(String(question)),
      );
      await (answer === undefined ? workbench.quickInput.accept() : workbench.quickInput.pick(answer));
    }
    await workbench.waitFor('letter', async () => (await workbench.activeTab()).endsWith('-jane-doe.md'));
    await workbench.waitFor('German letter', async () => {
      const text = await workbench.editorText();
      return (
        text.includes('Betreff: Vielen Dank für das Gespräch') && text.includes('[Sehr geehrte Frau Doe')
      );
    });
  });
});
