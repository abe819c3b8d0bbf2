import * as vscode from 'vscode';
import * as discovery from './editor/discovery/register';
import * as drafts from './editor/drafts/register';
import * as exchange from './editor/exchange/register';
import { programOf } from './editor/host/program';
import type { Installed } from './editor/host/program';
import * as host from './editor/host/register';
import * as jobSearch from './editor/jobSearch/register';
import * as mails from './editor/mails/register';
import * as notes from './editor/notes/register';
import * as templates from './editor/templates/register';
import { testApi } from './editor/testApi';
import type { TestApi } from './editor/testApi';
import * as views from './editor/views/register';

/** Gives the test interface while the extension is developed or tested, and nothing to others. */
export function activate({
  subscriptions,
  globalState,
  workspaceState,
  extension,
  extensionMode,
}: Pick<vscode.ExtensionContext, 'subscriptions' | 'globalState' | 'workspaceState' | 'extensionMode'> & {
  readonly extension: Installed;
}): TestApi | undefined {
  const ours = host.register(globalState, workspaceState, programOf(extension));
  const window = jobSearch.register(ours);
  const rooms = {
    notes: notes.register(ours, window),
    templates: templates.register(ours, window),
    drafts: drafts.register(ours, window),
    exchange: exchange.register(ours, window),
    discovery: discovery.register(ours, window),
    mails: mails.register(ours, window),
    views: views.register(ours, window),
  };
  subscriptions.push(ours, window, ...Object.values(rooms));
  window.start();
  return extensionMode === vscode.ExtensionMode.Production ? undefined : testApi(ours, window, rooms);
}
