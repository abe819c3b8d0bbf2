import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeWithoutSaving,
  codes,
  file,
  jobSearch,
  open,
  read,
  remove,
  replace,
  said,
  takeFirstRow,
  until,
  write,
} from '../support';

describe('drafts', () => {
  before(() => jobSearch());

  it('begin with what the note knows, the cursor at the first thing to fill in', async () => {
    await vscode.commands.executeCommand('jobSearch.draftThankYou', file('initech.md'));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.path, file('letters/2026-11-20-initech-jane-doe.md').path);
    const text = editor.document.getText();
    assert.ok(text.startsWith('---\ntype: letter\nfor: ../initech.md\nto: Jane Doe\n---\n'), text);
    assert.match(text, /Jane Doe\nVP of Engineering\nInitech\n\nDear Jane Doe,/);
    assert.match(
      text,
      /meeting with me on 20 November 2026 to talk about the Staff Engineer role at Initech/,
    );
    assert.match(text, /when I can expect to hear from you\?/);
    assert.equal(text.slice(...selected(editor)), '[your name]');
  });

  it('are made of no interview that was called off', async () => {
    const note = '---\ncompany: Wonka\ninterview: 2026-11-20 14:00\ncancelled: true\n---\n';
    await write('called-off.md', note);
    await open('called-off.md');
    const [before, told] = [
      await vscode.workspace.findFiles('letters/*wonka*'),
      await said(() => vscode.commands.executeCommand('jobSearch.draftThankYou', file('called-off.md'))),
    ];
    assert.deepEqual(told, ['This interview was called off: no thank-you letter is owed.']);
    assert.deepEqual(await vscode.workspace.findFiles('letters/*wonka*'), before);
    await closeWithoutSaving();
    await remove('called-off.md');
  });

  it('are on the disk, whole and saved', async () => {
    const draft = file('letters/2026-11-20-initech-jane-doe.md');
    const document = await vscode.workspace.openTextDocument(draft);
    assert.equal(document.isDirty, false);
    assert.equal(await read(draft), document.getText());
  });

  it('are opened again, never overwritten', async () => {
    const draft = file('letters/2026-11-20-initech-jane-doe.md');
    const document = await vscode.workspace.openTextDocument(draft);
    await replace(document, '[your name]', 'Alex Kim');
    await document.save();
    await vscode.commands.executeCommand('jobSearch.draftThankYou', file('initech.md'));
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, draft.path);
    assert.match(await read(draft), /Alex Kim/);
  });

  it('of thank-you calls are not made once it is too late for the call', async () => {
    await vscode.commands.executeCommand('jobSearch.prepareThankYouCall', file('initech.md'));
    const files = await vscode.workspace.fs.readDirectory(file('letters'));
    assert.deepEqual(
      files.filter(([name]) => name.includes('call')),
      [],
    );
  });

  it('of calls say whom to thank, why to call and how to end', async () => {
    await jobSearch(new Date(2026, 10, 20, 16).getTime());
    await vscode.commands.executeCommand('jobSearch.prepareThankYouCall', file('initech.md'));
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /^---\ntype: call\nfor: \.\.\/initech\.md\n/);
    assert.match(text, /- Jane Doe, VP of Engineering/);
    for (const part of ['The reason for calling', 'The question to ask', 'To end the call'])
      assert.ok(text.includes(part));
    await jobSearch();
  });

  it('of check-ins tell what has happened so far', async () => {
    await vscode.commands.executeCommand('jobSearch.prepareCheckIn', file('hooli.md'));
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /- Interview on 3 November 2026\n  - Letter sent on 4 November 2026/);
    assert.match(text, /An answer by: \[the promised date, if there was one\]/);
  });

  it('are no interview notes themselves', () => {
    const all = codes('letters/2026-11-20-initech-jane-doe.md');
    assert.deepEqual(
      all.filter((code) => !code.startsWith('letter-')),
      [],
    );
  });
});

describe('Mark as sent', () => {
  before(() => jobSearch());

  it('adds one line, can be undone, and leaves every other byte', async () => {
    const before = await read(file('initech.md'));
    const { document } = await open('initech.md');
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.markThankYouSent', file('initech.md')));
    const marked = before.replace('VP of Engineering\n', 'VP of Engineering\nthank-you-sent: 2026-11-24\n');
    assert.equal(document.getText(), marked);
    assert.equal(await read(file('initech.md')), marked);
    await until(() => codes('initech.md').length === 0);
    await open('initech.md');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await document.save();
    await until(() => codes('initech.md').includes('thank-you-overdue'));
  });

  it('does not save a note that has unsaved changes', async () => {
    const { document } = await open('initech.md');
    await replace(document, '# Notes', '# My notes');
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.markThankYouSent', file('initech.md')));
    assert.equal(document.isDirty, true);
    assert.match(document.getText(), /thank-you-sent: 2026-11-24/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

describe('other changes to a note', () => {
  before(() => jobSearch());

  it('log a check-in, which moves the next one on', async () => {
    const before = await read(file('tyrell.md'));
    const isDone = vscode.commands.executeCommand('jobSearch.logCheckIn', file('tyrell.md'));
    await takeFirstRow(isDone);
    assert.equal(
      await read(file('tyrell.md')),
      before.replace('thank-you-sent: 2026-11-04\n', 'thank-you-sent: 2026-11-04\nchecked-in: 2026-11-24\n'),
    );
    await until(() => codes('tyrell.md').length === 0);
    await open('tyrell.md');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until(() => codes('tyrell.md').includes('check-in-overdue'));
    assert.equal(await read(file('tyrell.md')), before);
  });

  it('are refused where the front matter is broken, with the note left alone', async () => {
    const before = await read(file('broken.md'));
    await vscode.commands.executeCommand('jobSearch.markThankYouSent', file('broken.md'));
    assert.equal(await read(file('broken.md')), before);
  });

  it('are refused for what is no interview note', async () => {
    for (const given of [file('README.md'), vscode.Uri.parse('untitled:none'), 'text', 7, {}, null]) {
      await vscode.commands.executeCommand('jobSearch.markThankYouSent', given);
    }
    assert.equal(await read(file('README.md')), '# A job search\n\nNo front matter here.\n');
  });
});

function selected(editor: vscode.TextEditor): [number, number] {
  const { document, selection } = editor;
  return [document.offsetAt(selection.start), document.offsetAt(selection.end)];
}
