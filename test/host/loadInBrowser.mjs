// @ts-check
import { readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

/** Where the page finds the extension: the path is answered here, by nobody on the network. */
const PLACE = '/__dev/';

/** @type {Readonly<Record<string, string>>} */
const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

/**
 * Lets a window load an extension under development into the browser itself, as VS Code for the web does. VS Code
 * ignores the address's keys for that where a server is behind it, so they are put into its configuration.
 * @param {import('playwright-core').Page} page
 * @param {string} server
 * @param {import('./testWindow.mjs').TestWindow} window
 */
export async function loadInBrowser(page, server, { extension, tests }) {
  const { host } = new URL(server);
  const place = (/** @type {string} */ path) => ({ scheme: 'http', authority: host, path: PLACE + path });
  const options = { extensions: [place('')], extensionTestsPath: place(relative(extension, tests)) };
  await page.context().route(`**${PLACE}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(PLACE.length);
    try {
      const body = await readFile(join(extension, path));
      await route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'text/plain' });
    } catch {
      await route.fulfill({ status: 404 });
    }
  });
  await page.addInitScript(configure, options);
}

/**
 * Runs in the page before anything else. What a page has is unknown to Node's types.
 * @param {object} developmentOptions
 */
function configure(developmentOptions) {
  /** @typedef {{ id: string, getAttribute: (name: string) => string | null }} Part */
  const { Element } = /** @type {{ Element: { prototype: Part } }} */ (/** @type {unknown} */ (globalThis));
  const { prototype } = Element;
  const original = prototype.getAttribute;
  prototype.getAttribute = /** @this {Part} */ function (/** @type {string} */ name) {
    const value = Reflect.apply(original, this, [name]);
    const isConfiguration = this.id === 'vscode-workbench-web-configuration';
    if (!isConfiguration || name !== 'data-settings') return value;
    /** @type {unknown} */
    const settings = JSON.parse(value ?? '{}');
    return JSON.stringify({ .../** @type {object} */ (settings), developmentOptions });
  };
}
