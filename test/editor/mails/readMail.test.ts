import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  APPOINTMENT,
  answering,
  codes,
  file,
  jobSearch,
  open,
  read,
  remove,
  said,
  until,
  write,
} from '../support';

const HEAD = `From: Jo Roe <jo@wonka.example>
Date: Mon, 23 Nov 2026 09:10:00 -0500
Content-Type: text/plain; charset=utf-8
`;
const INVITED = `${HEAD}Subject: Interview

Hi Alex,

we would like to invite you to an interview for the Backend Engineer role at Wonka on Thursday, December 3 at 2:30 PM with Rosa Díaz, Team Lead.

Jo
`;
const UNCLEAR = INVITED.replace('Thursday, December 3', '12/1');
const REFUSED = `${HEAD}Subject: Your application

Dear Alex,

thank you for your time. We have decided to move forward with another candidate for this role.

Jo
`;
const NOTE =
  '---\ncompany: Wonka # the factory\nrole: Backend Engineer\ninterview: 2026-11-20 14:00\n---\n\nNice.\n';

interface Asked {
  readonly title: string;
  readonly rows: readonly string[];
  /** What the active editor says meanwhile. */
  readonly page: string;
}

/** Takes the rows that are named, one for each question, and tells what was asked and said. */
async function reading(
  given: vscode.Uri | string,
  picks: readonly string[],
  command = 'jobSearch.readMail',
): Promise<{ readonly asked: readonly Asked[]; readonly told: readonly string[] }> {
  const asked: Asked[] = [];
  const left = [...picks];
  const showQuickPick = (
    rows: readonly vscode.QuickPickItem[],
    { title = '' }: vscode.QuickPickOptions,
  ): Promise<unknown> => {
    const page = vscode.window.activeTextEditor?.document.getText() ?? '';
    asked.push({ title, rows: rows.map(({ label }) => label), page });
    const wanted = left.shift();
    return Promise.resolve(rows.find(({ label }) => label === wanted));
  };
  const showWorkspaceFolderPick = () => Promise.resolve(vscode.workspace.workspaceFolders?.[0]);
  const told = await answering({ showQuickPick, showWorkspaceFolderPick }, () =>
    vscode.commands.executeCommand(command, given),
  );
  return { asked, told };
}

/** The text of the note that is shown, and its name. */
function shown(): readonly [name: string, text: string] {
  const { uri } = shownDocument();
  return [uri.path.replace(/^.*\//, ''), shownDocument().getText()];
}

function shownDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'a note is shown');
  return document;
}

