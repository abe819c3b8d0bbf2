import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { file, jobSearch, read, remove, said, write } from '../support';

/** Has a dialog answered, for as long as something is done. */
async function answering(
  dialogs: Readonly<Record<string, unknown>>,
  act: () => Thenable<unknown>,
): Promise<readonly string[]> {
  const names = Object.keys(dialogs) as (
    'showOpenDialog' | 'showSaveDialog' | 'showQuickPick' | 'showWorkspaceFolderPick'
  )[];
  const originals = names.map((name) => vscode.window[name]);
  Object.assign(vscode.window, dialogs);
  try {
    return await said(act);
  } finally {
    for (const [at, name] of names.entries()) Object.assign(vscode.window, { [name]: originals[at] });
  }
}

/** Picks the first row of each question, and keeps what it was called and what the active editor said. */
function firstRows(
  titles: string[],
  texts: string[],
): (items: readonly unknown[], options: vscode.QuickPickOptions) => Promise<unknown> {
  return (items, { title = '' }) => {
    titles.push(title);
    texts.push(vscode.window.activeTextEditor?.document.getText() ?? '');
    return Promise.resolve(items[0]);
  };
}

describe('the commands for tables', () => {
  before(() => jobSearch());

  it('show every note before it is made, and make them', async () => {
    await write('table.csv', 'Company,Job Title,Interview Date\nVandelay,Importer,12/11/2026\nVandelay,,\n');
    const [titles, texts]: [string[], string[]] = [[], []];
    const sentences = await answering(
      {
        showOpenDialog: () => Promise.resolve([file('table.csv')]),
        showWorkspaceFolderPick: () => Promise.resolve(vscode.workspace.workspaceFolders?.[0]),
        showQuickPick: firstRows(titles, texts),
      },
      () => vscode.commands.executeCommand('jobSearch.importCsv'),
    );
    assert.deepEqual(titles, [
      'Columns of the table',
      'Dates in this table: which number comes first?',
      '1 note to be made',
    ]);
    assert.deepEqual(sentences, ['1 note is made.']);
    const preview = texts.at(-1) ?? '';
    assert.match(preview, /^# 1 note to be made\n\nNothing is written yet\.\n/);
    const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.ok(!open.includes('Import.md'));
    assert.match(preview, /- Row 3: it has no interview date/);
    assert.equal(
      await read(file('2026-11-12-vandelay.md')),
      '---\ncompany: Vandelay\nrole: Importer\ninterview: 2026-11-12\n---\n',
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('2026-11-12-vandelay.md');
    await remove('table.csv');
  });

  it('let columns be taken for something else, and keep the others', async () => {
    await write('table.csv', 'Firm,Date,Time,Recruiter,Salary\nVandelay,2026-11-12,14:00,Art,100\n');
    const picks: readonly RegExp[] = [
      /^Firm$/,
      /^company$/,
      /^Recruiter$/,
      /^interviewers$/,
      /^Go on$/,
      /^Make/,
    ];
    const left = [...picks];
    const shown: string[] = [];
    await answering(
      {
        showOpenDialog: () => Promise.resolve([file('table.csv')]),
        showWorkspaceFolderPick: () => Promise.resolve(vscode.workspace.workspaceFolders?.[0]),
        showQuickPick: (items: readonly vscode.QuickPickItem[]) => {
          const wanted = left.shift();
          if (wanted?.test('Go on')) shown.push(...items.map(({ description = '' }) => description));
          return Promise.resolve(items.find(({ label }) => wanted?.test(label)));
        },
      },
      () => vscode.commands.executeCommand('jobSearch.importCsv'),
    );
    assert.deepEqual(shown.slice(1), [
      'company',
      'interview',
      'the time of the interview',
      'interviewers',
      'a key of your own',
    ]);
    assert.equal(
      await read(file('2026-11-12-vandelay.md')),
      '---\ncompany: Vandelay\ninterview: 2026-11-12 14:00\ninterviewers:\n  - Art\nSalary: 100\n---\n',
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('2026-11-12-vandelay.md');
    await remove('table.csv');
  });

  it('write all notes as a table', async () => {
    const sentences = await answering({ showSaveDialog: () => Promise.resolve(file('out.csv')) }, () =>
      vscode.commands.executeCommand('jobSearch.exportCsv'),
    );
    assert.match(sentences[0] ?? '', /^The table is saved, with \d+ rows\.$/);
    assert.match(
      await read(file('out.csv')),
      /\r\nInitech,Staff Engineer,On-site,2026-11-20 14:00,,"Jane Doe, VP of Engineering",/,
    );
    await remove('out.csv');
  });
});
