// @ts-check
import { chromium } from 'playwright-core';
import { ensureChromium } from './findChromium.mjs';

/** A Chromium without a window, to open the workbench in. It ends when this process does. */
export async function launchChromium() {
  return chromium.launch({
    executablePath: await ensureChromium(),
    // Our own handlers of signals end this process, and with it the browser.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
