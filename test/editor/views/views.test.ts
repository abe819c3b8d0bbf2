import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../../src/editor/testApi';
import { closeWithoutSaving, DAY, file, jobSearch, NOW, open, replace, takeFirstRow } from '../support';

type Tree = TestApi['followUps'];
type Element = ReturnType<Tree['getChildren']>[number];

describe('the view of follow-ups', () => {
  let api: TestApi;
  before(async () => {
    api = await shown();
  });
  afterEach(() => {
    api.setClock(NOW);
  });

  it('shows what is owed, in groups, and how much is overdue', () => {
    assert.equal(api.badge(), 3);
    assert.deepEqual(seen(api.followUps), [
      'Overdue | 3',
      '. Hooli | 7 days late · check-in · Platform Engineer',
      '. Tyrell | 7 days late · check-in · Designer',
      '. Initech | 2 days late · thank-you letter · Staff Engineer',
      'Today | 2',
      '. (no company) | until 12:00 today · thank-you call',
      '. (no company) | today at 15:00 · thank-you letter',
      'Later | 5',
      '. (no company) | in 8 days · check-in',
      '. globex | thank-you call · after the interview · developer advocate',
      '. Initech | in 10 days · check-in · Staff Engineer',
      '. globex | thank-you letter · after the interview · developer advocate',
      '. globex | in 23 days · check-in · developer advocate',
    ]);
  });

  it('says it all to a screen reader, and shows what can be done', () => {
    const item = api.followUps.getTreeItem(row(api.followUps, 'Initech | 2 days late'));
    assert.equal(
      item.accessibilityInformation?.label,
      'Initech, Staff Engineer: thank-you letter, overdue by 2 days (was due 21 Nov, 14:00)',
    );
    assert.equal(item.contextValue, 'debrief draftThankYou markThankYouSent snooze explain');
    assert.ok(item.iconPath instanceof vscode.ThemeIcon && item.iconPath.id === 'warning');
  });

  it('opens the note at the value that set the date', async () => {
    for (const [text, selected] of [
      ['Initech | 2 days late', '2026-11-20 14:00'],
      ['(no company) | in 8 days', '2026-12-01'],
    ] as const) {
      await choose(api.followUps, text);
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.getText(editor.selection), selected);
    }
  });

  it('gives its rows to commands', async () => {
    const { document } = await open('hooli.md');
    await takeFirstRow(
      vscode.commands.executeCommand('jobSearch.logCheckIn', row(api.followUps, 'Hooli | 7 days late')),
    );
    assert.match(document.getText(), /\nchecked-in: 2026-11-24\n---\n/);
    await until(api.followUps, () => api.badge() === 2);
    assert.ok(seen(api.followUps).includes('. Hooli | in 7 days · check-in · Platform Engineer'));
    await open('hooli.md');
    await vscode.commands.executeCommand('undo');
    await document.save();
    await until(api.followUps, () => api.badge() === 3);
  });

  it('has the rows drawn anew that changed, and no others', async () => {
    const { document } = await open('initech.md');
    const initech = row(api.followUps, 'Initech | 2 days late');
    const told: (readonly string[] | undefined)[] = [];
    const listening = api.followUps.onDidChangeTreeData((elements) => {
      told.push(elements?.map((element) => element.row.id));
    });
    await replace(document, '# Notes', '# Some notes');
    await replace(document, 'company: Initech', 'company: Initrode');
    await until(api.followUps, () => seen(api.followUps).some((text) => text.includes('Initrode')));
    listening.dispose();
    const path = document.uri.toString();
    assert.deepEqual(told, [[`${path}#thank-you-letter`, `${path}#check-in`]]);
    assert.equal(row(api.followUps, 'Initrode | 2 days late'), initech, 'it is the same row');
    await closeWithoutSaving();
    await until(api.followUps, () => seen(api.followUps).some((text) => text.includes('Initech')));
  });

  it('is true as time passes', async () => {
    api.setClock(NOW + DAY);
    await until(api.followUps, () => api.badge() === 4);
    assert.ok(seen(api.followUps).includes('. (no company) | 19 hours late · thank-you letter'));
    api.setClock(NOW);
    await until(api.followUps, () => api.badge() === 3);
  });

  it('can be put together by company, and not at all', async () => {
    const configuration = vscode.workspace.getConfiguration('jobSearch');
    const group = (by: string | undefined): Thenable<void> =>
      configuration.update('followUps.groupBy', by, vscode.ConfigurationTarget.Workspace);
    await group('company');
    await until(api.followUps, () => seen(api.followUps)[0] === 'Hooli | 1');
    assert.ok(seen(api.followUps).includes('. Check-in | 7 days late · Designer'));
    await group('none');
    await until(api.followUps, () => seen(api.followUps)[0]?.startsWith('Hooli | 7 days late') === true);
    assert.equal(seen(api.followUps).length, 10);
    await group(undefined);
    await until(api.followUps, () => seen(api.followUps)[0] === 'Overdue | 3');
  });

  it('asks how to put them together, and keeps the answer', async () => {
    const value = (): unknown => vscode.workspace.getConfiguration('jobSearch').get('followUps.groupBy');
    const configuration = vscode.workspace.getConfiguration('jobSearch');
    await configuration.update('followUps.groupBy', 'none', vscode.ConfigurationTarget.Workspace);
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.groupFollowUps'));
    assert.equal(value(), 'due');
    assert.equal(
      vscode.workspace.getConfiguration('jobSearch').inspect('followUps.groupBy')?.workspaceValue,
      'due',
      'where it was set before',
    );
    await configuration.update('followUps.groupBy', undefined, vscode.ConfigurationTarget.Workspace);
    await until(api.followUps, () => seen(api.followUps)[0] === 'Overdue | 3');
  });
});

