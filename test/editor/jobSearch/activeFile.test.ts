import * as vscode from 'vscode';
import type { TestApi } from '../../../src/editor/testApi';
import { closeWithoutSaving, jobSearch, open, remove, replace, write } from '../support';

const LETTER = '---\ntype: letter\nfor: ../initech.md\nto: Jane Doe\n---\n\nDear Jane,\n';
const FILES: Readonly<Record<string, string>> = {
  'active/thanks.md': LETTER,
  'active/withdrawal.md': LETTER.replace('to:', 'about: withdrawal\nto:'),
  'active/call.md': '---\ntype: call\nfor: ../initech.md\n---\n',
};

describe('what menus and keys are told of the active editor', () => {
  let api: TestApi;

  before(async () => {
    api = await jobSearch();
    for (const [path, text] of Object.entries(FILES)) await write(path, text);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('active');
  });

  for (const [path, kind] of [
    ['initech.md', 'interview'],
    ['active/thanks.md', 'thank-you-letter'],
    ['README.md', undefined],
    ['active/withdrawal.md', 'letter'],
    ['active/call.md', 'call'],
    ['script.md', undefined],
  ] as const)
    it(`is ${kind ?? 'nothing'} for ${path}`, async () => {
      await open(path);
      await told(kind);
    });

  it('is nothing once no editor is left', async () => {
    await open('initech.md');
    await told('interview');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await told(undefined);
  });

  it('follows what is typed', async () => {
    const { document } = await open('initech.md');
    await told('interview');
    await replace(document, '---', '');
    await told(undefined);
    await closeWithoutSaving();
  });

  it('follows the settings: a note that is left out is none, a draft goes on being one', async () => {
    const settings = vscode.workspace.getConfiguration('jobSearch');
    const set = (globs: readonly string[] | undefined): Thenable<void> =>
      settings.update('exclude', globs, vscode.ConfigurationTarget.Workspace);
    await open('initech.md');
    await told('interview');
    await set(['**/*.md']);
    try {
      await told(undefined);
      await open('active/thanks.md');
      await told('thank-you-letter');
    } finally {
      await set(undefined);
    }
    await open('initech.md');
    await told('interview');
    await api.settled();
  });

  /** Waits until something is told. */
  function told(kind: string | undefined): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (api.activeFile.kind !== kind) return;
        listening.dispose();
        resolve();
      };
      const listening = api.activeFile.onDidChange(look);
      look();
    });
  }
});
