import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { plainText } from '../../../src/core/templates/snippetText';
import { builtIn, textsIn } from '../../../src/core/templates/builtIn';
import {
  closeWithoutSaving,
  codes,
  file,
  jobSearch,
  open,
  problems,
  replace,
  takeFirstRow,
  until,
  write,
  read,
  remove,
} from '../support';

const FOLDER = '.vscode/job-search';
const TEMPLATE = `${FOLDER}/thank-you.md`;
/** Of another company for each test, since a draft is opened again while an editor remembers it. */
const NOTE = (company: string): string => `---
company: "${company} $1 \${role}"
role: Taster
interview: 2026-11-23 14:00
interviewers:
  - Ann Bea
  - Cy Dee
---
`;
const OWN =
  '---\ntags: [job]\n---\nDear ${interviewer.name},\n\nthanks for ${topic} at ${company}, $1. $CURRENT_MONTH_NAME\n';

describe('a template of one’s own', () => {
  before(() => jobSearch());

  afterEach(async () => {
    await closeWithoutSaving();
    // That the folder goes is seen before the next test makes it again.
    await write(TEMPLATE, '${gone}');
    await until(() => codes(TEMPLATE).length === 1);
    await remove(FOLDER);
    await until(() => codes(TEMPLATE).length === 0);
  });

  it('makes the draft, with our front matter and the cursor at its first tab stop', async () => {
    await write(TEMPLATE, OWN);
    const { editor } = await draftLetters('Wonka');
    const month = new Intl.DateTimeFormat('en', { month: 'long' }).format();
    assert.equal(
      editor.document.getText(),
      `---\ntype: letter\nfor: ../wonka.md\nto: Ann Bea\ntags: [job]\n---\n\nDear Ann Bea,\n\nthanks for [one specific thing from the conversation] at Wonka $1 \${role}, . ${month}\n`,
    );
    const typedAt = editor.document.offsetAt(editor.selection.active);
    assert.ok(editor.document.getText().slice(0, typedAt).endsWith('${role}, '));
  });

  it('makes the letters that are not opened as well, as plain text', async () => {
    await write(TEMPLATE, OWN);
    const { other } = await draftLetters('Gringotts');
    assert.match(
      other,
      /\nto: Cy Dee\ntags: \[job\]\n---\n\nDear Cy Dee,\n\nthanks for \[.*\] at Gringotts \$1 \$\{role\}, \. November\n$/,
    );
  });

  it('gives way to the built-in one where it says nothing', async () => {
    await write(TEMPLATE, '---\ntags: [job]\n---\n$1');
    const { document } = (await draftLetters('Sirius')).editor;
    assert.match(
      document.getText(),
      /to: Ann Bea\n---\n\n[^]*Thank you for meeting with me on 23 November 2026/,
    );
  });

  it('gives way to the built-in one where it cannot be read', async () => {
    await vscode.workspace.fs.writeFile(file(TEMPLATE), new Uint8Array([0xff, 0xfe, 0x41]));
    const { document } = (await draftLetters('Oscorp')).editor;
    assert.match(document.getText(), /Thank you for meeting with me on 23 November 2026/);
  });

  it('shows names that it does not know, open or not, and corrects them', async () => {
    await write(TEMPLATE, 'Dear ${interviewer.nam},\n\nthanks, ${salary}, ${company} $CURRENT_YEAR\n');
    await until(() => codes(TEMPLATE).length === 2);
    assert.deepEqual(await problems(TEMPLATE), [
      'template-variable: interviewer.nam',
      'template-variable: salary',
    ]);
    const { document } = await open(TEMPLATE);
    const place = document.positionAt(document.getText().indexOf('nam}'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find(({ title }) => title === 'Write “${interviewer.name}”');
    assert.ok(action?.edit);
    assert.equal(action.isPreferred, true);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await until(() => codes(TEMPLATE).length === 1);
    await replace(document, '${salary}', 'all');
    await until(() => codes(TEMPLATE).length === 0);
    assert.equal(document.getText(), 'Dear ${interviewer.name},\n\nthanks, all, ${company} $CURRENT_YEAR\n');
  });

  it('follows the severity in the settings', async () => {
    await write(TEMPLATE, '${salary}');
    await until(() => codes(TEMPLATE).length === 1);
    const configuration = vscode.workspace.getConfiguration('jobSearch');
    const { Workspace } = vscode.ConfigurationTarget;
    await configuration.update('severity', { 'template-variable': 'off' }, Workspace);
    await until(() => codes(TEMPLATE).length === 0);
    await configuration.update('severity', undefined, Workspace);
    await until(() => codes(TEMPLATE).length === 1);
  });

  it('is no letter itself, whatever its front matter says', async () => {
    const text = '---\ntype: letter\ninterview: 2026-11-02\n---\n[topic] ${salary}';
    await write(TEMPLATE, text);
    await open(TEMPLATE);
    const letter = 'letters/of-nobody.md';
    await write(letter, text);
    await open(letter);
    // Letters are looked at together, in the order in which they were opened.
    await until(() => codes(letter).includes('letter-placeholder'));
    await (await jobSearch()).settled();
    assert.deepEqual(codes(TEMPLATE), ['template-variable']);
    await closeWithoutSaving();
    await remove(letter);
  });

  it('is looked at when what was begun is done, as it was left', async () => {
    const api = await jobSearch();
    const other = `${FOLDER}/check-in-letter.md`;
    await write(other, 'Dear ${company}');
    const { document } = await open(other);
    await replace(document, '${company}', '${salary}');
    await api.settled();
    assert.deepEqual(codes(other), ['template-variable']);
    await replace(document, '${salary}', '${pay}');
    await replace(document, '${pay}', '${role}');
    await api.settled();
    assert.deepEqual(codes(other), []);
  });

  it('completes variables and tells their meaning', async () => {
    const other = `${FOLDER}/check-in.md`;
    await write(other, 'Dear ${},\n${company}\n');
    const { document } = await open(other);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 'Dear ${'.length),
      '{',
    );
    const item = list.items.find(
      ({ label }) => typeof label === 'object' && label.label === '${interviewer.name}',
    );
    assert.ok(item?.range instanceof vscode.Range);
    assert.equal(document.getText(item.range), '${}');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(1, 4),
    );
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : content));
    assert.deepEqual(said, ['The company']);
  });

  it('is begun with the built-in text, and never overwritten', async () => {
    await open('initech.md');
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.editTemplate'));
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, file(TEMPLATE).path);
    assert.equal(await read(file(TEMPLATE)), builtIn('thank-you', textsIn('en'), 'letter'));
    await write(TEMPLATE, 'Mine');
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.editTemplate'));
    assert.equal(await read(file(TEMPLATE)), 'Mine');
  });
});

