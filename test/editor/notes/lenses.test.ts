import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeWithoutSaving, jobSearch, lenses, open, replace } from '../support';

describe('lenses', () => {
  before(() => jobSearch());

  it('stand on the opening line and say how late it is', async () => {
    const { document } = await open('initech.md');
    const found = await lenses(document);
    assert.deepEqual(
      found.map(({ command }) => command?.title),
      [
        'Debrief',
        'Draft thank-you (overdue by 2 days)',
        'Mark as sent',
        'Prepare check-in call (from 4 Dec)',
      ],
    );
    assert.ok(found.every(({ range }) => range.start.line === 0));
  });

  it('stay the same in number while a note is being edited', async () => {
    const { document } = await open('initech.md');
    const before = (await lenses(document)).length;
    await replace(document, 'interview: 2026-11-20 14:00', 'interview: ');
    assert.equal((await lenses(document)).length, before);
    await replace(document, 'interview: ', 'intervie');
    assert.equal((await lenses(document)).length, before);
    await replace(document, 'intervie', 'interview: "2026-1');
    assert.equal((await lenses(document)).length, before);
    await closeWithoutSaving();
  });

  it('are not on other Markdown', async () => {
    const { document } = await open('README.md');
    assert.deepEqual(await lenses(document), []);
  });

  it('can be switched off', async () => {
    const configuration = vscode.workspace.getConfiguration('jobSearch');
    await configuration.update('codeLens.enabled', false, vscode.ConfigurationTarget.Workspace);
    const { document } = await open('initech.md');
    assert.deepEqual(await lenses(document), []);
    await configuration.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    assert.equal((await lenses(document)).length, 4);
  });
});
