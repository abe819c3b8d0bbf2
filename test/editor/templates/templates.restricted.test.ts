import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codes, file, jobSearch, said, until, write } from '../support';

const NOTE = `---
company: Wonka
role: Taster
interview: 2026-11-23 14:00
interviewers: Ann Bea
---
`;
const TEMPLATE =
  'Dear ${interviewer.name} of ${company}, $CURRENT_YEAR: ${CLIPBOARD} $TM_FILEPATH ${WORKSPACE_FOLDER:x} ' +
  '${TM_FILENAME/(.*)/$1/} ${1/(.*)/$1/} ${2:a ${CLIPBOARD}} ${role} $0';

describe('in Restricted Mode', () => {
  before(() => jobSearch());

  it('a template reads neither clipboard nor paths, and says so', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await vscode.env.clipboard.writeText('secret');
    await write('wonka.md', NOTE);
    await write('.vscode/job-search/thank-you.md', TEMPLATE);
    await until(() => codes('wonka.md').length > 0);
    const sentences = await said(() =>
      vscode.commands.executeCommand('jobSearch.draftThankYou', file('wonka.md')),
    );
    assert.deepEqual(sentences, [
      'The folder is not trusted, so this stays as it stands in your template .vscode/job-search/thank-you.md: ' +
        '${CLIPBOARD}, ${TM_FILEPATH}, ${WORKSPACE_FOLDER:x}, ${TM_FILENAME/(.*)/$1/} and ${1/(.*)/$1/}.',
    ]);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    const year = new Date().getFullYear();
    assert.equal(
      text.slice(text.indexOf('Dear')),
      `Dear Ann Bea of Wonka, ${year}: \${CLIPBOARD} \${TM_FILEPATH} \${WORKSPACE_FOLDER:x} ` +
        '${TM_FILENAME/(.*)/$1/} ${1/(.*)/$1/} a ${CLIPBOARD} Taster ',
    );
  });

  it('the folder does not say where files are made', async () => {
    const configuration = vscode.workspace.getConfiguration('jobSearch');
    for (const key of ['drafts.folder', 'newInterview.fileName', 'checkIn.max'])
      await configuration.update(
        key,
        key === 'checkIn.max' ? 7 : 'elsewhere',
        vscode.ConfigurationTarget.Workspace,
      );
    const now = vscode.workspace.getConfiguration('jobSearch');
    assert.deepEqual(
      ['drafts.folder', 'newInterview.fileName', 'checkIn.max'].map((key) => now.get(key)),
      ['letters', '{date}-{company}.md', 7],
    );
  });
});
