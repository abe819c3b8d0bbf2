// @ts-check
// `npm start [-- FOLDER]`: builds the extension and opens it on a folder of notes, by default on a made-up job
// search. Where there is no desktop VS Code, it serves one on the loopback interface.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { startCodeServer } from './codeServer.mjs';
import { reason } from './commands.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { hasDesktop } from './desktop.mjs';
import { atOurEnd } from './endings.mjs';
import { readJson, remove, root } from './files.mjs';
import { windowAddress } from './testWindow.mjs';

// Before all other handlers of signals: to end this with Ctrl-C is no failure.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

const terminal = join(root, 'dist/job-search.js');

try {
  await ensureDependencies();
  runNode('The extension could not be built.', 'esbuild.js');
  const folder = process.argv[2] ? existing(resolve(process.argv[2])) : sample();
  // Its exit status says whether something is owed.
  spawnSync(process.execPath, [terminal, 'check', folder], { stdio: 'inherit' });
  const code = hasDesktop() && programOnPath('code');
  if (code) openOnDesktop(code, folder);
  else await serve(folder);
} catch (failure) {
  console.error(reason(failure));
  process.exit(1);
}

/** @param {string} folder */
function existing(folder) {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  return folder;
}

/** Makes the sample job search anew, and gives its folder. */
function sample() {
  const folder = join(root, '.vscode-test/sample');
  remove(folder);
  runNode('The sample job search could not be made.', terminal, 'sample', folder);
  return folder;
}

/**
 * @param {string} otherwise the sentence of a failure
 * @param {readonly string[]} args
 */
function runNode(otherwise, ...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(otherwise);
}

/** @param {string} name */
function programOnPath(name) {
  const file = process.platform === 'win32' ? `${name}.cmd` : name;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path));
}

/**
 * @param {string} code
 * @param {string} folder
 */
function openOnDesktop(code, folder) {
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', folder].map(quoted);
  spawnSync(quoted(code), args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`VS Code opens ${folder} with the extension.`);
}

/**
 * On Windows `code` is a script, which only a shell runs.
 * @param {string} text
 */
function quoted(text) {
  return process.platform === 'win32' ? `"${text}"` : text;
}

/** @param {string} folder */
async function serve(folder) {
  const place = mkdtempSync(join(realpathSync(tmpdir()), 'job-search-'));
  atOurEnd(() => {
    remove(place);
  });
  const server = await startCodeServer({
    userDataDir: join(place, 'user'),
    extensionsDir: installedExtension(join(place, 'extensions')),
  });
  const address = windowAddress(server.url, folder);
  console.log(`VS Code with the extension is at\n\n  ${address}\n\nPress Ctrl-C to stop.`);
  if (hasDesktop() && process.env.JOB_SEARCH_OPEN !== 'no') openInBrowser(address);
  await server.ended;
  throw new Error('The server ended.');
}

/**
 * The checkout itself, as an installed extension: after a new build, reloading the window shows it.
 * @param {string} extensions
 */
function installedExtension(extensions) {
  const { publisher, name, version } = /** @type {Record<string, string>} */ (
    readJson(join(root, 'package.json'))
  );
  mkdirSync(extensions);
  symlinkSync(root, join(extensions, `${publisher ?? ''}.${name ?? ''}-${version ?? ''}`));
  return extensions;
}

/** @param {string} address */
function openInBrowser(address) {
  const opener = spawn('xdg-open', [address], { stdio: 'ignore', detached: true });
  opener.on('error', () => {
    // Then the person opens the address that was printed.
  });
  opener.unref();
}
