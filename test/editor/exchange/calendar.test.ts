import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { APPOINTMENT, file, jobSearch, read, remove, said, write } from '../support';

describe('the calendar commands', () => {
  before(() => jobSearch());

  it('write all interviews and what is owed into a file', async () => {
    const target = file('out.ics');
    const { showSaveDialog } = vscode.window;
    Object.assign(vscode.window, { showSaveDialog: () => Promise.resolve(target) });
    try {
      const [sentence] = await said(() => vscode.commands.executeCommand('jobSearch.exportCalendar'));
      assert.match(
        sentence ?? '',
        /^The calendar is saved, with \d+ entries\. Import it where your phone has its calendar/,
      );
    } finally {
      Object.assign(vscode.window, { showSaveDialog });
    }
    const text = await read(target);
    assert.match(text, /SUMMARY:Thank-you letter \(overdue\): Initech\\, Staff Engineer\r\n/);
    assert.match(text, /UID:interview\/\S*initech\.md@job-search-notes\r\n/);
    await remove('out.ics');
  });

  it('say so where there is no invitation in a file', async () => {
    await write('none.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    await write('cancelled.ics', APPOINTMENT.replace('UID:1', 'UID:1\r\nSTATUS:CANCELLED'));
    await write('series.ics', APPOINTMENT.replace('UID:1', 'UID:1\r\nRRULE:FREQ=WEEKLY;COUNT=4'));
    for (const [name, sentence] of [
      ['none.ics', 'There is no invitation in this file.'],
      ['gone.ics', 'There is no invitation in this file.'],
      ['cancelled.ics', 'This invitation was cancelled.'],
      [
        'series.ics',
        'This invitation is to a series of appointments: make the note of an interview yourself.',
      ],
    ] as const)
      assert.deepEqual(
        await said(() => vscode.commands.executeCommand('jobSearch.importCalendar', file(name))),
        [sentence],
      );
    for (const name of ['none.ics', 'cancelled.ics', 'series.ics']) await remove(name);
  });
});
