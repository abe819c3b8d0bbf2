import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { snippetsFile } from '../../src/core/snippets';
import { TEMPLATES } from '../../src/core/templates';
import { fill } from '../../src/core/variables';

const FILE = 'snippets/job-search.json';

describe('the snippets', () => {
  it('are made from the same templates as the drafts', () => {
    if (process.env.UPDATE_SNIPPETS) writeFileSync(FILE, snippetsFile());
    assert.equal(readFileSync(FILE, 'utf8'), snippetsFile());
  });

  it('have the prefixes that people type', () => {
    const prefixes = Object.values(TEMPLATES).map(({ prefix }) => prefix);
    for (const prefix of ['interview', 'thank-you', 'thank-you-call', 'check-in'] as const) {
      assert.ok(prefixes.includes(prefix), prefix);
    }
  });

  it('stay under 200 words', () => {
    for (const { title, body } of Object.values(TEMPLATES)) {
      const words = fill(body, {})
        .replace(/\$\{\d+:([^}]*)\}/g, '$1')
        .split(/\s+/)
        .filter((word) => /\w/.test(word));
      assert.ok(words.length < 200, `${title} has ${words.length} words`);
    }
  });
});
