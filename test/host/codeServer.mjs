// @ts-check
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeSettings } from './calmSettings.mjs';
import { newestCodeServer } from './codeServers.mjs';
import { run, tail } from './commands.mjs';
import { atOurEnd, endWithUs, kill } from './endings.mjs';
import { fetchCodeServer } from './fetchCodeServer.mjs';
import { remove } from './files.mjs';

export { fetchCodeServer };

/**
 * @typedef {object} Profile
 * @property {string} [version] of code-server
 * @property {string} userDataDir
 * @property {string} extensionsDir
 * @property {boolean} [isRestricted] whether no folder is trusted, as when one is opened for the first time
 *
 * @typedef {{ code: string, signal: string }} ExtensionHostExit
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} url of the workbench, for `windowAddress`
 * @property {Promise<unknown>} ended
 * @property {(listener: (exit: ExtensionHostExit) => void) => void} onExtensionHostExit also when a window closes
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's server on the loopback interface. It ends with this process at the latest.
 * @param {Profile & { testDriver?: boolean, env?: NodeJS.ProcessEnv, settings?: Record<string, unknown> }} options
 *   `testDriver` lets a window load extensions under development, and hides dialogs and toasts
 * @returns {Promise<Server>}
 */
export async function startCodeServer({ testDriver = false, env = {}, settings = {}, ...profile }) {
  const { node, server } = await fetchCodeServer(profile.version ?? newestCodeServer);
  const restricted = {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
  };
  writeSettings(profile.userDataDir, { ...(profile.isRestricted === true ? restricted : {}), ...settings });
  const token = randomUUID();
  const args = serverArguments(profile);
  // Any page that the person's browser shows could otherwise reach the server, and with it a terminal.
  args.push('--connection-token-file', secretFile(profile.userDataDir, token));
  if (testDriver) args.push('--enable-smoke-test-driver');
  const child = spawn(node, [...endingWithParent, server, ...args], {
    // It leads a process group, so that its extension hosts can be ended with it.
    detached: true,
    env: serverEnvironment(env),
    stdio: 'pipe',
  });
  endWithUs(child, { detached: true });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  const { port, extensionHost } = follow(child);
  return {
    port: await port,
    url: `http://127.0.0.1:${await port}/?tkn=${token}`,
    ended,
    onExtensionHostExit: (listener) => void extensionHost.on('exit', listener),
    async stop() {
      extensionHost.removeAllListeners();
      if (child.exitCode !== null || child.signalCode !== null) return;
      kill(child, true);
      await ended;
    },
  };
}

/**
 * Installs a packaged extension for the windows of a later server.
 * @param {Profile & { vsix: string }} options
 */
export async function installExtension({ vsix, ...profile }) {
  const { node, server } = await fetchCodeServer(profile.version ?? newestCodeServer);
  const args = [server, ...serverArguments(profile), '--install-extension', vsix, '--force'];
  await run(node, args, { env: serverEnvironment({}) });
}

const endingWithParent = ['--import', new URL('endWithParent.mjs', import.meta.url).href];

/** @param {Profile} profile */
function serverArguments({ userDataDir, extensionsDir, isRestricted = false }) {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-experiments'],
    ...(isRestricted ? [] : ['--disable-workspace-trust']),
    ...['--disable-getting-started-override', '--force-disable-user-env'],
    ...['--server-data-dir', join(userDataDir, 'server')],
    ...['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir],
  ];
}

/** @param {NodeJS.ProcessEnv} env */
function serverEnvironment(env) {
  const folder = temporaryFolder();
  return {
    ...process.env,
    // Without an address of the gallery nothing is looked up there.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    TMPDIR: folder,
    XDG_RUNTIME_DIR: folder,
    ...env,
  };
}

/**
 * @param {string} userDataDir
 * @param {string} secret
 */
function secretFile(userDataDir, secret) {
  const file = join(userDataDir, 'token');
  writeFileSync(file, secret, { mode: 0o600 });
  return file;
}

/** For sockets and the like, which VS Code leaves behind in the folder for temporary files. */
function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'vscode-'));
  atOurEnd(() => {
    remove(folder);
  });
  return folder;
}

/** @param {import('node:child_process').ChildProcessWithoutNullStreams} child */
function follow(child) {
  /** @type {EventEmitter<{ exit: [ExtensionHostExit] }>} */
  const extensionHost = new EventEmitter();
  let output = '';
  /** @type {Promise<number>} */
  const port = new Promise((resolve, reject) => {
    const read = (/** @type {string} */ line) => {
      output = tail(`${output}\n${line}`);
      const [, number] = /Extension host agent listening on (\d+)/.exec(line) ?? [];
      if (number) resolve(Number(number));
      const [, code, signal] =
        /Extension Host Process exited with code: (\w+), signal: (\w+)/.exec(line) ?? [];
      if (code && signal) extensionHost.emit('exit', { code, signal });
    };
    for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', read);
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error(`VS Code's server did not start.\n${output}`));
    });
  });
  return { port, extensionHost };
}
