import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TestApi } from '../../../src/editor/testApi';
import { codes, file, jobSearch, unreadable, until, write } from '../support';

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
  [
    'a link to a file outside of the folder',
    'outside.md',
    (path) => {
      symlinkSync(join(outside(), 'secret.md'), path);
    },
  ],
  [
    'a link to a folder outside of it',
    'outside',
    (path) => {
      symlinkSync(outside(), path);
    },
  ],
];

/** A folder with a note in it that is nobody's business. */
function outside(): string {
  const place = mkdtempSync(join(tmpdir(), 'job-search-outside-'));
  writeFileSync(join(place, 'secret.md'), OWED);
  return place;
}

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
        assert.deepEqual(notesShown(), ['acme.md']);
        await write('obstacles/acme.md', OWED.replace('true', '2026-13-13'));
        await until(() => codes('obstacles/acme.md').includes('date-invalid'));
        await vscode.commands.executeCommand('jobSearch.lookAgain');
        assert.deepEqual(unreadable(api), [path]);
        assert.deepEqual(notesShown(), ['acme.md']);
        rmSync(file(`obstacles/${path}`).fsPath);
        await untilUnreadable(api, []);
        await write('obstacles/acme.md', OWED);
        await until(() => !codes('obstacles/acme.md').includes('date-invalid'));
      });
    }
  }

  if (process.platform !== 'win32') {
    it('are not those to which a link leads: each is one note, whatever leads to it', async () => {
      symlinkSync('acme.md', file('obstacles/again.md').fsPath);
      symlinkSync('.', file('obstacles/all').fsPath);
      await write('obstacles/later.md', OWED.replace('Acme', 'Umbrella'));
      await until(() => codes('obstacles/later.md').length > 0);
      await api.settled();
      assert.deepEqual(notesShown(), ['acme.md', 'later.md']);
      await vscode.commands.executeCommand('jobSearch.lookAgain');
      assert.deepEqual([notesShown(), unreadable(api)], [['acme.md', 'later.md'], []]);
      for (const name of ['again.md', 'all', 'later.md']) rmSync(file(`obstacles/${name}`).fsPath);
      await until(() => codes('obstacles/later.md').length === 0);
    });
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

/** The names of the files below `obstacles` of which something is said. */
function notesShown(): readonly string[] {
  const place = file('obstacles').toString();
  return vscode.languages
    .getDiagnostics()
    .filter(([uri, problems]) => problems.length > 0 && uri.toString().startsWith(place))
    .map(([{ path }]) => path.slice(path.lastIndexOf('/') + 1))
    .sort();
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
