import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectionOf } from '../../src/core/settings/selection';
import { tryReadHead } from '../../src/disk/readHead';
import { walk } from '../../src/disk/walk';
import { check } from '../../src/terminal/check';

const NOTE = '---\ncompany: Initech\ninterview: 2026-11-20\n---\n';
const SELECTION = selectionOf('**/*.md', []);

/** What stands in the way of a reader; each is made beside a note that can be read. */
interface Obstacle {
  readonly name: string;
  readonly make: (folder: string) => void;
  /** The paths that can be read besides `note.md`. */
  readonly read?: readonly string[];
  /** The paths about which something is said. */
  readonly said?: readonly string[];
}

const OBSTACLES: readonly Obstacle[] = [
  {
    name: 'a link that leads nowhere',
    make: (folder) => {
      symlinkSync('nowhere', join(folder, 'gone.md'));
    },
    said: ['gone.md'],
  },
  {
    name: 'a link to a drive that is not there',
    make: (folder) => {
      symlinkSync('/nowhere/at/all', join(folder, 'drive'));
    },
    said: ['drive'],
  },
  {
    name: 'links in a circle',
    make: (folder) => {
      symlinkSync('b.md', join(folder, 'a.md'));
      symlinkSync('a.md', join(folder, 'b.md'));
    },
    said: ['a.md', 'b.md'],
  },
  {
    name: 'a link to the folder itself',
    make: (folder) => {
      symlinkSync('.', join(folder, 'again'));
    },
  },
  {
    name: 'links to one another in many folders',
    make: (folder) => {
      for (let nth = 0; nth < 20; nth++) mkdirSync(join(folder, `d${nth}`));
      for (let nth = 0; nth < 19; nth++)
        for (const name of ['a', 'b']) symlinkSync(`../d${nth + 1}`, join(folder, `d${nth}`, name));
      writeFileSync(join(folder, 'd19/n.md'), NOTE);
    },
    read: ['d19/n.md'],
  },
  {
    name: 'links that lead out of the folder',
    make: (folder) => {
      symlinkSync(mkdtempSync(join(tmpdir(), 'job-search-outside-')), join(folder, 'outside'));
      symlinkSync('/etc/hostname', join(folder, 'outside.md'));
      symlinkSync('/etc/hostname', join(folder, 'outside.txt'));
    },
    said: ['outside', 'outside.md'],
  },
  {
    name: 'a link to another note',
    make: (folder) => {
      symlinkSync('note.md', join(folder, 'other.md'));
    },
  },
  {
    name: 'two links to a note that is excluded under its own name',
    make: (folder) => {
      mkdirSync(join(folder, '.trash'));
      writeFileSync(join(folder, '.trash/a.md'), NOTE);
      writeFileSync(join(folder, 'a.txt'), NOTE);
      symlinkSync('.trash/a.md', join(folder, 'kept.md'));
      symlinkSync('.trash/a.md', join(folder, 'other.md'));
      symlinkSync('a.txt', join(folder, 'text.md'));
      symlinkSync('a.txt', join(folder, 'text.txt'));
    },
    read: ['kept.md', 'text.md'],
  },
  {
    name: 'a link to a folder that is excluded under its own name',
    make: (folder) => {
      mkdirSync(join(folder, '.trash'));
      writeFileSync(join(folder, '.trash/a.md'), NOTE);
      symlinkSync('.trash', join(folder, 'kept'));
    },
    read: ['kept/a.md'],
  },
  {
    name: 'a pipe for a note',
    make: (folder) => {
      assert.equal(spawnSync('mkfifo', [join(folder, 'pipe.md')]).status, 0);
    },
    said: ['pipe.md'],
  },
  {
    name: 'a pipe that is no note',
    make: (folder) => {
      assert.equal(spawnSync('mkfifo', [join(folder, 'pipe')]).status, 0);
    },
  },
  {
    name: 'a folder with the name of a note',
    make: (folder) => {
      mkdirSync(join(folder, 'x.md'));
      writeFileSync(join(folder, 'x.md/y.md'), NOTE);
    },
    read: ['x.md/y.md'],
  },
  {
    name: 'a name that is not written in UTF-8',
    make: (folder) => {
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]),
        NOTE,
      );
    },
    said: ['caf\uFFFD.md'],
  },
  {
    name: 'a file and a folder without permission',
    make: (folder) => {
      writeFileSync(join(folder, 'secret.md'), NOTE, { mode: 0 });
      mkdirSync(join(folder, 'secrets'), { mode: 0 });
    },
    // Nothing is secret from the one who may do everything.
    ...(process.getuid?.() === 0 ? { read: ['secret.md'] } : { said: ['secret.md', 'secrets'] }),
  },
];

