import * as assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { CANARY, FENCE_COUNT, temptations } from '../canary';
import {
  codes,
  file,
  jobSearch,
  lenses,
  open,
  ours,
  remove,
  replace,
  takeFirstRow,
  until,
  write,
} from './support';

const ORDINARY = '---\ncompany: Ordinary\ninterview: 2026-11-20 14:00\ninterviewers: Jane Doe, VP\n---\n';

/** What starts programs, goes online or runs text, by its module; each of its functions is watched. */
const MODULES = [
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'http',
  'http2',
  'https',
  'inspector',
  'net',
  'tls',
  'vm',
  'worker_threads',
];

/** The calls that come from the extension: from where in it. Others, such as those of VS Code itself, are passed over. */
const calls: string[] = [];
const PROGRAM = join(__dirname, '../../../dist/');
/** Set while the watching itself is tried out. */
let isTrial = false;

for (const name of MODULES) {
  const module = process.getBuiltinModule(name);
  assert.ok(module, name);
  watch(name, module);
}
watch('global', globalThis, ['eval', 'Function', 'fetch', 'WebSocket']);

/** Has every call of these functions noted. */
function watch(owner: string, holder: object, names = Object.keys(holder)): void {
  for (const name of names) {
    const original: unknown = Reflect.get(holder, name);
    if (typeof original !== 'function') continue;
    const watched = new Proxy(original, {
      apply(target, self, args) {
        note(`${owner}.${name}`);
        return Reflect.apply(target, self, args) as unknown;
      },
      construct(target, args, newTarget) {
        note(`new ${owner}.${name}`);
        return Reflect.construct(target, args, newTarget) as object;
      },
    });
    Reflect.set(holder, name, watched);
  }
}

function note(call: string): void {
  const { stack = '' } = new Error(call);
  if (isTrial || stack.includes(PROGRAM)) calls.push(stack);
}

describe('nothing in a note is ever run', () => {
  const folder = 'temptations';

  before(() => jobSearch());

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(file(folder).fsPath, { recursive: true });
    await until(() => codes(`${folder}/owed.md`).length === 0);
  });

  it(`with any of ${FENCE_COUNT} fences, on the disk or in an editor`, async () => {
    const { fsPath } = file(folder);
    mkdirSync(fsPath);
    const all = temptations();
    // Every fence, with another body each time.
    const bodies = all.length / FENCE_COUNT;
    const texts = all.filter((_, index) => index % bodies === Math.floor(index / bodies) % bodies);
    assert.equal(texts.length, FENCE_COUNT);
    for (const [number, text] of texts.entries()) writeFileSync(join(fsPath, `${number}.md`), text);
    writeFileSync(join(fsPath, 'owed.md'), '---\ncompany: Tempted\ninterview: 2026-11-20\n---\n');
    await until(() => codes(`${folder}/owed.md`).length > 0);
    const { document } = await open(`${folder}/owed.md`);
    for (let number = 0; number < texts.length; number += 20) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), texts[number] ?? '');
      assert.ok(await vscode.workspace.applyEdit(edit));
      await lenses(document);
    }
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const api = await jobSearch();
    await api.settled();
    assert.equal(existsSync(CANARY), false);
  });
});

describe('a note in another language', () => {
  before(() => jobSearch());

  it('is no note, and never runs', async () => {
    await open('script.md');
    assert.equal(existsSync(join(tmpdir(), 'job-search-canary')), false);
    assert.deepEqual(codes('script.md'), []);
  });
});

describe('the extension starts no program and goes nowhere', () => {
  before(async () => {
    await jobSearch();
    await write('ordinary.md', ORDINARY);
    await until(() => codes('ordinary.md').includes('thank-you-overdue'));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('ordinary.md');
    await until(() => codes('ordinary.md').length === 0);
  });

  it('which would be seen', () => {
    isTrial = true;
    process.getBuiltinModule('child_process').spawnSync('true');
    process
      .getBuiltinModule('http')
      .get('http://127.0.0.1:9')
      .on('error', () => undefined);
    isTrial = false;
    assert.ok(calls.some((call) => call.includes('child_process.spawnSync')));
    assert.ok(calls.some((call) => call.includes('http.get')));
    calls.length = 0;
  });

  it('while one looks at notes, mends them, and writes letters', async () => {
    const { document } = await open('ordinary.md');
    await lenses(document);
    await replace(document, 'interviewers:', 'intervewers:');
    await until(() => codes('ordinary.md').includes('key-unknown'));
    for (const { range } of ours(document.uri)) {
      await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range);
    }
    await replace(document, 'intervewers:', 'interviewers:');
    await until(() => !codes('ordinary.md').includes('key-unknown'));
    await document.save();
    await vscode.commands.executeCommand('jobSearch.draftThankYou', document.uri);
    const letter = vscode.window.activeTextEditor?.document;
    assert.match(letter?.getText() ?? '', /^---\ntype: letter\n/);
    const { uri } = letter ?? document;
    await until(() => ours(uri).length > 0);
    await vscode.commands.executeCommand('jobSearch.copyLetter', uri);
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.markThankYouSent', uri));
    await takeFirstRow(vscode.commands.executeCommand('jobSearch.showFollowUps'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(uri.fsPath);
    assert.deepEqual(calls, []);
  });
});

after('in no other test either', () => {
  assert.deepEqual(calls, []);
});
