import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION, jobSearch } from './support';

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
  });

  it('list what is owed', async () => {
    const all = await asked('list_follow_ups', {});
    assert.match(all, /^- thank-you letter to Initech, Staff Engineer: overdue by 2 days \(overdue\)$/m);
    assert.equal(await asked('list_follow_ups', { company: 'nobody' }), 'Nothing is owed, now or later.');
  });
});
