import * as vscode from 'vscode';
import { whenAt } from '../../core/dates/calendar';
import { numberedName } from '../../core/text/freeNames';
import { say } from '../../core/text/language';
import { sampleJobSearch } from '../../core/drafts/sample';
import type { Clock } from '../host/clock';
import { exists } from '../host/exists';
import { complain } from '../host/notices';

/** The name of the folder that is made. */
const NAME = 'job-search-sample';
const MOST_NAMES = 100;

/** Makes the sample, with dates around today, in a new folder where the person chooses, and opens that. */
export async function openSample(clock: Clock): Promise<void> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: say('Where should the sample job search be made?'),
    openLabel: say('Make the Sample Here'),
  });
  const folder = chosen?.[0] && (await freeFolder(chosen[0]));
  if (folder === undefined) return;
  const { date } = whenAt(clock.now(), clock.zone());
  for (const { path, text } of sampleJobSearch(date)) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
  }
  const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}

/** A folder of that name that is not there yet: nothing is ever written over. */
async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let number = 1; number <= MOST_NAMES; number++) {
    const folder = vscode.Uri.joinPath(parent, numberedName(NAME, number));
    if (!(await exists(folder))) return folder;
  }
  complain(say('There are too many samples in that folder already.'));
  return undefined;
}
