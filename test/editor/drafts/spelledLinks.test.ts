import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../../src/editor/testApi';
import { codesAt, file, jobSearch, lenses, remove, until, write } from '../support';

const NOTE = '---\ncompany: Söhne\ninterview: 2026-11-20 14:00\n---\n';

describe('a draft from another system', () => {
  let api: TestApi;
  const isKnown = (path: string): boolean => codesAt(file(path)).length > 0;

  before(async () => {
    api = await jobSearch();
    await write('spelled/So\u0308hne.md', NOTE);
    await write('spelled/letters/Two.md', NOTE);
    await write('spelled/letters/tWO.md', NOTE);
    await until(() => ['So\u0308hne', 'Söhne'].some((name) => isKnown(`spelled/${name}.md`)));
    await until(() => ['Two', 'tWO'].some((name) => isKnown(`spelled/letters/${name}.md`)));
    await api.settled();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('spelled');
  });

  const LINKS: readonly (readonly [link: string, note: string | undefined])[] = [
    ['../So\u0308hne.md', 'spelled/So\u0308hne.md'],
    ['..\\So\u0308hne.md', 'spelled/So\u0308hne.md'],
    ['../Söhne.md', 'spelled/So\u0308hne.md'],
    ['../SÖHNE.md', 'spelled/So\u0308hne.md'],
    ['..\\söhne.MD', 'spelled/So\u0308hne.md'],
    // On Linux these are two notes: each is meant by its own name alone.
    ['Two.md', 'spelled/letters/Two.md'],
    ['two.md', undefined],
    ['../Sohne.md', undefined],
    ['C:\\notes\\Söhne.md', undefined],
  ];
  for (const [nth, [link, note]] of LINKS.entries())
    it(`${note === undefined ? 'leads to no note' : 'leads to its note'} by ${link}`, async () => {
      // Where case does not count these are one note, and there is nothing to tell apart.
      if (/^two/i.test(link) && (await isOneFile())) return;
      const path = `spelled/letters/draft-${nth}.md`;
      await write(path, `---\ntype: letter\nfor: '${link}'\nto: Jo\n---\n\nDear Jo,\n`);
      const document = await vscode.workspace.openTextDocument(file(path));
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      const targets = links.flatMap(({ target }) => target?.path.normalize('NFC') ?? []);
      assert.deepEqual(targets, note === undefined ? [] : [file(note).path.normalize('NFC')]);
      const titles = (await lenses(document)).map(({ command }) => command?.title);
      assert.equal(titles[0], note ? 'Mark as sent' : 'The note of this draft is not where “for” says');
    });

  function isOneFile(): Thenable<boolean> {
    return vscode.workspace.fs.stat(file('spelled/LETTERS')).then(
      () => true,
      () => false,
    );
  }
});
