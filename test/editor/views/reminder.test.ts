import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../../src/editor/testApi';
import { DAY, jobSearch, NOW, said } from '../support';

const SNOOZE = 'Snooze until Tomorrow';

describe('the notice of what is overdue', () => {
  const configuration = vscode.workspace.getConfiguration('jobSearch');
  let api: TestApi;

  before(async () => {
    api = await jobSearch();
  });
  after(async () => {
    await switchTo(undefined);
    for (const key of ['overdueSeen', 'quietUntil']) await api.windowMemory.update(key, undefined);
    await api.memory.update('lastReminded', undefined);
    api.setClock(NOW);
    await api.settled();
  });

  it('tells what became overdue since one looked last, on the next day if it is put off, and once', async () => {
    await api.windowMemory.update('overdueSeen', []);
    await api.memory.update('lastReminded', undefined);
    assert.equal((await said(() => switchTo('daily'), SNOOZE)).length, 1);
    assert.deepEqual(await said(() => goTo(NOW + 3 * 60 * 60 * 1000)), [], 'it is quiet for the day');
    const [tomorrow, ...others] = await said(() => goTo(NOW + DAY));
    // Other tests may have left notes of their own.
    assert.match(tomorrow ?? '', /^Overdue since you were last here: check-in \(.+\), .+ and \d+ more\.$/);
    assert.deepEqual(others, []);
    assert.deepEqual(await said(() => goTo(NOW + DAY + 60 * 60 * 1000)), [], 'it is told once');
  });

  it('says on the next day how many are overdue', async () => {
    const [sentence, ...others] = await said(() => goTo(NOW + 2 * DAY));
    assert.match(sentence ?? '', /^\d follow-ups are overdue\.$/);
    assert.deepEqual(others, []);
  });

  it('is switched off by its button', async () => {
    const isOff = switchedOff();
    assert.equal((await said(() => goTo(NOW + 3 * DAY), 'Don’t Show Again')).length, 1);
    await isOff;
    assert.deepEqual(await said(() => goTo(NOW + 4 * DAY)), []);
    await configuration.update('reminders', undefined, vscode.ConfigurationTarget.Global);
  });

  /** Resolves once the setting is off for good. */
  function switchedOff(): Promise<void> {
    return new Promise((resolve) => {
      const listening = vscode.workspace.onDidChangeConfiguration(() => {
        if (vscode.workspace.getConfiguration('jobSearch').get('reminders') !== 'off') return;
        listening.dispose();
        resolve();
      });
    });
  }

  async function switchTo(value: string | undefined): Promise<void> {
    await configuration.update('reminders', value, vscode.ConfigurationTarget.Workspace);
    await api.settled();
  }

  async function goTo(now: number): Promise<void> {
    api.setClock(now);
    await api.settled();
  }
});