describe('reading a mail', () => {
  before(() => jobSearch());
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await (await jobSearch()).settled();
  });

  it('shows what it understood, and makes the note where one agrees', async () => {
    const left = await reading(INVITED, ['Leave']);
    assert.deepEqual(
      left.asked.map(({ title, rows }) => [title, rows]),
      [['An invitation to an interview', ['Write', 'Change…', 'Leave']]],
    );
    assert.match(left.asked[0]?.page ?? '', /- \*\*company\*\*: `Wonka`\n {2}from “[^”]*at Wonka/);
    const { told } = await reading(INVITED, ['Write']);
    const [name, text] = shown();
    assert.equal(name, '2026-12-03-wonka.md');
    assert.match(
      text,
      /^---\ncompany: Wonka\nrole: Backend Engineer\ninterview: 2026-12-03 14:30\ninterviewers:\n {2}- Rosa Díaz, Team Lead\n---\n\n# Wonka, Backend Engineer\n\n## In the interview\n/,
    );
    assert.deepEqual(told, ['1 note was made.']);
    assert.equal(shownDocument().isDirty, false);
    await vscode.workspace.fs.delete(shownDocument().uri);
  });

  it('asks where there are two readings, and has a value changed', async () => {
    const { showInputBox } = vscode.window;
    Object.assign(vscode.window, { showInputBox: () => Promise.resolve('Taster') });
    try {
      const { asked } = await reading(UNCLEAR, ['2026-12-01 14:30', 'Change…', 'role', 'Leave']);
      assert.deepEqual(
        asked.map(({ rows }) => rows),
        [
          ['2026-12-01 14:30', '2027-01-12 14:30'],
          ['Write', 'Change…', 'Leave'],
          ['company', 'role', 'interview', 'timezone', 'interviewers'],
          ['Write', 'Change…', 'Leave'],
        ],
      );
      assert.match(asked[0]?.page ?? '', /## To choose\n\n- \*\*interview\*\*/);
      assert.match(asked[3]?.page ?? '', /- \*\*role\*\*: `Taster`\n {2}from “what you wrote”/);
      assert.match(asked[3]?.page ?? '', /interview: 2026-12-01 14:30\n/);
    } finally {
      Object.assign(vscode.window, { showInputBox });
    }
  });

  it('changes the note that it is about, in one undo step', async () => {
    await write('wonka.md', NOTE);
    await until(() => codes('wonka.md').includes('thank-you-overdue'));
    const { asked } = await reading(REFUSED, ['Write']);
    assert.match(asked[0]?.page ?? '', /\n# This time they chose somebody else\n/);
    assert.match(asked[0]?.page ?? '', /```diff\n[^]*\n\+status: rejected\n[^]*```/);
    assert.equal(await read(file('wonka.md')), NOTE.replace('\n---\n\n', '\nstatus: rejected\n---\n\n'));
    assert.equal(shown()[0], 'wonka.md');
    await until(() => codes('wonka.md').length === 0);
    const said = await reading(REFUSED, ['Leave']);
    assert.deepEqual(said.asked[0]?.rows, ['Change…', 'Leave']);
    assert.match(said.asked[0].page, /The note says so already\./);
    await vscode.commands.executeCommand('undo');
    assert.equal(shown()[1], NOTE);
    await vscode.commands.executeCommand('workbench.action.files.save');
    const again = await reading(REFUSED, ['Change…', 'status', 'withdrawn', 'Write']);
    assert.equal(again.asked.length, 4);
    assert.match(await read(file('wonka.md')), /\nstatus: withdrawn\n/);
    await remove('wonka.md');
  });

  it('asks which of two notes it is about', async () => {
    await write('wonka.md', NOTE);
    await write('taster.md', NOTE.replace('role: Backend Engineer', 'role: Frontend Engineer'));
    await until(() => codes('taster.md').includes('thank-you-overdue') && codes('wonka.md').length > 0);
    const { asked } = await reading(REFUSED, ['Wonka', 'Leave']);
    assert.deepEqual(asked[0]?.rows, ['Wonka', 'Wonka']);
    assert.match(asked[0].page, /- \*\*which note\*\*: /);
    assert.match(asked[1]?.page ?? '', /## What changes in .*(?:wonka|taster)\.md\n/);
    // Whoever read it for a note has said which.
    await open('taster.md');
    await vscode.env.clipboard.writeText(REFUSED);
    const forNote = await reading(file('taster.md'), ['What is on the clipboard', 'Write']);
    assert.deepEqual(
      forNote.asked.map(({ title }) => title),
      ['Read a mail', 'This time they chose somebody else'],
    );
    assert.match(await read(file('taster.md')), /\nstatus: rejected\n/);
    assert.equal(await read(file('wonka.md')), NOTE);
    for (const name of ['wonka.md', 'taster.md']) await remove(name);
  });

  it('says so where a mail has nothing to write down, or cannot be read', async () => {
    for (const [given, sentence] of [
      [
        'Your parcel was delivered.',
        'Nothing in this mail can be written down for your job search. It was not kept.',
      ],
      [file('gone.eml'), 'This file cannot be read, or is too large for a mail.'],
    ] as const)
      assert.deepEqual(await reading(given, []), { asked: [], told: [sentence] });
  });
});

describe('an invitation in a file', () => {
  before(() => jobSearch());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  const IMPORT = 'jobSearch.importCalendar';

  it('makes a note, once', async () => {
    await write('invitation.ics', APPOINTMENT);
    await reading(file('invitation.ics'), ['Write'], IMPORT);
    const [name, text] = shown();
    assert.match(name, /^2026-12-0\d-wonka-industries\.md$/);
    assert.match(text, /^---\ncompany: Wonka Industries\n/);
    assert.match(
      text,
      /\n {2}- name: Jo Roe\n {4}email: "jo@wonka\.example"\nlocation: Main St 1\ninvitation: "1"\n---\n/,
    );
    const note = shownDocument().uri;
    await (await jobSearch()).settled();
    const again = await reading(file('invitation.ics'), [], IMPORT);
    assert.deepEqual(
      [again.asked, again.told.filter((sentence) => sentence.includes('already'))],
      [[], ['This interview has a note already.']],
    );
    await vscode.workspace.fs.delete(note);
    await remove('invitation.ics');
  });

  it('that became of an interview is written down where one agrees', async () => {
    const head = 'company: Wonka\ninterview: 2026-11-20 14:00\ntimezone: UTC\ninvitation: wonka-1';
    const note = file('wonka.md');
    await write('wonka.md', `---\n${head}\n---\n`);
    const invitation = APPOINTMENT.replace('UID:1', 'UID:wonka-1').replaceAll('20261203', '20261204');
    await write('moved.ics', invitation);
    await write('off.ics', invitation.replace('VERSION:2.0', 'VERSION:2.0\r\nMETHOD:CANCEL'));
    await until(() => codes('wonka.md').includes('thank-you-overdue'));
    const moved = await reading(file('moved.ics'), ['Leave'], IMPORT);
    assert.equal(moved.asked[0]?.title, 'An interview has moved');
    assert.match(await read(note), /interview: 2026-11-20 14:00\n/);
    await reading(file('moved.ics'), ['Write'], IMPORT);
    assert.match(await read(note), /interview: 2026-12-04 14:00\ntimezone/);
    await until(() => codes('wonka.md').length === 0);
    await reading(file('off.ics'), ['Write'], IMPORT);
    assert.match(await read(note), /\ncancelled: \d{4}-\d\d-\d\d\n/);
    for (const name of ['wonka.md', 'moved.ics', 'off.ics']) await remove(name);
  });
});

describe('a mail that arrives', () => {
  before(() => jobSearch());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('in the folder is offered to be read where it has news', async () => {
    const told = await said(async () => {
      await write('parcel.eml', `${HEAD}Subject: Parcel\n\nYour parcel was delivered.\n`);
      await write('invited.eml', INVITED);
      await seen('invited.eml');
      await (await jobSearch()).settled();
    });
    assert.deepEqual(told, ['invited.eml has news of your job search.'].map(ofFolder));
    for (const name of ['parcel.eml', 'invited.eml']) await remove(name);
  });
});

/** With the name of the folder before it, where the window has several. */
function ofFolder(sentence: string): string {
  const name = vscode.workspace.asRelativePath(file('invited.eml'));
  return sentence.replace('invited.eml', name);
}

/** Resolves once a watcher has told of a file. */
function seen(name: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.eml');
    watcher.onDidCreate(({ path }) => {
      if (!path.endsWith(`/${name}`)) return;
      watcher.dispose();
      resolve();
    });
  });
}
