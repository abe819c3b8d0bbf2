import * as vscode from 'vscode';
import { GROUPINGS } from '../../core/settings/settings';
import type { Grouping } from '../../core/settings/settings';
import { say } from '../../core/text/language';
import { SECTION } from '../jobSearch/configuration';
import { pickRow } from '../host/rows';

/** Asks how the view is to put follow-ups together, and keeps the answer in the settings. */
export async function groupFollowUps(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const now = configuration.get('followUps.groupBy');
  const items = GROUPINGS.map((grouping) => ({
    label: groupingName(grouping),
    description: grouping === now ? say('as it is') : '',
    grouping,
  }));
  const picked = await pickRow(items, { title: say('Group follow-ups') });
  if (picked === undefined) return;
  const isOfWorkspace = configuration.inspect('followUps.groupBy')?.workspaceValue !== undefined;
  const { Workspace, Global } = vscode.ConfigurationTarget;
  await configuration.update('followUps.groupBy', picked.grouping, isOfWorkspace ? Workspace : Global);
}

function groupingName(grouping: Grouping): string {
  switch (grouping) {
    case 'due':
      return say('By when they are due');
    case 'company':
      return say('By company');
    case 'none':
      return say('Not at all');
  }
}
