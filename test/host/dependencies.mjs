// @ts-check
import { join } from 'node:path';
import { npm, reason } from './commands.mjs';
import { readJson, root } from './files.mjs';

const oldestNode = 20;

/**
 * Installs what package-lock.json lists, where that is not yet installed. Runs in a bare clone, so nothing
 * that it imports comes from a package. Ends the process with a sentence when it can't.
 */
export async function ensureDependencies() {
  if (Number.parseInt(process.versions.node) < oldestNode) {
    giveUp(`Node.js ${oldestNode} or later is needed; this is ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  console.log('Installing the development dependencies (npm ci) …');
  try {
    // No package needs its install script: esbuild, for one, finds its binary without.
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  } catch (failure) {
    giveUp(`The development dependencies could not be installed: ${reason(failure)}`);
  }
}

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/** Compares contents, since a checkout makes any file look newer than it is. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !(path in installed)),
  );
}

/**
 * @param {string} lockFile
 * @returns {Packages}
 */
function packagesIn(lockFile) {
  try {
    const lock = /** @type {{ packages?: Packages }} */ (readJson(join(root, lockFile)));
    return lock.packages ?? {};
  } catch {
    return {};
  }
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}
