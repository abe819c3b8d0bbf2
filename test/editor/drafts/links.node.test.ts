import * as assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { codes, file, jobSearch, remove, said, takeFirstRow, until, write } from '../support';

const NOTE = '---\ncompany: Linked\ninterview: 2026-11-20 14:00\ninterviewers: Jane Doe, VP\n---\n';

describe('a link that leads out of the folder', () => {
  const outside = mkdtempSync(join(tmpdir(), 'job-search-outside-'));
  const configuration = vscode.workspace.getConfiguration('jobSearch');
  const set = (key: string, value: string | undefined): Thenable<void> =>
    configuration.update(key, value, vscode.ConfigurationTarget.Workspace);

  before(async function () {
    // Windows makes links only for some.
    if (process.platform === 'win32') this.skip();
    await jobSearch();
    mkdirSync(file('leaving').fsPath);
    symlinkSync(outside, file('leaving/out').fsPath);
    await write('leaving/linked.md', NOTE);
    await until(() => codes('leaving/linked.md').length > 0);
  });

  after(async () => {
    await remove('leaving');
    rmSync(outside, { recursive: true });
    await until(() => codes('leaving/linked.md').length === 0);
  });

  it('gets no draft', async () => {
    await set('drafts.folder', 'out/letters');
    const sentences = await said(() =>
      vscode.commands.executeCommand('jobSearch.draftThankYou', file('leaving/linked.md')),
    );
    assert.deepEqual(sentences, [
      'Drafts are kept in the folder of the job search, and jobSearch.drafts.folder leads out of it.',
    ]);
    assert.deepEqual(readdirSync(outside), []);
    await set('drafts.folder', undefined);
  });

  it('gets no note', async () => {
    await set('newInterview.fileName', 'out/{date}-{company}.md');
    const sentences = await said(() =>
      takeFirstRow(vscode.commands.executeCommand('jobSearch.newInterview', file('leaving'))),
    );
    assert.deepEqual(sentences, [
      'Notes are made in the folder of the job search, and jobSearch.newInterview.fileName leads out of it.',
    ]);
    assert.deepEqual(readdirSync(outside), []);
    await set('newInterview.fileName', undefined);
  });
});
