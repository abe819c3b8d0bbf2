import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  answering,
  closeWithoutSaving,
  codes,
  file,
  jobSearch,
  open,
  remove,
  takeFirstRow,
  until,
  write,
} from '../support';
import type { TestApi } from '../../../src/editor/testApi';

const NOTE = `---
company: Vandelay
role: Importer
interview: 2026-11-20 14:00
interviewers:
  - name: Jana Weiß
    title: Leiterin Einkauf
---
`;
const LETTER = `---
type: letter
for: ../vandelay.md
to: Jana Weiß
---

Alex Kim

24 November 2026

Jana Weiß
Vandelay

Dear Jana,

Thank you for your time.

Kind regards,

Alex Kim
`;

describe('how letters are written', () => {
  let api: TestApi;

  before(async () => {
    api = await jobSearch();
    await write('vandelay.md', NOTE);
    await write('letters/vandelay-jana.md', LETTER);
    await until(() => codes('vandelay.md').includes('thank-you-overdue'));
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['letters.form', 'letters.language']) await set(name, undefined);
  });

  after(async () => {
    for (const name of ['letters/vandelay-jana.md', 'vandelay.md']) await remove(name);
    for (const name of await vscode.workspace.findFiles('letters/2026-11-20-vandelay*.md'))
      await vscode.workspace.fs.delete(name);
  });

  it('is changed above the salutation, to a mail and back', async () => {
    const { document } = await open('letters/vandelay-jana.md');
    await take(document, 'Make it an e-mail');
    assert.match(
      document.getText(),
      /---\n\nSubject: Thank you — Importer at Vandelay\n\nDear Jana,\n\nThank you for your time\./,
    );
    await take(document, 'Make it a letter on paper');
    assert.match(
      document.getText(),
      /\n24 November 2026\n\nJana Weiß\nLeiterin Einkauf\nVandelay\n\nDear Jana,\n/,
    );
    assert.deepEqual(await actions(document, 'Thank you for'), []);
    await closeWithoutSaving();
  });

  it('is copied without what belongs on paper alone', async () => {
    const { document } = await open('letters/vandelay-jana.md');
    await vscode.commands.executeCommand('jobSearch.copyLetter', document.uri);
    assert.equal(
      await vscode.env.clipboard.readText(),
      'Dear Jana,\n\nThank you for your time.\n\nKind regards,\n\nAlex Kim\n',
    );
  });

  it('is a setting, and a word in the note comes before it', async () => {
    await set('letters.form', 'email');
    await set('letters.language', 'es');
    await write('vandelay.md', NOTE.replace('role:', 'language: de\nrole:'));
    await draft('offer-decline', 'status: offer\n');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(
      text,
      /\n\nBetreff: Absage zu Ihrem Angebot – Importer, Vandelay\n\nSehr geehrte Frau Weiß,\n\nvielen Dank/,
    );
  });

  it('is asked before the first letter of all, once', async () => {
    await write('vandelay.md', NOTE);
    await api.memory.update('letterFormAsked', undefined);
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.draftThankYou', file('vandelay.md')));
    const { globalValue } = configuration().inspect('letters.form') ?? {};
    assert.equal(globalValue, 'letter');
    await set('letters.form', undefined);
    await vscode.commands.executeCommand('jobSearch.draftThankYou', file('vandelay.md'));
    assert.equal(configuration().inspect('letters.form')?.globalValue, undefined);
  });

  /** Has a letter of the whole way made: of the few that fit an offer, the one that is named. */
  async function draft(name: string, status: string): Promise<void> {
    const order = ['offer-thanks', 'offer-acceptance', 'offer-decline'];
    const text = NOTE.replace('role:', `language: de\n${status}role:`);
    await write('vandelay.md', text);
    await until(() => codes('vandelay.md').length === 0);
    const rows = [order.indexOf(name)];
    const showQuickPick = (all: readonly unknown[]) => Promise.resolve(all[rows.shift() ?? 0]);
    await answering({ showQuickPick }, () =>
      vscode.commands.executeCommand('jobSearch.draftLetter', file('vandelay.md')),
    );
  }
});

function configuration(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('jobSearch');
}

function set(name: string, value: string | undefined): Thenable<void> {
  return configuration().update(name, value, vscode.ConfigurationTarget.Global);
}

async function actions(document: vscode.TextDocument, at: string): Promise<readonly vscode.CodeAction[]> {
  const position = document.positionAt(document.getText().indexOf(at));
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
    vscode.CodeActionKind.RefactorRewrite.value,
  );
  return found.filter(({ title }) => title.startsWith('Make it'));
}

/** VS Code gives up on all actions where a provider of another extension joins in the meantime: then they are asked for again. */
async function take(document: vscode.TextDocument, title: string): Promise<void> {
  let action: vscode.CodeAction | undefined;
  for (let tried = 0; tried < 20 && action === undefined; tried++)
    [action] = await actions(document, 'type: letter');
  assert.equal(action?.title, title);
  assert.ok(action.edit);
  await vscode.workspace.applyEdit(action.edit);
}
