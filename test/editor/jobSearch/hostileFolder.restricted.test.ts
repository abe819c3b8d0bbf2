import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { codes, codesAt, file, jobSearch, unreadable, until } from '../support';

const HONEST =
  '---\ncompany: Initech\nrole: Engineer\ninterview: 2026-11-20 14:00\ninterviewers: Jane Doe, VP\nreply-by: 2026-12-01\n---\n';
const EVENT = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261120T140000Z\r\n';

/** What keeps readers waiting that look at more than they need, or that follow whatever leads somewhere. */
function makeHostile(folder: string): void {
  mkdirSync(folder);
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  assert.equal(spawnSync('mkfifo', [join(folder, 'pipe.md')]).status, 0);
  symlinkSync('/dev/zero', join(folder, 'device.md'));
  for (let level = 0; level < 16; level++) {
    mkdirSync(join(folder, `level${level}`));
    for (const name of ['one', 'other'])
      symlinkSync(`../level${(level + 1) % 16}`, join(folder, `level${level}`, name));
  }
  write('signs.md', `---\ninterviewed: 1\ncompany: "${'#'.repeat(200_000)}"\n---\n`);
  write('brackets.md', `---\nx: ${'['.repeat(60_000)}\n---\n`);
  write('blanks.md', `---\nx: ${' '.repeat(200_000)}y\n---\n`);
  write('names.md', '---\n__proto__: 1\nconstructor: 2\nhasOwnProperty: 3\n---\n');
  write('alarms.ics', `${EVENT}${'BEGIN:VALARM\r\n'.repeat(70_000)}`);
  for (let nth = 0; nth < 12; nth++) write(`${nth}.ics`, `${EVENT}SUMMARY:${'x'.repeat(10_000)}\r\n`);
}

describe('in Restricted Mode, a folder in which everything is hostile', () => {
  const folder = file('hostile');

  after(() => {
    rmSync(folder.fsPath, { recursive: true, force: true });
  });

  it('shows the one honest letter that is overdue', async () => {
    const api = await jobSearch();
    assert.equal(vscode.workspace.isTrusted, false);
    const configuration = vscode.workspace.getConfiguration('jobSearch');
    makeHostile(folder.fsPath);
    await configuration.update('exclude', ['(a+)+b', '(a|a)+b'], vscode.ConfigurationTarget.Workspace);
    writeFileSync(join(folder.fsPath, 'honest.md'), HONEST);
    await until(() => codes('hostile/honest.md').length > 0);
    await api.settled();
    assert.deepEqual(codes('hostile/honest.md'), ['thank-you-overdue']);
    const others = vscode.languages
      .getDiagnostics()
      .map(([uri]) => uri)
      .filter(({ path }) => path.startsWith(`${folder.path}/`) && codesAt(vscode.Uri.file(path)).length > 0);
    assert.deepEqual(
      others.map(({ path }) => path.slice(folder.path.length)),
      ['/honest.md'],
    );
    await configuration.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    await until(() => unreadable(api).some((line) => line.includes('pipe.md')));
  });
});
