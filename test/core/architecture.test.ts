import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { sourceFiles } from './sources';
import type { SourceFile } from './sources';

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  disk: ['disk', 'core', 'node'],
  editor: ['editor', 'core', 'disk', 'node', 'vscode'],
  terminal: ['terminal', 'core', 'disk', 'node', 'manifest'],
  extension: ['editor', 'vscode'],
};

/** The rooms of `core`, and of `editor`, bottom first: each imports only itself and what stands before it. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: [
    'text',
    'dates',
    'frontMatter',
    'notes',
    'rules',
    'templates',
    'settings',
    'wording',
    'agenda',
    'editing',
    'drafts',
    'letters',
    'views',
    'exchange',
    'discovery',
    'mails',
  ],
  editor: ['host', 'jobSearch', 'notes', 'templates', 'drafts', 'exchange', 'discovery', 'mails', 'views'],
};

/** A folder that may import packages of others. */
const MAY_IMPORT_PACKAGES = ['core', 'terminal'];

const IMPORT = /^\s*(?:import|export)\b(?:[^;'"]*?\bfrom)?\s*['"]([^'"]+)['"]/gm;
const CALLED_IMPORT = /\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g;
const OUTSIDE_WORLD =
  /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|cluster|worker_threads|vm)(?:\/|$)/;

interface Source extends Pick<SourceFile, 'file'> {
  /** The text without comments. */
  readonly code: string;
  readonly imports: readonly string[];
}

const sources = sourceFiles.map(({ file, text }): Source => {
  const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  const imports = [...code.matchAll(IMPORT), ...code.matchAll(CALLED_IMPORT)].map((match) => match[1] ?? '');
  return { file, code, imports };
});

describe('the architecture', () => {
  it('has sources, and this test reads their imports', () => {
    assert.ok(sources.length > 40, `${sources.length} sources`);
    const names = sources.find(({ file }) => file.endsWith('/draftNames.ts'));
    assert.ok(
      names?.imports.includes('github-slugger') && names.imports.some((target) => target.endsWith('/note')),
    );
    for (const { file, code, imports } of sources) {
      const statements = code.match(/^import\b/gm)?.length ?? 0;
      assert.ok(imports.length >= statements, `${file}: an import that this test cannot read`);
    }
  });

  it('lets each folder import only what lies below it', () => {
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter((target) => {
          const layer = layerOf(source.file, target);
          return !MAY_IMPORT[folderOf(source.file)]?.includes(layer) && !isAllowedPackage(source, layer);
        })
        .map((target) => `${source.file} imports ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('lets each room import only rooms before it', () => {
    assert.ok(sources.flatMap(localImports).length > 400);
    const wrong = sources.flatMap((source) =>
      localImports(source)
        .filter(
          (target) =>
            folderOf(target) === folderOf(source.file) && roomIndex(target) > roomIndex(source.file),
        )
        .map((target) => `${source.file} imports ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('has no circle of imports', () => {
    const graph = new Map(sources.map((source) => [source.file, localImports(source)]));
    const finished = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      assert.ok(!trail.includes(file), `a circle: ${[...trail, file].join(' → ')}`);
      if (finished.has(file)) return;
      for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
      finished.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    assert.ok(finished.size > 100, `${finished.size} files`);
  });

  it('imports each package in one file only', () => {
    const importers = new Map<string, Set<string>>();
    for (const source of sources) {
      for (const target of source.imports.filter((name) => layerOf(source.file, name) === 'package')) {
        const name = packageOf(target);
        importers.set(name, (importers.get(name) ?? new Set()).add(source.file));
      }
    }
    assert.ok(importers.has('gray-matter') && importers.has('@date-fns/tz'), [...importers.keys()].join());
    for (const [name, files] of importers) assert.equal(files.size, 1, `${name}: ${[...files].join(', ')}`);
  });

  const FORBIDDEN: readonly (readonly [what: string, where: RegExp, pattern: RegExp])[] = [
    [
      'the time of the machine in core',
      /^core\//,
      /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\())/,
    ],
    ['a Date called as a function', /./, /(?<!new\s+)(?<![\w.])Date\s*\(/],
    ['code made from text', /./, /\beval\s*\(|\bnew\s+Function\b|(?<![\w.])Function\s*\(/],
    ['the network', /./, /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b/],
    ['a default export', /./, /\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b|\bexport\s*=/],
    [
      'a notice past the room for notices',
      /^(?!editor\/host\/notices\.ts)/,
      /\bshow(?:Information|Warning|Error)Message\b|\bsetStatusBarMessage\b/,
    ],
    ['a question past the room for rows', /^(?!editor\/host\/rows\.ts)/, /\bshowQuickPick\b/],
    [
      'rows and tree items as they are written',
      /^editor\/(?!host\/pick(?:Date|OrType)\.ts|views\/rowTree\.ts)/,
      /\bcreateQuickPick\b|\bnew vscode\.TreeItem\b/,
    ],
    ['a module without its name', /./, /\b(?:require|import)\s*\(\s*(?!['"])/],
  ];
  for (const [what, where, pattern] of FORBIDDEN) {
    it(`knows no such thing as ${what}`, () => {
      const found = sources.filter(({ file, code }) => where.test(file) && pattern.test(code));
      assert.deepEqual(
        found.map(({ file }) => file),
        [],
      );
    });
  }

  it('has no room that nothing is let into', () => {
    const allowed = ['notices.ts', 'rows.ts', 'pickDate.ts', 'pickOrType.ts'].map(
      (name) => `editor/host/${name}`,
    );
    const files = sources.map(({ file }) => file);
    assert.deepEqual(
      allowed.filter((file) => !files.includes(file)),
      [],
    );
    for (const { file, code } of sources.filter((one) => /pick(?:Date|OrType)\.ts$/.test(one.file)))
      assert.match(code, /\basShown\b/, file);
  });

  it('neither goes online nor starts a program', () => {
    const found = sources.flatMap(({ file, imports }) =>
      imports.filter((target) => OUTSIDE_WORLD.test(target)).map((target) => `${file} imports ${target}`),
    );
    assert.deepEqual(found, []);
  });
});

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.ts$/, '');
}

/** Where the room of a file stands in its folder's order; what is in none stands behind them all. */
function roomIndex(file: string): number {
  const [folder = '', room = ''] = file.split('/');
  const index = ROOMS[folder]?.indexOf(room) ?? -1;
  return index === -1 ? Infinity : index;
}

/** Where an import leads: a folder of ours, `vscode`, `node`, the `manifest`, or a `package`. */
function layerOf(file: string, target: string): string {
  if (target === 'vscode') return 'vscode';
  if (target.startsWith('node:')) return 'node';
  if (!target.startsWith('.')) return 'package';
  const path = posix.join('src', posix.dirname(file), target);
  if (path === 'package.json') return 'manifest';
  return path.startsWith('src/') ? folderOf(path.slice('src/'.length)) : path;
}

function isAllowedPackage({ file }: Source, layer: string): boolean {
  return layer === 'package' && MAY_IMPORT_PACKAGES.includes(folderOf(file));
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

function localImports({ file, imports }: Source): readonly string[] {
  return imports
    .filter((target) => target.startsWith('.') && layerOf(file, target) !== 'manifest')
    .map((target) => `${posix.join(posix.dirname(file), target)}.ts`);
}