describe('the status bar', () => {
  it('says what is overdue, else what is due today, else nothing', async () => {
    const api = await shown();
    assert.equal(api.status(), '$(mail) 3 overdue');
    for (const [day, expected] of [
      // The day on which two check-ins are due, and the one before; on 1 November no interview was yet.
      [new Date(2026, 10, 17, 10), '$(mail) 2 due today'],
      [new Date(2026, 10, 16, 10), undefined],
      [new Date(2026, 10, 1, 10), undefined],
    ] as const) {
      api.setClock(day.getTime());
      await until(api.followUps, () => api.status() === expected);
    }
    api.setClock(NOW);
    await until(api.followUps, () => api.status() === '$(mail) 3 overdue');
  });
});

describe('the explorer', () => {
  it('marks a note with something overdue, and says what it is', async () => {
    const { marks } = await shown();
    const mark = marks.provideFileDecoration(file('initech.md'));
    assert.deepEqual(
      [mark?.badge, mark?.tooltip, mark?.color?.id],
      [
        '!',
        'Thank-you letter to Initech is overdue by 2 days (was due 21 Nov, 14:00).',
        'list.warningForeground',
      ],
    );
    for (const other of ['rounds/globex-2.md', 'README.md', 'none.md'])
      assert.equal(marks.provideFileDecoration(file(other)), undefined, other);
  });

  it('is told of the notes that changed', async () => {
    const { marks } = await shown();
    const { document } = await open('initech.md');
    const told = new Promise<readonly string[]>((resolve) => {
      const listening = marks.onDidChangeFileDecorations((uris) => {
        listening.dispose();
        resolve((uris ?? []).map(String));
      });
    });
    await replace(document, 'company: Initech', 'company: Initech\nthank-you-sent: 2026-11-21');
    assert.deepEqual(await told, [document.uri.toString()]);
    assert.equal(marks.provideFileDecoration(document.uri), undefined);
    await closeWithoutSaving();
  });

  it('marks nothing where that is switched off', async () => {
    const { marks } = await shown();
    const configuration = vscode.workspace.getConfiguration('jobSearch');
    const told = new Promise<unknown>((resolve) => {
      const listening = marks.onDidChangeFileDecorations((uris) => {
        listening.dispose();
        resolve(uris);
      });
    });
    await configuration.update('decorations.enabled', false, vscode.ConfigurationTarget.Workspace);
    assert.equal(await told, undefined, 'all are looked at again');
    assert.equal(marks.provideFileDecoration(file('hooli.md')), undefined);
    await configuration.update('decorations.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    assert.equal(marks.provideFileDecoration(file('hooli.md'))?.badge, '!');
  });
});

describe('the view of applications', () => {
  let api: TestApi;
  before(async () => {
    api = await shown();
  });

  it('shows each with its rounds, where it stands, and what comes next', () => {
    assert.deepEqual(seen(api.applications), [
      '(no company) | today at 15:00 · thank-you letter · waiting · last contact 23 Nov',
      '. Interview | today at 15:00 · thank-you letter · 23 Nov, 15:00',
      'globex | interview in 9 days · developer advocate · waiting · last contact 3 Nov',
      '. Interview | 2 Nov',
      '. Interview | 3 Dec, 09:00',
      'Hooli | 7 days late · check-in · Platform Engineer · waiting · last contact 4 Nov',
      '. Interview | 7 days late · check-in · 3 Nov, 11:00',
      'Initech | 2 days late · thank-you letter · Staff Engineer · waiting · last contact 20 Nov',
      '. On-site | 2 days late · thank-you letter · 20 Nov, 14:00',
      'Tyrell | 7 days late · check-in · Designer · waiting · last contact 4 Nov',
      '. Interview | 7 days late · check-in · 3 Nov, 11:00',
    ]);
  });

  it('folds away what is closed, and opens the last round', async () => {
    const { document } = await open('tyrell.md');
    await replace(document, 'role: Designer', 'role: Designer\nstatus: rejected');
    await until(api.applications, () => seen(api.applications).includes('Closed | 1'));
    const closed = row(api.applications, 'Closed');
    const { collapsibleState } = api.applications.getTreeItem(closed);
    assert.equal(collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    await closeWithoutSaving();
    await until(api.applications, () => !seen(api.applications).includes('Closed | 1'));
    await choose(api.applications, 'globex');
    const { uri } = vscode.window.activeTextEditor?.document ?? {};
    assert.equal(uri?.toString(), file('rounds/globex-2.md').toString());
  });
});

/** The notes of the fixture; other tests may have left more. */
const FIXTURE = /\/(?:README|broken|hooli|initech|script|tyrell|rounds\/globex-[12])\.md$/;

/** The extension's test interface, with what its views show of the fixture at the moment of the tests. */
async function shown(): Promise<TestApi> {
  const api = await jobSearch();
  const files = await vscode.workspace.findFiles('**/*.md');
  for (const uri of files) if (!FIXTURE.test(uri.path)) await vscode.workspace.fs.delete(uri);
  await api.settled();
  const isElsewhere = (text: string): boolean => !FIXTURE_ROW.test(text);
  await until(api.applications, () => !seen(api.applications).some(isElsewhere));
  return api;
}

/** The applications of the fixture and their rounds. */
const FIXTURE_ROW = /^(?:\. (?:Interview|On-site)|\(no company\)|globex|Hooli|Initech|Tyrell) \| /;

/** Resolves once a claim about a view is true, looking whenever its rows change. */
function until(tree: Tree, isTrue: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isTrue()) {
      resolve();
      return;
    }
    const listening = tree.onDidChangeTreeData(() => {
      // What hears of the change after us, such as the badge, is right by the end of the turn.
      queueMicrotask(() => {
        if (!isTrue()) return;
        listening.dispose();
        resolve();
      });
    });
  });
}

