import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { readNote } from '../../src/core/notes/readNote';
import { check } from '../../src/terminal/check';
import { CANARY, FENCE_COUNT, PROGRAM, temptations } from '../canary';
import { goThrough } from './anyText';

describe('a note is never run', () => {
  afterEach(() => {
    rmSync(CANARY, { force: true });
  });

  it('which would be seen: the program in it makes a file', () => {
    runInThisContext(`(${PROGRAM})`);
    assert.equal(existsSync(CANARY), true);
  });

  it('whatever stands behind its dashes, and however it is looked at', () => {
    assert.ok(FENCE_COUNT > 200, `${FENCE_COUNT} fences`);
    assert.ok(temptations().length > FENCE_COUNT);
    for (const text of temptations()) goThrough(text);
    assert.equal(existsSync(CANARY), false);
  });

  it('in a folder that is checked in the terminal', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'job-search-'));
    for (const [number, text] of temptations().entries()) writeFileSync(join(folder, `${number}.md`), text);
    const { complaints } = await check(folder, {}, 0, 'UTC');
    assert.ok(readdirSync(folder).length > FENCE_COUNT);
    rmSync(folder, { recursive: true });
    assert.deepEqual(complaints, []);
    assert.equal(existsSync(CANARY), false);
  });

  it('nor can its keys reach what all objects share', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'];
    for (const name of names) {
      for (const value of [
        '{interview: 2026-11-20, wasRun: true}',
        '{prototype: {wasRun: true}}',
        '&a {<<: *a}',
        'x',
      ]) {
        const text = `---\ninterview: 2026-11-20\n${name}: ${value}\nthank-you-sent: {${name}: 2026-11-21}\n---\n`;
        assert.equal(readNote(text, 'UTC').kind, 'interview');
        goThrough(text);
      }
    }
    assert.equal('wasRun' in {}, false);
    assert.equal('interview' in {}, false);
  });
});
