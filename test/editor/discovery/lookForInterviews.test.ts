import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  addFolder,
  answering,
  codes,
  codesAt,
  file,
  jobSearch,
  read,
  remove,
  removeAddedFolder,
  until,
  write,
} from '../support';

const TRACKER = `# Applications

| Company | Role | Applied | Interview Date | Status |
|---|---|---|---|---|
| Vandelay | Importer | 2026-11-02 | 2026-11-20 | Interview |
| Kramerica | Engineer | 2026-11-03 | 2026-11-19 14:00 | Interview |
| Pendant | Editor | 2026-11-04 | | Rejected |
`;

interface Asked {
  readonly title: string;
  readonly rows: readonly vscode.QuickPickItem[];
  /** What the active editor says meanwhile. */
  readonly page: string;
}

/** Answers each question by the rows that `pick` chooses of it, and keeps what was asked. */
function answers(asked: Asked[], pick: (one: Asked) => readonly vscode.QuickPickItem[] | undefined) {
  return (
    rows: readonly vscode.QuickPickItem[],
    { title = '', canPickMany = false }: vscode.QuickPickOptions,
  ): Promise<unknown> => {
    const one = { title, rows, page: vscode.window.activeTextEditor?.document.getText() ?? '' };
    asked.push(one);
    const picked = pick(one);
    return Promise.resolve(canPickMany ? picked : picked?.[0]);
  };
}

function look(
  asked: Asked[],
  pick: (one: Asked) => readonly vscode.QuickPickItem[] | undefined,
  place: vscode.Uri,
): Promise<readonly string[]> {
  return answering({ showQuickPick: answers(asked, pick) }, () =>
    vscode.commands.executeCommand('jobSearch.lookForInterviews', place),
  );
}

const labelled = (rows: readonly vscode.QuickPickItem[], text: string) =>
  rows.filter(({ label }) => label.includes(text));

describe('a look for interviews in a folder', () => {
  before(() => jobSearch());
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows what it understood, makes what is chosen, and nothing twice', async () => {
    await write('hunt/tracker.md', TRACKER);
    const asked: Asked[] = [];
    const told = await look(asked, ({ rows }) => labelled(rows, 'vandelay'), file('hunt'));
    const [{ title, rows, page } = { title: '', rows: [], page: '' }] = asked;
    assert.equal(title, '2 interviews without a note of their own: which should have one?');
    assert.deepEqual(
      rows.map(({ label, description, detail, picked }) => [label, description, detail, picked]),
      [
        ['hunt/2026-11-20-vandelay.md', 'hunt/tracker.md:5', 'Vandelay · Importer · 2026-11-20', true],
        [
          'hunt/2026-11-19-kramerica.md',
          'hunt/tracker.md:6',
          'Kramerica · Engineer · 2026-11-19 14:00',
          true,
        ],
      ],
    );
    assert.match(page, /^# 2 interviews without a note of their own\n\nNothing is written yet/);
    assert.match(page, /\nTold in hunt\/tracker\.md:5\n\n```markdown\n---\ncompany: Vandelay\n/);
    assert.deepEqual(told, ['1 note was made.']);
    await until(() => codes('hunt/2026-11-20-vandelay.md').includes('thank-you-overdue'));
    assert.equal(await read(file('hunt/tracker.md')), TRACKER);
    assert.equal(
      await read(file('hunt/2026-11-20-vandelay.md')),
      '---\ncompany: Vandelay\nrole: Importer\ninterview: 2026-11-20\nsource: "[[hunt/tracker]]"\n---\n',
    );
    const again: Asked[] = [];
    await look(again, () => undefined, file('hunt'));
    assert.deepEqual(
      again.flatMap(({ rows: left }) => left.map(({ label }) => label)),
      ['hunt/2026-11-19-kramerica.md'],
    );
    await remove('hunt');
    await until(() => codes('hunt/2026-11-20-vandelay.md').length === 0);
  });

  it('asks once what comes first in a date, and reads what an editor shows', async () => {
    await write('hunt/tracker.md', '# Empty\n');
    const document = await vscode.workspace.openTextDocument(file('hunt/tracker.md'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      new vscode.Position(1, 0),
      '\n| Company | Role | Interview Date |\n|---|---|---|\n| Vandelay | Importer | 12/11/2026 |\n',
    );
    await vscode.workspace.applyEdit(edit);
    const asked: Asked[] = [];
    await look(
      asked,
      ({ title, rows }) => (title.startsWith('Dates') ? labelled(rows, 'The day') : undefined),
      file('hunt'),
    );
    assert.deepEqual(
      asked.map(({ title }) => title),
      [
        'Dates in these notes: which number comes first?',
        '1 interview without a note of its own: which should have one?',
      ],
    );
    assert.match(asked[1]?.page ?? '', /\ninterview: 2026-11-12\n/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove('hunt');
  });

  it('is offered once for a folder in which interviews are told, and no note is', async () => {
    const api = await jobSearch();
    await write('../third/tracker.md', TRACKER);
    const told = await answering({}, async () => {
      await addFolder(file('../third'));
      await api.settled();
    });
    assert.deepEqual(told, ['Notes in this folder tell of 2 interviews that have no note of their own.']);
    await removeAddedFolder();
    const again = await answering({}, async () => {
      await addFolder(file('../third'));
      await api.settled();
    });
    assert.deepEqual(again, []);
    await removeAddedFolder();
    await remove('../third');
  });

  it('is offered for no folder that only speaks of interviews', async () => {
    const api = await jobSearch();
    await write(
      '../fourth/guests.md',
      '| Guest | Company | Role | Interview Date |\n|---|---|---|---|\n| Jo | A | CEO | 2026-11-20 |\n',
    );
    await write('../fourth/diary.md', 'An interview with Initech on 2026-11-20, as a Staff Engineer.\n');
    const told = await answering({}, async () => {
      await addFolder(file('../fourth'));
      await api.settled();
    });
    assert.deepEqual(told, []);
    await removeAddedFolder();
    await remove('../fourth');
  });

  it('offers the setting by which more would be read, and writes it beside what is there', async () => {
    const settings = '{\n  // mine\n  "jobSearch.keys": { "round": "ronde" }\n}\n';
    await write('../fifth/.vscode/settings.json', settings);
    for (const [name, company] of [
      ['Interview Vandelay', 'Vandelay'],
      ['Interview Pendant', 'Pendant'],
    ] as const)
      await write(`../fifth/${name}.md`, `---\ncompany: ${company}\ngesprek: 2026-11-20\n---\n`);
    await addFolder(file('../fifth'));
    const api = await jobSearch();
    const asked: Asked[] = [];
    await look(asked, ({ rows }) => rows, file('../fifth'));
    const effect = asked.find(({ title }) => title.startsWith('Read “gesprek”'));
    assert.match(
      effect?.page ?? '',
      /These would be read as interview notes:\n\n- Interview Pendant\.md\n- Interview Vandelay\.md\n/,
    );
    const written = await read(file('../fifth/.vscode/settings.json'));
    assert.match(written, /\/\/ mine/);
    assert.match(written, /"round": "ronde"/);
    assert.match(written, /"interview": "gesprek"/);
    await api.settled();
    await until(() => codesAt(file('../fifth/Interview Vandelay.md')).includes('thank-you-overdue'));
    await removeAddedFolder();
    await remove('../fifth');
  });
});
