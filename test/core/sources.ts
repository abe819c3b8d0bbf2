import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the product. */
export interface SourceFile {
  /** The path below `src`, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** All files below `src`, wherever they lie. */
export const sourceFiles: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ file: name.replaceAll('\\', '/'), text: readFileSync(join('src', name), 'utf8') }))
  .sort((a, b) => (a.file < b.file ? -1 : 1));

// Else whoever looks for something that must not be there would look nowhere.
assert.ok(sourceFiles.length > 100, `${sourceFiles.length} sources`);
