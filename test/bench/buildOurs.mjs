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
 * @returns {Promise<Ours>}
 */
export async function buildOurs(folder) {
  const outfile = join(folder, 'ours.cjs');
  await build({ ...shared, entryPoints: [join(import.meta.dirname, 'ours.ts')], outfile });
  /** @type {unknown} */
  const bundle = await import(pathToFileURL(outfile).href);
  return /** @type {{ default: Ours }} */ (bundle).default;
}
