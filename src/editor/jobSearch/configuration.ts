import * as vscode from 'vscode';
import { hiddenFiles, selectionOf } from '../../core/settings/selection';
import type { Selection } from '../../core/settings/selection';
import { problemsOfHidden, readSettings } from '../../core/settings/settings';
import type { Settings, SettingProblem } from '../../core/settings/settings';
import { say } from '../../core/text/language';
import { badSetting } from '../../core/wording/wording';
import { disk } from '../../disk/disk';
import { warn } from '../host/notices';

export const SECTION = 'jobSearch';

/** The settings as they hold for a folder, or for files that are in none. */
export interface FolderSettings {
  readonly settings: Settings;
  readonly selection: Selection;
  /** Which files are read, and by which keys; while it stays the same, so does what they say. */
  readonly reading: string;
}

/** Reads the settings, and says of each bad value once that its default is used. */
export class Configuration {
  readonly #told = new Set<string>();

  read(folder: vscode.Uri | undefined): FolderSettings {
    const configuration = vscode.workspace.getConfiguration(SECTION, folder);
    const { settings, problems } = readSettings((key) => configuration.get(key));
    const filesExclude = vscode.workspace.getConfiguration('files', folder).get('exclude');
    for (const problem of [...problems, ...problemsOfHidden(filesExclude)]) this.#tell(problem);
    const exclude = [...settings.exclude, ...hiddenFiles(filesExclude)];
    const templates = folder?.scheme === 'file' ? (disk?.readTemplatesFolders(folder.fsPath) ?? []) : [];
    return {
      settings,
      selection: selectionOf(settings.include, exclude, templates),
      reading: JSON.stringify([settings.include, exclude, templates, settings.keys.id]),
    };
  }

  #tell(problem: SettingProblem): void {
    const key = JSON.stringify(problem);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const open = say('Open Settings');
    void warn(badSetting(problem), open).then((choice) => {
      if (choice === open)
        void vscode.commands.executeCommand('workbench.action.openSettings', problem.setting);
    });
  }
}

/** Whether a change of settings concerns us. */
export function isOurs(change: vscode.ConfigurationChangeEvent): boolean {
  return change.affectsConfiguration(SECTION) || change.affectsConfiguration('files.exclude');
}
