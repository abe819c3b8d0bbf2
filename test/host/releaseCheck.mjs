// @ts-check
// `npm run release:check [-- MANIFEST]`: whether everything is filled in that only an owner of the project can know,
// and whether the changelog tells of this version. MANIFEST is another package.json, with its CHANGELOG.md beside it.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { reason } from './commands.mjs';
import { root } from './files.mjs';

/** What stands for the publisher until there is one. Who registers this very name leaves it empty here. */
const STAND_IN = 'job-search-notes';

const file = resolve(process.argv[2] ?? join(root, 'package.json'));

try {
  const missing = whatIsMissing(readFileSync(file, 'utf8'));
  for (const sentence of missing) console.error(sentence);
  if (missing.length > 0) process.exit(1);
  console.log('Everything is there for a release.');
} catch (failure) {
  console.error(reason(failure));
  process.exit(1);
}

/**
 * A sentence for each thing that is to be filled in, with the line of the manifest where there is one.
 * @param {string} text of the manifest
 * @returns {readonly string[]}
 */
function whatIsMissing(text) {
  const parsed = /** @type {unknown} */ (JSON.parse(text));
  const manifest = /** @type {Record<string, unknown>} */ (parsed);
  const { publisher, version } = manifest;
  const line = (/** @type {string} */ key) => {
    const at = text.split('\n').findIndex((one) => one.startsWith(`  "${key}":`));
    return at < 0 ? 'package.json' : `package.json:${at + 1}`;
  };
  const tag = process.env.GITHUB_REF_TYPE === 'tag' ? process.env.GITHUB_REF_NAME : undefined;
  const wants = [
    {
      isThere: isText(publisher) && publisher !== STAND_IN,
      sentence: `${line('publisher')}: "publisher" has to be the id that you registered with the Marketplace and Open VSX.`,
    },
    {
      isThere: isAddress(manifest.repository),
      sentence: `${line('repository')}: "repository" has to be {"type": "git", "url": "https://…"}.`,
    },
    {
      isThere: isAddress(manifest.bugs),
      sentence: `${line('bugs')}: "bugs" has to be {"url": "https://…"}, where people say what is wrong.`,
    },
    {
      isThere: isText(version) && tellsOf(version),
      sentence: `CHANGELOG.md: there is no section "## ${String(version)}" with something in it.`,
    },
    {
      isThere: tag === undefined || tag === `v${String(version)}`,
      sentence: `${line('version')}: "version" is ${String(version)}, but the tag is ${String(tag)}.`,
    },
  ];
  return wants.filter(({ isThere }) => !isThere).map(({ sentence }) => sentence);
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isText(value) {
  return typeof value === 'string' && value.trim() !== '';
}

/** @param {unknown} value */
function isAddress(value) {
  const url = typeof value === 'object' && value !== null && 'url' in value ? value.url : undefined;
  return isText(url) && /^(?:git\+)?https:\/\/[^\s/]+\.[^\s/]+\/\S/.test(url);
}

/**
 * Whether the changelog beside the manifest has a section for a version, and something in it.
 * @param {string} version
 */
function tellsOf(version) {
  const changelog = readFileSync(join(dirname(file), 'CHANGELOG.md'), 'utf8');
  const [, section = ''] = `\n${changelog}`.split(`\n## ${version}\n`);
  const [own = ''] = section.split('\n## ');
  return own.trim() !== '';
}
