import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeWithoutSaving, EXTENSION, jobSearch, open } from '../support';

/** What a tool says where it cannot answer. */
function failure(answer: Promise<string>): Promise<string> {
  return answer.catch((error: unknown) => String(error));
}

/** What a tool answers an assistant. */
async function asked(name: string, input: Readonly<Record<string, unknown>>): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`job-search_${name}`, {
    input,
    toolInvocationToken: undefined,
  });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

describe('the tools for assistants', () => {
  before(() => jobSearch());

  it('are those of the manifest', () => {
    const manifest = vscode.extensions.getExtension(EXTENSION)?.packageJSON as {
      readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] };
    };
    const names = manifest.contributes.languageModelTools.map(({ name }) => name);
    const there = vscode.lm.tools.map(({ name }) => name);
    assert.deepEqual(names, [
      'job-search_list_follow_ups',
      'job-search_get_interview',
      'job-search_draft_letter',
    ]);
    for (const name of names) assert.ok(there.includes(name), name);
    const ours = vscode.lm.tools.filter(
      ({ tags }) => tags.includes('job-search') && tags.includes('interviews'),
    );
    assert.deepEqual(ours.map(({ name }) => name).sort(), [...names].sort());
  });

  it('list what is owed', async () => {
    const all = await asked('list_follow_ups', {});
    assert.match(all, /^- thank-you letter to Initech, Staff Engineer: overdue by 2 days \(overdue\)$/m);
    assert.match(
      await failure(asked('list_follow_ups', { company: 'nobody' })),
      /No interview note is about “nobody”/,
    );
  });

  it('tell of one interview, once the person agrees', async () => {
    const told = await asked('get_interview', { company: 'initech' });
    assert.match(told, /^File: (?:notes\/)?initech\.md\n\n# Initech, Staff Engineer: On-site\n/);
    assert.match(told, /^- Now: overdue by 2 days\.$/m);
  });

  it('give a letter as text, and write nothing', async () => {
    const { document } = await open('initech.md');
    const [before, files] = [document.getText(), await markdownFiles()];
    const letter = await asked('draft_letter', { company: 'Initech' });
    assert.match(letter, /^Dear \S[^]*on 20 November 2026[^]*Initech/m);
    assert.ok(!letter.startsWith('---'), letter);
    assert.equal(document.getText(), before);
    assert.deepEqual(await markdownFiles(), files);
    await closeWithoutSaving();
  });

  it('say what to do where they cannot answer', async () => {
    assert.match(
      await failure(asked('get_interview', { company: 'acme' })),
      /No interview note is about “acme”: ask the user for the name of the company as the note has it\.$/,
    );
    assert.match(
      await failure(asked('draft_letter', { company: 'Initech', interviewer: 'Nobody' })),
      /names no interviewer “Nobody”: ask the user for the name\.$/,
    );
  });
});

async function markdownFiles(): Promise<readonly string[]> {
  const found = await vscode.workspace.findFiles('**/*.md');
  return found.map(({ path }) => path).sort();
}
