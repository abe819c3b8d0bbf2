import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeWithoutSaving, file, jobSearch, open, read, remove, replace, write } from '../support';

/** What VS Code suggests in a document behind a text. */
async function suggested(
  document: vscode.TextDocument,
  behind: string,
): Promise<readonly vscode.CompletionItem[]> {
  const at = document.getText().indexOf(behind);
  assert.notEqual(at, -1, `“${behind}” is in the document`);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(at + behind.length),
  );
  return items;
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

describe('completion in front matter', () => {
  before(() => jobSearch());

  it('gives the keys that are not there yet, with what they mean', async () => {
    const { document } = await open('initech.md');
    await replace(document, 'role:', 'st\nrole:');
    const items = await suggested(document, '\nst');
    const status = items.find((item) => labelOf(item) === 'status');
    assert.equal(status?.insertText, 'status: ');
    assert.ok(status.documentation instanceof vscode.MarkdownString);
    assert.match(status.documentation.value, /Where the application stands/);
    assert.ok(items.every((item) => labelOf(item) !== 'company'));
    await closeWithoutSaving();
  });

  it('gives days with their weekday, and statuses', async () => {
    const { document } = await open('initech.md');
    await replace(document, 'role:', 'reply-by: \nstatus: \nrole:');
    const days = (await suggested(document, 'reply-by: ')).map(({ label }) => label);
    assert.deepEqual(days[1], { label: '2026-11-25', description: 'Tomorrow: Wednesday' });
    assert.ok((await suggested(document, 'status: ')).some((item) => labelOf(item) === 'waiting'));
    await closeWithoutSaving();
  });

  it('knows companies and people from other notes, as they are now', async () => {
    const api = await jobSearch();
    const { document } = await open('initech.md');
    await replace(document, 'interviewers:\n', 'interviewers:\n  - \n');
    const people = async (): Promise<readonly string[]> => (await suggested(document, '  - ')).map(labelOf);
    assert.ok(!(await people()).includes('Zoe Quinn'));
    await write('zoe.md', '---\ncompany: Zed\ninterview: 2026-11-23\ninterviewers: Zoe Quinn, CTO\n---\n');
    await vscode.workspace.openTextDocument(file('zoe.md'));
    await api.settled();
    assert.ok((await people()).includes('Zoe Quinn'));
    await remove('zoe.md');
    await closeWithoutSaving();
  });

  it('says nothing in other Markdown, and in the text of a note', async () => {
    const isOurs = (item: vscode.CompletionItem): boolean => labelOf(item) === 'reply-by';
    assert.ok(!(await suggested((await open('README.md')).document, '#')).some(isOurs));
    assert.ok(!(await suggested((await open('initech.md')).document, '# Notes')).some(isOurs));
  });
});

describe('symbols and folds', () => {
  before(async () => {
    await jobSearch();
    // The headings are VS Code's own.
    await vscode.extensions.getExtension('vscode.markdown-language-features')?.activate();
  });

  it('has a note, its keys and people in the outline, and the headings still', async () => {
    const { document } = await open('initech.md');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = symbols.map(({ name }) => name);
    assert.ok(names.includes('Initech, Staff Engineer: On-site'), names.join());
    assert.ok(names.includes('# Notes'), names.join());
    const note = symbols.find(({ name }) => name.startsWith('Initech'));
    assert.deepEqual(
      note?.children.map(({ name, detail }) => `${name} ${detail}`.trim()),
      [
        'company Initech',
        'role Staff Engineer',
        'round On-site',
        'interview 2026-11-20 14:00',
        'interviewers',
      ],
    );
    assert.deepEqual(
      note.children.at(-1)?.children.map(({ name, detail }) => `${name}, ${detail}`),
      ['Jane Doe, VP of Engineering'],
    );
  });

  it('finds notes, companies and people of all notes', async () => {
    const found = async (typed: string): Promise<readonly vscode.SymbolInformation[]> =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        typed,
      );
    const initech = await found('initech');
    assert.ok(
      initech.some(({ name }) => name === 'Initech, Staff Engineer, On-site'),
      String(initech.length),
    );
    assert.ok(
      initech.every(({ containerName }) => !containerName.includes('initech.md')),
      'said by VS Code',
    );
    assert.ok(initech.some(({ name, kind }) => name === 'Initech' && kind === vscode.SymbolKind.Package));
    const jane = await found('jane doe');
    assert.ok(jane.some(({ name, containerName }) => name === 'Jane Doe' && containerName === 'Initech'));
    assert.deepEqual(await found('nobody of that name'), []);
  });

  it('folds front matter as one', async () => {
    const { document } = await open('initech.md');
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const fences = document
      .getText()
      .split('\n')
      .flatMap((line, at) => (line === '---' ? [at] : []));
    assert.ok(
      folds.some(({ start, end }) => start === fences[0] && end === fences[1]),
      JSON.stringify(folds),
    );
  });
});

