// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { reason, run } from './commands.mjs';

// The headless shell needs a third less time and memory than the whole browser.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const missing = 'No Chromium was found: install Chromium or Chrome, or say where it is in CHROMIUM_PATH.';

/**
 * The browser that shows the workbench. Debian's is installed where there is none and we may (as root).
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  await installOnDebian();
  const installed = findChromium();
  if (!installed) throw new Error(missing);
  return installed;
}

function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  return [named ?? '', ...usualPlaces()].find((file) => file && existsSync(file));
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((folder) =>
      join(process.env[folder] ?? '', 'Google/Chrome/Application/chrome.exe'),
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(missing);
  console.log('Installing Chromium (apt-get install chromium-headless-shell) …');
  const options = ['-y', '-q', '-o', 'DPkg::Lock::Timeout=120'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', [...options, 'update'], { env });
    await run('apt-get', [...options, '--no-install-recommends', 'install', 'chromium-headless-shell'], {
      env,
    });
  } catch (failure) {
    throw new Error(`${missing} ${reason(failure)}`);
  }
}