describe('the plain text of a snippet', () => {
  const SNIPPETS = [
    'a $1 b ${2:two} $2 ${2} $0 c',
    '${1:one ${2:two}} $2 $1',
    '${1|a\\,b,c\\|d\\\\,e|} $1 ${2|${role},x}|}',
    '\\$1 \\} \\\\ \\n $ 5 {x} }',
    '${1:never closed ${2:b} c',
    '${1|never closed ${1||} ${-1} ${}',
    '${TM_SELECTED_TEXT:none} ${CURRENT_YEAR:x}',
    '${1:one} ${1/(.*)/${1:/upcase}/} ${2:a/b}',
    '$1 ${1:later} ${3:a\\}b}',
  ];
  for (const snippet of SNIPPETS) {
    it(`is what VS Code shows of ${snippet}`, async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
      const editor = await vscode.window.showTextDocument(document);
      await editor.insertSnippet(new vscode.SnippetString(snippet));
      const today = `${new Date().getFullYear()}-01-01`;
      assert.equal(plainText(snippet, today), document.getText());
      await closeWithoutSaving();
    });
  }
});

function draft(company: string, name: string): string {
  return `letters/2026-11-23-${company.toLowerCase()}-1-role-${name}.md`;
}

/** Writes a note and drafts its letters, of which the first is opened, and deletes all of them. */
async function draftLetters(company: string): Promise<{ editor: vscode.TextEditor; other: string }> {
  const note = `${company.toLowerCase()}.md`;
  await write(note, NOTE(company));
  await until(() => codes(note).length > 0);
  await takeFirstRow(vscode.commands.executeCommand('jobSearch.draftThankYou', file(note)));
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  assert.equal(editor.document.uri.path, file(draft(company, 'ann-bea')).path);
  const other = await read(file(draft(company, 'cy-dee')));
  for (const made of [note, draft(company, 'ann-bea'), draft(company, 'cy-dee')]) await remove(made);
  await until(() => codes(note).length === 0);
  return { editor, other };
}
