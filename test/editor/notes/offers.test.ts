import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  codes,
  file,
  jobSearch,
  lenses,
  open,
  read,
  remove,
  said,
  takeFirstRow,
  until,
  write,
} from '../support';

const SENT = 'company: Vandelay\nrole: Importer\ninterview: 2026-11-10 14:00\nthank-you-sent: 2026-11-11';
const OFFER = `---\n${SENT}\nstatus: offer\ndecide-by: 2026-11-20\n---\n`;
const PROMISE = `---\n${SENT}\nreply-by: 2026-11-23\n---\n`;

describe('an offer, and what is not owed', () => {
  before(() => jobSearch());

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('vandelay.md');
    await until(() => codes('vandelay.md').length === 0);
  });

  it('is answered in one click, and owes nothing then', async () => {
    await write('vandelay.md', OFFER);
    await until(() => codes('vandelay.md').join() === 'offer-answer-overdue');
    const { document } = await open('vandelay.md');
    const titles = (await lenses(document)).map(({ command }) => command?.title);
    assert.ok(titles.includes('Answer the offer (overdue by 4 days)'), titles.join());
    await vscode.commands.executeCommand('jobSearch.declineOffer', file('vandelay.md'));
    await until(() => codes('vandelay.md').length === 0);
    assert.equal(await read(file('vandelay.md')), OFFER.replace('status: offer', 'status: declined'));
  });

  it('is not answered where there is none', async () => {
    const note = OFFER.replace('status: offer\n', '');
    await write('vandelay.md', note);
    await until(() => codes('vandelay.md').join() !== 'offer-answer-overdue');
    const api = await jobSearch();
    await api.settled();
    const told = await said(() =>
      vscode.commands.executeCommand('jobSearch.acceptOffer', file('vandelay.md')),
    );
    assert.deepEqual(told, ['This note has no offer: its status is waiting. “Set Status” sets another.']);
    assert.equal(await read(file('vandelay.md')), note);
  });

  it('has a reason where an interview did not take place', async () => {
    const note = '---\ncompany: Vandelay\ninterview: 2026-11-20 14:00\n---\n';
    await write('vandelay.md', note);
    await until(() => codes('vandelay.md').includes('thank-you-overdue'));
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.didNotTakePlace', file('vandelay.md')));
    assert.equal(
      await read(file('vandelay.md')),
      note.replace('14:00\n', '14:00\ncancelled: They called it off\n'),
    );
    await until(() => !codes('vandelay.md').includes('thank-you-overdue'));
  });

  it('waits over the holidays of a calendar in the folder, as soon as it is there', async () => {
    const configuration = vscode.workspace.getConfiguration('jobSearch');
    await write('vandelay.md', PROMISE);
    await until(() => codes('vandelay.md').join() === 'check-in-due');
    await write(
      'holidays.ics',
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'DTSTART;VALUE=DATE:20261124',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
    try {
      await configuration.update('holidays', ['holidays.ics'], vscode.ConfigurationTarget.Workspace);
      await until(() => codes('vandelay.md').length === 0);
      await write('holidays.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n');
      await until(() => codes('vandelay.md').join() === 'check-in-due');
    } finally {
      await configuration.update('holidays', undefined, vscode.ConfigurationTarget.Workspace);
      await remove('holidays.ics');
    }
  });
});
