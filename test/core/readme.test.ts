import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { LETTER_SEVERITIES, SEVERITIES } from '../../src/core/rules/codes';
import { FIELD_KEYS, STATUSES } from '../../src/core/notes/fields';
import { OWN_TEMPLATES } from '../../src/core/templates/templateFiles';
import { PASSAGES, VARIABLES } from '../../src/core/templates/variables';
import { readManifest } from './readManifest';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly title: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

const MANIFEST = readManifest() as Manifest;
const FILE = 'README.md';
const HEADING = '| variable | meaning |\n|---|---|\n';

/** The table of all variables and passages; with `UPDATE_README` it is written into the file. */
const TABLE = Object.entries({ ...VARIABLES, ...PASSAGES })
  .map(([name, { meaning }]) => `| \`\${${name}}\` | ${meaning}. |\n`)
  .join('');

describe('the readme', () => {
  it('has the meaning of every variable of a template', () => {
    const readme = readFileSync(FILE, 'utf8');
    const [before, after] = readme.split(HEADING);
    assert.ok(before !== undefined && after !== undefined, 'there is one such table');
    const rows = /^(?:\|.*\n)*/.exec(after)?.[0] ?? '';
    if (process.env.UPDATE_README) writeFileSync(FILE, before + HEADING + TABLE + after.slice(rows.length));
    else assert.equal(rows, TABLE);
  });

  it('names the file of every template', () => {
    const section = readFileSync(FILE, 'utf8').split('\n## Your own templates\n')[1]?.split('\n## ')[0] ?? '';
    for (const name of OWN_TEMPLATES) {
      assert.ok(section.includes(`\`${name}.md\``), name);
    }
  });

  /** The first and second cells of the rows of a section's tables. */
  const rows = (heading: string): readonly (readonly [string, string])[] => {
    const section = readFileSync(FILE, 'utf8').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
    return [...section.matchAll(/^\| ([^|]*) \| ((?:[^|]|\\\|)*) \|/gm)].map(
      ([, first = '', second = '']) => [first, second],
    );
  };
  const names = (cell: string): readonly string[] =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

  it('has every key of a note', () => {
    const keys = rows('Keys').flatMap(([first]) => names(first));
    assert.deepEqual([...keys].sort(), [...FIELD_KEYS].sort());
    const statuses = rows('Keys').find(([first]) => first === '`status`')?.[1] ?? '';
    assert.deepEqual(names(statuses), STATUSES);
  });

  it('has every code with its severity', () => {
    const told = ['Problems', 'Letters']
      .flatMap(rows)
      .flatMap(([codes, severity]) => names(codes).map((code) => [code, severity] as const));
    const codes = Object.entries({ ...SEVERITIES, ...LETTER_SEVERITIES });
    assert.deepEqual(Object.fromEntries(told), Object.fromEntries(codes));
  });

  it('has every setting', () => {
    const told = rows('Settings').flatMap(([first]) => names(first));
    const settings = MANIFEST.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.deepEqual([...told].sort(), settings.map((key) => key.replace('jobSearch.', '')).sort());
  });

  it('has every command', () => {
    const told = rows('Commands').flatMap(([first]) => names(first));
    assert.deepEqual([...told].sort(), MANIFEST.contributes.commands.map(({ title }) => title).sort());
  });

  it('has each picture, light and dark', () => {
    const readme = readFileSync(FILE, 'utf8');
    const pictures = [...readme.matchAll(/media\/([\w-]+)-(light|dark)\.png/g)].map(
      ([, name = '', theme = '']) => `${name}-${theme}`,
    );
    assert.ok(pictures.length >= 10);
    for (const picture of pictures) {
      assert.ok(existsSync(`media/${picture}.png`), picture);
      assert.ok(
        pictures.includes(picture.replace(/light$|dark$/, (theme) => (theme === 'light' ? 'dark' : 'light'))),
        picture,
      );
    }
  });
});
