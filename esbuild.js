// @ts-check
const { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const typescript = require('typescript');
const { packPages } = require('./.esbuild/pages.js');
const { buildInParts } = require('./.esbuild/parts.js');

const isForRelease = process.argv.includes('--release');

/**
 * gray-matter brings an engine that evaluates JavaScript, and an old YAML parser. Ours are given with each
 * call, so in their place stands an empty set: nothing that could run a note is in the bundle.
 * @type {import('esbuild').Plugin}
 */
const noOtherEngines = {
  name: 'no-other-engines',
  setup(build) {
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/**
 * papaparse can also fetch what it reads, hand it to a worker, or read Node's streams. Here it is only given text: what
 * it would need for the rest is taken out, so that nothing in the bundle could go online.
 * @type {import('esbuild').Plugin}
 */
const onlyText = {
  name: 'only-text',
  setup(build) {
    build.onLoad({ filter: /papaparse[\\/]papaparse\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8')
        .replaceAll("require('stream')", '{}')
        .replaceAll('new XMLHttpRequest()', 'undefined')
        .replaceAll('new global.Worker(', 'void (')
        .replace(/\bglobal\.(?:Worker|WORKER_ID|URL|webkitURL)\b/g, 'undefined'),
    }));
  },
};

/** @type {Map<string, string>} */
const withoutSpread = new Map();

/**
 * V8 of Node 20 gives each object that goes on behind a spread a shape of its own. The state of js-yaml's parser
 * is one, and makes it five times as slow: `Object.assign`, as TypeScript writes it for old targets, does not.
 * @type {import('esbuild').Plugin}
 */
const noSpreadInYaml = {
  name: 'no-spread-in-yaml',
  setup(build) {
    build.onLoad({ filter: /js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, ({ path: file }) => {
      const contents = withoutSpread.get(file) ?? lowered(readFileSync(file, 'utf8'));
      withoutSpread.set(file, contents);
      return { contents };
    });
  },
};

/** @param {string} module */
function lowered(module) {
  const { ModuleKind, ScriptTarget, transpileModule } = typescript;
  const compilerOptions = { target: ScriptTarget.ES2017, module: ModuleKind.ESNext };
  return transpileModule(module, { compilerOptions }).outputText;
}

/**
 * Of markdown-it the product has the blocks of a text alone: what it would need within a line, the names of all signs
 * and of all top-level domains, is left out.
 * @type {import('esbuild').Plugin}
 */
const onlyBlocks = {
  name: 'only-blocks',
  setup(build) {
    build.onResolve({ filter: /^(?:entities|linkify-it)$/ }, ({ path: name, importer }) =>
      importer.includes('markdown-it') ? { path: name, namespace: 'within-lines' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'within-lines' }, () => ({
      contents:
        'export const decodeHTML = (text) => text; export const decodeHTMLStrict = decodeHTML; export default class {}',
    }));
  },
};

/**
 * What writes HTML down asks `entities` for three functions, and would bring the names of all signs with them.
 * @type {import('esbuild').Plugin}
 */
const onlyEscapes = {
  name: 'only-escapes',
  setup(build) {
    build.onResolve({ filter: /^entities$/ }, ({ importer, kind, resolveDir }) =>
      /dom-serializer[\\/]/.test(importer)
        ? build.resolve('entities/lib/escape.js', { resolveDir, kind })
        : undefined,
    );
  },
};

/**
 * What speaks the Model Context Protocol could make programs of schemas, to check by them what others send, and schemas of
 * what it checks itself. Ours has no use for either: what would make code of text is left out, and so are the makers of
 * schemas.
 * @type {import('esbuild').Plugin}
 */
const noCodeOfSchemas = {
  name: 'no-code-of-schemas',
  setup(build) {
    build.onLoad({ filter: /ajv-provider/ }, () => ({ contents: 'export class AjvJsonSchemaValidator {}' }));
    build.onLoad({ filter: /zod[\\/]v4[\\/]core[\\/](?:util|doc|compile)\.js$/ }, ({ path: file }) => {
      const [before = '', ...rest] = readFileSync(file, 'utf8').split('const F = Function;');
      if (rest.length === 0) throw new Error(`${file} makes code of text in another way now.`);
      return { contents: [before, ...rest].join('const F = undefined;') };
    });
    build.onLoad({ filter: /zod.*[\\/](?:json-schema-processors|to-json-schema)\.js$/ }, ({ path: file }) => {
      const exported = readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm);
      const names = [...exported].map(([, name = '']) => name);
      return { contents: names.map((name) => `export const ${name} = () => () => undefined;`).join('\n') };
    });
  },
};

/**
 * postal-mime has a list of its own of what HTML calls signs. The one with which HTML is read is there already.
 * @type {import('esbuild').Plugin}
 */
const oneListOfSigns = {
  name: 'one-list-of-signs',
  setup(build) {
    build.onLoad({ filter: /postal-mime[\\/].*[\\/]html-entities\.js$/ }, () => ({
      contents: `import { decodeHTML } from 'entities/decode';
        const named = (name) => typeof name === 'string' && decodeHTML(name) !== name ? decodeHTML(name) : undefined;
        export const htmlEntities = new Proxy({}, { get: (_, name) => named(name) });`,
      resolveDir: path.dirname(require.resolve('htmlparser2')),
    }));
  },
};

/** What is left out of packages, or written otherwise, in every bundle. */
const changesToPackages = [
  noOtherEngines,
  onlyText,
  noSpreadInYaml,
  onlyEscapes,
  noCodeOfSchemas,
  oneListOfSigns,
];

/**
 * In a browser there is no disk. Of Node's modules, gray-matter alone asks for one: for `fs`, to read files by their
 * path, which nobody does.
 * @type {import('esbuild').Plugin}
 */
const withoutNode = {
  name: 'without-node',
  setup(build) {
    build.onResolve({ filter: /\/disk\/disk$/ }, () => ({ path: path.resolve('src/disk/noDisk.ts') }));
    build.onResolve({ filter: /^fs$/ }, ({ path: name }) => ({ path: name, namespace: 'nothing' }));
    build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * The tests of `test/editor` in a browser: those that need Node by their name are left out, others may name it
 * for what they do elsewhere.
 * @type {import('esbuild').Plugin}
 */
const testsInBrowser = {
  name: 'tests-in-browser',
  setup(build) {
    const suites = filesBelow('test/editor')
      .filter((file) => /^[^.]*\.test\.ts$/.test(path.basename(file)))
      .sort((a, b) => (path.basename(a) < path.basename(b) ? -1 : 1));
    // What others leave open, the views would show.
    /** @param {string} file */
    const isFirst = (file) => path.basename(file) === 'views.test.ts';
    const inOrder = [...suites.filter(isFirst), ...suites.filter((file) => !isFirst(file))];
    const contents = inOrder.map((file) => `import './${file}';`).join('\n');
    build.onResolve({ filter: /^editor-tests$/ }, ({ path: name }) => ({ path: name, namespace: 'tests' }));
    build.onLoad({ filter: /.*/, namespace: 'tests' }, () => ({ contents, resolveDir: __dirname }));
    build.onResolve({ filter: /^node:assert\/strict$/ }, () => ({
      path: path.resolve('test/web/assert.ts'),
    }));
    build.onResolve({ filter: /^node:/ }, ({ path: name }) => ({ path: name, namespace: 'nothing' }));
    // Mocha's own bundle asks how it was loaded, and is to believe that it was by a page.
    build.onLoad({ filter: /mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `var module, exports, define;\n${readFileSync(file, 'utf8')}`,
    }));
  },
};

/**
 * What all bundles have in common.
 * @type {import('esbuild').BuildOptions}
 */
const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  plugins: changesToPackages,
  logLevel: 'warning',
};

/** @type {import('esbuild').BuildOptions} */
const product = {
  ...shared,
  plugins: [...changesToPackages, onlyBlocks],
  minify: isForRelease,
  sourcemap: isForRelease ? false : 'linked',
};

/** What the bundles for browsers have in common: VS Code loads each as one file. */
const inBrowser = {
  ...shared,
  platform: /** @type {const} */ ('browser'),
  target: 'es2022',
  plugins: [...changesToPackages, withoutNode],
  external: ['vscode'],
  define: { global: 'globalThis' },
  inject: ['src/disk/noBuffer.ts'],
  supported: { 'dynamic-import': false },
};

/**
 * The extension on a desktop, and the server that VS Code starts for assistants: what is loaded when it is needed is in
 * parts of its own, and so is what both have.
 * @type {import('esbuild').BuildOptions}
 */
const inParts = {
  ...product,
  entryPoints: { extension: 'src/extension.ts', mcp: 'src/terminal/serveEditor.ts' },
  chunkNames: 'parts/[name]-[hash]',
  external: ['vscode'],
  sourcemap: isForRelease ? false : 'inline',
};

/** @type {import('esbuild').BuildOptions} */
const forBrowser = {
  ...product,
  ...inBrowser,
  plugins: [...inBrowser.plugins, onlyBlocks],
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/browser.js',
};

/**
 * The terminal's command: one file, to be put wherever there is Node.
 * @type {import('esbuild').BuildOptions}
 */
const terminal = {
  ...product,
  entryPoints: ['src/terminal/main.ts'],
  outfile: 'dist/job-search.js',
  banner: { js: '#!/usr/bin/env node' },
};

/** @type {import('esbuild').BuildOptions[]} */
const tests = [
  {
    ...shared,
    entryPoints: ['core', 'disk', 'terminal', 'growth']
      .flatMap((folder) => filesBelow(`test/${folder}`))
      .filter((file) => file.endsWith('.test.ts')),
    outbase: 'test',
    outdir: 'out/test',
    external: ['mocha', 'yaml', 'fast-check'],
    sourcemap: 'linked',
  },
  {
    ...inBrowser,
    plugins: [...inBrowser.plugins, testsInBrowser],
    entryPoints: ['test/web/index.ts'],
    outfile: 'out/test/web/index.js',
    define: { ...inBrowser.define, 'process.env.JOB_SEARCH_OPENED_LINKS': 'undefined' },
    sourcemap: 'linked',
  },
  {
    ...shared,
    entryPoints: ['test/editor/index.ts'],
    outfile: 'out/test/editor/index.js',
    external: ['vscode', 'mocha'],
    sourcemap: 'linked',
  },
];

/**
 * The files in a folder and all below it, with `/`, from the folder of this file; of one that is not there, none.
 * @param {string} folder
 */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/**
 * Puts the licences of all packages that are in the bundles beside them, as they ask for.
 * @param {import('esbuild').Metafile[]} metafiles
 */
function packLicences(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const packages = inputs.flatMap((input) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  const licences = [...new Set(packages)].sort().map((folder) => {
    /** @type {unknown} */
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const { name = '', version, license, author = '' } = /** @type {Record<string, string>} */ (manifest);
    return `${name} ${version}\n\n${licenceIn(folder) ?? standardLicence(name, license, author)}\n`;
  });
  writeFileSync('dist/LICENCES.txt', licences.join('\n----\n\n'));
}

/**
 * The licence that a package brings along; `undefined` where it has none.
 * @param {string} folder
 */
function licenceIn(folder) {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  return file === undefined ? undefined : readFileSync(path.join(folder, file), 'utf8').trim();
}

/**
 * Of a package that only names its licence, the text that goes by that name, with its author.
 * @param {string} name
 * @param {string | undefined} licence
 * @param {string} author as in `package.json`
 */
function standardLicence(name, licence, author) {
  const holder = author.replace(/\s*\([^)]*\)$/, '');
  if (licence !== 'MIT' || holder === '') throw new Error(`The text of the licence of ${name} is missing.`);
  const [title, , ...text] = readFileSync('LICENSE', 'utf8').trim().split('\n\n');
  return [title, `Copyright (c) ${holder}`, ...text].join('\n\n');
}

async function main() {
  // What was built of a file that is gone by now would go on being packed, or run as a test.
  for (const folder of isForRelease ? ['dist'] : ['dist/parts', 'out/test'])
    rmSync(folder, { recursive: true, force: true });
  const results = await Promise.all([
    buildInParts(inParts),
    ...[forBrowser, terminal, ...(isForRelease ? [] : tests)].map((options) =>
      esbuild.build({ ...options, metafile: true }),
    ),
  ]);
  packPages();
  if (!isForRelease) return;
  packLicences(results.map(({ metafile }) => metafile));
}

module.exports = { shared };

if (require.main === module) {
  main().catch((/** @type {unknown} */ error) => {
    // esbuild says itself what it could not build.
    if (!(error instanceof Error && 'errors' in error)) console.error(error);
    process.exitCode = 1;
  });
}
