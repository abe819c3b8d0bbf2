// @ts-check

/**
 * @typedef {object} CodeServer
 * @property {string} vscode the version of VS Code that it is
 * @property {string} node the Node.js that it runs under: each brings that of its time
 * @property {Readonly<Record<string, string>>} [dependencies] packages that it gets in another version
 */

/**
 * The editors without a desktop: code-server is VS Code's server, extension host and workbench as an npm
 * package. The keys are its versions.
 * @type {Readonly<Record<string, CodeServer>>}
 */
const codeServers = {
  '4.139.1': { vscode: '1.139.1', node: '24.21.0' },
  // Until 1.18, @vscode/ripgrep fetched its binary in an install script; without it no file is ever found.
  '4.100.3': { vscode: '1.100.3', node: '20.20.2', dependencies: { '@vscode/ripgrep': '1.18.0' } },
};

export const newestCodeServer = '4.139.1';
/** The oldest VS Code that package.json's `engines` admits. */
export const oldestCodeServer = '4.100.3';

/** What only agents, signing in to companies' networks, and other systems use. */
export const unusedPackages = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/fs-copyfile',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
  'tar',
  'zod',
];

/**
 * Built-in extensions that no note needs and that cost time or disk. Those with a half for the browser have
 * to stay, since the workbench asks for them.
 */
export const unusedExtensions = [
  'copilot',
  'debug-auto-launch',
  'debug-server-ready',
  'git',
  'github',
  'grunt',
  'gulp',
  'jake',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'php-language-features',
  'terminal-suggest',
  'tunnel-forwarding',
];

/** Packages whose compiled half an install script builds: without it each process complains. */
export const standIns = {
  '@vscode/native-watchdog': 'nativeWatchdog.cjs',
  '@vscode/spdlog': 'spdlog.mjs',
  'native-watchdog': 'nativeWatchdog.cjs',
};

/** @param {string} version of code-server */
export function codeServer(version) {
  const found = codeServers[version];
  if (!found)
    throw new Error(`Of code-server only ${Object.keys(codeServers).join(' and ')} are known here.`);
  return found;
}
