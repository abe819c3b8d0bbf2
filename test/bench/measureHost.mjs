// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { shared } from '../../esbuild.js';
import { writeSettings } from '../host/calmSettings.mjs';
import { newestCodeServer } from '../host/codeServers.mjs';
import { executable } from '../host/executable.mjs';
import { readJson } from '../host/files.mjs';
import { NOW, ZONE } from './now.mjs';

/** @typedef {import('./host/inHost').HostFigures} HostFigures */
/** @typedef {import('./host/inHost').StartFigures} StartFigures */

const HERE = join(import.meta.dirname, 'host');
const COUNTED = join(HERE, 'countedVscode.ts');

/**
 * Measures the extension in a real VS Code that opens a folder of notes.
 * @param {string} place for what is made on the way
 * @param {string} folder of the notes, some of which are changed
 * @returns {Promise<HostFigures>}
 */
export async function measureHost(place, folder) {
  return /** @type {HostFigures} */ (await measureIn(place, folder, {}));
}

/**
 * The same with what the start costs alone; nothing is changed.
 * @param {string} place
 * @param {string} folder
 * @returns {Promise<StartFigures>}
 */
export async function measureStart(place, folder) {
  return /** @type {StartFigures} */ (await measureIn(place, folder, { JOB_SEARCH_START_ONLY: '1' }));
}

/**
 * @param {string} place
 * @param {string} folder
 * @param {Record<string, string>} more what is told to the process for extensions
 * @returns {Promise<unknown>}
 */
async function measureIn(place, folder, more) {
  const figures = join(place, 'figures.json');
  const tests = join(place, 'inHost.js');
  await build({
    ...shared,
    entryPoints: [join(HERE, 'inHost.ts')],
    outfile: tests,
    plugins: [...(shared.plugins ?? []), countedVscode],
    // As in the product, so that what is measured is what people have.
    minify: true,
  });
  await runTests({
    vscodeExecutablePath: await executable(newestCodeServer),
    extensionDevelopmentPath: emptyExtension(place),
    extensionTestsPath: tests,
    launchArgs: [
      folder,
      `--user-data-dir=${profile(place)}`,
      `--extensions-dir=${join(place, 'extensions')}`,
    ],
    extensionTestsEnv: {
      JOB_SEARCH_TEST_HOST: newestCodeServer,
      JOB_SEARCH_FIGURES: figures,
      JOB_SEARCH_NOW: String(NOW),
      TZ: ZONE,
      ...more,
    },
  });
  return readJson(figures);
}

/**
 * What is measured asks for `vscode` and gets the module that counts, which alone gets the real one.
 * @type {import('esbuild').Plugin}
 */
const countedVscode = {
  name: 'counted-vscode',
  setup(made) {
    made.onResolve({ filter: /^vscode$/ }, ({ importer }) =>
      importer === COUNTED ? { path: 'vscode', external: true } : { path: COUNTED },
    );
  },
};

/**
 * The window needs some extension under development; ours is started by what measures it.
 * @param {string} place
 */
function emptyExtension(place) {
  const extension = join(place, 'extension');
  mkdirSync(extension);
  const manifest = { name: 'empty', publisher: 'bench', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(join(extension, 'package.json'), JSON.stringify(manifest));
  mkdirSync(join(place, 'extensions'));
  return extension;
}

/** @param {string} place */
function profile(place) {
  const user = join(place, 'user');
  writeSettings(user);
  return user;
}
