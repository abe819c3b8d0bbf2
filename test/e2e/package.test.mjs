// @ts-check
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { packagedExtension } from './workbench.mjs';

const FORBIDDEN =
  /\beval\s*\(|new Function\b|child_process|require\("(?:node:)?(?:https?|net|tls|dgram|vm)"\)/;

describe('the package', () => {
  it('is smaller than 300 KB', () => {
    assert.ok(statSync(packagedExtension).size < 300_000, `${statSync(packagedExtension).size} bytes`);
  });

  it('holds no sources, tests or maps', () => {
    const files = Object.keys(contents());
    assert.ok(files.includes('extension/dist/extension.js'));
    assert.deepEqual(
      files.filter((file) => /\.ts$|\.map$|test|src\//.test(file)),
      [],
    );
  });

  it('holds nothing that could run a note', () => {
    for (const program of ['extension/dist/extension.js', 'extension/dist/job-search.js']) {
      const code = strFromU8(contents()[program] ?? new Uint8Array());
      assert.match(code, /jobSearch/);
      assert.doesNotMatch(code, FORBIDDEN);
    }
    const review = strFromU8(contents()['extension/dist/letterReview.js'] ?? new Uint8Array());
    assert.match(review, /letter-placeholder/);
    assert.doesNotMatch(review, FORBIDDEN);
  });
});

function contents() {
  return unzipSync(readFileSync(packagedExtension));
}
