// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What keeps VS Code from showing, asking or fetching anything that is not about the notes, and from saving by itself,
 * as it does in a browser only.
 */
const calmSettings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.confirmBeforeClose': 'never',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.experimentalOnboarding': false,
};

/**
 * Writes the settings of a fresh profile.
 * @param {string} userDataDir
 * @param {Record<string, unknown>} [settings] besides the calm ones, or instead of them
 */
export function writeSettings(userDataDir, settings = {}) {
  const folder = join(userDataDir, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'settings.json'),
    JSON.stringify({ ...calmSettings, ...settings }, undefined, 2),
  );
}
