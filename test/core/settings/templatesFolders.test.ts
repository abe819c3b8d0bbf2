import assert from 'node:assert/strict';
import { selectionOf } from '../../../src/core/settings/selection';
import { templatesFolders } from '../../../src/core/settings/templatesFolders';

const CORE = '.obsidian/templates.json';
const TEMPLATER = '.obsidian/plugins/templater-obsidian/data.json';

function named(files: Readonly<Record<string, string>>): readonly string[] {
  return templatesFolders((path) => files[path]);
}

describe('the folders in which other tools keep templates', () => {
  for (const [what, files, expected] of [
    ['none where nothing says so', {}, []],
    ['that of Obsidian', { [CORE]: '{"folder":"Meta/Forms"}' }, ['Meta/Forms']],
    ['that of Templater', { [TEMPLATER]: '{"templates_folder":"/Forms/","x":1}' }, ['Forms']],
    ['both', { [CORE]: '{"folder":"A"}', [TEMPLATER]: '{"templates_folder":"B\\\\C"}' }, ['A', 'B/C']],
    ['not the whole folder', { [CORE]: '{"folder":"/"}', [TEMPLATER]: '{"templates_folder":""}' }, []],
    ['none outside', { [CORE]: '{"folder":"../Forms"}' }, []],
    ['none of another shape', { [CORE]: '{"folder":["A"]}', [TEMPLATER]: '["templates_folder"]' }, []],
    ['none of what cannot be read', { [CORE]: '{"folder":', [TEMPLATER]: 'null' }, []],
    ['none that every object has', { [CORE]: '{"constructor":"A"}' }, []],
  ] as const)
    it(what, () => {
      assert.deepEqual(named(files), expected);
    });

  it('are excluded, and no others', () => {
    const { isExcluded } = selectionOf('**/*.md', [], ['Meta/[Forms]']);
    const paths = ['Meta/[Forms]', 'Meta/[Forms]/a/b.md', 'Meta/F/b.md', 'Meta/[Forms] 2/b.md', 'Meta'];
    assert.deepEqual(paths.map(isExcluded), [true, true, false, false, false]);
  });
});
