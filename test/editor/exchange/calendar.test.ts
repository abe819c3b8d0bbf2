import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codes, file, jobSearch, read, remove, said, takeFirstRow, until, write } from '../support';

const INVITATION = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//EN
BEGIN:VEVENT
UID:1
DTSTAMP:20261101T000000Z
DTSTART:20261203T140000Z
DTEND:20261203T150000Z
SUMMARY:Interview with Wonka Industries
LOCATION:Main St 1
ATTENDEE;CN=Jo Roe:mailto:jo@wonka.example
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

describe('the calendar commands', () => {
  before(() => jobSearch());

  it('write all interviews and what is owed into a file', async () => {
    const target = file('out.ics');
    const { showSaveDialog } = vscode.window;
    Object.assign(vscode.window, { showSaveDialog: () => Promise.resolve(target) });
    try {
      const [sentence] = await said(() => vscode.commands.executeCommand('jobSearch.exportCalendar'));
      assert.match(sentence ?? '', /^The calendar is saved, with \d+ entries\.$/);
    } finally {
      Object.assign(vscode.window, { showSaveDialog });
    }
    const text = await read(target);
    assert.match(text, /SUMMARY:Thank-you letter \(overdue\): Initech\\, Staff Engineer\r\n/);
    assert.match(text, /UID:interview\/\S*initech\.md@job-search-notes\r\n/);
    await remove('out.ics');
  });

  it('make a note of an invitation, once', async () => {
    await write('invitation.ics', INVITATION);
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.importCalendar', file('invitation.ics')));
    const shown = vscode.window.activeTextEditor?.document;
    assert.ok(shown);
    assert.match(shown.uri.path, /\/2026-12-0\d-wonka-industries\.md$/);
    assert.match(shown.getText(), /company: Wonka Industries\n/);
    assert.match(shown.getText(), /location: "Main St 1"|location: Main St 1/);
    assert.match(shown.getText(), /name: Jo Roe\n\s+email: "jo@wonka\.example"/);
    await shown.save();
    await (await jobSearch()).settled();
    const sentences = await said(() =>
      vscode.commands.executeCommand('jobSearch.importCalendar', file('invitation.ics')),
    );
    // That a file was put there may be told meanwhile.
    assert.deepEqual(
      sentences.filter((sentence) => !sentence.startsWith('Make an interview note of the invitation')),
      ['This interview has a note already.'],
    );
    assert.match(shown.getText(), /\ninvitation: "1"\n/);
    await vscode.workspace.fs.delete(shown.uri);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('invitation.ics');
  });

  it('write down what became of an interview, where one agrees', async () => {
    const head = 'company: Wonka\ninterview: 2026-11-20 14:00\ntimezone: UTC\ninvitation: wonka-1';
    const note = file('wonka.md');
    await write('wonka.md', `---\n${head}\n---\n`);
    const invitation = INVITATION.replace('UID:1', 'UID:wonka-1').replaceAll('20261203', '20261204');
    await write('moved.ics', invitation);
    await write('off.ics', invitation.replace('VERSION:2.0', 'VERSION:2.0\r\nMETHOD:CANCEL'));
    await until(() => codes('wonka.md').includes('thank-you-overdue'));
    const run = (name: string, pressed?: string): Promise<readonly string[]> =>
      said(() => vscode.commands.executeCommand('jobSearch.importCalendar', file(name)), pressed);
    const news = async (name: string, pressed?: string): Promise<readonly string[]> =>
      (await run(name, pressed)).filter((sentence) => sentence.includes('in this note'));
    const moved = ['The interview in this note has moved to 2026-12-04 14:00.'];
    assert.deepEqual(await news('moved.ics'), moved);
    assert.match(await read(note), /interview: 2026-11-20 14:00\n/);
    assert.deepEqual(await news('moved.ics', 'Move It'), moved);
    assert.match(await read(note), /interview: 2026-12-04 14:00\ntimezone/);
    await until(() => codes('wonka.md').length === 0);
    assert.deepEqual(await news('off.ics', 'Note It'), ['The interview in this note is cancelled.']);
    assert.match(await read(note), /\ncancelled: \d{4}-\d\d-\d\d\n/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['wonka.md', 'moved.ics', 'off.ics']) await remove(name);
  });

  it('say so where there is no invitation in a file', async () => {
    await write('none.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    await write('cancelled.ics', INVITATION.replace('UID:1', 'UID:1\r\nSTATUS:CANCELLED'));
    await write('series.ics', INVITATION.replace('UID:1', 'UID:1\r\nRRULE:FREQ=WEEKLY;COUNT=4'));
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
