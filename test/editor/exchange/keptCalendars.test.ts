import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../../src/editor/testApi';
import {
  closeWithoutSaving,
  file,
  jobSearch,
  NOW,
  open,
  read,
  remove,
  replace,
  said,
  write,
} from '../support';

const MINUTE = 60 * 1000;
const FOREIGN = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//EN\r\nEND:VCALENDAR\r\n';

describe('a calendar that is kept current', () => {
  let api: TestApi;

  before(async () => {
    api = await jobSearch();
  });
  afterEach(async () => {
    await keep(undefined);
    api.setClock(NOW);
    await api.settled();
  });

  it('is written where it is named, follows what is typed, and stays as it is where no entry is another', async () => {
    await keep('calendars/kept.ics');
    const kept = file('calendars/kept.ics');
    const before = await read(kept);
    assert.match(before, /SUMMARY:Thank-you letter \(overdue\): Initech\\, Staff Engineer\r\n/);
    api.setClock(NOW + MINUTE);
    const { document } = await open('initech.md');
    await replace(document, 'company: Initech', 'own: x\ncompany: Initech');
    await api.settled();
    assert.equal(await read(kept), before, 'not even its stamp');
    await replace(document, 'company: Initech', 'company: Initrode');
    await api.settled();
    assert.match(await read(kept), /SUMMARY:Thank-you letter \(overdue\): Initrode\\, Staff Engineer\r\n/);
    await closeWithoutSaving();
    await api.settled();
    const names = (await vscode.workspace.fs.readDirectory(file('calendars'))).map(([name]) => name);
    assert.deepEqual(names, ['kept.ics'], 'nothing is left beside it');
    await remove('calendars');
  });

  it('never writes over what somebody else made, and says so once', async () => {
    await write('foreign.ics', FOREIGN);
    const told = await said(async () => {
      await keep('foreign.ics');
      api.setClock(NOW + 24 * 60 * MINUTE);
      await api.settled();
    });
    assert.deepEqual(told, [
      '“foreign.ics” was not made by Job Search: choose another name for jobSearch.calendar.file.',
    ]);
    assert.equal(await read(file('foreign.ics')), FOREIGN);
    await remove('foreign.ics');
  });

  it('is offered where one has just been saved, and then written there', async () => {
    const target = file('out.ics');
    const { showSaveDialog } = vscode.window;
    Object.assign(vscode.window, { showSaveDialog: () => Promise.resolve(target) });
    const isSet = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeConfiguration(() => {
        listening.dispose();
        resolve();
      });
    });
    try {
      const told = await said(async () => {
        await vscode.commands.executeCommand('jobSearch.exportCalendar');
        await isSet;
      }, 'Keep It Current');
      assert.match(told[0] ?? '', / and its reminders reach you there\.$/);
    } finally {
      Object.assign(vscode.window, { showSaveDialog });
    }
    assert.equal(vscode.workspace.getConfiguration('jobSearch', target).get('calendar.file'), 'out.ics');
    const { document } = await open('initech.md');
    await replace(document, 'company: Initech', 'company: Initrode');
    await api.settled();
    assert.match(await read(target), /Initrode/);
    await closeWithoutSaving();
    const again = await said(async () => {
      Object.assign(vscode.window, { showSaveDialog: () => Promise.resolve(target) });
      await vscode.commands.executeCommand('jobSearch.exportCalendar');
      Object.assign(vscode.window, { showSaveDialog });
    }, 'Keep It Current');
    assert.equal(again.length, 1, 'it is kept already');
    await keep(undefined);
    await remove('out.ics');
  });

  async function keep(path: string | undefined): Promise<void> {
    await vscode.workspace
      .getConfiguration('jobSearch', file(''))
      .update('calendar.file', path, vscode.ConfigurationTarget.WorkspaceFolder);
    await api.settled();
  }
});
