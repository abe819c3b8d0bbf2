// @ts-check
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { codeServer, newestCodeServer } from './codeServers.mjs';
import { reason } from './commands.mjs';
import { hasDesktop, mustBeDesktop } from './desktop.mjs';

/** In place of a version: the newest, with its host for web extensions, which is a worker of the browser. */
export const inBrowser = 'web';

/**
 * A downloaded VS Code on a desktop; else, or when it can't be downloaded, one that needs no desktop. With
 * JOB_SEARCH_DESKTOP=1 it is the desktop build, or a failure.
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
    if (mustBeDesktop)
      throw new Error('JOB_SEARCH_DESKTOP asks for the desktop build, and there is no desktop.');
    console.log(`\nVS Code ${vscode}, without a desktop:`);
    return standIn;
  }
  try {
    const build = await downloadAndUnzipVSCode({ version: version === newestCodeServer ? 'stable' : vscode });
    console.log(`\nVS Code for the desktop (${version === newestCodeServer ? 'the newest' : vscode}):`);
    return build;
  } catch (failure) {
    if (mustBeDesktop) throw failure;
    console.log(`VS Code could not be downloaded (${reason(failure)}); its code-server is used instead.`);
    return standIn;
  }
}
