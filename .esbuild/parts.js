// @ts-check
const { mkdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

/** Where the parts are, as modules, before they are made CommonJS. */
const MODULES = 'out/modules';
/** With what the extension begins, below `dist`. */
const START = 'extension.js';
/** The server of assistants, which runs without VS Code. */
const SERVER = 'mcp.js';
/** What of the start the server has too: in it is nothing of VS Code's. */
const OF_BOTH = 'parts/both.js';
/** Between the path of a file and the number of the part within it, until all is written. */
const WITHIN = '#';
const PART_WITHIN = /require\("([^"#]+)#(\d+)"\)/g;
const PART_LEFT = /require\(["'][^"'#]+#\d+["']\)/;

/**
 * Builds the extension in parts. Only modules can be parted, and only CommonJS loads at once: so each part is written as a
 * module first, and then made CommonJS. What is loaded at the start is put together again, since many small files take longer
 * to open than to run.
 * @param {import('esbuild').BuildOptions} options
 */
async function buildInParts(options) {
  rmSync(MODULES, { recursive: true, force: true });
  const parted = await esbuild.build({
    ...options,
    outdir: MODULES,
    format: 'esm',
    splitting: true,
    metafile: true,
  });
  mkdirSync('dist/parts', { recursive: true });
  const files = filesOfParts(parted.metafile);
  /** @param {string} part */
  const placeOf = (part) => {
    const [file, parts] = [...files].find(([, within]) => within.has(part)) ?? [part, new Set([part])];
    return { file, key: String([...parts].indexOf(part)) };
  };
  await Promise.all([...files].map(([file, parts]) => writePart(file, parts, placeOf, options)));
  return parted;
}

/**
 * Which parts are put together in which file, by the name of the file.
 * @param {import('esbuild').Metafile} metafile
 * @returns {ReadonlyMap<string, ReadonlySet<string>>}
 */
function filesOfParts(metafile) {
  const atStart = partsOf(metafile, START, false);
  const ofServer = partsOf(metafile, SERVER, true);
  const ofBoth = new Set([...atStart].filter((part) => ofServer.has(part)));
  const others = Object.keys(metafile.outputs)
    .map((file) => file.slice(MODULES.length + 1))
    .filter((part) => !atStart.has(part));
  return new Map([
    [START, new Set([...atStart].filter((part) => !ofBoth.has(part)))],
    [OF_BOTH, ofBoth],
    ...others.map((part) => /** @type {const} */ ([part, new Set([part])])),
  ]);
}

/**
 * The names of the parts that are loaded with a program, one through another; where `isEver`, also those that it loads
 * when they are needed.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} program
 * @param {boolean} isEver
 */
function partsOf({ outputs }, program, isEver) {
  const found = new Set([`${MODULES}/${program}`]);
  for (const file of found)
    for (const { path: other, kind, external } of outputs[file]?.imports ?? [])
      if ((isEver || kind === 'import-statement') && !external) found.add(other);
  return new Set([...found].map((file) => file.slice(MODULES.length + 1)));
}

/**
 * Writes a file with the parts that are put together in it. Others load them by their numbers, a part of its own as it is.
 * @param {string} file
 * @param {ReadonlySet<string>} parts
 * @param {(part: string) => { readonly file: string, readonly key: string }} placeOf
 * @param {import('esbuild').BuildOptions} options
 */
async function writePart(file, parts, placeOf, options) {
  const contents = [...parts].map((name, key) => {
    const from = JSON.stringify(`./${name}`);
    return name === file ? `export * from ${from};` : `export * as "${key}" from ${from};`;
  });
  const { outputFiles } = await esbuild.build({
    ...options,
    entryPoints: undefined,
    chunkNames: undefined,
    stdin: { contents: contents.join('\n'), resolveDir: MODULES },
    outfile: path.join('dist', file),
    supported: { 'dynamic-import': false },
    plugins: [otherParts(file, parts, placeOf)],
    write: false,
  });
  const text = outputFiles[0]?.text.replace(PART_WITHIN, 'require("$1")[$2]');
  if (text === undefined || PART_LEFT.test(text)) throw new Error(`The part ${file} could not be written.`);
  writeFileSync(path.join('dist', file), text);
}

/**
 * Leaves out of a file what is in others, and has it loaded from where it is.
 * @param {string} file
 * @param {ReadonlySet<string>} parts
 * @param {(part: string) => { readonly file: string, readonly key: string }} placeOf
 * @returns {import('esbuild').Plugin}
 */
function otherParts(file, parts, placeOf) {
  /** @param {string} other */
  const from = (other) => {
    const to = path.posix.relative(path.posix.dirname(file), other);
    return to.startsWith('.') ? to : `./${to}`;
  };
  return {
    name: 'other-parts',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path: asked, resolveDir, kind }) => {
        const name = path.relative(MODULES, path.resolve(resolveDir, asked)).replaceAll('\\', '/');
        if (kind !== 'dynamic-import' && parts.has(name)) return undefined;
        const { file: other, key } = placeOf(name);
        return { path: other === name ? from(name) : `${from(other)}${WITHIN}${key}`, external: true };
      });
    },
  };
}

module.exports = { buildInParts };
