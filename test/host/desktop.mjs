// @ts-check

/** Whether a window can be shown here. */
export function hasDesktop() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Whether VS Code runs here without a desktop, which the tests of the web and those as a person need. */
export function runsWithoutDesktop() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** What is said where it does not. */
export const onlyOnLinux = 'VS Code without a desktop runs on Linux (x64) only';

/** Whether nothing but the desktop build of VS Code is to be tested: then nothing takes its place. */
export const mustBeDesktop = process.env.JOB_SEARCH_DESKTOP === '1';
