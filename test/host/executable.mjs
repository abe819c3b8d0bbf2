// @ts-check
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { codeServer, newestCodeServer } from './codeServers.mjs';
import { reason } from './commands.mjs';
import { hasDesktop } from './desktop.mjs';

/** In place of a version: the newest, with its host for web extensions, which is a worker of the browser. */
export const inBrowser = 'web';

/**
 * A downloaded VS Code on a desktop; else, or when it can't be downloaded, one that needs no desktop.
 * @param {string} version of code-server
 */
export async function executable(version) {
  if (version === inBrowser) {
    console.log('\nVS Code for the web:');
    return fileURLToPath(new URL('vscode.mjs', import.meta.url));
  }
  const { vscode } = codeServer(version);
  const standIn = fileURLToPath(new URL('vscode.mjs', import.meta.url));
  if (!hasDesktop()) {
    console.log(`\nVS Code ${vscode}, without a desktop:`);
    return standIn;
  }
  try {
    return await downloadAndUnzipVSCode({ version: version === newestCodeServer ? 'stable' : vscode });
  } catch (failure) {
    console.log(`VS Code could not be downloaded (${reason(failure)}); its code-server is used instead.`);
    return standIn;
  }
}
