import * as vscode from 'vscode';
import { offeredValue } from '../../core/discovery/ownWords';
import type { SettingOffer } from '../../core/discovery/ownWords';
import { STATUSES } from '../../core/notes/fields';
import type { Status } from '../../core/notes/fields';
import { say } from '../../core/text/language';
import { markdownText } from '../../core/text/markdownText';
import { inform } from '../host/notices';
import { besidePage } from '../host/page';
import { pickRow } from '../host/rows';
import { SECTION } from '../jobSearch/configuration';

/** Offers the settings by which more would be read as it is meant, one after the other, until the person is done. */
export async function offerSettings(offers: readonly SettingOffer[], folder: vscode.Uri): Promise<void> {
  let left = offers;
  while (left.length > 0) {
    const done = { label: say('Done'), offer: undefined };
    const rows = left.map((offer) => ({ label: sayOffer(offer), description: sayCount(offer), offer }));
    const picked = await pickRow([...rows, done], {
      title: say('One setting would make more of your notes understood'),
      ignoreFocusOut: true,
    });
    const offer = picked?.offer;
    if (offer === undefined) return;
    await besidePage(pageOf(offer), () => write(offer, folder));
    left = left.filter((other) => other !== offer);
  }
}

/** Asks, and writes the setting of the folder; VS Code leaves the rest of the file as it is. */
async function write(offer: SettingOffer, folder: vscode.Uri): Promise<void> {
  const status = await chooseStatus(offer);
  if (status === undefined) return;
  const configuration = vscode.workspace.getConfiguration(SECTION, folder);
  const value = offeredValue(offer, presentValue(configuration, offer), status);
  await configuration.update(offer.setting, value, vscode.ConfigurationTarget.WorkspaceFolder);
  void inform(say('The setting {0} is written for this folder.', `jobSearch.${offer.setting}`));
}

/** What holds now: a list that is set replaces the default, and so has it in it. */
function presentValue(configuration: vscode.WorkspaceConfiguration, { setting }: SettingOffer): unknown {
  if (setting === 'exclude') return configuration.get(setting);
  return configuration.inspect(setting)?.workspaceFolderValue ?? configuration.get(setting);
}

async function chooseStatus(offer: SettingOffer): Promise<Status | undefined> {
  if (offer.setting !== 'statuses') {
    const rows = [
      { label: say('Write the setting'), status: 'waiting' },
      { label: say('Leave it as it is'), status: undefined },
    ] as const;
    return (await pickRow(rows, { title: sayOffer(offer), ignoreFocusOut: true }))?.status;
  }
  const rows = STATUSES.map((status) => ({ label: status, status }));
  const title = say('What does “{0}” mean?', offer.word);
  return (await pickRow(rows, { title, ignoreFocusOut: true }))?.status;
}

function sayOffer(offer: SettingOffer): string {
  switch (offer.setting) {
    case 'keys':
      return say('Read “{0}” as the date of the interview', offer.name);
    case 'statuses':
      return say('Say what the status “{0}” means', offer.word);
    case 'exclude':
      return say('Leave out the folder of templates “{0}”', offer.folder);
  }
}

function sayCount({ files }: SettingOffer): string {
  return files.length === 1 ? say('1 note') : say('{0} notes', files.length);
}

/** Which files would be read otherwise, as Markdown. */
function pageOf(offer: SettingOffer): string {
  const files = offer.files.map((path) => `- ${markdownText(path)}`).join('\n');
  const what = {
    keys: say('These would be read as interview notes:'),
    exclude: say('These would not be read any more:'),
  };
  const line = offer.setting === 'statuses' ? say('It stands in these notes:') : what[offer.setting];
  return `# ${markdownText(sayOffer(offer))}\n\n${line}\n\n${files}\n`;
}
