// @ts-check
import { join } from 'node:path';

/**
 * @typedef {object} TestWindow
 * @property {string} userDataDir
 * @property {string} extensionsDir
 * @property {string} extension under development
 * @property {string} tests
 * @property {(server: string) => string} address of the window, given the server's
 * @property {(server: string) => string} plainAddress of a window that is not told of the extension
 */

/**
 * Reads the arguments of the VS Code executable as far as a test run uses them.
 * @param {readonly string[]} args
 * @returns {TestWindow}
 */
export function testWindow(args) {
  const values = (/** @type {string} */ name) =>
    args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
  const [tests] = values('extensionTestsPath');
  const [userDataDir] = values('user-data-dir');
  if (!tests || !userDataDir) throw new Error('--extensionTestsPath and --user-data-dir are needed.');
  const opened = args.find((arg) => !arg.startsWith('-'));
  return {
    userDataDir,
    extension: values('extensionDevelopmentPath')[0] ?? '',
    tests,
    plainAddress: (server) => windowAddress(server, opened, [['skipWelcome', 'true']]),
    extensionsDir: values('extensions-dir')[0] ?? join(userDataDir, 'extensions'),
    address(server) {
      const remote = (/** @type {string} */ path) => `vscode-remote://${new URL(server).host}${path}`;
      return windowAddress(server, opened, [
        ['skipWelcome', 'true'],
        ['extensionTestsPath', remote(tests.endsWith('.js') ? tests : `${tests}.js`)],
        ...values('extensionDevelopmentPath').map((path) => pair('extensionDevelopmentPath', remote(path))),
        ...(args.includes('--disable-extensions') ? [pair('disableExtensions', 'true')] : []),
      ]);
    },
  };
}

/**
 * The address of the workbench with something opened.
 * @param {string} server its address
 * @param {string} [opened] a folder or a .code-workspace file
 * @param {readonly (readonly [string, string])[]} [payload] what the workbench is told besides
 */
export function windowAddress(server, opened, payload = []) {
  const address = new URL(server);
  if (opened) address.searchParams.set(opened.endsWith('.code-workspace') ? 'workspace' : 'folder', opened);
  else address.searchParams.set('ew', 'true');
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/**
 * @param {string} key
 * @param {string} value
 * @returns {readonly [string, string]}
 */
function pair(key, value) {
  return [key, value];
}
