import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { OWN_TEMPLATES } from '../../src/core/templateFiles';
import { TEMPLATES } from '../../src/core/templates';
import { PASSAGES, VARIABLES } from '../../src/core/variables';

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
      assert.equal(TEMPLATES[name].prefix, name);
    }
  });
});
