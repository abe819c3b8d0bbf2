import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import { Drive } from './drive';
import { addFolder, codes, codesAt, file, jobSearch, removeAddedFolder, until, write } from './support';

const OWED = '---\ncompany: Acme\ninterview: 2026-11-02\nthank-you-sent: true\n---\n';

/** What stands in the way, each below `obstacles`. */
const OBSTACLES: readonly (readonly [name: string, path: string, make: (path: string) => void])[] = [
  [
    'a link that leads nowhere',
    'gone.md',
    (path) => {
      symlinkSync('nowhere', path);
    },
  ],
  [
    'a link that leads to itself',
    'circle.md',
    (path) => {
      symlinkSync('circle.md', path);
    },
  ],
  [
    'a pipe',
    'pipe.md',
    (path) => {
      assert.equal(spawnSync('mkfifo', [path]).status, 0);
    },
  ],
];

describe('files that cannot be read', () => {
  let api: TestApi;

  before(async () => {
    api = await jobSearch();
    await write('obstacles/acme.md', OWED);
    await until(() => codes('obstacles/acme.md').length > 0);
  });

  after(async () => {
    rmSync(file('obstacles').fsPath, { recursive: true });
    await until(() => codes('obstacles/acme.md').length === 0);
  });

  // Windows has no pipes, and makes links only for some.
  if (process.platform !== 'win32') {
    for (const [name, path, make] of OBSTACLES) {
      it(`are said, and the others go on: ${name}`, async () => {
        assert.deepEqual(unreadable(api), []);
        make(file(`obstacles/${path}`).fsPath);
        await untilUnreadable(api, [path]);
        await write('obstacles/acme.md', OWED.replace('true', '2026-13-13'));
        await until(() => codes('obstacles/acme.md').includes('date-invalid'));
        await vscode.commands.executeCommand('jobSearch.lookAgain');
        assert.deepEqual(unreadable(api), [path]);
        rmSync(file(`obstacles/${path}`).fsPath);
        await untilUnreadable(api, []);
        await write('obstacles/acme.md', OWED);
        await until(() => !codes('obstacles/acme.md').includes('date-invalid'));
      });
    }
  }

  it('are not those that are folders, or that went away', async () => {
    mkdirSync(file('obstacles/folder.md').fsPath);
    writeFileSync(file('obstacles/folder.md/deep.md').fsPath, OWED);
    await until(() => codes('obstacles/folder.md/deep.md').length > 0);
    rmSync(file('obstacles/folder.md').fsPath, { recursive: true });
    await until(() => codes('obstacles/folder.md/deep.md').length === 0);
    assert.deepEqual(unreadable(api), []);
  });
});

describe('a drive on the network', () => {
  const drive = new Drive('drive');
  let api: TestApi;

  before(async () => {
    api = await jobSearch();
    for (const name of ['acme', 'silent', 'wayne'])
      drive.put(`/notes/deep/${name}.md`, OWED.replace('Acme', name));
  });

  after(async () => {
    await removeAddedFolder();
    await until(() => codesAt(drive.uri('/notes/deep/acme.md')).length === 0);
    assert.deepEqual(unreadable(api), []);
    drive.dispose();
  });

  it('that does not answer for one file is not waited for: the others show', async () => {
    drive.answer = (path, text) => (path.includes('silent') ? forever() : Promise.resolve(text));
    await addFolder(drive.root);
    await until(() => codesAt(drive.uri('/notes/deep/wayne.md')).includes('check-in-overdue'));
    assert.deepEqual(codesAt(drive.uri('/notes/deep/acme.md')), ['check-in-overdue']);
    assert.deepEqual(unreadable(api), ['silent.md']);
    assert.ok(codes('hooli.md').includes('check-in-overdue'));
    await api.settled();
  });

  it('that answers again is read again when one asks for it', async () => {
    drive.answer = (_, text) => Promise.resolve(text);
    await vscode.commands.executeCommand('jobSearch.lookAgain');
    assert.deepEqual(unreadable(api), []);
    assert.ok(codesAt(drive.uri('/notes/deep/silent.md')).includes('check-in-overdue'));
  });

  it('may answer an older question last: what it said since counts', async () => {
    const acme = drive.uri('/notes/deep/acme.md');
    let answerLate = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      drive.answer = (_, text) => {
        drive.answer = (_, newer) => Promise.resolve(newer);
        resolve();
        return new Promise((answer) => {
          answerLate = () => {
            answer(text);
          };
        });
      };
    });
    drive.put('/notes/deep/acme.md', OWED.replace('2026-11-02', '2026-02-30'));
    await isAsked;
    drive.put('/notes/deep/acme.md', OWED.replace('true', '2026-13-13'));
    await until(() => codesAt(acme).includes('thank-you-overdue'));
    answerLate();
    await api.settled();
    assert.ok(codesAt(acme).includes('thank-you-overdue'));
  });
});

function forever(): Promise<never> {
  return new Promise(() => undefined);
}

function unreadable(api: TestApi): readonly string[] {
  return api.unreadable.all().map(({ path }) => path.replace(/^.*\//, ''));
}

function untilUnreadable(api: TestApi, names: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (unreadable(api).join() !== names.join()) return;
      listening.dispose();
      resolve();
    };
    const listening = api.unreadable.onDidChange(look);
    look();
  });
}