// Windows has neither pipes nor such names, and makes links only for some.
if (process.platform !== 'win32') {
  describe('what cannot be read', () => {
    let folder = '';

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'job-search-'));
      writeFileSync(join(folder, 'note.md'), NOTE);
    });

    afterEach(() => {
      spawnSync('chmod', ['-R', 'u+rwx', folder]);
      rmTree(folder);
    });

    for (const { name, make, read = [], said = [] } of OBSTACLES) {
      it(`is told and keeps nothing else from being read: ${name}`, async () => {
        make(folder);
        const unreadable: string[] = [];
        const paths = [...walk(folder, SELECTION, (path) => unreadable.push(path))];
        const readable = paths.filter((path) => tryReadHead(join(folder, path)).kind === 'text');
        const failed = paths.filter((path) => tryReadHead(join(folder, path)).kind === 'unreadable');
        assert.deepEqual(readable.sort(), ['note.md', ...read].sort());
        assert.deepEqual([...unreadable, ...failed].sort(), [...said].sort());
        const { notes, complaints } = await check(folder, {}, 0, 'UTC');
        assert.equal(notes, 1 + read.length);
        assert.deepEqual([...complaints].sort(), said.map((path) => `“${path}” cannot be read.`).sort());
      });
    }

    it('may be folders that are too deep for a path', () => {
      const name = 'd'.repeat(250);
      mkdirSync(join(folder, name));
      // Moved below one another, since the whole path is longer than the system takes.
      for (let depth = 0; depth < 20; depth++) {
        mkdirSync(join(folder, 'above'));
        renameSync(join(folder, name), join(folder, 'above', name));
        renameSync(join(folder, 'above'), join(folder, name));
      }
      const said: string[] = [];
      const paths = [...walk(folder, SELECTION, (path) => said.push(path))];
      assert.deepEqual([paths, said.length], [['note.md'], 1]);
    });

    it('is told of a file, and not of one that goes away between two looks', () => {
      writeFileSync(join(folder, 'vanishing.md'), NOTE);
      const paths = [...walk(folder, SELECTION, () => undefined)];
      rmSync(join(folder, 'vanishing.md'));
      const kinds = paths.sort().map((path) => tryReadHead(join(folder, path)).kind);
      assert.deepEqual(kinds, ['text', 'gone']);
    });

    it('may be a folder that goes away while it is looked through', () => {
      for (const name of ['a', 'b', 'c']) {
        mkdirSync(join(folder, name));
        writeFileSync(join(folder, name, 'x.md'), NOTE);
      }
      const said: string[] = [];
      const walking = walk(folder, SELECTION, (path) => said.push(path));
      const first = walking.next();
      for (const name of ['a', 'b', 'c']) rmSync(join(folder, name), { recursive: true });
      const others = [...walking];
      assert.equal(first.value, 'a/x.md');
      assert.deepEqual([others, said], [['note.md'], ['b', 'c']]);
    });
  });
}

/** Removes a folder, however deep, which `rmSync` cannot where a path becomes too long. */
function rmTree(folder: string): void {
  assert.equal(spawnSync('rm', ['-rf', folder]).status, 0);
}
