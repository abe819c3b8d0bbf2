// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** @typedef {typeof import('./ours')} Ours */
/** @typedef {ReturnType<Ours['emptyAgenda']>} Agenda */

/**
 * The product's own functions, bundled as they are for the product: without gray-matter's engines.
 * @param {string} folder for the bundle
 * @returns {Promise<Ours>}
 */
export async function buildOurs(folder) {
  const outfile = join(folder, 'ours.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'ours.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    plugins: [noOtherEngines],
    logLevel: 'warning',
  });
  /** @type {unknown} */
  const bundle = await import(pathToFileURL(outfile).href);
  return /** @type {{ default: Ours }} */ (bundle).default;
}

/** @type {import('esbuild').Plugin} */
const noOtherEngines = {
  name: 'no-other-engines',
  setup(bundling) {
    bundling.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};