describe('a note that is renamed', () => {
  const NOTE = '---\ncompany: Acme\ninterview: 2026-11-23\n---\n';
  const LETTER = (path: string): string =>
    `---\ntype: letter\nfor: ${path}  # the note\nto: Jo\n---\n\nDear Jo,\n`;

  before(() => jobSearch());

  async function rename(from: string, to: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file(from), file(to));
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  async function linkIn(path: string): Promise<string> {
    const document = await vscode.workspace.openTextDocument(file(path));
    await document.save();
    return read(file(path));
  }

  /** In a folder of its own: VS Code may remember for a while what a file was that is gone. */
  async function begin(folder: string, link = '../acme.md'): Promise<void> {
    await write(`${folder}/acme.md`, NOTE);
    await write(`${folder}/letters/acme-jo.md`, LETTER(link));
    await vscode.workspace.openTextDocument(file(`${folder}/acme.md`));
    await (await jobSearch()).settled();
  }

  async function end(folder: string): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(folder);
  }

  it('is still what its drafts are for', async () => {
    await begin('move');
    await rename('move/acme.md', 'move/Acme & Söhne #1 50%.md');
    assert.equal(await linkIn('move/letters/acme-jo.md'), LETTER('"../Acme & Söhne #1 50%.md"'));
    await end('move');
  });

  it('keeps the quotes that were there', async () => {
    await begin('quoted', "'../acme.md'");
    await rename('quoted/acme.md', "quoted/jo's.md");
    assert.equal(await linkIn('quoted/letters/acme-jo.md'), LETTER("'../jo''s.md'"));
    await end('quoted');
  });

  it('changes nothing in drafts that move with it', async () => {
    await begin('together');
    await rename('together', 'moved');
    assert.equal(await read(file('moved/letters/acme-jo.md')), LETTER('../acme.md'));
    await end('moved');
  });

  it('is still found by a draft that moves alone', async () => {
    await begin('alone');
    await rename('alone/letters/acme-jo.md', 'alone/acme-jo.md');
    assert.equal(await linkIn('alone/acme-jo.md'), LETTER('acme.md'));
    await end('alone');
  });

  it('is still what its drafts are for when its folder moves and theirs does not', async () => {
    await write('notes/acme/note.md', NOTE);
    await write('notes/acme/letters/acme-jo.md', LETTER('../note.md'));
    await vscode.workspace.openTextDocument(file('notes/acme/note.md'));
    await (await jobSearch()).settled();
    await rename('notes/acme/letters', 'notes/letters');
    assert.equal(await linkIn('notes/letters/acme-jo.md'), LETTER('../acme/note.md'));
    await end('notes');
  });

  it('moves together with others at once, and unsaved drafts are changed as they stand', async () => {
    await begin('several');
    const draft = await vscode.workspace.openTextDocument(file('several/letters/acme-jo.md'));
    await replace(draft, 'Dear Jo', 'Dear Joan');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file('several/acme.md'), file('several/old/acme.md'));
    edit.renameFile(file('several/letters'), file('several/sent'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(
      await linkIn('several/sent/acme-jo.md'),
      LETTER('../old/acme.md').replace('Dear Jo', 'Dear Joan'),
    );
    await end('several');
  });
});
