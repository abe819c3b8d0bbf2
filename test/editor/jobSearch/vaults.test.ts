import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FOAM, OBSIDIAN, RENAMED } from '../../core/vaults';
import type { Vault } from '../../core/vaults';
import {
  addFolder,
  closeWithoutSaving,
  codeOf,
  codesAt,
  file,
  jobSearch,
  ours,
  read,
  remove,
  removeAddedFolder,
  takeFirstRow,
  until,
  write,
} from '../support';

/** A vault in a folder of the window, which is removed again. */
class OpenVault {
  constructor(
    private readonly name: string,
    private readonly vault: Vault,
  ) {}

  uri(path: string): vscode.Uri {
    return file(`../${this.name}/${path}`);
  }

  async open(noteWithProblems: string): Promise<void> {
    for (const [path, text] of Object.entries(this.vault)) await write(`../${this.name}/${path}`, text);
    await addFolder(this.uri(''));
    await until(() => this.codes(noteWithProblems).length > 0);
    await (await jobSearch()).settled();
  }

  async close(): Promise<void> {
    await removeAddedFolder();
    await remove(`../${this.name}`);
  }

  codes(path: string): readonly string[] {
    return codesAt(this.uri(path));
  }

  /** The problems of all files, each with its file, its code and what it selects. */
  problems(): readonly string[] {
    const { path: root } = this.uri('');
    const all = vscode.languages.getDiagnostics().map(([uri]) => uri);
    const inVault = all.filter(({ path }) => path.startsWith(root));
    return inVault
      .flatMap((uri) => ours(uri).map((problem) => ({ path: uri.path.slice(root.length), problem })))
      .map(({ path, problem }) => `${path}: ${codeOf(problem)}: ${this.#selected(path, problem.range)}`)
      .sort();
  }

  #selected(path: string, { start, end }: vscode.Range): string | undefined {
    return this.vault[path]?.split('\n')[start.line]?.slice(start.character, end.character);
  }
}

describe('a vault of another tool, as it is', () => {
  before(() => jobSearch());

  it('of Obsidian: with links, its properties, and what was deleted', async () => {
    const vault = new OpenVault('obsidian', OBSIDIAN);
    await vault.open('Interviews/Initech on-site.md');
    assert.deepEqual(vault.problems(), [
      'Interviews/Initech on-site.md: interviewer-title-missing: "[[Jane Doe]]"',
      'Interviews/Initech on-site.md: thank-you-overdue: 2026-11-20T14:00:00',
    ]);
    await vault.close();
  });

  it('of Foam: with templates, references to links, and dates in words', async () => {
    const vault = new OpenVault('foam', FOAM);
    await vault.open('initech-on-site.md');
    assert.deepEqual(vault.problems(), ['initech-on-site.md: check-in-due: 2026/11/23']);
    await vault.close();
  });

  it('may be a single file that is in no folder: it is read anew when the names change', async () => {
    const content = '---\nFirm: Tyrell\nInterview Date: 2026-11-02\n---\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    const name = async (keys: Readonly<Record<string, string>> | undefined): Promise<void> =>
      vscode.workspace
        .getConfiguration('jobSearch')
        .update('keys', keys, vscode.ConfigurationTarget.Workspace);
    assert.deepEqual(codesAt(document.uri), []);
    await name({ company: 'Firm', interview: 'Interview Date' });
    await until(() => codesAt(document.uri).includes('check-in-overdue'));
    await name(undefined);
    await until(() => codesAt(document.uri).length === 0);
    await vscode.window.showTextDocument(document);
    await closeWithoutSaving();
  });

  describe('with names of its own for the keys', () => {
    const vault = new OpenVault('renamed', RENAMED);

    before(() => vault.open('Initech.md'));

    after(() => vault.close());

    it('is read by them, and by the listed ones', () => {
      assert.deepEqual(vault.problems(), [
        'Globex.md: interviewers-missing: 2026-11-23',
        'Globex.md: key-unknown: Thankd on',
        'Globex.md: reply-by-missing: 2026-11-23',
        'Globex.md: thank-you-due: 2026-11-23',
        'Initech.md: reply-by-missing: 2026-11-20 2:00 PM',
        'Initech.md: thank-you-overdue: 2026-11-20 2:00 PM',
        'Umbrella.md: check-in-overdue: 2026-11-02',
      ]);
      const [{ message } = { message: '' }] = ours(vault.uri('Globex.md')).filter(
        ({ code }) => code === 'key-unknown',
      );
      assert.equal(message, '“Thankd on” is not a key: did you mean “Thanked on”?');
    });

    it('has misspelt ones corrected to them', async () => {
      const document = await vscode.workspace.openTextDocument(vault.uri('Globex.md'));
      const slip = document.positionAt(document.getText().indexOf('Thankd'));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(slip, slip),
      );
      const action = actions.find(({ title }) => title === 'Change to “Thanked on”');
      assert.ok(action?.edit);
      assert.ok(await vscode.workspace.applyEdit(action.edit));
      assert.match(document.getText(), /\nThanked on: 2026-11-23\n/);
      await until(() => !vault.codes('Globex.md').includes('key-unknown'));
      await vscode.window.showTextDocument(document);
      await closeWithoutSaving();
    });

    it('has them completed and explained', async () => {
      const document = await vscode.workspace.openTextDocument(vault.uri('Initech.md'));
      const behind = document.positionAt(document.getText().indexOf('waiting'));
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        behind,
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(labels.includes('advanced'), String(labels));
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(3, 2),
      );
      const told = hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
        .join('');
      assert.match(told, /^\*\*Interview Date\*\*: /);
    });

    it('has its changes written under them', async () => {
      await takeFirstRow(
        vscode.commands.executeCommand('jobSearch.markThankYouSent', vault.uri('Initech.md')),
      );
      await until(() => !vault.codes('Initech.md').includes('thank-you-overdue'));
      const text = RENAMED['Initech.md'] ?? '';
      assert.equal(
        await read(vault.uri('Initech.md')),
        text.replace('Stage: waiting\n', 'Stage: waiting\nThanked on: 2026-11-24\n'),
      );
      assert.deepEqual(vault.codes('Initech.md'), []);
    });

    it('is read anew when the names change', async () => {
      await write('../renamed/.vscode/settings.json', '{}');
      await until(() => vault.codes('Globex.md').includes('company-missing'));
    });
  });
});
