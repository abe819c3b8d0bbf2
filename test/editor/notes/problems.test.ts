import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeWithoutSaving,
  codes,
  file,
  jobSearch,
  NOW,
  open,
  problems,
  remove,
  replace,
  until,
  write,
} from '../support';

const OWED = `---
company: Acme
interview: 2026-11-20 14:00
interviewers: Mark Ruiz, CTO
reply-by: 2026-12-01
---
`;

describe('problems', () => {
  before(() => jobSearch());

  it('show what is overdue in notes that nobody has opened', async () => {
    await write('unopened.md', OWED);
    await until(() => codes('unopened.md').length > 0);
    assert.deepEqual(codes('unopened.md'), ['thank-you-overdue']);
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith('unopened.md'));
    assert.equal(isOpen, false);
    await remove('unopened.md');
    await until(() => codes('unopened.md').length === 0);
  });

  it('show what is overdue in each note of the folder', () => {
    assert.deepEqual(codes('hooli.md'), ['check-in-overdue']);
    assert.deepEqual(codes('initech.md'), ['thank-you-overdue', 'reply-by-missing']);
  });

  it('select the value that is meant', async () => {
    assert.deepEqual(await problems('hooli.md'), ['check-in-overdue: 2026-11-03 11:00']);
  });

  it('leave ordinary Markdown alone', () => {
    assert.deepEqual(codes('README.md'), []);
  });

  it('of broken front matter leave the rest working', async () => {
    assert.deepEqual(await problems('broken.md'), [
      'front-matter-syntax: "Soylent',
      'thank-you-due: 2026-11-23 15:00',
    ]);
  });

  it('follow unsaved text, and the disk again when it is given up', async () => {
    const { document } = await open('initech.md');
    await replace(document, 'interviewers:', 'thank-you-sent: 2026-11-21\ninterviewers:');
    await until(() => codes('initech.md').length === 0);
    await closeWithoutSaving();
    await until(() => codes('initech.md').includes('thank-you-overdue'));
  });

  it('come and go with files that another program writes and deletes', async () => {
    await write('acme.md', OWED);
    await until(() => codes('acme.md').includes('thank-you-overdue'));
    await write('acme.md', OWED.replace('reply-by', 'thank-you-sent: true\nreply-by'));
    await until(() => codes('acme.md').length === 0);
    await write('acme.md', OWED);
    await until(() => codes('acme.md').includes('thank-you-overdue'));
    await remove('acme.md');
    await until(() => codes('acme.md').length === 0);
  });

  it('move with a folder that is renamed outside the editor', async () => {
    await write('spring/deep/acme.md', OWED);
    await until(() => codes('spring/deep/acme.md').includes('thank-you-overdue'));
    await vscode.workspace.fs.rename(file('spring'), file('autumn'));
    await until(() => codes('autumn/deep/acme.md').length > 0 && codes('spring/deep/acme.md').length === 0);
    await remove('autumn');
    await until(() => codes('autumn/deep/acme.md').length === 0);
  });

  it('follow the other rounds of an application', async () => {
    assert.deepEqual(codes('rounds/globex-1.md'), []);
    const { document } = await open('rounds/globex-2.md');
    await replace(document, 'globex', 'Another company');
    await until(() => codes('rounds/globex-1.md').includes('check-in-overdue'));
    await closeWithoutSaving();
    await until(() => codes('rounds/globex-1.md').length === 0);
  });

  it('come at the right moment while nobody touches anything', async () => {
    const api = await jobSearch();
    const due = new Date(2026, 10, 24, 15, 0).getTime();
    api.setClock(due + 59_000);
    assert.ok(codes('broken.md').includes('thank-you-due'), 'due at the very minute');
    await until(() => codes('broken.md').includes('thank-you-overdue'));
    api.setClock(NOW);
    await until(() => codes('broken.md').includes('thank-you-due'));
  });

  it('follow the settings', async () => {
    const configuration = vscode.workspace.getConfiguration('jobSearch');
    await configuration.update(
      'severity',
      { 'check-in-overdue': 'off' },
      vscode.ConfigurationTarget.Workspace,
    );
    await until(() => codes('hooli.md').length === 0);
    await configuration.update('severity', undefined, vscode.ConfigurationTarget.Workspace);
    await until(() => codes('hooli.md').length === 1);
    await configuration.update('exclude', ['**/hooli.md'], vscode.ConfigurationTarget.Workspace);
    await until(() => codes('hooli.md').length === 0);
    await configuration.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    await until(() => codes('hooli.md').length === 1);
  });
});
