import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWhole, UnfitFile } from '../../src/disk/readWhole';

describe('a file that is read whole', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'job-search-whole-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('has all its bytes, up to the most that are wanted', () => {
    const file = join(folder, 'a.txt');
    writeFileSync(file, 'x'.repeat(5000));
    assert.equal(Buffer.from(readWhole(file, 5000)).toString(), 'x'.repeat(5000));
    assert.throws(() => readWhole(file, 4999), UnfitFile);
    writeFileSync(file, '');
    assert.equal(readWhole(file, 10).length, 0);
  });

  it('is no folder, and is there', () => {
    assert.throws(() => readWhole(folder, 100_000), { code: 'EISDIR' });
    assert.throws(() => readWhole(join(folder, 'gone'), 10), { code: 'ENOENT' });
  });

  if (process.platform !== 'win32') {
    it('is no pipe and no device, which would keep everyone waiting', () => {
      const pipe = join(folder, 'pipe');
      assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
      symlinkSync('/dev/zero', join(folder, 'endless'));
      for (const file of [pipe, join(folder, 'endless'), '/dev/ptmx'])
        assert.throws(() => readWhole(file, 100), UnfitFile, file);
    });
  }
});
