// @ts-check
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remove } from '../host/files.mjs';
import { problemsOfOverdueNotes } from './overdueNotes.mjs';

/** More than VS Code takes at once: of one message it drops, without a word, what exceeds about 1,100. */
const MANY = 2500;

describe('a folder with thousands of overdue notes', () => {
  it('has every one of them in Problems', async () => {
    const place = mkdtempSync(join(tmpdir(), 'job-search-'));
    assert.equal(await problemsOfOverdueNotes(place, MANY), MANY);
    remove(place);
  });
});
