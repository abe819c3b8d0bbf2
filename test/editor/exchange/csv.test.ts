import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, file, jobSearch, read, remove, write } from '../support';

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

/** Gives a file another text, past the editor. */
function replaceWhole(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
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
    assert.deepEqual(sentences, ['1 note was made.']);
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

  it('take a name for taken that only differs in case, which other systems take for the same', async () => {
    await write('table.csv', 'company,interview\nVandelay,2026-11-12\n');
    await write('2026-11-12-VANDELAY.md', 'mine\n');
    await answering(
      {
        showOpenDialog: () => Promise.resolve([file('table.csv')]),
        showWorkspaceFolderPick: () => Promise.resolve(vscode.workspace.workspaceFolders?.[0]),
        showQuickPick: firstRows([], []),
      },
      () => vscode.commands.executeCommand('jobSearch.importCsv'),
    );
    assert.equal(await read(file('2026-11-12-VANDELAY.md')), 'mine\n');
    assert.match(await read(file('2026-11-12-vandelay-2.md')), /^---\ncompany: Vandelay\n/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['2026-11-12-VANDELAY.md', '2026-11-12-vandelay-2.md', 'table.csv'])
      await remove(name);
  });

  it('let columns be taken for something else, and keep the others', async () => {
    await write(
      'table.csv',
      'Firm,Interview date,Time,Recruiter,Salary\nVandelay,2026-11-12,14:00,Art,100\n',
    );
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

  it('say which notes could not be made, and take the others back', async () => {
    await write('table.csv', 'company,interview\nArt,2026-11-12\nBob,2026-11-12\nCy,2026-11-12\n');
    await write('bob', '');
    const configuration = vscode.workspace.getConfiguration('jobSearch');
    const setPattern = (pattern: string | undefined): Thenable<void> =>
      configuration.update('newInterview.fileName', pattern, vscode.ConfigurationTarget.Workspace);
    await setPattern('{company}/{date}.md');
    const buttons: string[][] = [];
    const pages: string[] = [];
    const sentences = await answering(
      {
        showOpenDialog: () => Promise.resolve([file('table.csv')]),
        showWorkspaceFolderPick: () => Promise.resolve(vscode.workspace.workspaceFolders?.[0]),
        showQuickPick: firstRows([], []),
      },
      async () => {
        const tell = vscode.window.showWarningMessage;
        const answer = async (message: string, ...items: string[]): Promise<string | undefined> => {
          await tell(message, ...items);
          buttons.push(items);
          pages.push(vscode.window.activeTextEditor?.document.getText() ?? '');
          await replaceWhole(file('cy/2026-11-12.md'), 'mine');
          return items[0];
        };
        Object.assign(vscode.window, { showWarningMessage: answer });
        await vscode.commands.executeCommand('jobSearch.importCsv');
      },
    );
    assert.deepEqual(sentences, [
      '2 of 3 notes were made. The list says which could not be written.',
      '1 of 2 notes are taken back: the others were changed.',
    ]);
    assert.deepEqual(buttons, [['Take Them Back']]);
    assert.deepEqual(pages, [
      '# 2 of 3 notes are made\n\n## Not made, since the file cannot be written\n\n- bob/2026-11-12.md\n\n' +
        '## Made\n\n- art/2026-11-12.md\n- cy/2026-11-12.md\n',
    ]);
    assert.equal(await read(file('cy/2026-11-12.md')), 'mine');
    const left = await vscode.workspace.fs.readDirectory(file('art'));
    assert.deepEqual(left, []);
    await setPattern(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of ['table.csv', 'bob', 'art', 'cy']) await remove(path);
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
