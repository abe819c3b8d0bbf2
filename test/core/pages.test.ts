import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { load } from 'js-yaml';
import { LETTER_SEVERITIES, SEVERITIES } from '../../src/core/rules/codes';
import { OWN_TEMPLATES } from '../../src/core/templates/templateFiles';
import { PASSAGES, VARIABLES } from '../../src/core/templates/variables';
import { names, pageAt, PAGES, rows, section } from './pages';
import { readManifest } from './readManifest';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

const MANIFEST = readManifest() as Manifest;

const INDEX = 'docs/README.md';
const DOCS = PAGES.filter(({ file }) => file.startsWith('docs/'));
assert.ok(DOCS.length >= 15, `${DOCS.length} pages`);

/** Where a link of a page leads to: a file, and the section in it. */
function target(file: string, link: string): { readonly to: string; readonly anchor: string | undefined } {
  const [path = '', anchor] = link.split('#');
  return { to: path === '' ? file : posix.join(posix.dirname(file), path), anchor };
}

/** The files that a page leads to. */
function ledTo(file: string): readonly string[] {
  return pageAt(file).links.map((link) => target(file, link).to);
}

/** Whether a file is there, and has such a section. */
function isThere(file: string, anchor: string | undefined): boolean {
  if (anchor === undefined) return existsSync(file);
  return PAGES.some((page) => page.file === file && page.anchors.includes(anchor));
}

describe('the pages', () => {
  it('lead to files and sections that are there', () => {
    const links = PAGES.flatMap(({ file, links: all }) => all.map((link) => ({ file, link })));
    const relative = links.filter(({ link }) => !/^[a-z]+:/.test(link));
    assert.ok(relative.length > 100, `${relative.length} links`);
    const broken = relative.filter(({ file, link }) => {
      const { to, anchor } = target(file, link);
      return !isThere(to, anchor);
    });
    assert.deepEqual(broken, []);
  });

  it('are what comments name, with sections that are there', () => {
    const programs = ['src', 'test']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
      )
      .filter((name) => /\.(?:ts|mjs|cjs)$/.test(name));
    const named = programs.flatMap((program) =>
      [...readFileSync(program, 'utf8').matchAll(/\b(docs\/[\w-]+\.md)(?:#([\w-]+))?/g)].map(
        ([, file = '', anchor]) => ({ program, file, anchor }),
      ),
    );
    assert.ok(named.length > 20, `${named.length} places`);
    assert.deepEqual(
      named.filter(({ file, anchor }) => !isThere(file, anchor)),
      [],
    );
  });

  it('of docs are all in the list of pages, which the readme leads to', () => {
    assert.ok(ledTo('README.md').includes(INDEX));
    const listed = [INDEX, ...ledTo(INDEX)];
    assert.deepEqual(
      DOCS.map(({ file }) => file).filter((file) => !listed.includes(file)),
      [],
    );
  });

  it('of docs say first for whom they are', () => {
    for (const { file, text } of DOCS) assert.match(text, /^# .*\n\nFor those (?:who|whose) /, file);
  });

  it('of docs are in the package', () => {
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!dist\/docs\/\*\.md$/m);
  });

  it('have each picture light and dark, and each picture is on one', () => {
    const shown = PAGES.flatMap(({ file }) => ledTo(file)).filter((file) => file.endsWith('.png'));
    const made = readdirSync('media').filter((name) => /-(?:light|dark)\.png$/.test(name));
    assert.ok(made.length >= 10, `${made.length} pictures`);
    assert.deepEqual(
      [...shown].sort(),
      made.map((name) => `media/${name}`).sort(),
      'each is shown on one page, in the light and in the dark',
    );
    for (const name of made)
      assert.ok(made.includes(name.replace(/light|dark/, (theme) => (theme === 'light' ? 'dark' : 'light'))));
  });
});

describe('the page of templates', () => {
  const page = pageAt('docs/templates.md');
  const heading = '| variable | meaning |\n|---|---|\n';
  /** The table of all variables and passages; with `UPDATE_VARIABLES` it is written into the page. */
  const table = Object.entries({ ...VARIABLES, ...PASSAGES })
    .map(([name, { meaning }]) => `| \`\${${name}}\` | ${meaning}. |\n`)
    .join('');

  it('has the meaning of every variable of a template', () => {
    const [before, after] = page.text.split(heading);
    assert.ok(before !== undefined && after !== undefined, 'there is one such table');
    const present = /^(?:\|.*\n)*/.exec(after)?.[0] ?? '';
    if (process.env.UPDATE_VARIABLES)
      writeFileSync(page.file, before + heading + table + after.slice(present.length));
    else assert.equal(present, table);
  });

  it('names the file of every template', () => {
    for (const name of OWN_TEMPLATES) assert.ok(page.text.includes(`\`${name}.md\``), name);
  });
});

describe('the page of problems', () => {
  it('has every code with its severity', () => {
    const page = pageAt('docs/problems.md');
    const told = ['In a note', 'In a letter']
      .flatMap((heading) => rows(section(page, heading)))
      .flatMap(([codes, severity]) => names(codes).map((code) => [code, severity] as const));
    const codes = Object.entries({ ...SEVERITIES, ...LETTER_SEVERITIES });
    assert.deepEqual(Object.fromEntries(told), Object.fromEntries(codes));
  });
});

describe('the page of settings', () => {
  const page = pageAt('docs/settings.md');
  const told = (heading: string): readonly string[] =>
    rows(section(page, heading)).flatMap(([first]) => names(first));

  it('has every setting', () => {
    const settings = MANIFEST.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.deepEqual(
      [...told('Settings')].sort(),
      settings.map((key) => key.replace('jobSearch.', '')).sort(),
    );
  });

  it('has every command', () => {
    assert.deepEqual(
      [...told('Commands')].sort(),
      MANIFEST.contributes.commands.map(({ title }) => title).sort(),
    );
  });

  it('has the keys of every command that has some', () => {
    const { commands, keybindings } = MANIFEST.contributes;
    const written = (key: string): string => key.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
    const bound = keybindings.map(({ command, key, mac }) => {
      const title = commands.find((one) => one.command === command)?.title ?? '';
      return `| \`${written(key)}\` | \`${written(mac)}\` | \`${title}\` |`;
    });
    const lines = section(page, 'Keys')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    assert.deepEqual(
      lines.map((line) => line.replace(/[^|]*\|$/, '').trim()),
      bound,
    );
  });
});

describe('the forms for issues', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const forms = readdirSync(folder).filter((name) => name !== 'config.yml');

  for (const name of forms)
    it(`ask to leave names out, and have it confirmed: ${name}`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const form = load(text) as {
        readonly name: string;
        readonly description: string;
        readonly body: readonly {
          readonly type: string;
          readonly id?: string;
          readonly attributes: object;
        }[];
      };
      assert.ok(form.name !== '' && form.description !== '');
      const [first, ...fields] = form.body;
      assert.equal(first?.type, 'markdown');
      assert.match(JSON.stringify(first.attributes), /\*\*Leave out the names of people and companies\.\*\*/);
      assert.match(text, /made up|make one up/);
      const ids = fields.map(({ id }) => id);
      for (const id of ['version', 'expected', 'names']) assert.ok(ids.includes(id), id);
      assert.equal(new Set(ids).size, ids.length);
    });

  it('are two, and there is no blank one', () => {
    assert.deepEqual(forms.sort(), ['bug.yml', 'idea.yml']);
    assert.match(readFileSync(join(folder, 'config.yml'), 'utf8'), /^blank_issues_enabled: false$/m);
  });
});
