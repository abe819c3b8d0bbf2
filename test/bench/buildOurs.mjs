// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { shared } from '../../esbuild.js';

/** @typedef {typeof import('./ours')} Ours */
/** @typedef {ReturnType<Ours['emptyAgenda']>} Agenda */

/**
 * The product's own functions, bundled as they are for the product.
 * @param {string} folder for the bundle
 */
export function buildOurs(folder) {
  return /** @type {Promise<Ours>} */ (bundled('ours', folder));
}

/**
 * What a module of this folder exports, bundled as the product is.
 * @param {string} name of the module
 * @param {string} folder for the bundle
 * @returns {Promise<unknown>}
 */
export async function bundled(name, folder) {
  const outfile = join(folder, `${name}.cjs`);
  await build({ ...shared, entryPoints: [join(import.meta.dirname, `${name}.ts`)], outfile });
  /** @type {unknown} */
  const bundle = await import(pathToFileURL(outfile).href);
  return /** @type {{ default: unknown }} */ (bundle).default;
}