/** Does what a click on a row does. */
async function choose(tree: Tree, text: string): Promise<void> {
  const { command } = tree.getTreeItem(row(tree, text));
  assert.ok(command);
  const given: readonly unknown[] = command.arguments ?? [];
  await vscode.commands.executeCommand(command.command, ...given);
}

/** The rows as they are read, those below others behind dots. */
function seen(tree: Tree, element?: Element, depth = 0): readonly string[] {
  return tree
    .getChildren(element)
    .flatMap((child) => [`${'. '.repeat(depth)}${textOf(tree, child)}`, ...seen(tree, child, depth + 1)]);
}

function textOf(tree: Tree, element: Element): string {
  const { label, description = '' } = tree.getTreeItem(element);
  return `${typeof label === 'string' ? label : ''} | ${description}`;
}

/** The first row with this beginning, at any depth. */
function row(tree: Tree, text: string, parent?: Element): Element {
  const found = find(tree, text, parent);
  assert.ok(found, `there is a row “${text}”`);
  return found;
}

function find(tree: Tree, text: string, parent?: Element): Element | undefined {
  for (const child of tree.getChildren(parent)) {
    const found = textOf(tree, child).startsWith(text) ? child : find(tree, text, child);
    if (found !== undefined) return found;
  }
  return undefined;
}
