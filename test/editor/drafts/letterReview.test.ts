import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeWithoutSaving,
  codes,
  jobSearch,
  open,
  problems,
  replace,
  until,
  write,
  remove,
} from '../support';

const NOTE = `---
company: Vandelay
interview: 2026-11-23 14:00
interviewers: Susan Ross, Buyer
---
`;
const LETTER = `---
type: letter
for: ../vandelay.md
to: Susan Ross
---

Art Corvelay
24 November 2026

Susan Ross
Vandelay

Dear Suzan,

Thank you for the the tour. I would love a role at Hooli and [topic].

Kind regards,

Art Corvelay
`;
const LETTER_PATH = 'letters/vandelay.md';
const FOUND = [
  'letter-wrong-name: Suzan',
  'letter-wording: the the',
  'letter-wrong-name: Hooli',
  'letter-placeholder: [topic]',
  'letter-asks-nothing: Kind regards',
];

describe('the review of a letter', () => {
  before(async () => {
    await jobSearch();
    await write('vandelay.md', NOTE);
    await write(LETTER_PATH, LETTER);
    await until(() => codes('vandelay.md').length > 0);
  });

  after(async () => {
    await remove('vandelay.md');
    await remove(LETTER_PATH);
    await until(() => codes('vandelay.md').length === 0);
  });

  afterEach(async () => {
    await closeWithoutSaving();
  });

  it('shows, while the letter is open, what to look at before it goes out', async () => {
    assert.deepEqual(codes(LETTER_PATH), []);
    await open(LETTER_PATH);
    await until(() => codes(LETTER_PATH).length === FOUND.length);
    assert.deepEqual(await problems(LETTER_PATH), FOUND);
  });

  it('follows what one types', async () => {
    const { document } = await open(LETTER_PATH);
    await until(() => codes(LETTER_PATH).length === FOUND.length);
    await replace(document, '[topic]', 'the warehouse');
    await until(() => !codes(LETTER_PATH).includes('letter-placeholder'));
    assert.equal(codes(LETTER_PATH).length, FOUND.length - 1);
  });

  it('follows the note: once the letter is marked as sent, nothing is said of it', async () => {
    await open(LETTER_PATH);
    await until(() => codes(LETTER_PATH).length === FOUND.length);
    await write('vandelay.md', NOTE.replace('interviewers', 'reply-by: 2026-12-04\ninterviewers'));
    await until(() => codes(LETTER_PATH).length === FOUND.length - 1);
    assert.ok(!codes(LETTER_PATH).includes('letter-asks-nothing'));
    await write('vandelay.md', NOTE.replace('interviewers', 'thank-you-sent: 2026-11-24\ninterviewers'));
    await until(() => codes(LETTER_PATH).length === 0);
    await write('vandelay.md', NOTE);
    await until(() => codes(LETTER_PATH).length === FOUND.length);
  });

  it('follows the settings', async () => {
    await open(LETTER_PATH);
    await until(() => codes(LETTER_PATH).length === FOUND.length);
    const configuration = vscode.workspace.getConfiguration('jobSearch');
    const { Workspace } = vscode.ConfigurationTarget;
    await configuration.update('severity', { 'letter-wording': 'off' }, Workspace);
    await until(() => codes(LETTER_PATH).length === FOUND.length - 1);
    await configuration.update('severity', undefined, Workspace);
    await until(() => codes(LETTER_PATH).length === FOUND.length);
  });

  it('corrects a name, takes a word out and asks the question, by quick fix', async () => {
    const { document } = await open(LETTER_PATH);
    await until(() => codes(LETTER_PATH).length === FOUND.length);
    await fix(document, 'Suzan', 'Write “Susan”');
    await until(() => codes(LETTER_PATH).length === FOUND.length - 1);
    await fix(document, 'the the', 'Remove the repeated word');
    await until(() => codes(LETTER_PATH).length === FOUND.length - 2);
    await fix(document, 'Kind regards', 'Ask when to expect an answer');
    await until(() => codes(LETTER_PATH).length === FOUND.length - 3);
    assert.equal(
      document.getText(),
      LETTER.replace('Suzan', 'Susan')
        .replace('the the', 'the')
        .replace('Kind', 'So that I can plan, may I ask when I can expect to hear from you?\n\nKind'),
    );
  });
});

/** Applies the quick fix of a title, offered where a text stands. */
async function fix(document: vscode.TextDocument, at: string, title: string): Promise<void> {
  const position = document.positionAt(document.getText().indexOf(at) + 1);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
    vscode.CodeActionKind.QuickFix.value,
  );
  const action = actions.find((offered) => offered.title === title);
  assert.ok(action?.edit, `“${title}” is offered among ${actions.map((offered) => offered.title).join()}`);
  assert.equal(action.isPreferred, true);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}
