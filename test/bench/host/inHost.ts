import { readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { activate } from '../../../src/extension';
import type { TestApi } from '../../../src/editor/testApi';
import { published, shownAt, takeCount } from './countedVscode';
import type { Published } from './countedVscode';

/** What the start costs in VS Code's own process for extensions; times in milliseconds, memory in bytes. */
export interface StartFigures {
  /** The part of the start for which others wait. */
  readonly activate: number;
  /** From the start until all notes are read, judged and shown. */
  readonly index: number;
  /** The longest for which others waited meanwhile. */
  readonly longestBlock: number;
  /** What the processor did meanwhile. */
  readonly processor: number;
  /** How much later than the last problem the status bar is shown. */
  readonly statusBehind: number;
  /** What is in use afterwards, over what was before. */
  readonly live: number;
  /** What the system has given afterwards, over what it had before. */
  readonly resident: number;
  readonly indexed: Published;
}

/** The same, and what it costs from then on. */
export interface HostFigures extends StartFigures {
  /** A letter typed into one note. */
  readonly change: Published;
  /** The clock goes on, and nothing falls due. */
  readonly tick: Published;
  /** Many files are written by another program: from the last write until all is shown. */
  readonly pull: Published & { readonly settled: number };
}

/** How many files a pull changes. */
const PULLED = 1000;
const SECOND = 1000;
/** Others are done when for so long none of them held the process for longer than `SHORT`; in milliseconds. */
const QUIET = 2 * SECOND;
const SHORT = 5;
/** On a machine that is never quiet, it begins all the same. */
const MOST_LOOKS = 15;
/** In a millisecond. */
const NANOSECONDS = 1e6;
const MICROSECONDS = 1e3;

/** Measures the extension on the notes of the window's folder; VS Code calls it. */
export async function run(): Promise<void> {
  const { file, now, isStartOnly } = given();
  await othersAreDone();
  const { api, figures } = await start();
  const all = isStartOnly ? figures : { ...figures, ...(await reactions(api, now)) };
  writeFileSync(file, JSON.stringify(all));
}

async function start(): Promise<{ readonly api: TestApi; readonly figures: StartFigures }> {
  const before = memory();
  const processor = process.cpuUsage();
  const begun = performance.now();
  const api = activate({ ...standIn(), extensionMode: vscode.ExtensionMode.Test });
  const started = performance.now();
  if (api === undefined) throw new Error('The extension gave no test interface.');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await api.settled();
  delay.disable();
  const settled = performance.now();
  const { user, system } = process.cpuUsage(processor);
  const { rss } = process.memoryUsage();
  const figures = {
    activate: started - begun,
    index: settled - begun,
    longestBlock: delay.max / NANOSECONDS,
    processor: (user + system) / MICROSECONDS,
    statusBehind: shownAt.status - shownAt.problems,
    live: memory().heapUsed - before.heapUsed,
    resident: rss - before.rss,
    indexed: takeCount(),
  };
  return { api, figures };
}

/** What is in use once nothing waits to be collected. */
function memory(): NodeJS.MemoryUsage {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
  return process.memoryUsage();
}

/** Resolves when what else starts with the window has left the process alone for a while, or never does. */
async function othersAreDone(): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let look = 0; look < MOST_LOOKS; look++) {
    delay.reset();
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    if (delay.max / NANOSECONDS <= SHORT) break;
  }
  delay.disable();
}

async function reactions(api: TestApi, now: number): Promise<Pick<HostFigures, 'change' | 'tick' | 'pull'>> {
  const files = await vscode.workspace.findFiles('applications/**/*.md');
  const [first] = files;
  if (first === undefined) throw new Error('The folder has no notes.');
  api.setClock(now);
  await api.settled();
  takeCount();
  api.setClock(now + SECOND);
  await api.settled();
  const tick = takeCount();
  return { tick, change: await typeInto(first, api), pull: await pull(files.slice(1, PULLED + 1), api) };
}

async function typeInto(note: vscode.Uri, api: TestApi): Promise<Published> {
  const document = await vscode.workspace.openTextDocument(note);
  await api.settled();
  takeCount();
  const edit = new vscode.WorkspaceEdit();
  edit.insert(note, new vscode.Position(1, 0), 'snooze: 2026-02-30\n');
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The note could not be edited.');
  await api.settled();
  const count = takeCount();
  await document.save();
  return count;
}

/** Gives each of the notes a date that does not exist, so that each has something new to show. */
async function pull(notes: readonly vscode.Uri[], api: TestApi): Promise<HostFigures['pull']> {
  await api.settled();
  takeCount();
  const waiting = new Set(notes.map(String));
  const shown = new Promise<void>((resolve) => {
    published((uris) => {
      for (const uri of uris) waiting.delete(uri.toString());
      if (waiting.size === 0) resolve();
    });
  });
  for (const { fsPath } of notes) {
    const text = readFileSync(fsPath, 'utf8');
    writeFileSync(fsPath, text.replace(/^company:/m, 'snooze: 2026-02-31\ncompany:'));
  }
  const written = performance.now();
  await shown;
  const settled = performance.now() - written;
  await api.settled();
  return { settled, ...takeCount() };
}

function given(): { readonly file: string; readonly now: number; readonly isStartOnly: boolean } {
  const { JOB_SEARCH_FIGURES: file, JOB_SEARCH_NOW: now, JOB_SEARCH_START_ONLY: only } = process.env;
  if (file === undefined || now === undefined) throw new Error('It is not said where the figures go.');
  return { file, now: Number(now), isStartOnly: only !== undefined };
}

/** What VS Code gives an extension, as far as this one takes it. */
function standIn(): Omit<Parameters<typeof activate>[0], 'extensionMode'> {
  const globalState = {
    keys: () => [],
    get: () => undefined,
    update: () => Promise.resolve(),
    setKeysForSync: () => undefined,
  };
  const extension = { extensionUri: vscode.Uri.file(__dirname), packageJSON: {} };
  return { subscriptions: [], globalState, workspaceState: globalState, extension };
}
