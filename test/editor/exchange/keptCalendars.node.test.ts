import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { codes, file, jobSearch, read, said, until, write } from '../support';

const FOREIGN =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Job Search Notes//job-search-notes//EN\r\nEND:VCALENDAR\r\n';

describe('a calendar that is kept beside links and what cannot be read', () => {
  const outside = mkdtempSync(join(tmpdir(), 'job-search-outside-'));

  before(function () {
    // Windows makes links only for some.
    if (process.platform === 'win32') this.skip();
    writeFileSync(join(outside, 'theirs.ics'), FOREIGN);
    symlinkSync(join(outside, 'theirs.ics'), file('link.ics').fsPath);
    symlinkSync(outside, file('linked').fsPath);
  });
  after(async () => {
    await keep(undefined);
    for (const name of ['link.ics', 'linked']) rmSync(file(name).fsPath, { force: true });
    rmSync(outside, { recursive: true, force: true });
  });

  for (const path of ['link.ics', 'linked/new.ics'])
    it(`is not written where a link leads out of the folder: ${path}`, async () => {
      const told = await said(() => keep(path));
      assert.deepEqual(told, [`“${path}” leads out of the folder: nothing was written.`]);
      assert.equal(readFileSync(join(outside, 'theirs.ics'), 'utf8'), FOREIGN);
      await assert.rejects(async () => vscode.workspace.fs.stat(vscode.Uri.file(join(outside, 'new.ics'))));
    });

  it('keeps the entries of a note that cannot be read for a while, and says so', async () => {
    const api = await jobSearch();
    await write('locked.md', '---\ncompany: Locked\ninterview: 2026-11-20 14:00\n---\n');
    await until(() => codes('locked.md').length > 0);
    await keep('kept.ics');
    assert.match(await read(file('kept.ics')), /Interview: Locked/);
    rmSync(file('locked.md').fsPath);
    assert.equal(spawnSync('mkfifo', [file('locked.md').fsPath]).status, 0);
    const told = await said(async () => {
      await until(() => codes('locked.md').length === 0);
      await api.settled();
    });
    assert.deepEqual(told, ['“kept.ics” is not written while “locked.md” cannot be read.']);
    assert.match(await read(file('kept.ics')), /Interview: Locked/);
    for (const name of ['locked.md', 'kept.ics']) rmSync(file(name).fsPath);
    await api.settled();
  });

  it('keeps its rights, and a link within the folder that leads to it', async () => {
    await write('locked.md', '---\ncompany: Locked\ninterview: 2026-11-20 14:00\n---\n');
    await keep('kept.ics');
    chmodSync(file('kept.ics').fsPath, 0o664);
    symlinkSync('kept.ics', file('other.ics').fsPath);
    await keep('other.ics');
    await write('locked.md', '---\ncompany: Unlocked\ninterview: 2026-11-20 14:00\n---\n');
    await until(() =>
      vscode.languages.getDiagnostics(file('locked.md')).some(({ message }) => message.includes('Unlocked')),
    );
    await (await jobSearch()).settled();
    assert.match(await read(file('kept.ics')), /Interview: Unlocked/);
    assert.ok(lstatSync(file('other.ics').fsPath).isSymbolicLink());
    assert.equal(lstatSync(file('kept.ics').fsPath).mode & 0o777, 0o664);
    await keep(undefined);
    for (const name of ['locked.md', 'other.ics', 'kept.ics']) rmSync(file(name).fsPath);
  });

  it('is written in each folder, whatever stands in the way in another', async () => {
    const [, second] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(second);
    const note = vscode.Uri.joinPath(second.uri, 'locked.md');
    const calendar = vscode.Uri.joinPath(second.uri, 'all.ics');
    await vscode.workspace.fs.writeFile(note, Buffer.from('---\ncompany: B\ninterview: 2026-11-20\n---\n'));
    await until(() => vscode.languages.getDiagnostics(note).length > 0);
    mkdirSync(file('all.ics').fsPath);
    const set = async (path: string | undefined): Promise<void> => {
      const api = await jobSearch();
      const configuration = vscode.workspace.getConfiguration('jobSearch');
      await configuration.update('calendar.file', path, vscode.ConfigurationTarget.Workspace);
      await api.settled();
    };
    const told = await said(() => set('all.ics'));
    assert.deepEqual(told, ['The calendar could not be written: the output “Job Search Notes” says why.']);
    assert.match(await read(calendar), /Interview: B/);
    await set(undefined);
    for (const { fsPath } of [note, calendar]) rmSync(fsPath);
    rmSync(file('all.ics').fsPath, { recursive: true });
  });

  async function keep(path: string | undefined): Promise<void> {
    const api = await jobSearch();
    await vscode.workspace
      .getConfiguration('jobSearch', file(''))
      .update('calendar.file', path, vscode.ConfigurationTarget.WorkspaceFolder);
    await api.settled();
  }
});
