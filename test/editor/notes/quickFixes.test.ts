import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeWithoutSaving, codesAt, jobSearch, takeFirstRow, until } from '../support';

const NOTE = `---
compny: Acme
interview: 2026-11-24 09:00
interviewers:
  - Mark Ruiz
reply-by: 11/12/2026
thank-you-sent: 2025-11-24
status: wating
rond: Phone
---

# Notes
`;

/** A note that is in no file yet. */
async function opened(text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  await vscode.window.showTextDocument(document);
  await until(() => codesAt(document.uri).length > 0);
  return document;
}

async function at(
  document: vscode.TextDocument,
  code: string,
  only = 'quickfix',
): Promise<vscode.CodeAction[]> {
  const diagnostic = vscode.languages.getDiagnostics(document.uri).find((one) => one.code === code);
  assert.ok(diagnostic, `${code} in ${codesAt(document.uri).join()}`);
  const ask = (): Thenable<vscode.CodeAction[]> =>
    vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, diagnostic.range, only);
  // VS Code gives nothing where it is still busy with a document that has just been opened.
  for (let tries = 0; tries < 10; tries++) {
    const actions = await ask();
    if (actions.length > 0) return actions;
  }
  return [];
}

function titles(actions: readonly vscode.CodeAction[]): readonly string[] {
  return actions.map(({ title, isPreferred }) => (isPreferred ? `*${title}` : title));
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  const { command } = action;
  if (command)
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

async function undoes(document: vscode.TextDocument, text: string): Promise<void> {
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), text);
}

describe('quick fixes', () => {
  before(() => jobSearch());
  afterEach(() => closeWithoutSaving());

  const FIXES: readonly (readonly [code: string, offered: readonly string[], from: string, to: string])[] = [
    ['key-unknown', ['*Change to “company”', 'Fix all misspelt keys'], 'compny', 'company'],
    ['status-unknown', ['*Change to “waiting”', 'Set a status'], 'wating', 'waiting'],
    [
      'date-order',
      ['*Write as 24 November 2026', 'Select the date', 'Go to the interview'],
      '2025-11-24',
      '2026-11-24',
    ],
  ];
  for (const [code, offered, from, to] of FIXES) {
    it(`of ${code} change only what is wrong, and are undone in one step`, async () => {
      const document = await opened(NOTE);
      const actions = await at(document, code);
      assert.deepEqual(titles(actions), offered);
      await apply(actions.find(({ isPreferred }) => isPreferred));
      assert.equal(document.getText(), NOTE.replace(from, to));
      await undoes(document, NOTE);
    });
  }

  it('give each reading of an unclear date', async () => {
    const document = await opened(NOTE);
    const actions = await at(document, 'date-invalid');
    assert.deepEqual(titles(actions), [
      '*Select the date',
      'Write as 11 December 2026',
      'Write as 12 November 2026',
    ]);
    await apply(actions[1]);
    assert.equal(document.getText(), NOTE.replace('11/12/2026', '2026-12-11'));
    await undoes(document, NOTE);
    await apply(actions[0]);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor && document.getText(editor.selection), '11/12/2026');
  });

  it('put the cursor where a title goes', async () => {
    const text = NOTE.replace('thank-you-sent: 2025-11-24\n', '');
    const document = await opened(text);
    const [action] = await at(document, 'interviewer-title-missing');
    assert.equal(action?.title, 'Add the title of Mark Ruiz');
    await apply(action);
    assert.equal(document.getText(), text.replace('Mark Ruiz', 'Mark Ruiz, '));
    const line = text.split('\n').indexOf('  - Mark Ruiz');
    const after = new vscode.Position(line, '  - Mark Ruiz, '.length);
    assert.ok(vscode.window.activeTextEditor?.selection.isEqual(new vscode.Selection(after, after)));
    await undoes(document, text);
  });

  it('correct all misspelt keys at once, also on request of fix all', async () => {
    const corrected = NOTE.replace('compny', 'company').replace('rond', 'round');
    const document = await opened(NOTE);
    const actions = await at(document, 'key-unknown');
    await apply(actions.find(({ title }) => title === 'Fix all misspelt keys'));
    assert.equal(document.getText(), corrected);
    await undoes(document, NOTE);
    const all = await at(document, 'key-unknown', 'source.fixAll');
    assert.deepEqual(
      all.map(({ kind }) => kind?.value),
      ['source.fixAll.jobSearch'],
    );
    await apply(all[0]);
    assert.equal(document.getText(), corrected);
    await undoes(document, NOTE);
  });

  it('close front matter that is not closed', async () => {
    const text = '---\ncompany: Acme\ninterview: 2026-12-24\n\nText\n';
    const document = await opened(text);
    const [action] = await at(document, 'front-matter-unclosed');
    await apply(action);
    assert.equal(document.getText(), text.replace('\n\n', '\n---\n\n'));
    await undoes(document, text);
  });

  it('offer the commands for what is owed, and they are about that note', async () => {
    const text =
      '---\ncompany: Acme\ninterview: 2026-11-20\ninterviewers: Mark Ruiz, CTO\nreply-by: 2026-12-01\n---\n';
    const document = await opened(text);
    const actions = await at(document, 'thank-you-overdue');
    assert.deepEqual(titles(actions), [
      '*Draft the thank-you letter',
      'Mark as sent',
      'Snooze',
      'No letter is owed…',
      'It did not take place…',
    ]);
    await takeFirstRow(apply(actions[1]));
    assert.equal(document.getText(), text.replace('12-01\n', '12-01\nthank-you-sent: 2026-11-24\n'));
    assert.ok(!codesAt(document.uri).includes('thank-you-overdue'));
  });
});
