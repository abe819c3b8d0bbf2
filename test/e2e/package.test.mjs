// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { remove, root } from '../host/files.mjs';
import { packagedExtension } from './workbench.mjs';

/** What runs text as code, goes online or starts a program. */
const FORBIDDEN =
  /\beval\b|\bnew\s+Function\b|(?<![\w.$])Function\s*\(|=\s*Function\s*[,;]|\bconstructor\s*\(\s*["'`]return|\bimport\s*\(|\bfetch\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|importScripts|createRequire|dlopen)\b|\bprocess\.binding\b/;

/** All that the programs may load besides each other: none of it runs, sends or starts anything. */
const MAY_LOAD = ['fs', 'path', 'process', 'stream', 'url', 'util', 'vscode'];

describe('the package', () => {
  it('is not much larger than 1 MB, documentation and all', () => {
    assert.ok(statSync(packagedExtension).size < 1_050_000, `${statSync(packagedExtension).size} bytes`);
  });

  it('holds no sources, tests or maps', () => {
    const files = Object.keys(contents());
    assert.ok(files.includes('extension/dist/extension.js'));
    assert.deepEqual(
      files.filter((file) => /\.ts$|\.map$|test|src\//.test(file)),
      [],
    );
  });

  it('has every page of the documentation, and the readme among them, with links that lead somewhere', () => {
    const files = contents();
    const at = 'extension/dist/docs/';
    const names = Object.keys(files).filter((file) => file.startsWith(at));
    const pages = [...readdirSync(join(root, 'docs')), 'start.md'].map((name) => `${at}${name}`);
    assert.deepEqual(names.sort(), pages.sort());
    let count = 0;
    for (const name of names) {
      const text = strFromU8(files[name] ?? new Uint8Array());
      assert.doesNotMatch(text, /<picture>|\.png/, name);
      const plain = text.replace(/^```[^]*?^```|`[^`\n]*`/gm, '');
      for (const [, target = ''] of plain.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
        count++;
        assert.ok(names.includes(posix.join(at, target)), `${name}: ${target}`);
      }
    }
    assert.ok(count > 60, `${count} links`);
    assert.match(strFromU8(files[`${at}start.md`] ?? new Uint8Array()), /^## Keys$/m);
  });

  it('has a readme without pictures and links, which the page of an extension does not follow', () => {
    const readme = strFromU8(contents()['extension/readme.md'] ?? new Uint8Array());
    assert.match(readme, /`Job Search: Help` opens them/);
    assert.doesNotMatch(readme.replace(/`[^`\n]*`/g, ''), /<picture>|\]\(/);
  });

  it('has just three programs and the parts of two, and they hold nothing that could run a note, go online or start a program', () => {
    const programs = Object.entries(contents()).filter(([file]) => /\.[cm]?js$|\.node$|\.wasm$/.test(file));
    const names = programs.map(([file]) => file).filter((file) => !file.startsWith('extension/dist/parts/'));
    const three = ['browser', 'extension', 'mcp'].map((name) => `extension/dist/${name}.js`);
    assert.deepEqual(names.sort(), three);
    assert.ok(programs.length > 20, `${programs.length} programs`);
    for (const [file, bytes] of programs) assert.doesNotMatch(strFromU8(bytes), FORBIDDEN, file);
  });

  it('begins with no more than it needs to say what is owed', () => {
    const [own = 0, ofBoth = 0] = ['extension.js', 'parts/both.js'].map(sizeOf);
    assert.ok(own > 0 && ofBoth > 0 && own + ofBoth < 286_000, `${own} and ${ofBoth} bytes`);
  });

  it('has a server for assistants that is loaded for itself alone, and runs without VS Code', () => {
    const length = sizeOf('mcp.js');
    assert.ok(length > 0 && length < 200_000, `${length} bytes`);
    const programs = Object.keys(contents()).filter((file) => file.endsWith('.js'));
    for (const file of programs) assert.ok(!loadedBy(file).some((asked) => asked.endsWith('/mcp.js')), file);
    const place = mkdtempSync(join(tmpdir(), 'job-search-'));
    try {
      for (const [file, bytes] of Object.entries(contents())) {
        mkdirSync(dirname(join(place, file)), { recursive: true });
        writeFileSync(join(place, file), bytes);
      }
      const asked = ['list_follow_ups', 'read_mail'].map((name, id) =>
        JSON.stringify({
          jsonrpc: '2.0',
          id,
          method: 'tools/call',
          params: { name, arguments: name === 'read_mail' ? { mail: 'Hello' } : {} },
        }),
      );
      const answers = run(
        process.execPath,
        [join(place, 'extension/dist/mcp.js'), join(root, 'test/fixtures/job-search')],
        `${asked.join('\n')}\n`,
      );
      assert.match(answers, /thank-you letter to Initech/);
      assert.match(answers, /\\"kind\\": \\"other\\"/);
    } finally {
      remove(place);
    }
  });

  it('has the licence of each package in its bundles, in full', () => {
    const licences = strFromU8(contents()['extension/dist/LICENCES.txt'] ?? new Uint8Array()).split(
      '\n----\n\n',
    );
    assert.ok(licences.length > 20, `${licences.length} licences`);
    for (const licence of licences) {
      assert.match(licence, /copyright/i);
      assert.match(licence, /permission|redistribution|license/i);
      assert.ok(licence.length > 500, licence);
    }
  });

  it('loads no module but these, and every part that it asks for is there', () => {
    const files = Object.keys(contents()).filter((file) => /^extension\/dist\/.*\.js$/.test(file));
    const loaded = files.flatMap((file) =>
      loadedBy(file).map((asked) => (asked.startsWith('.') ? posix.join(posix.dirname(file), asked) : asked)),
    );
    const others = new Set(loaded.filter((asked) => !asked.startsWith('extension/')));
    assert.deepEqual([...others].sort(), MAY_LOAD);
    const parts = new Set(loaded.filter((asked) => asked.startsWith('extension/')));
    assert.ok(parts.size > 20, `${parts.size} parts`);
    assert.deepEqual(
      [...parts].filter((part) => !files.includes(part)),
      [],
    );
  });

  it('loads in a browser nothing but VS Code, and has nothing of Node', () => {
    assert.deepEqual([...new Set(loadedBy('extension/dist/browser.js'))], ['vscode']);
  });

  it('has a terminal command that runs from its tarball, without an editor and offline', () => {
    const place = mkdtempSync(join(tmpdir(), 'job-search-'));
    try {
      const packed = run('npm', ['pack', '--silent', '--pack-destination', place]).trim();
      const sample = join(place, 'sample');
      const command = ['exec', '--yes', '--offline', `--package=${join(place, packed)}`, '--', 'job-search'];
      run('npm', [...command, 'sample', sample]);
      assert.match(run('npm', [...command, 'list', sample, '--overdue']), /^overdue\tcheck-in\tHooli/);
    } finally {
      remove(place);
    }
  });
});

/**
 * What a program writes to its output, run in the checkout.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} input
 */
function run(program, args, input = '') {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8', input });
  assert.equal(status, 0, stderr);
  return stdout;
}

/**
 * How many bytes a file has, by its path below `dist`.
 * @param {string} file
 */
function sizeOf(file) {
  return contents()[`extension/dist/${file}`]?.length ?? 0;
}

/**
 * The modules that a program loads.
 * @param {string} file
 */
function loadedBy(file) {
  const code = strFromU8(contents()[file] ?? new Uint8Array());
  const calls = [...code.matchAll(/\brequire\(([^)]*)\)/g)];
  return calls.map(([, given = '']) => given.replace(/^"(?:node:)?(.*)"$/, '$1'));
}

function contents() {
  return unzipSync(readFileSync(packagedExtension));
}
