import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the VS Code that the tests run in', () => {
  it('is one that the extension supports', () => {
    const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
    assert.ok(major > 1 || minor >= 100, vscode.version);
  });

  it('finds the notes of the opened folder', async () => {
    const notes = await vscode.workspace.findFiles('**/*.md');
    assert.notEqual(notes.length, 0);
  });

  it('tells of new diagnostics', async () => {
    const note = vscode.Uri.file('/somewhere/acme.md');
    const collection = vscode.languages.createDiagnosticCollection('host');
    const told = nextDiagnostics(note);
    collection.set(note, [new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), 'A letter is owed.')]);
    await told;
    assert.equal(vscode.languages.getDiagnostics(note)[0]?.message, 'A letter is owed.');
    collection.dispose();
  });
});

function nextDiagnostics(uri: vscode.Uri): Promise<void> {
  return new Promise((resolve) => {
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((changed) => changed.toString() === uri.toString())) return;
      listening.dispose();
      resolve();
    });
  });
}
