// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { remove, root } from '../host/files.mjs';
import { packagedExtension } from './workbench.mjs';

/** What runs text as code, goes online or starts a program. */
const FORBIDDEN =
  /\beval\b|\bnew\s+Function\b|(?<![\w.$])Function\s*\(|\bconstructor\s*\(\s*["'`]return|\bimport\s*\(|\bfetch\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|importScripts|createRequire|dlopen)\b|\bprocess\.binding\b/;

/** All that the programs may load: none of it runs, sends or starts anything. */
const MAY_LOAD = [
  'fs',
  'path',
  'process',
  'url',
  'util',
  'vscode',
  './calendarFile.js',
  './csv.js',
  './dateInWords.js',
  './letterReview.js',
  './lookForInterviews.js',
  './openMail.js',
];

describe('the package', () => {
  it('is smaller than 1.3 MB', () => {
    assert.ok(statSync(packagedExtension).size < 1_300_000, `${statSync(packagedExtension).size} bytes`);
  });

  it('holds no sources, tests or maps', () => {
    const files = Object.keys(contents());
    assert.ok(files.includes('extension/dist/extension.js'));
    assert.deepEqual(
      files.filter((file) => /\.ts$|\.map$|test|src\//.test(file)),
      [],
    );
  });

  const PROGRAMS = [
    'browser',
    'calendarFile',
    'csv',
    'dateInWords',
    'extension',
    'job-search',
    'letterReview',
    'lookForInterviews',
    'openMail',
  ];
  it('has just these programs, and they hold nothing that could run a note, go online or start a program', () => {
    const programs = Object.entries(contents()).filter(([file]) => /\.[cm]?js$|\.node$|\.wasm$/.test(file));
    assert.deepEqual(
      programs.map(([file]) => file).sort(),
      PROGRAMS.map((name) => `extension/dist/${name}.js`),
    );
    for (const [file, bytes] of programs) {
      const code = strFromU8(bytes);
      assert.ok(code.length > 10_000, file);
      assert.doesNotMatch(code, FORBIDDEN, file);
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

  it('loads no module but these', () => {
    const loaded = new Set(PROGRAMS.flatMap(loadedBy));
    assert.deepEqual([...loaded].sort(), [...MAY_LOAD].sort());
  });

  it('loads in a browser nothing but VS Code, and has nothing of Node', () => {
    assert.deepEqual([...new Set(loadedBy('browser'))], ['vscode']);
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
 */
function run(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}

/**
 * The modules that a program loads.
 * @param {string} name
 */
function loadedBy(name) {
  const code = strFromU8(contents()[`extension/dist/${name}.js`] ?? new Uint8Array());
  const calls = [...code.matchAll(/\brequire\(([^)]*)\)/g)];
  return calls.map(([, given]) => given?.replace(/^"(?:node:)?(.*)"$/, '$1'));
}

function contents() {
  return unzipSync(readFileSync(packagedExtension));
}
