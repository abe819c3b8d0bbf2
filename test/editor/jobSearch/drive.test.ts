import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../../src/editor/testApi';
import { Drive } from './drive';
import {
  addFolder,
  codes,
  codesAt,
  jobSearch,
  removeAddedFolder,
  said,
  takeFirstRow,
  unreadable,
  until,
} from '../support';

const OWED = '---\ncompany: Acme\ninterview: 2026-11-02\nthank-you-sent: true\n---\n';

describe('a drive on the network', () => {
  const drive = new Drive('drive');
  let api: TestApi;

  before(async () => {
    api = await jobSearch();
    for (const name of ['acme', 'silent', 'wayne'])
      drive.put(`/notes/deep/${name}.md`, OWED.replace('Acme', name));
  });

  after(async () => {
    await removeAddedFolder();
    await until(() => codesAt(drive.uri('/notes/deep/acme.md')).length === 0);
    assert.deepEqual(unreadable(api), []);
    drive.dispose();
  });

  it('that does not answer for one file is not waited for: the others show', async () => {
    drive.answer = (path, text) => (path.includes('silent') ? forever() : Promise.resolve(text));
    await addFolder(drive.root);
    await until(() => codesAt(drive.uri('/notes/deep/wayne.md')).includes('check-in-overdue'));
    assert.deepEqual(codesAt(drive.uri('/notes/deep/acme.md')), ['check-in-overdue']);
    assert.deepEqual(unreadable(api), ['silent.md']);
    assert.ok(codes('hooli.md').includes('check-in-overdue'));
    await api.settled();
  });

  it('that answers again is read again when one asks for it', async () => {
    drive.answer = (_, text) => Promise.resolve(text);
    await vscode.commands.executeCommand('jobSearch.lookAgain');
    assert.deepEqual(unreadable(api), []);
    assert.ok(codesAt(drive.uri('/notes/deep/silent.md')).includes('check-in-overdue'));
  });

  it('may answer an older question last: what it said since counts', async () => {
    const acme = drive.uri('/notes/deep/acme.md');
    let answerLate = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      drive.answer = (_, text) => {
        drive.answer = (_, newer) => Promise.resolve(newer);
        resolve();
        return new Promise((answer) => {
          answerLate = () => {
            answer(text);
          };
        });
      };
    });
    drive.put('/notes/deep/acme.md', OWED.replace('2026-11-02', '2026-02-30'));
    await isAsked;
    drive.put('/notes/deep/acme.md', OWED.replace('true', '2026-13-13'));
    await until(() => codesAt(acme).includes('thank-you-overdue'));
    answerLate();
    await api.settled();
    assert.ok(codesAt(acme).includes('thank-you-overdue'));
  });
});

function forever(): Promise<never> {
  return new Promise(() => undefined);
}

const LATE = '---\ncompany: Acme\ninterview: 2026-11-20 14:00\ninterviewers: Jane Doe, VP\n---\n';

describe('a folder that is on no disk', () => {
  const drive = new Drive('virtual');
  const note = drive.uri('/notes/acme.md');

  before(async () => {
    await jobSearch();
    drive.put('/notes/acme.md', LATE);
    await addFolder(drive.root);
    await until(() => codesAt(note).includes('thank-you-overdue'));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await removeAddedFolder();
    await until(() => codesAt(note).length === 0);
    drive.dispose();
  });

  it('has drafts made in it, that lead to their note', async () => {
    await vscode.commands.executeCommand('jobSearch.draftThankYou', note);
    const letter = vscode.window.activeTextEditor?.document.uri.path ?? '';
    assert.match(letter, /^\/notes\/letters\//);
    assert.match(drive.text(letter) ?? '', /^for: \.\.\/acme\.md$/m);
  });

  it('has its notes changed, and nothing else in them', async () => {
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.markThankYouSent', note));
    assert.equal(drive.text('/notes/acme.md'), LATE.replace(/---\n$/, 'thank-you-sent: 2026-11-24\n---\n'));
    await until(() => !codesAt(note).includes('thank-you-overdue'));
  });
});

describe('a folder that can only be read', () => {
  const drive = new Drive('readonly', { isReadonly: true });
  const note = drive.uri('/notes/acme.md');

  before(async () => {
    await jobSearch();
    drive.put('/notes/acme.md', LATE);
    await addFolder(drive.root);
  });

  after(async () => {
    await removeAddedFolder();
    await until(() => codesAt(note).length === 0);
    drive.dispose();
  });

  it('shows its problems, and says of changes that none can be made', async () => {
    await until(() => codesAt(note).includes('thank-you-overdue'));
    for (const command of ['markThankYouSent', 'draftThankYou', 'snooze', 'newInterview']) {
      const given = command === 'newInterview' ? drive.root : note;
      const messages = await said(() => vscode.commands.executeCommand(`jobSearch.${command}`, given));
      assert.deepEqual(messages, ['This folder can only be read: nothing can be written in it.'], command);
    }
    assert.equal(drive.text('/notes/acme.md'), LATE);
  });
});
