import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeWithoutSaving, file, jobSearch, lenses, NOW, open, replace } from '../support';

/** What the hover says where a text stands in a document. */
async function hover(document: vscode.TextDocument, at: string): Promise<readonly string[]> {
  const offset = document.getText().indexOf(at);
  assert.notEqual(offset, -1, `“${at}” is in the document`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset),
  );
  return hovers.flatMap(({ contents }) =>
    contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')),
  );
}

describe('what is owed, explained', () => {
  before(() => jobSearch());

  it('stands in the hover of a key, with the rule and its dates', async () => {
    const { document } = await open('initech.md');
    const [text = ''] = await hover(document, 'interview: 2026');
    assert.match(text, /^\*\*interview\*\*: When the interview is/);
    assert.match(text, /^- Interview Fri 20 Nov 14:00 → letter due Sat 21 Nov 14:00 \(24 hours\)\.$/m);
    assert.match(text, /^- Now: overdue by 2 days\.$/m);
    assert.match(text, /\[Explain the whole note\]\(command:jobSearch\.explain\?[^)]+\)$/);
    assert.deepEqual(await hover(document, 'company'), [
      '**company**: The company; required.\n\n- Rounds of this application: On-site (20 Nov, 14:00).',
    ]);
  });

  it('stands in the hover of the first line, where the lenses are, and in theirs', async () => {
    const { document } = await open('initech.md');
    const [text = ''] = await hover(document, '---');
    assert.match(text, /^\*\*Thank-you letter\*\*/);
    assert.match(text, /^\*\*Check-in call\*\*$/m);
    const [debrief, draft] = await lenses(document);
    assert.match(debrief?.command?.tooltip ?? '', /^A few questions/);
    assert.equal(
      draft?.command?.tooltip,
      'Interview Fri 20 Nov 14:00 → letter due Sat 21 Nov 14:00 (24 hours).\nSent: not yet.\nNow: overdue by 2 days.',
    );
  });

  it('says nothing in the text of a note, and in other Markdown', async () => {
    const { document } = await open('initech.md');
    const end = document.getText().length;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(end),
    );
    assert.deepEqual(hovers, []);
    assert.deepEqual(await hover((await open('README.md')).document, '#'), []);
  });

  it('fills a document for a whole note, which cannot be changed and follows the note', async () => {
    const { document } = await open('initech.md');
    await vscode.commands.executeCommand('jobSearch.explain');
    const shown = vscode.window.activeTextEditor?.document;
    assert.ok(shown);
    assert.equal(shown.languageId, 'markdown');
    assert.notEqual(shown.uri.scheme, 'file');
    assert.match(shown.getText(), /^# Initech, Staff Engineer: On-site\n\nAs of Tue 24 Nov 2026\.\n/);
    assert.match(shown.getText(), /^- Sent: not yet\.$/m);
    const changed = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document !== shown) return;
        listening.dispose();
        resolve();
      });
    });
    await replace(document, 'role:', 'thank-you-sent: 2026-11-21\nrole:');
    await changed;
    assert.match(shown.getText(), /^- Sent: Sat 21 Nov\.$/m);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await open('initech.md');
    await closeWithoutSaving();
  });

  it('takes the note that it is given, and refuses what is none', async () => {
    await jobSearch(NOW);
    await vscode.commands.executeCommand('jobSearch.explain', file('initech.md'));
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^# Initech/);
    const before = vscode.window.activeTextEditor;
    await vscode.commands.executeCommand('jobSearch.explain', file('README.md'));
    assert.equal(vscode.window.activeTextEditor, before);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
